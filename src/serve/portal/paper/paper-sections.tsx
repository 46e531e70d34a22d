import type { PaperView, SectionView } from "../../../store/views.ts";
import { sectionWords } from "../words.ts";
import { OriginalText } from "./original-text.tsx";
import { SectionText } from "./section-text.tsx";

/** The parts of the paper, each under its printed heading. */
export function PaperSections({ view }: { readonly view: PaperView }) {
  if (view.sections.length === 0) {
    return <p class="empty">Aus diesem Dokument ließ sich kein Text lesen. Öffnen Sie bitte die <a href="#dateien">Originaldatei</a>.</p>;
  }
  return <>{view.sections.map((section) => <Section section={section} view={view} />)}</>;
}

function Section({ section, view }: { readonly section: SectionView; readonly view: PaperView }) {
  const anchor = anchorOf(section);
  return (
    <section class={`part part-${section.kind}`} id={anchor} aria-labelledby={`${anchor}-titel`}>
      <h2 id={`${anchor}-titel`}>{headingOf(section)}{section.page === null ? null : <span class="part-page">Seite {section.page}</span>}</h2>
      <SectionText section={section} view={view} />
      <OriginalText section={section} />
    </section>
  );
}

/** The heading as printed, else the word for its kind. */
export function headingOf(section: Pick<SectionView, "heading" | "kind">): string {
  return section.heading === "" ? sectionWords[section.kind] : section.heading;
}

/** Where a section stands on the page. */
export function anchorOf(section: Pick<SectionView, "id">): string {
  return `s-${section.id}`;
}
