/** The kind of a picture by its first bytes, or `null`. */
export function imageKindOf(bytes) {
    const [a, b, c, d] = bytes;
    if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47)
        return "png";
    if (a === 0xff && b === 0xd8 && c === 0xff)
        return "jpeg";
    const isLittle = a === 0x49 && b === 0x49 && c === 42 && d === 0;
    const isBig = a === 0x4d && b === 0x4d && c === 0 && d === 42;
    return isLittle || isBig ? "tiff" : null;
}
/** Reads a picture's size from its header, before anything is decoded; `null` when the header is damaged. */
export function imageSizeOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const kind = imageKindOf(bytes);
    try {
        if (kind === "png")
            return pngSize(view);
        if (kind === "jpeg")
            return jpegSize(view);
        return kind === "tiff" ? tiffSize(view) : null;
    }
    catch {
        return null;
    }
}
function pngSize(view) {
    const size = { width: view.getUint32(16), height: view.getUint32(20) };
    for (let at = 33, chunks = 0; at + 21 <= view.byteLength && chunks < 30; chunks += 1) {
        const type = view.getUint32(at + 4);
        // pHYs: pixels per metre.
        if (type === 0x70_48_59_73 && view.getUint8(at + 16) === 1)
            return withResolution(size, view.getUint32(at + 8) * 0.0254);
        at += 12 + view.getUint32(at);
    }
    return size;
}
function jpegSize(view) {
    let dotsPerInch = 0;
    for (let at = 2; at + 9 < view.byteLength;) {
        if (view.getUint8(at) !== 0xff)
            return null;
        const marker = view.getUint8(at + 1);
        // APP0 of JFIF holds the resolution per inch (1) or centimetre (2).
        if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a_46_49_46) {
            const unit = view.getUint8(at + 11);
            dotsPerInch = view.getUint16(at + 12) * (unit === 1 ? 1 : unit === 2 ? 2.54 : 0);
        }
        const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
        if (isFrame)
            return withResolution({ width: view.getUint16(at + 7), height: view.getUint16(at + 5) }, dotsPerInch);
        at += 2 + Math.max(2, view.getUint16(at + 2));
    }
    return null;
}
function tiffSize(view) {
    const isLittle = view.getUint8(0) === 0x49;
    const directory = view.getUint32(4, isLittle);
    const entries = Math.min(view.getUint16(directory, isLittle), 200);
    let width = 0;
    let height = 0;
    for (let entry = 0; entry < entries; entry += 1) {
        const at = directory + 2 + entry * 12;
        const tag = view.getUint16(at, isLittle);
        const isShort = view.getUint16(at + 2, isLittle) === 3;
        const value = isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
        if (tag === 256)
            width = value;
        if (tag === 257)
            height = value;
    }
    return width > 0 && height > 0 ? { width, height } : null;
}
function withResolution(size, dotsPerInch) {
    return dotsPerInch >= 50 && dotsPerInch <= 2_400 ? { ...size, dotsPerInch: Math.round(dotsPerInch) } : size;
}
//# sourceMappingURL=image-size.js.map