import type { PaperView } from "../../../store/views.ts";
import { formatDate } from "../../html/format.ts";
import type { Site } from "../../html/site.ts";
import { addressOf } from "../../answer/address.ts";
import { kindOf } from "../../answer/words.ts";

interface CitationProps {
  readonly view: PaperView;
  readonly site: Site;
  readonly today: string;
}

/** How to cite the paper, with its permanent address. The button appears where script runs. */
export function Citation(props: CitationProps) {
  return (
    <section class="facts-section" id="zitieren" aria-labelledby="zitieren-titel">
      <h2 id="zitieren-titel">So zitieren Sie</h2>
      <copy-text>
        <p class="citation">{citationOf(props)}</p>
      </copy-text>
      <p class="quiet">Die Adresse dieser Seite ändert sich nie. Einzelne Abschnitte und Belege haben eigene Adressen: Folgen Sie einem Beleg und kopieren Sie die Adresse.</p>
    </section>
  );
}

/** "Stadt Auental: Radweg am Bach. Beschlussvorlage 2025/020 vom 8. April 2025. Ratsfaden, https://…, abgerufen am 9. Mai 2025." */
export function citationOf({ view, site, today }: CitationProps): string {
  const { paper } = view;
  const what = [kindOf(paper), paper.number, paper.date === null ? null : `vom ${formatDate(paper.date)}`].filter((part) => part !== null).join(" ");
  const title = /[.!?]$/.test(paper.title) ? paper.title : `${paper.title}.`;
  return `${view.body.name}: ${title} ${what}. ${site.name}, ${site.publicUrl}${addressOf.paper(paper.id)}, abgerufen am ${formatDate(today)}.`;
}
