import { faultLines, headLines, isVisitReport, missingLines } from "../../../council/visit-report.ts";
import type { OparlServerRow } from "../../../store/oparl-servers.ts";
import { dayOf, formatDate } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";

/** The servers from which we take in, and what the last visit to each found. */
export function sourcesPage(servers: readonly OparlServerRow[]): PageContent {
  return { title: "Quellen", main: <Sources servers={servers} /> };
}

function Sources({ servers }: { readonly servers: readonly OparlServerRow[] }) {
  return (
    <div class="frame office-list">
      <h1>Quellen</h1>
      <p class="intro">Aus diesen Ratsinformationssystemen holt Ratsfaden Daten über OParl.</p>
      {servers.length === 0 ? <div class="empty"><p>Noch keine Quelle. Eine aufnehmen: <code>npx ratsfaden import https://… --every 6h</code></p></div> : (
        <ul class="entries">{servers.map((server) => <Source server={server} />)}</ul>
      )}
    </div>
  );
}

function Source({ server }: { readonly server: OparlServerRow }) {
  const { name, url, version, report, finishedAt, everyMinutes } = server;
  return (
    <li class="entry">
      <p class="entry-title">{name ?? url}</p>
      <p class="entry-facts">
        <span>{url}</span>
        {version === null ? null : <span>OParl {version}</span>}
        <span>{finishedAt === null ? "noch nie abgeglichen" : `zuletzt abgeglichen am ${formatDate(dayOf(finishedAt))}`}</span>
        <span>{everyMinutes === null ? "nur auf Wunsch" : `alle ${everyMinutes} Minuten`}</span>
      </p>
      {isVisitReport(report) ? <Report report={report} /> : null}
    </li>
  );
}

function Report({ report }: { readonly report: Parameters<typeof headLines>[0] }) {
  if (report.refusal !== null) return <p class="entry-quote">{report.refusal}</p>;
  const faults = faultLines(report);
  return (
    <>
      {headLines(report).map((line) => <p>{line}</p>)}
      {missingLines(report).map((line) => <p class="entry-quote">{line}</p>)}
      {faults.length === 0 ? <p>Der Server hält sich an OParl.</p> : (
        <details>
          <summary>{faults.length === 1 ? "Eine Abweichung" : `${faults.length} Abweichungen`} von OParl</summary>
          <ul>{faults.map((line) => <li>{line}</li>)}</ul>
        </details>
      )}
    </>
  );
}
