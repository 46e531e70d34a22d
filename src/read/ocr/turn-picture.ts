import type { GreyPicture } from "./grey-picture.ts";
import { loadSharp } from "./load-sharp.ts";

/** A picture turned to the right by so many degrees (any number); what comes into view at its corners is white. */
export async function turned(picture: GreyPicture, degrees: number): Promise<GreyPicture> {
  if (degrees === 0) return picture;
  const { width, height, pixels } = picture;
  const sharp = await loadSharp();
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .rotate(degrees, { background: "#ffffff" })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
