import { z } from "zod";
import { SearchUnavailable } from "../../search/engine.ts";

/** A question that cannot be answered as it stands. */
export class BadQuestion extends Error {
  override readonly name = "BadQuestion";
  readonly errors: readonly QuestionError[];

  constructor(errors: readonly QuestionError[]) {
    super(errors.map(({ parameter, message }) => (parameter === "" ? message : `"${parameter}": ${message}`)).join("; "));
    this.errors = errors;
  }
}

/** What is wrong with one part of a question, in English for programmers. */
export interface QuestionError {
  readonly parameter: string;
  readonly message: string;
}

/** The errors of this interface, by their status, as German titles; each stands on its page. */
export const problemTitles = {
  400: "Diese Anfrage lässt sich so nicht beantworten",
  404: "Das gibt es nicht, oder es ist nicht öffentlich",
  405: "Hier wird nur gelesen",
  500: "Das ließ sich nicht zusammenstellen",
  503: "Das ließ sich gerade nicht beantworten",
} as const;

export type ProblemStatus = keyof typeof problemTitles;

/** What is said of an error that passes or that another question avoids, in English; null of every other. */
export function passingTrouble(error: unknown): string | null {
  if (error instanceof SearchUnavailable) return "The search index cannot be used at the moment. Try again in a few minutes.";
  const isTimeout = error instanceof Error && Reflect.get(error, "code") === queryCanceled;
  return isTimeout ? "This question takes too long to answer. Narrow it, for example by body, paper or days." : null;
}

/** PostgreSQL gives up after the time that the portal's role has. */
const queryCanceled = "57014";

/** RFC 9457. */
export const problem = z.object({
  type: z.url().meta({ description: "Wo der Fehler beschrieben ist." }),
  title: z.string().meta({ description: "Was geschehen ist, auf Deutsch." }),
  status: z.int(),
  detail: z.string().meta({ description: "Einzelheiten für Programmierer, auf Englisch." }),
  errors: z.exactOptional(z.array(z.object({ parameter: z.string(), message: z.string() }))).meta({ description: "Was an welcher Angabe falsch ist." }),
}).meta({ id: "Problem", description: "Ein Fehler nach RFC 9457." });

export const problemType = "application/problem+json";

/** @param site address of the site, without final slash */
export function problemOf(site: string, status: ProblemStatus, detail: string, errors: readonly QuestionError[] = []): z.infer<typeof problem> {
  return { type: `${site}/api#fehler-${status}`, title: problemTitles[status], status, detail, ...(errors.length === 0 ? {} : { errors: [...errors] }) };
}
