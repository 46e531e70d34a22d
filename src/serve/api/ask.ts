import type { Portal } from "../answer/portal.ts";
import { createEncoder } from "../answer/encoder.ts";
import type { Asked, Operation, Question } from "./operation.ts";

/** What an operation is asked with, where the site has this address. */
export function askedAt(portal: Pick<Portal, "read" | "search">, site: string): Asked {
  return { read: portal.read, search: portal.search, encode: createEncoder(site) };
}

/**
 * The answer to a question, with its own address and that of the next page.
 * @param question as the operation's schema reads it
 * @param address the whole address by which it was asked
 * @returns null where citizens can see no such thing
 */
export async function answerTo(asked: Asked, operation: Operation, question: object, address: string): Promise<object | null> {
  const answer = await operation.run(asked, question as never);
  if (answer === null) return null;
  const next: unknown = Reflect.get(answer, "next");
  return { ...answer, links: { self: address, ...(typeof next === "string" ? { next: withAfter(address, next) } : {}) } };
}

function withAfter(address: string, after: string): string {
  const url = new URL(address);
  url.searchParams.set("after", after);
  return url.href;
}

/** The whole address of a question. */
export function addressOfQuestion(site: string, operation: Pick<Operation, "path">, question: Question): string {
  const names = [...operation.path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
  const path = names.reduce((filled, name) => filled.replace(`{${name}}`, encodeURIComponent(String(question[name] ?? ""))), operation.path);
  const rest = Object.entries(question).filter(([name]) => !names.includes(name));
  const query = new URLSearchParams(rest.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)])));
  return `${site}/api/v1${path}${query.size === 0 ? "" : `?${query.toString()}`}`;
}
