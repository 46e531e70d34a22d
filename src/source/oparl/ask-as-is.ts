import { createHash } from "node:crypto";
import { Agent as HttpAgent, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { Answer, Ask, Question } from "../../oparl/check/answer.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { ClientOptions } from "./http-client.ts";
import { bounded, failureOf, open, unpacked } from "./http-exchange.ts";
import { secondsToWait } from "./retry-after.ts";
import { createTurnstile } from "./turnstile.ts";

/** How a server is asked by somebody who wants to see its answers as they are. */
export interface AskOptions extends ClientOptions {
  readonly maxJsonBytes: number;
  readonly maxFileBytes: number;
}

const mostRedirects = 5;
const longestWaitSeconds = 120;
const retries = 2;

/** Asks with the manners of a visit (so many at once, pauses, `Retry-After`, bounds), but hands over every answer as it came: status, headers, errors. */
export function createAskAsIs(options: AskOptions): { readonly ask: Ask; close(): void } {
  const { now, wait, stop } = options;
  const turnstile = createTurnstile(options);
  const agents = { "http:": new HttpAgent({ keepAlive: true, maxSockets: options.atOnce }), "https:": new HttpsAgent({ keepAlive: true, maxSockets: options.atOnce }) };

  const askOnce = async (question: Question): Promise<Answer> => {
    const redirects: string[] = [];
    for (let target = URL.parse(question.address); ; ) {
      if (!target) return failed(question, redirects, failureSentence({ kind: "scheme", status: null, detail: "" }));
      const refusal = options.guard.refuses(target, question.digestOnly ? "files" : "own");
      if (refusal) return failed(question, redirects, failureSentence({ kind: refusal, status: null, detail: "" }));
      const there: URL = target;
      const { answer, location } = await turnstile.pass(async () => await exchange(there, question, redirects));
      target = location === null ? null : URL.parse(location, there.href);
      if (!target || redirects.length >= mostRedirects) return answer;
      redirects.push(target.href);
    }
  };

  const exchange = async (target: URL, question: Question, redirects: readonly string[]): Promise<{ readonly answer: Answer; readonly location: string | null }> => {
    const ending = new AbortController();
    const end = (): void => ending.abort();
    const timer = setTimeout(end, options.timeoutMs * 4);
    stop.addEventListener("abort", end, { once: true });
    try {
      if (stop.aborted) return { answer: failed(question, redirects, failureSentence({ kind: "stopped", status: null, detail: "" })), location: null };
      const message = await open(target, {
        method: question.method ?? "GET",
        agent: target.protocol === "https:" ? agents["https:"] : agents["http:"],
        lookup: options.guard.lookup, signal: ending.signal, timeout: options.timeoutMs,
        headers: { "user-agent": options.userAgent, accept: "*/*", "accept-encoding": "gzip, br, deflate", ...question.headers },
      });
      const isRedirect = [301, 302, 303, 307, 308].includes(message.statusCode ?? 0);
      const answer = await readAnswer(message, question, redirects);
      const seconds = [429, 503].includes(answer.status) ? secondsToWait(answer.headers["retry-after"], now()) : null;
      if (seconds !== null && seconds <= longestWaitSeconds) turnstile.holdUntil(now() + seconds * 1000);
      return { answer, location: isRedirect ? (answer.headers["location"] ?? null) : null };
    } catch (error) {
      const { failure } = failureOf(error, target, ending.signal.aborted);
      return { answer: failed(question, redirects, failureSentence(failure)), location: null };
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
    }
  };

  const readAnswer = async (message: IncomingMessage, question: Question, redirects: readonly string[]): Promise<Answer> => {
    const [sha1, sha512] = [createHash("sha1"), createHash("sha512")];
    const chunks: Buffer[] = [];
    let size = 0;
    // HEAD and 304 have no content, whatever their headers say of it.
    if (question.method === "HEAD" || message.statusCode === 304) message.resume();
    else {
      for await (const chunk of bounded(unpacked(message, () => undefined), question.digestOnly ? options.maxFileBytes : options.maxJsonBytes)) {
        size += chunk.length;
        if (!question.digestOnly) chunks.push(chunk);
        else for (const hash of [sha1, sha512]) hash.update(chunk);
      }
    }
    return {
      address: question.address, status: message.statusCode ?? 0, failure: "", redirects, headers: headersOf(message), bytes: Buffer.concat(chunks), size,
      ...(question.digestOnly ? { sha1: sha1.digest("hex"), sha512: sha512.digest("hex") } : {}),
    };
  };

  return {
    async ask(question) {
      for (let tried = 0; ; tried++) {
        const answer = await askOnce(question);
        const mayPass = answer.status === 0 || answer.status === 429 || answer.status >= 500;
        if (!mayPass || tried >= retries || stop.aborted) return answer;
        await wait(options.retryPauseMs * 2 ** tried);
      }
    },
    close() {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

function failed({ address }: Question, redirects: readonly string[], failure: string): Answer {
  return { address, status: 0, failure, headers: {}, redirects, bytes: new Uint8Array(), size: 0 };
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));
}
