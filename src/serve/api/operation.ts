import type { z } from "zod";
import type { Searcher } from "../answer/portal.ts";
import type { ReadModels } from "../answer/read-models.ts";
import type { Encoder } from "../answer/encoder.ts";

/** What an operation may ask: the citizen's read models and the public index, nothing else. */
export interface Asked {
  readonly read: ReadModels;
  readonly search: Searcher;
  readonly encode: Encoder;
}

/** A question as it is asked in an address: text, or several texts of one name. */
export type Question = Readonly<Record<string, string | number | readonly (string | number)[]>>;

interface Described {
  /** Its name in the description: "listPapers". */
  readonly id: string;
  /** Below `/api/v1`; names in braces are properties of `query`: "/papers/{id}". */
  readonly path: string;
  /** A few German words. */
  readonly summary: string;
  /** German sentences for programmers. */
  readonly description: string;
}

/** One address of the interface. */
export interface Operation extends Described {
  /** What may be asked; unknown names are refused, because a filter that is misspelt would find everything. */
  readonly query: z.ZodObject;
  readonly answer: z.ZodObject;
  /** A question that has an answer in this collection, to show one; null where it has none. */
  readonly example: (asked: Asked) => Promise<Question | null>;
  /**
   * @param question as `query` reads it
   * @returns what `answer` describes, without `links`; null where citizens can see no such thing
   */
  readonly run: (asked: Asked, question: never) => Promise<object | null>;
}

/** An operation whose run fits its schemas: the compiler holds questions and answers to them. */
export function operation<Query extends z.ZodObject, Answer extends z.ZodObject>(
  definition: Described & {
    readonly query: Query;
    readonly answer: Answer;
    readonly example: (asked: Asked) => Promise<(Question & Partial<Record<keyof z.input<Query>, unknown>>) | null>;
    readonly run: (asked: Asked, question: z.output<Query>) => Promise<z.output<Answer> | null>;
  },
): typeof definition & Operation {
  return definition;
}
