import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Each byte is written as its difference from the one above (PNG specification, 9.2): paper is mostly white, so most become 0. */
const UP = 2;

/** A picture with three bytes a pixel: blue, green, red, as PDFium draws; row by row without gaps. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture as a PNG file. */
export function encodeColourPng({ width, height, pixels }: ColourPicture): Uint8Array {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * stride;
    const to = row * (stride + 1) + 1;
    rows[to - 1] = UP;
    for (let at = 0; at < stride; at += 3) {
      for (let colour = 0; colour < 3; colour += 1) {
        const source = from + at + 2 - colour;
        rows[to + at + colour] = (pixels[source] ?? 0) - (row === 0 ? 0 : (pixels[source - stride] ?? 0));
      }
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2], 8);
  return Buffer.concat([Uint8Array.from(SIGNATURE), chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 6 })), chunk("IEND", new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
