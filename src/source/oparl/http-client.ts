import { Agent as HttpAgent, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { AddressGuard, Reach } from "./address-guard.ts";
import type { FailureKind, Fetched, Validators } from "./fetched.ts";
import { beginningOf, bounded, clockOffset, failed, failureOf, fileNameIn, kindOf, open, unpacked } from "./http-exchange.ts";
import { secondsToWait } from "./retry-after.ts";
import { createTurnstile } from "./turnstile.ts";

/** How a server is asked. */
export interface ClientOptions {
  readonly guard: AddressGuard;
  /** Says who asks and how to reach them. */
  readonly userAgent: string;
  /** Requests at the same time. */
  readonly atOnce: number;
  /** Between the beginnings of two requests. */
  readonly pauseMs: number;
  /** Without a byte for so long an answer is given up; the whole of it may take four times as long. */
  readonly timeoutMs: number;
  /** Before the second try; each further one waits four times as long. */
  readonly retryPauseMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly stop: AbortSignal;
}

/** What is asked for. */
export interface Question<Content> {
  readonly address: string;
  readonly reach: Reach;
  readonly accept: string;
  /** Of the answer that is already there. */
  readonly validators?: Validators;
  /** Takes the content in; bytes beyond `maxBytes` end the answer before. */
  readonly take: (content: AsyncIterable<Buffer>) => Promise<Content>;
  readonly maxBytes: number;
  /** Tries after the first; 3 unless told. */
  readonly retries?: number;
}

export interface HttpClient {
  /** Asks politely: total, whatever the server does. */
  ask<Content>(question: Question<Content>): Promise<Fetched<Content>>;
  /** What was asked until now. */
  readonly spent: Readonly<Spent>;
  close(): void;
}

export interface Spent {
  requests: number;
  bytes: number;
}

const mostRedirects = 5;
const usualRetries = 3;
/** A server that wants to be left alone for longer is visited again another time. */
const longestWaitSeconds = 600;
const mayPass: ReadonlySet<FailureKind> = new Set(["server-error", "busy", "unreachable", "timed-out"]);

export function createHttpClient(options: ClientOptions): HttpClient {
  const { guard, now, wait, stop } = options;
  const turnstile = createTurnstile(options);
  const agents = { "http:": new HttpAgent({ keepAlive: true, maxSockets: options.atOnce }), "https:": new HttpsAgent({ keepAlive: true, maxSockets: options.atOnce }) };
  const spent: Spent = { requests: 0, bytes: 0 };

  const askOnce = async <Content>(question: Question<Content>): Promise<Fetched<Content>> => {
    let target = URL.parse(question.address);
    for (let redirects = 0; ; redirects++) {
      if (!target) return failed("scheme", question.address);
      const refusal = guard.refuses(target, question.reach);
      if (refusal) return failed(refusal, target.href, null, target.href === question.address ? "" : `weitergeleitet von ${question.address}`);
      if (redirects > mostRedirects) return failed("too-many-redirects", question.address);
      const answer = await turnstile.pass(async () => await exchange(target as URL, question));
      if (!("location" in answer)) return answer;
      const next: URL | null = URL.parse(answer.location, target.href);
      if (!next) return failed("rejected", question.address, answer.status, "leitet an keine brauchbare Adresse weiter");
      // What a server sends over https is not asked for in the open.
      if (target.protocol === "https:" && next.protocol === "http:" && next.hostname === target.hostname) next.protocol = "https:";
      target = next;
    }
  };

  const exchange = async <Content>(target: URL, question: Question<Content>): Promise<Fetched<Content> | Redirect> => {
    const ending = new AbortController();
    const end = (): void => ending.abort();
    const timer = setTimeout(end, options.timeoutMs * 4);
    stop.addEventListener("abort", end, { once: true });
    try {
      if (stop.aborted) return failed("stopped", target.href);
      spent.requests++;
      const message = await open(target, requestOptions(target, question, ending.signal));
      return await readMessage(message, target, question);
    } catch (error) {
      return stop.aborted ? failed("stopped", target.href) : failureOf(error, target, ending.signal.aborted);
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
    }
  };

  const requestOptions = (target: URL, question: Question<unknown>, signal: AbortSignal): RequestOptions => ({
    agent: target.protocol === "https:" ? agents["https:"] : agents["http:"],
    lookup: guard.lookup,
    signal,
    timeout: options.timeoutMs,
    headers: {
      "User-Agent": options.userAgent,
      Accept: question.accept,
      "Accept-Encoding": "gzip, br, deflate",
      ...(question.validators?.etag === undefined ? {} : { "If-None-Match": question.validators.etag }),
      ...(question.validators?.lastModified === undefined ? {} : { "If-Modified-Since": question.validators.lastModified }),
    },
  });

  const readMessage = async <Content>(message: IncomingMessage, target: URL, question: Question<Content>): Promise<Fetched<Content> | Redirect> => {
    const status = message.statusCode ?? 0;
    const { location } = message.headers;
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      message.resume();
      return { location, status };
    }
    const known = {
      ok: true, address: target.href, mediaType: (message.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
      fileName: fileNameIn(message.headers["content-disposition"]), clockOffsetMs: clockOffset(message.headers.date, now()),
      validators: { ...(message.headers.etag === undefined ? {} : { etag: message.headers.etag }), ...(message.headers["last-modified"] === undefined ? {} : { lastModified: message.headers["last-modified"] }) },
    } as const;
    if (status === 304 && question.validators !== undefined) {
      message.resume();
      return { ...known, isChanged: false, content: null, validators: { ...question.validators, ...known.validators } };
    }
    const content = unpacked(message, (bytes) => void (spent.bytes += bytes));
    if (status === 200) {
      return { ...known, isChanged: true, content: await question.take(bounded(content, question.maxBytes)) };
    }
    const body = await beginningOf(content);
    const kind = kindOf(status);
    const seconds = kind === "busy" || kind === "server-error" ? secondsToWait(message.headers["retry-after"], now()) : null;
    if (seconds !== null && seconds <= longestWaitSeconds) turnstile.holdUntil(now() + seconds * 1000);
    const failure = { kind, address: target.href, status, detail: "", body, ...(seconds === null ? {} : { retryAfterSeconds: seconds }) };
    return { ok: false, failure } as const;
  };

  return {
    spent,
    async ask(question) {
      for (let tried = 0; ; tried++) {
        const answer = await askOnce(question);
        if (answer.ok || !mayPass.has(answer.failure.kind) || stop.aborted) return answer;
        const { kind, retryAfterSeconds = 0 } = answer.failure;
        const most = kind === "timed-out" ? 1 : (question.retries ?? usualRetries);
        if (tried >= most || retryAfterSeconds > longestWaitSeconds) return answer;
        // Where the server named a time, everybody waits for it at the turnstile.
        if (retryAfterSeconds === 0) await wait(options.retryPauseMs * 4 ** tried);
      }
    },
    close() {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

interface Redirect {
  readonly location: string;
  readonly status: number;
}
