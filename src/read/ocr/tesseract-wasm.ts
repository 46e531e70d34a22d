import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";

/** Threads that wait for work, and all there are. There are never more than pages that were recognised at the same time. */
const idle: Promise<Worker>[] = [];
const all = new Set<Promise<Worker>>();

/** Recognises a picture with Tesseract's WebAssembly build and the German data of an installed package; gives TSV. */
export async function recogniseInWebAssembly(image: Uint8Array, dotsPerInch: number): Promise<string> {
  const starting = idle.pop() ?? start();
  all.add(starting);
  try {
    const worker = await starting;
    keepAlive(worker, true);
    // Without being told, it takes a page for one block of text; the program looks for its parts.
    await worker.setParameters({ user_defined_dpi: String(Math.round(dotsPerInch)), tessedit_pageseg_mode: PSM.AUTO });
    const { data } = await worker.recognize(Buffer.from(image), {}, { tsv: true, text: false });
    keepAlive(worker, false);
    idle.push(starting);
    return data.tsv ?? "";
  } catch (error) {
    await end(starting);
    throw error;
  }
}

/** A thread at work keeps the process running, an idle one does not. */
function keepAlive(worker: Worker, isBusy: boolean): void {
  const thread: unknown = Reflect.get(worker, "worker");
  if (!(thread instanceof Thread)) return;
  if (isBusy) thread.ref();
  else thread.unref();
}

/** Ends all recognition threads; the process can end then. */
export async function stopWebAssembly(): Promise<void> {
  idle.length = 0;
  await Promise.all([...all].map(end));
}

async function end(starting: Promise<Worker>): Promise<void> {
  all.delete(starting);
  await starting.then((worker) => worker.terminate(), () => undefined);
}

async function start(): Promise<Worker> {
  const data = createRequire(import.meta.url).resolve("@tesseract.js-data/deu/package.json");
  const worker = await createWorker("deu", OEM.LSTM_ONLY, {
    // A folder, not an address: nothing is fetched. No cache: nothing is written.
    langPath: join(dirname(data), "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => undefined,
  });
  return worker;
}
