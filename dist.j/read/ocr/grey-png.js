import { crc32, deflateSync } from "node:zlib";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A grey picture as a PNG file (8 bits, no filter, fast compression: it is read once and thrown away). */
export function encodeGreyPng(picture) {
    const { width, height, pixels } = picture;
    const rows = new Uint8Array((width + 1) * height);
    for (let row = 0; row < height; row += 1)
        rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    header[8] = 8;
    return Buffer.concat([Uint8Array.from(SIGNATURE), chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 1 })), chunk("IEND", new Uint8Array())]);
}
function chunk(type, data) {
    const bytes = new Uint8Array(data.length + 12);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    bytes.set([...type].map((letter) => letter.charCodeAt(0)), 4);
    bytes.set(data, 8);
    view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
    return bytes;
}
//# sourceMappingURL=grey-png.js.map