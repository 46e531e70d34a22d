import type { StatementProperty } from "../../../council/statement.ts";
import type { PaperView } from "../../../store/views.ts";
import { anchorOf, depthOf, headingOf } from "./paper-sections.tsx";
import { statementsOf } from "./statements-of.ts";

/** What is on the page, in its order. On phones it folds; it is open where script or style say nothing else. */
export function Contents({ view }: { readonly view: PaperView }) {
  return (
    <nav class="contents" aria-labelledby="auf-dieser-seite">
      <p class="contents-title" id="auf-dieser-seite">Auf dieser Seite</p>
      <ol>
        {view.consultations.length === 0 ? null : <li><a href="#beratungsfolge">Beratungsfolge</a></li>}
        {view.sections.map((section) => <li class={`contents-level-${depthOf(section, view.sections) + 1}`}><a href={`#${anchorOf(section)}`}>{headingOf(section)}</a></li>)}
        {factEntries(view).map((entry) => <li class="contents-facts"><a href={`#${entry.id}`}>{entry.title}</a>{entry.count === null ? null : <span class="contents-count">{entry.count}</span>}</li>)}
      </ol>
    </nav>
  );
}

interface FactEntry {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
}

function factEntries(view: PaperView): readonly FactEntry[] {
  const countOf = (...properties: readonly StatementProperty[]) => properties.reduce((sum, property) => sum + statementsOf(view, property).length, 0);
  const counted: readonly FactEntry[] = [
    { id: "geld", title: "Geld", count: countOf("money", "budgetLine") },
    { id: "bezuege", title: "Bezüge", count: view.references.length + view.referencedBy.length + view.reportedIn.length },
    { id: "anwesenheit", title: "Anwesenheit", count: countOf("attendance") },
    { id: "antraege", title: "Anträge in der Sitzung", count: countOf("motion") },
    { id: "beschluesse", title: "Beschlüsse", count: countOf("resolution") },
    { id: "befangenheit", title: "Befangenheit", count: countOf("recusal") },
    { id: "abstimmungen", title: "Abstimmungen", count: countOf("vote") },
    { id: "personen", title: "Personen", count: countOf("person") },
    { id: "organisationen", title: "Gremien und Stellen", count: countOf("organization") },
    { id: "termine", title: "Termine", count: countOf("mentionedDate") },
    { id: "zeitraeume", title: "Zeiträume", count: countOf("period") },
    { id: "wiederkehrend", title: "Wiederkehrende Termine", count: countOf("recurrence") },
    { id: "orte", title: "Orte", count: countOf("place") },
    { id: "rechtsgrundlagen", title: "Rechtsgrundlagen", count: countOf("law") },
    { id: "anlagen", title: "Anlagen", count: countOf("attachment") },
    { id: "dateien", title: "Originaldateien", count: view.files.length },
  ];
  return [...counted.filter((entry) => entry.count !== 0), { id: "zitieren", title: "So zitieren Sie", count: null }];
}
