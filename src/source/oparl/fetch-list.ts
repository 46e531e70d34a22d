import type { OparlType } from "../../council/oparl-type.ts";
import type { DecodeContext, DecodedPage } from "../../oparl/decode/decoded.ts";
import { decodePage } from "../../oparl/decode/decode-page.ts";
import type { Fault } from "../../oparl/decode/fault.ts";
import type { Failure, FailureKind, Validators } from "./fetched.ts";
import type { OparlServer } from "./oparl-server.ts";
import { filterMoment, parameterIn, withParameters } from "./query.ts";

/**
 * How a server wants `modified_since`: encoded as the specification says, as it is, or not at all.
 * `unknown`: not tried yet.
 */
export type FilterManner = "unknown" | "encoded" | "raw" | "none";

export interface ListQuestion {
  readonly address: string;
  readonly type: OparlType;
  readonly context: Pick<DecodeContext, "version" | "vendor">;
  /** Only what was changed since; null: everything. */
  readonly since: Date | null;
  readonly manner: FilterManner;
  /** The page where an earlier reading was stopped; null begins. */
  readonly from: string | null;
  /** What is known of a page of the whole list that was read before. */
  readonly validatorsOf?: (page: string) => Promise<Validators | undefined>;
}

/** A page of a list. */
export interface ListPage {
  /** Where it was asked for: the same at every reading of the whole list. */
  readonly address: string;
  /** Null: the server says that it is the one that was read before. */
  readonly page: DecodedPage | null;
  /** What was wrong with the way it was written. */
  readonly faults: readonly Fault[];
  readonly validators: Validators;
  /** True: a page of the whole list; false: of what has changed. */
  readonly isOfWhole: boolean;
  /** Where reading goes on; null after the last page. */
  readonly next: string | null;
}

/** How reading a list ended. */
export interface ListEnd {
  /** True: every page was read, so that what is not among them is not in the list. */
  readonly isComplete: boolean;
  /** Why it ended early. */
  readonly failure: Failure | null;
  /** True: the pages held only what was changed. */
  readonly isFiltered: boolean;
  /** What is known now. */
  readonly manner: FilterManner;
}

/** What a page that did not change needs to be followed. */
export type KnownNext = (page: string) => Promise<string | null>;

const mostPages = 50_000;
const mostSkipped = 3;
const mostStale = 3;

/** Yields the pages of a list, however the server turns them. Total: what goes wrong is told at the end. */
export async function* fetchList(server: OparlServer, question: ListQuestion, knownNext: KnownNext = async () => null): AsyncGenerator<ListPage, ListEnd> {
  const opened = question.since === null || question.from !== null ? null : await openFiltered(server, question, question.since);
  if (opened?.isEmpty === true) return { isComplete: true, failure: null, isFiltered: true, manner: opened.manner };
  const manner = opened?.manner ?? question.manner;
  const reading = createReading(server, question, manner);
  let failure: Failure | null = null;
  let skipped = 0;
  let at: string | null = question.from ?? reading.filtered(question.address);
  let first = opened?.first ?? null;
  for (let pages = 0; at !== null; pages++) {
    if (pages === mostPages) {
      server.note("tooManyPages", at);
      return reading.end(false, null);
    }
    const address: string = at;
    const answer = first ?? reading.takeProbed(address) ?? (await reading.fetchPage(address));
    first = null;
    if (!answer.ok) {
      if (pages === 0 && question.from === null && meansNothingFound(answer.failure)) {
        server.note("emptyListNotFound", address);
        return reading.end(true, null);
      }
      failure ??= answer.failure;
      at = pages > 0 && skipped++ < mostSkipped && maySkip.has(answer.failure.kind) ? pageAfter(address) : null;
      if (at !== null) server.note("pageSkipped", address);
      continue;
    }
    if (answer.page === null) {
      at = await knownNext(address);
      yield { address, page: null, faults: [], validators: answer.validators, isOfWhole: parameterIn(address, "modified_since") === null, next: at };
      continue;
    }
    const isEndless = reading.take(address, answer.page);
    at = isEndless ? null : await reading.nextOf(address, answer.page);
    yield { address, page: answer.page, faults: answer.faults, validators: answer.validators, isOfWhole: parameterIn(address, "modified_since") === null, next: at };
    if (isEndless) return reading.end(reading.hasAll(answer.page), null);
  }
  return reading.end(failure === null, failure);
}

/** After these, the page behind may be better. */
const maySkip: ReadonlySet<FailureKind> = new Set(["server-error", "timed-out", "html", "not-json", "too-large"]);

