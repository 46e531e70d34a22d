import { addressOfQuestion, answerTo } from "./ask.ts";
import type { Asked, Operation } from "./operation.ts";
import { operations } from "./operations.ts";

/** A question that this collection can answer, and its answer, cut down to what a person reads. */
export interface Example {
  readonly address: string;
  /** JSON over several lines. */
  readonly answer: string;
}

/** A real example of every operation, by its id; none where this collection has none. */
export async function loadExamples(asked: Asked, site: string): Promise<ReadonlyMap<string, Example>> {
  const found = await Promise.all(operations.map(async (operation) => [operation.id, await loadExample(asked, site, operation)] as const));
  return new Map(found.flatMap(([id, example]) => (example === null ? [] : [[id, example] as const])));
}

async function loadExample(asked: Asked, site: string, operation: Operation): Promise<Example | null> {
  const question = await operation.example(asked);
  if (question === null) return null;
  const address = addressOfQuestion(site, operation, question);
  const answer = await answerTo(asked, operation, operation.query.parse(question), address);
  return answer === null ? null : { address, answer: JSON.stringify(shortened(answer), null, 2) };
}

const longestText = 160;

/** Lists with their first entry alone, long texts with their beginning: what is left out is said. */
function shortened(value: unknown): unknown {
  if (typeof value === "string") return value.length > longestText ? `${value.slice(0, longestText)} …` : value;
  if (Array.isArray(value)) return value.every((one) => typeof one === "number") ? value : [...value.slice(0, 1).map(shortened), ...(value.length > 1 ? [`… und ${value.length - 1} weitere`] : [])];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened(one)]));
}
