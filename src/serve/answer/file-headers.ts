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

/**
 * How a file of strangers is handed out: never as active content of our own address.
 * HTML, SVG and unknown types leave as bytes to save; the sandbox holds what a browser opens nevertheless.
 */
export function headersOf(file: Pick<FileView, "mediaType" | "name" | "sha256">): Readonly<Record<string, string>> {
  const shown = shownTypes[(file.mediaType.split(";")[0] ?? "").trim().toLowerCase()];
  return {
    "Content-Type": shown ?? "application/octet-stream",
    "Content-Disposition": `${shown === undefined ? "attachment" : "inline"}; filename*=UTF-8''${encodeName(file.name.slice(file.name.lastIndexOf("/") + 1))}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox",
    ETag: `"${file.sha256}"`,
    // Asked for again each time (304 where unchanged): a file that is withdrawn is gone from every cache at once.
    "Cache-Control": "no-cache",
  };
}

/** Signs that are not seen: controls, and marks that turn the direction of reading and so disguise an ending ("…txt.exe"). */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** RFC 8187: `encodeURIComponent` leaves some characters that the header does not allow. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed().replace(unseen, "")).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
