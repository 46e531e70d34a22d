import type { SectionKind } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";

/** How a heading was recognised; headings of one form stand on one level. */
export type HeadingForm = "marked" | "word" | "wordWithColon" | "runIn" | "free" | "numbered" | "agendaItem";

/** A heading found in the text, before its content is known. */
export interface Heading {
  readonly form: HeadingForm;
  readonly kind: SectionKind;
  /** As printed, without colon, line breaks as blanks. */
  readonly text: string;
  readonly span: Span;
  /** Where the content begins: behind the heading and its colon. */
  readonly contentStart: number;
  /** First and last line that the heading takes. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly level: number;
  readonly confidence: number;
}
