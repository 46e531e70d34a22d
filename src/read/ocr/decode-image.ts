import type { Metadata, Sharp } from "sharp";
import type { GreyPicture } from "./grey-picture.ts";
import { imageKindOf } from "./image-kind.ts";
import { loadSharp } from "./load-sharp.ts";

/** What the header of one page of a picture says; width and height as it is shown, in pixels. */
export interface ImagePage {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch, where the file tells a plausible number. */
  readonly dotsPerInch: number | null;
}

/** The number of pages of a picture (only TIFF has several); 0 when its header is damaged. Nothing is decoded. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const metadata = await metadataOf(bytes, 0);
  return metadata === null ? 0 : Math.max(1, metadata.pages ?? 1);
}

/** Reads the header of page `page` (from 0) before anything is decoded; `null` when it is damaged. */
export async function describePage(bytes: Uint8Array, page: number): Promise<ImagePage | null> {
  const metadata = await metadataOf(bytes, page);
  if (metadata === null || !(metadata.width > 0) || !(metadata.height > 0)) return null;
  const { width, height } = metadata.autoOrient;
  const density = metadata.density ?? 0;
  // 72 is what decoders say when a file says nothing.
  return { width, height, dotsPerInch: density > 72 && density <= 2_400 ? density : null };
}

/** Decodes page `page` (from 0) in grey, made smaller or larger by `scale`, as its file says it lies; `null` when it is damaged. */
export async function decodePage(bytes: Uint8Array, page: number, described: ImagePage, scale: number): Promise<GreyPicture | null> {
  try {
    const { data, info } = await (await open(bytes, page))
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: Math.max(1, Math.round(described.width * scale)), kernel: scale < 1 ? "linear" : "cubic" })
      .toColourspace("b-w")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { width, height, pixels: channels === 1 ? data : data.filter((_, at) => at % channels === 0) };
  } catch {
    return null;
  }
}

async function metadataOf(bytes: Uint8Array, page: number): Promise<Metadata | null> {
  try {
    return await (await open(bytes, page)).metadata();
  } catch {
    return null;
  }
}

/** The size is bounded by whoever decodes: it is known from the header. */
async function open(bytes: Uint8Array, page: number): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { failOn: "error", limitInputPixels: false, sequentialRead: true, ...(imageKindOf(bytes) === "tiff" ? { page } : {}) });
}
