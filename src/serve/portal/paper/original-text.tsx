import type { SectionView } from "../../../store/views.ts";
import { countOf } from "../../html/format.ts";
import { nestSpans } from "../../html/nest-spans.ts";
import { NestedText } from "../../html/nested-text.tsx";
import { mendWords } from "../../answer/words.ts";
import { telling } from "./mends.ts";

/** The unchanged text of a section, one click away, with every mend explained. Works without script. */
export function OriginalText({ section }: { readonly section: SectionView }) {
  if (section.originalText.trim() === "") return null;
  const whole = [0, section.originalText.length] as const;
  const nested = nestSpans(section.edits.filter((edit) => edit.reason !== "whitespace").map((edit) => ({ span: edit.span, value: edit })), whole);
  return (
    <details class="original">
      <summary>Original anzeigen{section.edits.length === 0 ? "" : ` (${countOf(section.edits.length, "Stelle", "Stellen")} ausgebessert)`}</summary>
      <div class="original-body">
        <p class="quiet">{section.edits.length === 0 ? "Der Text oben steht genau so im Dokument." : "So steht es im Dokument. Ausgebesserte Stellen sind markiert."}</p>
        <div class="original-text"><NestedText text={section.originalText} span={whole} nested={nested} wrap={(_, covered) => <mark class="mended">{covered}</mark>} /></div>
        <MendTable section={section} />
      </div>
    </details>
  );
}

const mostShown = 100;

function MendTable({ section }: { readonly section: SectionView }) {
  const shown = telling(section.edits).slice(0, mostShown);
  const rest = section.edits.length - shown.length;
  if (section.edits.length === 0) return null;
  return (
    <>
      {shown.length === 0 ? null : (
        <table class="mend-table">
          <caption class="kern-sr-only">Ausgebesserte Stellen</caption>
          <thead><tr><th scope="col">Im Original</th><th scope="col">Hier gezeigt</th><th scope="col">Grund</th></tr></thead>
          <tbody>
            {shown.map((edit) => <tr><td><del>{edit.original}</del></td><td>{edit.replacement === "" ? "(entfällt)" : edit.replacement}</td><td>{mendWords[edit.reason]}</td></tr>)}
          </tbody>
        </table>
      )}
      {rest === 0 ? null : <p class="quiet">{shown.length === 0 ? "" : "Dazu "}{countOf(rest, "kleine Stelle", "kleine Stellen")}: Leerzeichen und Trennungen.</p>}
    </>
  );
}
