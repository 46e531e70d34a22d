import type { BodyId, PersonId } from "./id.ts";

/** A natural person named in council papers (OParl: Person). */
export interface Person {
  readonly id: PersonId;
  readonly bodyId: BodyId;
  /** "Dr. Erika Beispiel": given name first, titles included. */
  readonly name: string;
}
