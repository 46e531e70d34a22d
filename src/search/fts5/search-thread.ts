import { Worker } from "node:worker_threads";
import { SearchUnavailable } from "../engine.ts";
import { unpackError } from "./thread-messages.ts";
import type { ThreadReply } from "./thread-messages.ts";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** On a large machine V8 would let what is new in a heap grow to far more before it looks what of it is still needed, and be no faster. */
const youngMegabytes = 16;

/** A thread that is started with the first call, and again with the next one after it died. */
export class SearchThread {
  readonly #name: "writer" | "reader";
  readonly #folder: string;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #next = 0;

  constructor(name: "writer" | "reader", folder: string) {
    this.#name = name;
    this.#folder = folder;
  }

  /** How many calls wait for an answer. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Calls a method of the thread. */
  call(method: string, ...values: readonly unknown[]): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    const number = (this.#next += 1);
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(number, { resolve, reject }));
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin; windows do
    worker.postMessage({ number, method, values });
    return answer;
  }

  /** Ends the thread after the calls that were made. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await this.call("close").catch(() => {});
    await worker.terminate();
  }

  #start(): Worker {
    // Compiled, this file and the threads end in .js; under type stripping in .ts.
    const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
    const worker = new Worker(new URL(`${this.#name}-thread.${ending}`, import.meta.url), { workerData: { folder: this.#folder }, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    worker.on("message", (reply: ThreadReply) => this.#settle(reply, worker));
    worker.on("error", (error) => this.#fail(worker, error));
    worker.on("exit", () => this.#fail(worker));
    return worker;
  }

  #settle(reply: ThreadReply, worker: Worker): void {
    const pending = this.#pending.get(reply.number);
    this.#pending.delete(reply.number);
    // An idle thread keeps no program alive.
    if (this.#pending.size === 0) worker.unref();
    if ("error" in reply) pending?.reject(unpackError(reply.error));
    else pending?.resolve(reply.value);
  }

  #fail(worker: Worker, cause?: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const message = "Die Suche wurde unterbrochen. Bitte versuchen Sie es noch einmal.";
    for (const { reject } of this.#pending.values()) reject(new SearchUnavailable("failed", message, { cause }));
    this.#pending.clear();
  }
}
