import type { StatementView } from "../../../store/views.ts";
import { statusWords } from "../../answer/words.ts";

/** Where a fact comes from: a link to its marked sentence, or the words themselves where they stand outside the text shown. */
export function Evidence({ statement, about, label = "Beleg" }: { readonly statement: StatementView; readonly about: string; readonly label?: string }) {
  return (
    <span class="evidence" id={`b-${statement.id}`}>
      {statement.spanInSection !== null && statement.sectionId !== null
        ? <a href={`#f-${statement.id}`}>{label}<span class="kern-sr-only">{` für ${about}`}</span></a>
        : statement.fileId === null ? <span class="evidence-quote">laut Ratsinformationssystem</span> : <q class="evidence-quote">{statement.quote}</q>}
      {statement.page === null ? null : <span class="wide-only"> (Seite {statement.page})</span>}
      <Checked statement={statement} />
    </span>
  );
}

/** Says that a person checked or corrected a fact, and where the program was not sure. */
function Checked({ statement }: { readonly statement: StatementView }) {
  const word = statusWords[statement.status];
  if (word !== null) return <span class="chip chip-checked">{word}</span>;
  return statement.confidence < unsureBelow ? <span class="chip">unsicher</span> : null;
}

/** Facts found with less confidence than this are called unsure. */
const unsureBelow = 0.5;
