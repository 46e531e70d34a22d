import type { FileView } from "../../store/views.ts";

/** Types that a browser shows without running anything in them. Everything else is only offered for saving. */
const shownTypes: Readonly<Record<string, string>> = {
  "application/pdf": "application/pdf",
  "text/plain": "text/plain; charset=utf-8",
  "image/png": "image/png",
  "image/jpeg": "image/jpeg",
  "image/gif": "image/gif",
  "image/webp": "image/webp",
};

/** Types that no browser shows by itself: they can be told by their name, and are saved or opened by another program. */
const savedTypes = new Set([
  "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.ms-outlook", "application/rtf", "application/zip",
  ...["wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation"].map((name) => `application/vnd.openxmlformats-officedocument.${name}`),
  ...["text", "spreadsheet", "presentation"].map((name) => `application/vnd.oasis.opendocument.${name}`),
]);

/**
 * How a file of strangers is handed out: never as active content of our own address.
 * HTML, SVG and unknown types leave as bytes of no type, which every browser saves; the sandbox holds what one opens nevertheless.
 * @param download true: to be saved under its name, whatever it is
 */
export function headersOf(file: Pick<FileView, "mediaType" | "name" | "sha256">, download: boolean): Readonly<Record<string, string>> {
  const type = (file.mediaType.split(";")[0] ?? "").trim().toLowerCase();
  return {
    "Content-Type": shownTypes[type] ?? (savedTypes.has(type) ? type : "application/octet-stream"),
    "Content-Disposition": dispositionOf(download ? "attachment" : "inline", file.name.slice(file.name.lastIndexOf("/") + 1)),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox",
    ETag: `"${file.sha256}"`,
    // Asked for again each time (304 where unchanged): a file that is withdrawn is gone from every cache at once.
    "Cache-Control": "no-cache",
  };
}

/** Signs that are not seen: controls, and marks that turn the direction of reading and so disguise an ending ("…txt.exe"). */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Both forms of the name (RFC 6266): one in plain letters for programs that know no other, and the whole one. */
function dispositionOf(manner: "attachment" | "inline", name: string): string {
  const whole = name.toWellFormed().replace(unseen, "");
  const plain = whole.replaceAll("ß", "ss").replace(/[äöüÄÖÜ]/gu, (letter) => `${letter.normalize("NFD").charAt(0)}e`).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^ !#-[\]-~]|%/gu, "_");
  return `${manner}; filename="${plain}"; filename*=UTF-8''${encodeName(whole)}`;
}

/** RFC 8187: `encodeURIComponent` leaves some characters that the header does not allow. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
