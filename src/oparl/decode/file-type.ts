const types: ReadonlyMap<string, string> = new Map([
  ["pdf", "application/pdf"], ["doc", "application/msword"], ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xls", "application/vnd.ms-excel"], ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt", "application/vnd.ms-powerpoint"], ["pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ["odt", "application/vnd.oasis.opendocument.text"], ["ods", "application/vnd.oasis.opendocument.spreadsheet"], ["odp", "application/vnd.oasis.opendocument.presentation"],
  ["rtf", "application/rtf"], ["txt", "text/plain"], ["csv", "text/csv"], ["html", "text/html"], ["htm", "text/html"], ["xml", "application/xml"], ["json", "application/json"],
  ["jpg", "image/jpeg"], ["jpeg", "image/jpeg"], ["png", "image/png"], ["gif", "image/gif"], ["tif", "image/tiff"], ["tiff", "image/tiff"], ["bmp", "image/bmp"], ["svg", "image/svg+xml"],
  ["zip", "application/zip"], ["eml", "message/rfc822"], ["msg", "application/vnd.ms-outlook"], ["mp3", "audio/mpeg"], ["mp4", "video/mp4"],
]);

/** Types that say only "bytes". */
const vague: ReadonlySet<string> = new Set(["application/octetstream", "application/octet-stream", "binary/octet-stream", "application/x-download", "application/download", "application/force-download", "application/unknown"]);

/** The media type that a server means, which may be an ending ("pdf") or say nothing (then the file's name or address tells). Null: unknown. */
export function fileTypeOf(said: string, name: string | undefined): string | null {
  const type = said.toLowerCase();
  if (vague.has(type)) return types.get(endingOf(name)) ?? "application/octet-stream";
  if (/^[a-z\d][\w.+-]*\/[\w.+-]+(?:\s*;.*)?$/u.test(type)) return type;
  return types.get(type.replace(/^\./u, "")) ?? null;
}

function endingOf(name: string | undefined): string {
  return /\.(?<ending>[a-z\d]{1,5})$/iu.exec((name ?? "").split(/[?#]/u)[0] ?? "")?.groups?.["ending"]?.toLowerCase() ?? "";
}
