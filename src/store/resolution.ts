import { sql } from "kysely";
import type { Reference, ReferenceStatus } from "../council/reference.ts";
import type { Form, ReferenceKind } from "../council/understanding.ts";
import { saveRows } from "./save-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Viewer } from "./viewer.ts";

/** A mention of another paper that waits for its target. */
export interface ReferenceToResolve {
  readonly id: Reference["id"];
  readonly bodyId: string;
  readonly fromPaperId: string;
  readonly kind: ReferenceKind;
  readonly number: string | null;
  /** ISO date of what is cited, where printed. */
  readonly citedDate: string | null;
  readonly citedAs: string | null;
  readonly citedBy: string | null;
  readonly text: string;
  readonly status: ReferenceStatus;
}

/** A paper that a mention may mean, with what the resolver compares. */
export interface ReferenceCandidate {
  readonly id: string;
  readonly bodyId: string;
  readonly number: string | null;
  readonly title: string;
  readonly form: Form;
  readonly kind: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly author: string | null;
  readonly consultations: readonly { readonly organization: string; readonly date: string | null; readonly outcome: string | null }[];
}

/** One question for the resolver: a mention and all papers it may mean. */
export interface ReferenceQuestion {
  readonly reference: ReferenceToResolve;
  readonly candidates: readonly ReferenceCandidate[];
}

/** No mention is compared with more papers than this; so many of one number or day tell nothing apart. */
const CANDIDATE_LIMIT = 50;

/**
 * The mentions in the given papers, and the mentions anywhere in the collection that may mean one of them,
 * each with its candidates: papers of the cited number, or of the same body dated or consulted on the cited day.
 */
export async function loadReferenceCandidates(office: Viewer, paperIds: readonly string[]): Promise<readonly ReferenceQuestion[]> {
  const { rows: references } = await sql<ReferenceToResolve>`
    with given as (select id, body_id, number_key, date from paper where id = any(${paperIds}::text[])),
    given_days as (
      select body_id, date from given where date is not null
      union select body_id, date from consultation where paper_id = any(${paperIds}::text[]) and date is not null
    )
    select r.id, r.body_id as "bodyId", r.paper_id as "fromPaperId", r.kind, r.number, r.cited_date as "citedDate", r.cited_as as "citedAs",
      r.cited_by as "citedBy", r.text, r.status
    from reference r where r.review <> 'rejected' and r.chosen_target is null and r.id in (
      select id from reference where paper_id = any(${paperIds}::text[])
      union select r.id from reference r join given on given.number_key = r.number_key
      union select r.id from reference r join given_days on given_days.date = r.cited_date and given_days.body_id = r.body_id where r.number_key is null
    )
    order by r.id
  `.execute(office.db);
  const { rows: pairs } = await sql<{ reference_id: string; paper_id: string }>`
    select wanted.id as reference_id, found.id as paper_id
    from reference wanted cross join lateral (
      select p.id from paper p
      where p.id <> wanted.paper_id and wanted.number_key is not null and p.number_key = wanted.number_key
      union
      select p.id from paper p
      where p.id <> wanted.paper_id and wanted.number_key is null and p.body_id = wanted.body_id and p.date = wanted.cited_date
      union
      select c.paper_id from consultation c
      where c.paper_id <> wanted.paper_id and wanted.number_key is null and c.body_id = wanted.body_id and c.date = wanted.cited_date
      limit ${sql.lit(CANDIDATE_LIMIT)}
    ) found
    where wanted.id = any(${references.map((reference) => reference.id)}::text[])
    order by found.id
  `.execute(office.db);
  const papers = await loadCandidates(office, [...new Set(pairs.map((pair) => pair.paper_id))]);
  const candidatesOf = Map.groupBy(pairs, (pair) => pair.reference_id);
  return references.map((reference) => ({
    reference,
    candidates: (candidatesOf.get(reference.id) ?? []).flatMap(({ paper_id: id }) => papers.get(id) ?? []),
  }));
}

/** Papers whose mentions are tied to this one, as the only one meant or as one of several. */
export async function loadPapersThatMention({ db }: Viewer, paperId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom("reference_target as t").innerJoin("reference as r", "r.id", "t.reference_id").select("r.paper_id").distinct().where("t.paper_id", "=", paperId).execute();
  return rows.map((row) => row.paper_id);
}

async function loadCandidates(office: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, ReferenceCandidate>> {
  const { rows } = await sql<ReferenceCandidate>`
    select p.id, p.body_id as "bodyId", p.number, p.title, p.form, p.kind, p.date, p.author, coalesce((
      select jsonb_agg(jsonb_build_object('organization', o.name, 'date', c.date, 'outcome', c.outcome) order by c.position, c.id)
      from consultation c join organization o on o.id = c.organization_id where c.paper_id = p.id and c.review <> 'rejected'
    ), '[]') as consultations
    from paper p where p.id = any(${ids}::text[])
  `.execute(office.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the resolver decided of one mention. */
export interface Resolution {
  readonly referenceId: string;
  readonly status: ReferenceStatus;
  /** One paper when resolved, several when ambiguous, none when unresolved. */
  readonly targets: readonly string[];
}

/** Keeps the resolver's decisions; each takes the place of an earlier one. */
export async function saveResolution(office: Viewer, resolutions: readonly Resolution[]): Promise<void> {
  const ids = resolutions.map((resolution) => resolution.referenceId);
  await inTransaction(office, async (write) => {
    const known = await write.selectFrom("reference").select(["id", "body_id"]).where("id", "in", ["", ...ids]).orderBy("id").forUpdate().execute();
    const bodies = new Map(known.map((row) => [row.id, row.body_id]));
    await write.deleteFrom("reference_target").where("reference_id", "in", ["", ...ids]).execute();
    const targets = resolutions.flatMap(({ referenceId, targets: papers }) => [...new Set(papers)].map((paperId) => ({ reference_id: referenceId, paper_id: paperId, body_id: bodies.get(referenceId) ?? "" })));
    await saveRows(write, "reference_target", targets.filter((target) => target.body_id !== ""), "reference_id,paper_id");
    for (const status of ["resolved", "ambiguous", "unresolved"] as const) {
      const decided = resolutions.filter((resolution) => resolution.status === status).map((resolution) => resolution.referenceId);
      await write.updateTable("reference").set({ status }).where("id", "in", ["", ...decided]).execute();
    }
  });
}
