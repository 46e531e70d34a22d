import type { PaperView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { countOf, dayOf } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import type { Site } from "../../html/site.ts";
import { addressOf } from "../../answer/address.ts";
import { kindOf } from "../../answer/words.ts";
import { Beratungsfolge } from "./beratungsfolge.tsx";
import { Citation } from "./citation.tsx";
import { Contents } from "./contents.tsx";
import { Files } from "./files.tsx";
import { HeadEvidence } from "./head-evidence.tsx";
import { Minutes } from "./minutes.tsx";
import { Money } from "./money.tsx";
import { Named } from "./named.tsx";
import { PaperSections } from "./paper-sections.tsx";
import { References } from "./references.tsx";
import { statementsOf } from "./statements-of.ts";

/** A paper: head, route, text, facts with evidence, references, files, citation. `today` is an ISO day. */
export function paperPage(view: PaperView, site: Site, today: string): PageContent {
  const { paper } = view;
  return {
    title: paper.number === null ? paper.title : `${paper.title} (${paper.number})`,
    description: `${kindOf(paper)}${paper.number === null ? "" : ` ${paper.number}`}, ${view.body.name}`,
    crumbs: [{ text: "Vorlagen", href: "/vorlagen" }, { text: paper.number ?? kindOf(paper) }],
    main: (
      <article class="frame paper">
        <PaperHead view={view} />
        <Beratungsfolge steps={view.consultations} today={today} />
        <div class="paper-grid">
          <Contents view={view} />
          <div class="paper-body">
            <ReadingNotes view={view} />
            <PaperSections view={view} />
            <Money view={view} />
            <References view={view} />
            <Minutes view={view} />
            <Named view={view} />
            <Files view={view} />
            <HeadEvidence view={view} />
            <Citation view={view} site={site} today={today} />
          </div>
        </div>
      </article>
    ),
  };
}

function PaperHead({ view }: { readonly view: PaperView }) {
  const { paper } = view;
  return (
    <header class="paper-head">
      <p class="kicker">{kindOf(paper)}{paper.number === null ? null : <> <span class="number">{paper.number}</span></>}</p>
      <h1>{paper.title}</h1>
      {statementsOf(view, "title").length > 0 ? null : <p class="untitled">Ohne Betreff. Die Überschrift zeigt {view.sections.some((section) => section.text.trim() !== "") ? "die ersten Worte des Textes" : "den Namen der Datei"}.</p>}
      <dl class="head-facts">
        <div><dt>Körperschaft</dt><dd><a href={addressOf.body(view.body.id)}>{view.body.name}</a></dd></div>
        {paper.date === null ? null : <div><dt>Datum</dt><dd><DateText iso={paper.date} /></dd></div>}
        {paper.leadUnit === null ? null : <div><dt>Federführung</dt><dd>{paper.leadUnit}</dd></div>}
        {paper.author === null ? null : <div><dt>Verfasst von</dt><dd>{paper.author}</dd></div>}
        {view.meeting === null ? null : (
          <div><dt>Sitzung</dt><dd><a href={addressOf.meeting(view.meeting.id)}>{view.meeting.organization.name}, <DateText iso={view.meeting.date} /></a></dd></div>
        )}
        {view.original === null ? null : <div><dt>Quelle</dt><dd><a href={view.original} rel="nofollow">Ratsinformationssystem</a></dd></div>}
        <Shown view={view} />
      </dl>
    </header>
  );
}

/** Since when it stands here, where that says something: a paper that was changed since. For all others it is only the day the collection was read. */
function Shown({ view }: { readonly view: PaperView }) {
  const [published, modified] = [dayOf(view.publishedAt), dayOf(view.modifiedAt)];
  if (view.publishedAt === "" || published === modified) return null;
  return <div><dt>Hier seit</dt><dd><DateText iso={published} />, geändert am <DateText iso={modified} /></dd></div>;
}

const mostShown = 20;

function ReadingNotes({ view }: { readonly view: PaperView }) {
  if (view.notes.length === 0) return null;
  const rest = view.notes.length - mostShown;
  return (
    <details class="notes" id="hinweise">
      <summary>{countOf(view.notes.length, "Hinweis", "Hinweise")} zum Text</summary>
      <ul>{view.notes.slice(0, mostShown).map((note) => <li>{note.message}</li>)}</ul>
      {rest > 0 ? <p>Dazu {countOf(rest, "weiterer Hinweis", "weitere Hinweise")}.</p> : null}
    </details>
  );
}
