import { formatCount } from "./format.ts";

interface PaginationProps {
  /** Current page, from 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** What is paged, for people who hear the page: "Vorlagen". */
  readonly label: string;
  readonly hrefOf: (page: number) => string;
}

/** Links to the pages of a long list; nothing where one page holds all. */
export function Pagination(props: PaginationProps) {
  const last = Math.ceil(props.total / props.pageSize);
  if (last <= 1) return null;
  return (
    <nav class="pagination" aria-label={`Seiten: ${props.label}`}>
      {props.page > 1 ? <a class="pagination-step" rel="prev" href={props.hrefOf(props.page - 1)}><span aria-hidden="true">←</span> Zurück</a> : null}
      <ol>
        {pagesAround(props.page, last).map((page) =>
          page === null
            ? <li class="pagination-gap" aria-hidden="true">…</li>
            : <li>{page === props.page
                ? <span class="pagination-page" aria-current="page"><span class="kern-sr-only">Seite </span>{formatCount(page)}</span>
                : <a class="pagination-page" href={props.hrefOf(page)}><span class="kern-sr-only">Seite </span>{formatCount(page)}</a>}</li>,
        )}
      </ol>
      {props.page < last ? <a class="pagination-step" rel="next" href={props.hrefOf(props.page + 1)}>Weiter <span aria-hidden="true">→</span></a> : null}
    </nav>
  );
}

/** First, last and the neighbours of `page`; null marks a gap. */
export function pagesAround(page: number, last: number): readonly (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last).toSorted((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}
