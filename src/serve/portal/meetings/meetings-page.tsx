import type { MeetingSummary, Page } from "../../../store/views.ts";
import { countOf } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { pageParameter } from "../../answer/address.ts";
import { MeetingList } from "../meeting-list.tsx";
import { addressWith } from "../../answer/query.ts";

export interface MeetingsView {
  /** Empty unless the reader asks for no year. */
  readonly next: readonly MeetingSummary[];
  readonly meetings: Page<MeetingSummary>;
  readonly filter: { readonly year?: number; readonly bodyId?: string; readonly organizationId?: string };
  /** The current year. */
  readonly thisYear: number;
}

/** Meetings: what is next, what was last, year by year. */
export function meetingsPage(view: MeetingsView): PageContent {
  const { year } = view.filter;
  return {
    title: year === undefined ? "Sitzungen" : `Sitzungen ${year}`,
    description: "Sitzungen der Räte und Ausschüsse mit Tagesordnung, Vorlagen und Ergebnissen.",
    crumbs: year === undefined ? [{ text: "Sitzungen" }] : [{ text: "Sitzungen", href: "/sitzungen" }, { text: String(year) }],
    main: (
      <div class="frame">
        <h1>{year === undefined ? "Sitzungen" : `Sitzungen ${year}`}</h1>
        <Years view={view} />
        {year === undefined ? <Next view={view} /> : null}
        <section class="block" aria-labelledby="liste">
          <h2 id="liste">{year === undefined ? "Vergangene Sitzungen" : countOf(view.meetings.total, "Sitzung", "Sitzungen")}</h2>
          {view.meetings.items.length === 0 ? <p class="empty">Dazu ist keine Sitzung bekannt.</p> : <MeetingList meetings={view.meetings.items} />}
          <Pagination label="Sitzungen" page={view.meetings.page} pageSize={view.meetings.pageSize} total={view.meetings.total} hrefOf={(page) => meetingsAddress(view.filter, page)} />
        </section>
        <p class="quiet"><a href="/feeds/sitzungen.ics">Sitzungen im Kalender abonnieren (iCalendar)</a></p>
      </div>
    ),
  };
}

/** The address of one page of the meetings of a year, body or organisation. */
export function meetingsAddress(filter: MeetingsView["filter"], page: number): string {
  return addressWith("/sitzungen", { jahr: filter.year, koerperschaft: filter.bodyId, gremium: filter.organizationId, seite: pageParameter(page) });
}

const yearsShown = 6;

function Years({ view }: { readonly view: MeetingsView }) {
  const { year, ...others } = view.filter;
  const newest = Math.max(view.thisYear + 1, year ?? 0);
  const years = Array.from({ length: yearsShown }, (_, index) => newest - index);
  return (
    <nav class="pills" aria-label="Sitzungen nach Jahr">
      <ul>
        <li><a href={meetingsAddress(others, 1)} {...(year === undefined ? { "aria-current": "page" as const } : {})}>Alle</a></li>
        {[...years, ...(year !== undefined && !years.includes(year) ? [year] : [])].map((each) => (
          <li><a href={meetingsAddress({ ...others, year: each }, 1)} {...(each === year ? { "aria-current": "page" as const } : {})}>{each}</a></li>
        ))}
      </ul>
      <form class="year-form" action="/sitzungen" method="get">
        <label for="jahr">Anderes Jahr</label>
        <input class="filter-field" id="jahr" name="jahr" type="number" inputmode="numeric" min="1800" max="2200" />
        <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Zeigen</span></button>
      </form>
    </nav>
  );
}

function Next({ view }: { readonly view: MeetingsView }) {
  return (
    <section class="block" aria-labelledby="naechste">
      <h2 id="naechste">Nächste Sitzungen</h2>
      {view.next.length === 0 ? <p class="quiet">Zurzeit ist keine Sitzung angekündigt.</p> : <MeetingList meetings={view.next} />}
    </section>
  );
}
