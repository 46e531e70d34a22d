import type { BodyId } from "./id.ts";

/** A municipality, district or association whose council work is shown (OParl: Body). */
export interface Body {
  readonly id: BodyId;
  readonly name: string;
}
