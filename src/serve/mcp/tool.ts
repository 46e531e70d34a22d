import type { z } from "zod";
import type { Asked } from "../api/operation.ts";

/** A tool for language models: one question of the portal, with an answer that is short enough to be read whole. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** English, with the German words of the field, so that it is found by either. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly run: (asked: Asked, input: never) => Promise<object>;
}

/** A tool whose run fits its input: the compiler holds it to that. */
export function tool<Input extends z.ZodObject>(definition: Omit<Tool, "input" | "run"> & { readonly input: Input; readonly run: (asked: Asked, input: z.output<Input>) => Promise<object> }): Tool {
  return definition;
}

/** A question that has no answer; the message is English and says what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export const nothingThere = (what: string) => new Refusal(`There is no public ${what} of this kind here. It may exist and not be public. Use the tool "search" to find what there is.`);