type PageAnswer =
  | { readonly ok: true; readonly page: DecodedPage | null; readonly faults: readonly Fault[]; readonly validators: Validators }
  | { readonly ok: false; readonly failure: Failure };

async function fetchPage(server: OparlServer, { context, type }: ListQuestion, address: string, isFiltered: boolean, validators?: Validators, retries?: number): Promise<PageAnswer> {
  const answer = await server.fetch(address, { ...(validators === undefined ? {} : { validators }), ...(retries === undefined ? {} : { retries }) });
  if (!answer.ok) return answer;
  if (!answer.isChanged || answer.content === null) return { ok: true, page: null, faults: [], validators: answer.validators };
  const page = decodePage(answer.content.value, { ...context, type, address: answer.address, filtered: isFiltered });
  if (page.form === "error" || page.form === "none") {
    return { ok: false, failure: { kind: "not-json", address, status: 200, detail: "keine Liste", body: JSON.stringify(answer.content.value ?? null).slice(0, 500) } };
  }
  return { ok: true, page, faults: answer.content.faults, validators: answer.validators };
}

interface Opened {
  readonly manner: FilterManner;
  readonly isEmpty: boolean;
  readonly first: PageAnswer | null;
}

/**
 * Asks for changes in the ways that servers understand, one after another. That a server answers 404 may mean that nothing was changed
 * or that it does not understand the question: asked for all changes since long ago, it would have to answer something.
 */
async function openFiltered(server: OparlServer, question: ListQuestion, since: Date): Promise<Opened> {
  if (question.manner === "none") return { manner: "none", isEmpty: false, first: null };
  const ways = question.manner === "unknown" ? (["encoded", "raw"] as const) : [question.manner];
  let failure: Failure | null = null;
  for (const manner of ways) {
    const address = filteredAddress(question.address, since, manner);
    const first = await fetchPage(server, question, address, true, undefined, failure === null ? undefined : 1);
    if (first.ok) {
      if (manner === "raw" && question.manner === "unknown") server.note("filterRaw", address);
      return { manner, isEmpty: false, first };
    }
    if (meansNothingFound(first.failure)) {
      server.note("emptyListNotFound", address);
      return { manner: question.manner === "unknown" ? "unknown" : manner, isEmpty: true, first: null };
    }
    failure ??= first.failure;
    if (isTrouble(first.failure)) return { manner: question.manner, isEmpty: false, first };
  }
  for (const manner of ways) {
    const probe = await fetchPage(server, question, filteredAddress(question.address, longAgo, manner), true, undefined, 1);
    if (probe.ok && (probe.page?.listed.length ?? 0) > 0) {
      server.note("emptyListNotFound", failure?.address ?? question.address);
      return { manner, isEmpty: true, first: null };
    }
  }
  server.note("filterFails", failure?.address ?? question.address);
  return { manner: "none", isEmpty: false, first: null };
}

const longAgo = new Date("1990-01-01T00:00:00Z");

/** The server or the way to it is ill: this says nothing of the filter. */
function isTrouble({ kind, status, retryAfterSeconds }: Failure): boolean {
  if (kind === "busy") return status === 429 || retryAfterSeconds !== undefined;
  return troubles.has(kind);
}

const troubles: ReadonlySet<FailureKind> = new Set(["unreachable", "certificate", "stopped", "foreign-host", "private-address", "scheme", "denied"]);

function filteredAddress(address: string, since: Date, manner: "encoded" | "raw"): string {
  const moment = filterMoment(since);
  return withParameters(address, { modified_since: manner === "encoded" ? encodeURIComponent(moment) : moment });
}

/** Some servers have no empty lists, only an error that says that nothing was found. */
function meansNothingFound({ kind, body = "" }: Failure): boolean {
  if (kind !== "not-found" && kind !== "rejected") return false;
  return /"code"\s*:\s*802\b/.test(body) || /^[^<]*keine \p{L}+ (?:vorhanden|gefunden)/iu.test(body);
}

