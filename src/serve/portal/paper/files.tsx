import type { FileView, PaperView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { countOf, dayOf, formatSize } from "../../html/format.ts";
import { addressOf } from "../../answer/address.ts";

/** The original files; older versions are kept apart. */
export function Files({ view }: { readonly view: PaperView }) {
  if (view.files.length === 0) return null;
  const current = view.files.filter((file) => file.current);
  const older = view.files.filter((file) => !file.current);
  return (
    <section class="facts-section" id="dateien" aria-labelledby="dateien-titel">
      <h2 id="dateien-titel">Originaldateien</h2>
      <ul class="files">{current.map((file) => <Original file={file} />)}</ul>
      {older.length === 0 ? null : (
        <details>
          <summary>Ältere Fassungen ({older.length})</summary>
          <ul class="files">{older.map((file) => <Original file={file} />)}</ul>
        </details>
      )}
    </section>
  );
}

function Original({ file }: { readonly file: FileView }) {
  return (
    <li class="file">
      <span class="kern-icon kern-icon--draft" aria-hidden="true" />
      <div>
        <a href={addressOf.file(file.id, file.name)}>{file.name}</a>
        <p class="entry-facts">
          <span>{typeWord(file.mediaType)}</span>
          <span>{formatSize(file.size)}</span>
          {file.pageCount === null ? null : <span>{countOf(file.pageCount, "Seite", "Seiten")}</span>}
          <span>gelesen am <DateText iso={dayOf(file.readAt)} /></span>
        </p>
      </div>
    </li>
  );
}

const typeWords: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "text/html": "Webseite",
  "text/plain": "Text",
  "image/png": "Bild",
  "image/jpeg": "Bild",
  "image/tiff": "Bild",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.oasis.opendocument.text": "OpenDocument",
  "application/rtf": "RTF",
  "message/rfc822": "E-Mail",
};

function typeWord(mediaType: string): string {
  return typeWords[mediaType.split(";")[0]?.trim() ?? ""] ?? mediaType;
}
