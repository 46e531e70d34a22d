import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { createWorker, OEM } from "tesseract.js";
let started = null;
let busy = 0;
/** Recognises a picture with Tesseract's WebAssembly build and the German data of an installed package; gives TSV. */
export async function recogniseInWebAssembly(image, dotsPerInch) {
    try {
        const worker = await (started ??= start());
        keepAlive(worker, 1);
        await worker.setParameters({ user_defined_dpi: String(dotsPerInch) });
        const { data } = await worker.recognize(Buffer.from(image), {}, { tsv: true, text: false });
        keepAlive(worker, -1);
        return data.tsv ?? "";
    }
    catch (error) {
        await stopWebAssembly();
        throw error;
    }
}
/** A thread at work keeps the process running, an idle one does not. */
function keepAlive(worker, change) {
    busy += change;
    const thread = Reflect.get(worker, "worker");
    if (!(thread instanceof Thread))
        return;
    if (busy > 0)
        thread.ref();
    else
        thread.unref();
}
/** Ends the recognition thread, if one runs; the process can end then. */
export async function stopWebAssembly() {
    const ending = started;
    started = null;
    busy = 0;
    await ending?.then((worker) => worker.terminate(), () => undefined);
}
async function start() {
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
//# sourceMappingURL=tesseract-wasm.js.map