const byEnding = {
    pdf: "application/pdf",
    html: "text/html",
    htm: "text/html",
    md: "text/markdown",
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    tif: "image/tiff",
    tiff: "image/tiff",
};
const byOrigin = { plain: "text/plain", html: "text/html", pdf: "application/pdf", ocr: "application/octet-stream" };
/** Media type (RFC 6838) of a file that was read: by what it turned out to be, and by its ending where several fit. */
export function mediaTypeOf(fileName, origin) {
    const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
    const named = byEnding[ending];
    if (origin === "ocr")
        return named ?? byOrigin.ocr;
    if (origin === "plain")
        return named === "text/markdown" ? named : byOrigin.plain;
    return byOrigin[origin];
}
//# sourceMappingURL=media-type.js.map