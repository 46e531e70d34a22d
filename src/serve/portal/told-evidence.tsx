import type { ToldFact } from "../../store/views.ts";
import { addressOf } from "../answer/address.ts";
import { statusWords } from "../answer/words.ts";

/** The way from a fact of a meeting to the marked words in its minutes. */
export function ToldEvidence({ fact, about }: { readonly fact: Pick<ToldFact<unknown>, "id" | "paperId" | "isMarked" | "quote" | "status" | "confidence">; readonly about: string }) {
  const checked = statusWords[fact.status];
  return (
    <span class="evidence">
      <a href={`${addressOf.paper(fact.paperId)}#${fact.isMarked ? "f" : "b"}-${fact.id}`}>Beleg<span class="kern-sr-only">{` für ${about}`}</span></a>
      {checked === null ? null : <span class="chip chip-checked">{checked}</span>}
    </span>
  );
}
