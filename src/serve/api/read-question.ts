import { z } from "zod";
import type { Operation } from "./operation.ts";
import { BadQuestion } from "./problem.ts";

/**
 * What an address asks of an operation. Empty values are as good as absent ones; what has no name here is refused.
 * @param inAddress values of the names in the path
 * @param query values behind the question mark, by name
 * @returns the question as the operation's schema reads it; null where the path can name nothing
 * @throws BadQuestion
 */
export function readQuestion(operation: Operation, inAddress: Readonly<Record<string, string>>, query: Readonly<Record<string, readonly string[]>>): object | null {
  const given = Object.entries(query).map(([name, values]) => [name, values.filter((value) => value !== "")] as const).filter(([, values]) => values.length > 0);
  const misplaced = given.filter(([name]) => Object.hasOwn(inAddress, name)).map(([name]) => name);
  const twice = given.filter(([name, values]) => values.length > 1 && !takesSeveral(operation.query, name)).map(([name]) => name);
  if (misplaced.length + twice.length > 0) {
    throw new BadQuestion([...misplaced.map((parameter) => ({ parameter, message: "belongs into the path" })), ...twice.map((parameter) => ({ parameter, message: "is given more than once" }))]);
  }
  const asked = given.map(([name, values]) => [name, takesSeveral(operation.query, name) ? values : values[0]] as const);
  const read = operation.query.safeParse({ ...Object.fromEntries(asked), ...inAddress });
  if (read.success) return read.data;
  if (read.error.issues.every(({ path }) => Object.hasOwn(inAddress, String(path[0])))) return null;
  throw new BadQuestion(errorsOf(read.error));
}

/** What Zod complains of, one line for each part of the question. */
export function errorsOf(error: z.ZodError): BadQuestion["errors"] {
  return error.issues.flatMap((issue) => (issue.code === "unrecognized_keys"
    ? issue.keys.map((parameter) => ({ parameter, message: "is no parameter of this address" }))
    : [{ parameter: String(issue.path[0] ?? ""), message: issue.message }]));
}

function takesSeveral(query: z.ZodObject, name: string): boolean {
  const schema = Object.hasOwn(query.shape, name) ? query.shape[name] : undefined;
  return (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodArray;
}
