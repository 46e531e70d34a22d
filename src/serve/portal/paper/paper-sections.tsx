import type { PaperView, SectionView } from "../../../store/views.ts";
import { sectionWords } from "../../answer/words.ts";
import { OriginalText } from "./original-text.tsx";
import { SectionText } from "./section-text.tsx";

/** The parts of the paper, each under its printed heading. */
export function PaperSections({ view }: { readonly view: PaperView }) {
  if (view.files.length === 0) return <NoFile original={view.original} />;
  if (view.sections.length === 0) {
    return <p class="empty">Aus diesem Dokument ließ sich kein Text lesen. Öffnen Sie bitte die <a href="#dateien">Originaldatei</a>.</p>;
  }
  return <>{view.sections.map((section) => <Section section={section} view={view} depth={depthOf(section, view.sections)} />)}</>;
}

/** A paper of which another council information system tells, and whose files are not here. */
function NoFile({ original }: Pick<PaperView, "original">) {
  return (
    <p class="empty">
      Zu dieser Vorlage liegt hier noch keine Datei vor.
      {original === null ? null : <> Sehen Sie bitte im <a href={original} rel="nofollow">Ratsinformationssystem</a> nach.</>}
    </p>
  );
}

function Section({ section, view, depth }: { readonly section: SectionView; readonly view: PaperView; readonly depth: number }) {
  const Heading = depth === 0 ? "h2" : "h3";
  const anchor = anchorOf(section);
  return (
    <section class={`part part-${section.kind}`} id={anchor}>
      <Heading>{headingOf(section)}{section.page === null ? null : <span class="part-page">Seite {section.page}</span>}</Heading>
      {section.text.trim() === "" ? null : <SectionText section={section} view={view} />}
      <OriginalText section={section} />
    </section>
  );
}

/** How deep a section lies: 0 for the outermost ones of its paper, whatever level the source gave them; 2 at most. */
export function depthOf(section: Pick<SectionView, "level">, all: readonly Pick<SectionView, "level">[]): number {
  // No heading may stand two levels below the one before it, and the first stands below the title.
  if (section === all[0]) return 0;
  const outermost = all.reduce((least, { level }) => Math.min(least, level), section.level);
  return Math.min(section.level - outermost, 2);
}

/** The heading as printed, else the word for its kind. */
export function headingOf(section: Pick<SectionView, "heading" | "kind">): string {
  return section.heading === "" ? sectionWords[section.kind] : section.heading;
}

/** Where a section stands on the page. */
export function anchorOf(section: Pick<SectionView, "id">): string {
  return `s-${section.id}`;
}
