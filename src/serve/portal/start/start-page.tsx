import type { StartView } from "../../../store/views.ts";
import { countOf, formatCount } from "../../html/format.ts";
import { Thread } from "../../html/knot.tsx";
import type { PageContent } from "../../html/layout.tsx";
import { addressOf } from "../../answer/address.ts";
import { MeetingList } from "../meeting-list.tsx";
import { PaperList } from "../paper-list.tsx";

/** The start: search first, then what is new. */
export function startPage(view: StartView, siteName: string): PageContent {
  return {
    title: "Was der Rat berät und beschließt",
    description: `${siteName}: Vorlagen, Sitzungen und Beschlüsse, verständlich und mit Beleg.`,
    main: (
      <>
        <Hero counts={view.counts} />
        <div class="frame start-grid">
          <Newest view={view} />
          <Meetings view={view} />
        </div>
        <Bodies view={view} />
      </>
    ),
  };
}

function Hero({ counts }: { readonly counts: StartView["counts"] }) {
  return (
    <div class="hero">
      <Thread />
      <div class="frame">
        <h1>Was berät der Rat?<br /><span class="hero-second">Finden Sie den Faden.</span></h1>
        <search>
          <form class="big-search" action="/suche" method="get">
            <label for="suche">Suchen Sie in Vorlagen, Beschlüssen und Niederschriften</label>
            <div class="big-search-row">
              <input id="suche" type="search" name="q" autocomplete="off" maxlength={200} placeholder="zum Beispiel: Radweg, Schulneubau, 2025/020" />
              <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Suchen</span></button>
            </div>
          </form>
        </search>
        <ul class="counts" aria-label="Umfang der Sammlung">
          <li><a href="/vorlagen"><strong>{formatCount(counts.papers)}</strong> {counts.papers === 1 ? "Dokument" : "Dokumente"}</a></li>
          <li><a href="/sitzungen"><strong>{formatCount(counts.meetings)}</strong> {counts.meetings === 1 ? "Sitzung" : "Sitzungen"}</a></li>
          <li><a href="/gremien"><strong>{formatCount(counts.organizations)}</strong> {counts.organizations === 1 ? "Gremium" : "Gremien"}</a></li>
          <li><a href="/personen"><strong>{formatCount(counts.people)}</strong> {counts.people === 1 ? "Person" : "Personen"}</a></li>
        </ul>
      </div>
    </div>
  );
}

function Newest({ view }: { readonly view: StartView }) {
  return (
    <section aria-labelledby="neu">
      <div class="section-head">
        <h2 id="neu">Neue Vorlagen</h2>
        <a href="/vorlagen">Alle Vorlagen</a>
      </div>
      {view.newestPapers.length === 0
        ? <p class="quiet">Noch ist nichts eingelesen. Sobald die ersten Dokumente da sind, stehen sie hier.</p>
        : <PaperList papers={view.newestPapers} />}
    </section>
  );
}

function Meetings({ view }: { readonly view: StartView }) {
  return (
    <section aria-labelledby="sitzungen">
      <div class="section-head">
        <h2 id="sitzungen">Sitzungen</h2>
        <a href="/sitzungen">Alle Sitzungen</a>
      </div>
      <h3 class="kicker">Als Nächstes</h3>
      {view.nextMeetings.length === 0 ? <p class="quiet">Zurzeit ist keine Sitzung angekündigt.</p> : <MeetingList meetings={view.nextMeetings} headingLevel="h4" />}
      {view.lastMeetings.length === 0 ? null : (
        <>
          <h3 class="kicker">Zuletzt</h3>
          <MeetingList meetings={view.lastMeetings} headingLevel="h4" />
        </>
      )}
    </section>
  );
}

function Bodies({ view }: { readonly view: StartView }) {
  if (view.bodies.length === 0) return null;
  return (
    <section class="frame block" aria-labelledby="koerperschaften">
      <h2 id="koerperschaften">Städte, Gemeinden und Verbände</h2>
      <ul class="tiles">
        {view.bodies.map((body) => (
          <li class="tile">
            <a href={addressOf.body(body.id)}>{body.name}</a>
            <span>{countOf(body.paperCount, "Dokument", "Dokumente")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
