import type { BodyId, PaperId } from "./id.ts";
import type { Form } from "./understanding.ts";
import type { Visibility } from "./visibility.ts";

/** A paper (Vorlage, Antrag, Anfrage, …; OParl: Paper). Minutes, agendas and notices are kept as papers of their form, too. */
export interface Paper {
  readonly id: PaperId;
  readonly bodyId: BodyId;
  /** As printed, without label: "2025/020". */
  readonly number: string | null;
  /** The subject (Betreff); where a document prints none, its first words, and where it has no text, its file name without ending. */
  readonly title: string;
  /** As printed: "Beschlussvorlage". */
  readonly kind: string | null;
  readonly form: Form;
  /** ISO date of the document itself. */
  readonly date: string | null;
  readonly leadUnit: string | null;
  readonly author: string | null;
  readonly visibility: Visibility;
}