/** What is seen while the pages of one list are turned. */
function createReading(server: OparlServer, question: ListQuestion, manner: FilterManner) {
  const { since } = question;
  const asksFilter = since !== null && manner !== "none" && manner !== "unknown";
  let isFiltered = asksFilter || (since !== null && question.from !== null && parameterIn(question.from, "modified_since") !== null);
  const pages = new Set<string>();
  const ids = new Set<string>();
  let stale = 0;
  let entries = 0;
  let ignoresFilter = false;
  /** A page that was looked at before its turn. */
  let probed: { readonly address: string; readonly answer: PageAnswer } | null = null;
  const filtered = (address: string): string => (since !== null && (manner === "encoded" || manner === "raw") ? filteredAddress(address, since, manner) : address);

  return {
    filtered,
    async fetchPage(address: string): Promise<PageAnswer> {
      return await fetchPage(server, question, address, isFiltered, asksFilter ? undefined : await question.validatorsOf?.(address));
    },
    takeProbed(address: string): PageAnswer | null {
      const found = probed?.address === address ? probed.answer : null;
      probed = null;
      return found;
    },
    hasAll: (page: DecodedPage): boolean => page.total === null || ids.size >= page.total,
    /** Takes a page in. @returns true where reading has to end with it, because nothing new has come for a while */
    take(address: string, page: DecodedPage): boolean {
      pages.add(address);
      const before = ids.size;
      for (const id of page.listed) ids.add(id);
      for (const id of page.toFetch) ids.add(id);
      entries += page.listed.length + page.toFetch.length;
      if (isFiltered && pages.size === 1 && since !== null && showsUnchanged(page, since)) {
        isFiltered = false;
        ignoresFilter = true;
        server.note("filterIgnored", address);
      }
      stale = ids.size > before ? 0 : stale + 1;
      if (stale < mostStale) return false;
      server.note("endlessPaging", address);
      return true;
    },
    async nextOf(address: string, page: DecodedPage): Promise<string | null> {
      const next = usableNext(server, page.next, address);
      if (next !== null) {
        if (asksFilter && isFiltered && parameterIn(next, "modified_since") === null) server.note("filterLost", next);
        const repaired = filtered(next);
        if (!pages.has(repaired)) return repaired;
        server.note("repeatedPage", repaired);
        return null;
      }
      return page.form === "page" ? guessedNext(address, page) : null;
    },
    end(isComplete: boolean, failure: Failure | null): ListEnd {
      // Where the whole list does not come either, the filter is not to blame.
      return { isComplete, failure, isFiltered, manner: pages.size === 0 && failure ? question.manner : ignoresFilter ? "none" : manner };
    },
  };

  /** There is no `next`, but the page shows that there is more. */
  async function guessedNext(address: string, page: DecodedPage): Promise<string | null> {
    const limit = Number(parameterIn(address, "limit") ?? "0");
    const saysMore = page.totalPages !== null ? Number(parameterIn(address, "page") ?? "1") < page.totalPages : page.total !== null && entries < page.total;
    const isFull = limit > 0 && page.listed.length === limit && page.total !== entries;
    if (!saysMore && !isFull) return null;
    const guess = pageAfter(address);
    if (guess === null || pages.has(guess)) return null;
    // Looked at before it is believed: a server without such pages answers the first one again, or an error.
    const probe = await fetchPage(server, question, guess, isFiltered, undefined, 1);
    if (probe.ok && probe.page?.listed.some((id) => !ids.has(id))) {
      server.note("missingNext", address);
      probed = { address: guess, answer: probe };
      return guess;
    }
    if (isFull) server.note("perhapsCut", address);
    else if (!isFiltered) server.note("wrongTotal", address);
    return null;
  }
}

/** By counting, where the server counts its pages in their addresses. */
function pageAfter(address: string): string | null {
  const number = Number(parameterIn(address, "page") ?? "1");
  return Number.isInteger(number) ? withParameters(address, { page: String(number + 1) }) : null;
}

function usableNext(server: OparlServer, next: string | null, address: string): string | null {
  if (next === null || next.trim() === "") return null;
  const url = URL.parse(next, address);
  if (!url) return null;
  if (url.hostname === new URL(address).hostname) return new URL(address).protocol === "https:" && url.protocol === "http:" ? `https:${url.href.slice(5)}` : url.href;
  server.note("foreignNext", url.href);
  return server.onOwnHost(url.href);
}

/** A list of changes that holds something older than it was asked for does not look at the question. */
function showsUnchanged(page: DecodedPage, since: Date): boolean {
  const listed = new Set(page.listed);
  return page.objects.some(({ id, properties }) => {
    if (!listed.has(id) || typeof properties["modified"] !== "string") return false;
    const modified = Date.parse(properties["modified"]);
    return !Number.isNaN(modified) && modified < since.getTime() - oneDayMs;
  });
}

/** Servers that leave out the zone of their times are off by some hours. */
const oneDayMs = 86_400_000;
