/**
 * The process that draws pages, one at a time. Started by `page-pictures.ts`; its first argument is the memory it may hold, in MB.
 */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type OpenPages, openPages } from "./open-pages.ts";
import type { PictureAnswer, PictureTask } from "./picture-message.ts";

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const watch = new Worker(fileURLToPath(new URL(`../memory-watch.${extension}`, import.meta.url)), { workerData: Number(process.argv[2]) });
watch.unref();

let held: { readonly key: string; readonly pages: OpenPages } | null = null;

process.on("disconnect", () => process.exit(0));
process.on("message", (task: PictureTask) => {
  void answer(task).then(
    (given) => process.send?.(given),
    // What broke may have broken PDFium's memory: the next file gets a fresh process.
    () => process.exit(1),
  );
});

process.send?.({ kind: "ready" } satisfies PictureAnswer);

async function answer({ key, bytes, wanted }: PictureTask): Promise<PictureAnswer> {
  if (held?.key !== key) {
    if (bytes === null) return { kind: "bytesMissing" };
    held?.pages.close();
    held = null;
    held = { key, pages: await openPages(bytes) };
  }
  const { pages } = held;
  return wanted === "sizes" ? { kind: "sizes", sizes: pages.sizes } : { kind: "picture", picture: pages.picture(wanted) };
}
