import type { Child } from "hono/jsx";
import type { MeetingView, OutcomeView } from "../../../store/views.ts";
import { formatDate, formatDateWithWeekday } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { addressOf } from "../../answer/address.ts";
import { meetingNumberWords } from "../../answer/words.ts";
import { CalendarLeaf } from "../meeting-list.tsx";
import { MeetingAttendance, MeetingFacts } from "./minutes.tsx";
import { Outcome } from "../outcome.tsx";
import { ToldItem } from "../told-of-item.tsx";
import { PaperList } from "../paper-list.tsx";

/** A meeting: agenda with papers and outcomes, and its documents. */
export function meetingPage(view: MeetingView): PageContent {
  const { meeting, organization, body } = view;
  return {
    title: `${organization.name}, ${formatDate(meeting.date)}`,
    description: `Sitzung: ${organization.name}, ${body.name}, ${formatDate(meeting.date)}`,
    crumbs: [{ text: "Sitzungen", href: "/sitzungen" }, { text: `${organization.name}, ${formatDate(meeting.date)}` }],
    main: (
      <article class="frame">
        <header class="meeting-head">
          <CalendarLeaf iso={meeting.date} />
          <div>
            <p class="kicker">{meetingNumberWords(meeting.number) ?? "Sitzung"}</p>
            <h1>{organization.name}</h1>
            <p class="entry-facts">
              <time datetime={meeting.date}>{formatDateWithWeekday(meeting.date)}</time>
              <a href={addressOf.organization(organization.id)}>Zum Gremium</a>
              <a href={addressOf.body(body.id)}>{body.name}</a>
            </p>
            {view.told?.isCancelled === true ? <p class="agenda-outcome">Diese Sitzung fällt aus.</p> : null}
            <MeetingFacts minutes={view.minutes} told={view.told} />
          </div>
        </header>
        <Agenda view={view} />
        {view.minutes === null ? null : <MeetingAttendance minutes={view.minutes} />}
        {view.documents.length === 0 ? null : (
          <section class="block" aria-labelledby="unterlagen">
            <h2 id="unterlagen">Einladung, Niederschrift und weitere Unterlagen</h2>
            <PaperList papers={view.documents} showBody={false} />
          </section>
        )}
      </article>
    ),
  };
}

function Agenda({ view }: { readonly view: MeetingView }) {
  return (
    <section class="block" aria-labelledby="tagesordnung">
      <h2 id="tagesordnung">{view.items.length > 0 ? "Tagesordnung" : "Beratene Vorlagen"}</h2>
      {view.items.length > 0 ? <Items view={view} /> : <Consultations view={view} />}
    </section>
  );
}

function Items({ view }: { readonly view: MeetingView }) {
  const items = view.items.toSorted((a, b) => a.position - b.position);
  return (
    <ol class="agenda">
      {items.map((item) => (
        <AgendaEntry number={item.number} result={item} about={item.title}>
          {item.paper === null || item.paper.title !== item.title ? <p class="agenda-title">{item.title}</p> : null}
          {item.paper === null ? null : <PaperLink paper={item.paper} prominent={item.paper.title === item.title} />}
        </AgendaEntry>
      ))}
    </ol>
  );
}

function Consultations({ view }: { readonly view: MeetingView }) {
  if (view.consultations.length === 0) return <p class="quiet">Zu dieser Sitzung ist noch keine Tagesordnung bekannt.</p>;
  return (
    <>
      <p class="quiet">Die Tagesordnung selbst ist nicht bekannt. Diese Vorlagen nennen die Sitzung in ihrer Beratungsfolge.</p>
      <ol class="agenda">
        {view.consultations.map((consultation) => (
          <AgendaEntry number={consultation.item} result={consultation} about={consultation.paper.title}>
            <PaperLink paper={consultation.paper} prominent />
            {consultation.role === null ? null : <p class="agenda-role">{consultation.role}</p>}
          </AgendaEntry>
        ))}
      </ol>
    </>
  );
}

type Result = OutcomeView & Pick<MeetingView["items"][number], "told">;

function AgendaEntry(props: { readonly number: string | null; readonly result: Result; readonly about: string; readonly children?: Child }) {
  const { result, about } = props;
  return (
    <li class="agenda-item">
      <span class="agenda-number">{props.number === null ? <span aria-hidden="true">·</span> : <><span class="kern-sr-only">Punkt </span>{props.number}</>}</span>
      <div>
        {props.children}
        {result.outcome === null && (result.vote === null || hasVotes(result)) ? null : <p class="agenda-outcome"><span class="kern-sr-only">Ergebnis: </span><Outcome result={result} withVotes={!hasVotes(result)} /></p>}
        {result.told === null ? null : <ToldItem told={result.told} about={about} />}
      </div>
    </li>
  );
}

/** Votes that are drawn below need not be counted above. */
function hasVotes({ told }: Result): boolean {
  return told !== null && told.votes.length > 0;
}

function PaperLink({ paper, prominent }: { readonly paper: MeetingView["documents"][number]; readonly prominent: boolean }) {
  return (
    <p class={prominent ? "agenda-title" : "agenda-paper"}>
      <a href={addressOf.paper(paper.id)}>{paper.title}</a>{" "}
      {paper.number === null ? null : <span class="number">{paper.number}</span>}
    </p>
  );
}
