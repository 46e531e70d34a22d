import type { UnreadSource } from "../../../store/office-documents.ts";
import type { Page } from "../../../store/views.ts";
import { addressWith } from "../../answer/query.ts";
import { countOf, dayOf, formatDate, formatSize } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";

/** What could not be read, and why. */
export function unreadPage(sources: Page<UnreadSource>): PageContent {
  return { title: "Nicht gelesen", main: <Unread sources={sources} /> };
}

function Unread({ sources }: { readonly sources: Page<UnreadSource> }) {
  return (
    <div class="frame office-list">
      <h1>Nicht gelesen</h1>
      <p class="intro">Diese Dateien konnte Ratsfaden nicht lesen. Von ihnen steht nichts im Portal.</p>
      {sources.items.length === 0 ? <div class="empty"><p>{sources.total === 0 ? "Alles, was eingelesen wurde, ließ sich lesen." : "So weit reicht die Liste nicht."}</p><p><a href="/buero/dokumente">Zu den Dokumenten</a></p></div> : (
        <>
          <h2 class="result-count">{countOf(sources.total, "Datei", "Dateien")}</h2>
          <ul class="entries">{sources.items.map((source) => <Entry source={source} />)}</ul>
          <Pagination page={sources.page} pageSize={sources.pageSize} total={sources.total} label="Dateien" hrefOf={(page) => addressWith("/buero/nicht-gelesen", { seite: page === 1 ? undefined : page })} />
        </>
      )}
    </div>
  );
}

function Entry({ source }: { readonly source: UnreadSource }) {
  return (
    <li class="entry">
      <p class="entry-title">{source.name}</p>
      {source.notes.map((note) => <p class="entry-quote">{note.message}</p>)}
      <p class="entry-facts">
        <span>{formatSize(source.size)}</span>
        <span>zuletzt gesehen am {formatDate(dayOf(source.seenAt))}</span>
        {source.earlierId === null ? null : <span><a href={`/buero/dokumente/${encodeURIComponent(source.earlierId)}`}>frühere Fassung, die sich lesen ließ</a></span>}
      </p>
    </li>
  );
}
