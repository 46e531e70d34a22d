/** A part of the bench of OParl. It prints what it measured, one line each. */
export interface BenchPart {
  readonly name: string;
  readonly summary: string;
  readonly run: (print: (line: string) => void) => Promise<void>;
}
