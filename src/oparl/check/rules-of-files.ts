import { type Answer, type JsonObject, textOf } from "./answer.ts";
import type { Judged, Rule } from "./rule.ts";

/** A file of OParl with what came when its bytes were asked for. */
export interface FileSeen extends Judged {
  readonly file: JsonObject;
  /** Its `accessUrl`, fetched; null where it is missing or leads to another server. */
  readonly access: Answer | null;
  /** Its `downloadUrl`, fetched, likewise. */
  readonly download: Answer | null;
  /** `accessUrl` asked for again with the validator that came with it; null where none came. */
  readonly conditional: Answer | null;
  /** The first bytes of `accessUrl` asked for; null where that was not tried. */
  readonly range: Answer | null;
}

const came = (answer: Answer | null): answer is Answer => answer?.status === 200;
const failed = (answer: Answer | null): answer is Answer => answer !== null && answer.status !== 200;
const why = (answer: Answer) => (answer.status === 0 ? answer.failure : `Status ${answer.status}`);
/** What a server says that does not tell what it sends. */
const untold = "application/octet-stream";
const bare = (type: string) => type.split(";")[0]?.trim().toLowerCase() ?? "";
const disposition = (answer: Answer) => answer.headers["content-disposition"] ?? "";

/** Rules for the bytes of files. */
export const rulesOfFiles: readonly Rule<FileSeen>[] = [
  {
    id: "file.unreachable", severity: "error", source: "files",
    german: "Jede Datei ist unter ihrer accessUrl abrufbar.",
    english: "Every file can be fetched at its accessUrl.",
    advice: "Die Datei bereitstellen oder das File-Objekt als gelöscht ausgeben.",
    judge: ({ access }, say) => void (failed(access) && say({ property: "accessUrl", found: `${why(access)}: ${access.address}` })),
  },
  {
    id: "file.download-unreachable", severity: "error", source: "files",
    german: "Jede Datei ist unter ihrer downloadUrl abrufbar.",
    english: "Every file can be fetched at its downloadUrl.",
    advice: "Die Datei bereitstellen oder downloadUrl weglassen.",
    judge: ({ download }, say) => void (failed(download) && say({ property: "downloadUrl", found: `${why(download)}: ${download.address}` })),
  },
  {
    id: "file.access-attachment", severity: "error", source: "files",
    german: "accessUrl dient dem Ansehen: Content-Disposition ist dort nicht attachment.",
    english: "accessUrl is for viewing: Content-Disposition is not attachment there.",
    advice: "Unter accessUrl keinen Content-Disposition: attachment senden.",
    judge: ({ access }, say) => void (came(access) && /^\s*attachment\b/iu.test(disposition(access)) && say({ property: "accessUrl", found: disposition(access) })),
  },
  {
    id: "file.download-inline", severity: "error", source: "files",
    german: "downloadUrl dient dem Speichern: Content-Disposition beginnt dort mit attachment.",
    english: "downloadUrl is for saving: Content-Disposition begins with attachment there.",
    advice: "Unter downloadUrl Content-Disposition: attachment; filename=\"…\" senden.",
    judge: ({ download }, say) => void (came(download) && !/^\s*attachment\b/iu.test(disposition(download)) && say({ property: "downloadUrl", found: disposition(download) || "kein Content-Disposition" })),
  },
  {
    id: "file.download-name", severity: "error", source: "files",
    german: "Beim Herunterladen nennt filename den Namen der Datei.",
    english: "On download, filename names the file.",
    advice: "filename (und für Umlaute filename*) in Content-Disposition senden.",
    judge: ({ download }, say) => void (came(download) && /^\s*attachment\b/iu.test(disposition(download)) && fileNameIn(disposition(download)) === "" && say({ property: "downloadUrl", found: disposition(download) })),
  },
  {
    id: "file.download-name-differs", severity: "warning", source: "files",
    german: "Der Name beim Herunterladen ist der aus fileName.",
    english: "The name on download is that of fileName.",
    advice: "In Content-Disposition denselben Namen senden wie in fileName.",
    judge({ download, file }, say) {
      if (!came(download)) return;
      const [sent, stated] = [fileNameIn(disposition(download)), textOf(file, "fileName")];
      if (sent !== "" && stated !== "" && sent.normalize("NFC") !== stated.normalize("NFC")) say({ property: "fileName", found: `${stated}, gesendet ${sent}` });
    },
  },
  {
    id: "file.size-differs", severity: "error", source: "File",
    german: "size ist die Größe der Datei, die abgerufen wird.",
    english: "size is the size of the file that is fetched.",
    advice: "size aus der Datei selbst bilden.",
    judge({ file, access }, say) {
      if (came(access) && Number.isInteger(file["size"]) && Number(file["size"]) > 0 && file["size"] !== access.size) say({ property: "size", found: `${file["size"]}, gesendet ${access.size}` });
    },
  },
  {
    id: "file.checksum-differs", severity: "error", source: "File",
    german: "Prüfsummen gehören zu der Datei, die abgerufen wird.",
    english: "Checksums belong to the file that is fetched.",
    advice: "Prüfsummen aus der Datei selbst bilden.",
    judge({ file, access }, say) {
      if (!came(access)) return;
      for (const [property, digest] of [["sha512Checksum", access.sha512], ["sha1Checksum", access.sha1]] as const) {
        const stated = textOf(file, property).toLowerCase();
        if (/^[0-9a-f]{40,128}$/u.test(stated) && digest !== undefined && stated !== digest) say({ property, found: stated.slice(0, 16) });
      }
    },
  },
  {
    id: "file.mime-differs", severity: "warning", source: "File",
    german: "mimeType ist der Medientyp, mit dem die Datei gesendet wird.",
    english: "mimeType is the media type that the file is sent with.",
    advice: "mimeType und Content-Type gleich angeben; statt einer Fehlerseite einen Fehlerstatus senden.",
    judge({ file, access }, say) {
      if (!came(access)) return;
      const [stated, sent] = [bare(textOf(file, "mimeType")), bare(access.headers["content-type"] ?? "")];
      if (stated.includes("/") && sent !== "" && sent !== untold && stated !== sent) say({ property: "mimeType", found: `${stated}, gesendet ${sent}` });
    },
  },
  {
    id: "file.type-untold", severity: "hint", source: "field",
    german: "Dateien werden mit ihrem Medientyp gesendet, damit Browser sie zeigen, nicht als application/octet-stream.",
    english: "Files are sent with their media type, so that browsers show them, not as application/octet-stream.",
    advice: "Den Medientyp senden, wo er keine Gefahr ist: aktive Inhalte wie HTML bleiben besser so.",
    judge({ file, access }, say) {
      const stated = bare(textOf(file, "mimeType"));
      if (came(access) && stated.includes("/") && stated !== untold && bare(access.headers["content-type"] ?? "") === untold) say({ property: "Content-Type", found: stated });
    },
  },
  {
    id: "file.headers", severity: "warning", source: "files",
    german: "Dateien werden mit Last-Modified, Content-Length und ETag gesendet.",
    english: "Files are sent with Last-Modified, Content-Length and ETag.",
    advice: "Die fehlenden Header senden.",
    judge({ access }, say) {
      if (!came(access)) return;
      for (const name of ["Last-Modified", "Content-Length", "ETag"]) if (access.headers[name.toLowerCase()] === undefined) say({ property: name });
    },
  },
  {
    id: "file.conditional", severity: "warning", source: "files",
    german: "Eine Datei, die der Client schon hat, wird mit Status 304 beantwortet (If-None-Match, If-Modified-Since).",
    english: "A file that the client already has is answered with status 304 (If-None-Match, If-Modified-Since).",
    advice: "Bedingte Anfragen beantworten.",
    judge: ({ conditional }, say) => void (conditional !== null && conditional.status !== 304 && say({ found: why(conditional) })),
  },
  {
    id: "file.ranges", severity: "hint", source: "http",
    german: "Teile einer Datei lassen sich abrufen (Range, Status 206).",
    english: "Parts of a file can be fetched (Range, status 206).",
    advice: "Anfragen mit Range beantworten.",
    judge: ({ range }, say) => void (range !== null && range.status !== 206 && say({ property: "Range", found: why(range) })),
  },
];

/** The file name in a `Content-Disposition`, decoded; "" where there is none. */
export function fileNameIn(header: string): string {
  const extended = /filename\*\s*=\s*utf-8'[^']*'(?<name>[^;\s]+)/iu.exec(header)?.groups?.["name"];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      return extended;
    }
  }
  const groups = /filename\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^;\s]+))/iu.exec(header)?.groups;
  return (groups?.["quoted"]?.replaceAll(/\\(.)/gu, "$1") ?? groups?.["bare"] ?? "").trim();
}
