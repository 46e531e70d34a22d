/** The process that draws pages, one at a time. Started by `page-pictures.ts`. */
import { serveTasks } from "../serve-tasks.ts";
import { type OpenPages, openPages } from "./open-pages.ts";
import type { PictureAnswer, PictureTask } from "./picture-message.ts";

let held: { readonly key: string; readonly pages: OpenPages } | null = null;

serveTasks<PictureTask, PictureAnswer>(async (task) => {
  try {
    return await answer(task);
  } catch {
    // What broke may have broken PDFium's memory: the next file gets a fresh process.
    return process.exit(1);
  }
});

async function answer({ key, bytes, wanted }: PictureTask): Promise<PictureAnswer> {
  if (held?.key !== key) {
    if (bytes === null) return { kind: "bytesMissing" };
    held?.pages.close();
    held = null;
    held = { key, pages: await openPages(bytes) };
  }
  const { pages } = held;
  return wanted === "sizes" ? { kind: "sizes", sizes: pages.sizes } : { kind: "picture", picture: await pages.picture(wanted) };
}
