import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ProcessMessage } from "./serve-tasks.ts";

/** How a pool of processes is set up. */
export interface ProcessPoolOptions {
  /** The module that a process runs, ending in .ts where the sources run as they are and in .js where they are built; it calls `serveTasks`. */
  readonly module: URL;
  /** What the module finds in `process.argv` from place 3 on. */
  readonly arguments?: readonly string[];
  /** Number of processes that work at once. */
  readonly workers: number;
  /** A task may take so long without a step being done, and 30 times as long in all. */
  readonly timeoutMs: number;
  /** What one process may hold in memory. */
  readonly memoryMegabytes: number;
}

/** Why a task has no result: it took too long, its process held too much memory, or its process crashed. */
export type Failure = "late" | "memory" | "crashed";

export type Outcome<Result> = { readonly result: Result } | { readonly failure: Failure };

/** Runs tasks in processes of their own, so that a hostile file harms nobody but itself. */
export interface ProcessPool<Task, Result> {
  /** Runs a task as soon as a process is free. Never rejects. @param onStep told of each step done, where the task has steps */
  run(task: Task, onStep?: (step: number, of: number) => void): Promise<Outcome<Result>>;
  /** Starts processes ahead of the first task. @param most of them that there will be work for */
  start(most?: number): void;
  /** Waits for what is running or waiting, then ends the processes. */
  close(): Promise<void>;
  /** Ends the processes at once; what is running or waiting fails. */
  abandon(): void;
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly onStep: ((step: number, of: number) => void) | undefined;
  readonly done: (outcome: Outcome<Result>) => void;
}

const TOTAL_TIMEOUTS = 30;
/** A busy machine may take so long to start a process; that is no fault of the file. */
const START_MS = 60_000;

/** Opens a pool; processes start when there is work. */
export function createProcessPool<Task, Result>(options: ProcessPoolOptions): ProcessPool<Task, Result> {
  const idle = Array.from({ length: Math.max(1, options.workers) }, () => new Worker<Task, Result>(options));
  const workers = [...idle];
  const queue: Job<Task, Result>[] = [];
  const running = new Set<Promise<Outcome<Result>>>();

  const next = (): void => {
    if (idle.length === 0) return;
    const job = queue.shift();
    const worker = job === undefined ? undefined : idle.pop();
    if (job === undefined || worker === undefined) return;
    void worker.run(job).then((outcome) => {
      idle.push(worker);
      job.done(outcome);
      next();
    });
  };

  return {
    run(task, onStep) {
      const outcome = new Promise<Outcome<Result>>((done) => queue.push({ task, onStep, done }));
      running.add(outcome);
      next();
      return outcome.finally(() => running.delete(outcome));
    },
    start(most = workers.length) {
      // The idle worker at the end has the first task.
      for (const worker of idle.slice(-most)) worker.start();
    },
    async close() {
      while (running.size > 0) await Promise.all(running);
      for (const worker of workers) worker.end();
    },
    abandon() {
      for (const job of queue.splice(0)) job.done({ failure: "crashed" });
      for (const worker of workers) worker.kill();
    },
  };
}

/** One process and the task it runs. It is started when needed and replaced after it was stopped. */
class Worker<Task, Result> {
  readonly #options: ProcessPoolOptions;
  #process: ChildProcess | null = null;

  constructor(options: ProcessPoolOptions) {
    this.#options = options;
  }

  /** Starts the process, unless it runs. */
  start(): ChildProcess {
    if (this.#process !== null) return this.#process;
    const child = startProcess(this.#options);
    // One that ends while it has nothing to do is replaced with the next task.
    child.on("error", () => undefined).on("exit", () => this.#forget(child));
    return (this.#process = child);
  }

  run(job: Job<Task, Result>): Promise<Outcome<Result>> {
    const { timeoutMs, memoryMegabytes } = this.#options;
    const child = this.start();
    return new Promise((resolve) => {
      let isLate = false;
      const stop = (): void => {
        isLate = true;
        child.kill("SIGKILL");
      };
      let quiet = setTimeout(stop, START_MS);
      const total = setTimeout(stop, START_MS + timeoutMs * TOTAL_TIMEOUTS);
      const settle = (outcome: Outcome<Result>): void => {
        clearTimeout(quiet);
        clearTimeout(total);
        child.off("message", onMessage).off("exit", onExit).off("error", onError);
        resolve(outcome);
      };
      const onMessage = (message: ProcessMessage<Result>): void => {
        if (message.kind !== "done") {
          clearTimeout(quiet);
          quiet = setTimeout(stop, timeoutMs);
          if (message.kind === "step") job.onStep?.(message.step, message.of);
          return;
        }
        // A process that has grown large is replaced before it can fail on an innocent file.
        if (message.residentBytes > memoryMegabytes * 1024 * 1024 * 0.7) this.end();
        settle({ result: message.result });
      };
      const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
        this.#forget(child);
        settle({ failure: isLate ? "late" : isOutOfMemory(signal) ? "memory" : "crashed" });
      };
      const onError = (): void => {
        this.end();
        settle({ failure: "crashed" });
      };
      child.on("message", onMessage).on("exit", onExit).on("error", onError);
      child.send(job.task as object, (error) => {
        if (error !== null) onError();
      });
    });
  }

  /** Ends the process; a task that it runs fails, the next one gets another process. */
  kill(): void {
    const child = this.#process;
    this.#process = null;
    child?.kill("SIGKILL");
  }

  #forget(child: ChildProcess): void {
    if (this.#process === child) this.#process = null;
  }

  /** Ends the process, which runs nothing. */
  end(): void {
    const child = this.#process;
    this.#process = null;
    child?.removeAllListeners();
    child?.on("error", () => undefined);
    child?.kill("SIGKILL");
  }
}

/** The watch over memory kills, and V8 aborts, where memory runs out. */
function isOutOfMemory(signal: NodeJS.Signals | null): boolean {
  return signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP";
}

/** On a large machine V8 would let what is new in its heap grow to far more before it looks what of it is still needed, and be little faster. */
const semiSpaceMegabytes = 8;

function startProcess({ module, memoryMegabytes, arguments: more = [] }: ProcessPoolOptions): ChildProcess {
  return fork(fileURLToPath(module), [String(memoryMegabytes), ...more], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${memoryMegabytes}`, `--max-semi-space-size=${semiSpaceMegabytes}`],
  });
}
