import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../store/viewer.ts";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest, type DocumentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { publish } from "./publish.ts";

let store: TestStore;
let now = Date.parse("2030-01-01T00:00:00Z");
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

async function publishNow(more: Partial<Parameters<typeof publish>[0]> = {}): Promise<void> {
  await publish({ store, site: { name: "Auental", contactEmail: null, license: null }, clock: () => new Date((now += 60_000)), ...more });
}

/** Words of the world that a text holds: each stands in one place alone. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/Wort\d+x/gu) ?? []);
}

/** Words that somebody can read in the tables from which everything is published. */
async function wordsInTables({ db }: Viewer): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ text: string }>`
    select concat(title, author, lead_unit) as text from paper union all select concat(heading, text) from section union all select title from agenda_item
    union all select value::text from statement union all select name from person union all select name from organization union all select concat(role, outcome, quote) from consultation
    union all select concat(f.name, t.text) from file f left join file_text t on t.file_id = f.id
  `.execute(db);
  return wordsIn(rows.map(({ text }) => text).join("\n"));
}

async function wordsInPublished(): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ value: string }>`select value from published_object`.execute(store.citizen.db);
  return wordsIn(rows.map(({ value }) => value).join("\n"));
}

let count = 0;
const word = () => `Wort${(count += 1)}x`;

/** A paper of two sections, each of which names somebody of its own, and minutes of the meeting that dealt with it. */
function documents(name: string): readonly DocumentForTest[] {
  const [title, first, second, ada, bela, group, item, other, resolved, said] = Array.from({ length: 10 }, word);
  const day = `2025-0${name.length}-01`;
  return [
    {
      source: `paper ${name}`, number: `2025/00${name.length}`, title: `Vorlage ${title}`, name: `${name}.pdf`, text: `Vorlage ${title} 2025/00${name.length}\nRat ${day}\nErstens\n${first} Ada ${ada} und ${group} GmbH.\nZweitens\n${second} Bela ${bela}.`,
      sections: [{ heading: "Erstens" }, { heading: "Zweitens" }], steps: [{ quote: `Rat ${day}`, organization: "Rat", date: day, item: "1" }],
      people: [{ quote: `Ada ${ada}`, name: `Ada ${ada}` }, { quote: `Bela ${bela}`, name: `Bela ${bela}` }], organizations: [{ quote: `${group} GmbH`, name: `${group} GmbH` }],
    },
    {
      source: `minutes ${name}`, form: "minutes", name: `minutes-${name}.pdf`, text: `Niederschrift\nRat am 1.\nAnfang\n${item}\n${other}\nSchluss\n${resolved}\n${said}`, sections: [{ heading: "Anfang" }, { heading: "Schluss" }],
      steps: [{ quote: "Rat am 1.", organization: "Rat", date: day }], agenda: [{ quote: item ?? "", number: "1", paperNumber: `2025/00${name.length}` }, { quote: other ?? "", number: "2" }],
      resolutions: [{ quote: resolved ?? "", item: "1" }],
    },
  ];
}

const tables = ["paper", "meeting", "file", "section", "agenda_item"] as const;
const step = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: "publish" } as const) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("hide" as const), table: fc.constantFrom(...tables), row: fc.nat(20), how: fc.constantFrom("visibility", "release", "later", "bytes") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("show" as const), table: fc.constantFrom(...tables), row: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("save" as const), row: fc.nat(3) }) },
);

async function take(one: Step, saved: readonly DocumentForTest[]): Promise<void> {
  if (one.kind === "publish") return await publishNow();
  if (one.kind === "save") return void (await saveDocument(store.office, documentForTest(saved[one.row % saved.length] ?? { text: "" })));
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(one.table)} order by id`.execute(store.office.db);
  const id = rows[one.row % rows.length]?.id ?? "";
  const hasRelease = one.table === "paper" || one.table === "meeting" || one.table === "file";
  const set = one.kind === "show"
    ? hasRelease ? sql`visibility = 'public', released_at = now(), publish_at = null` : sql`visibility = 'public'`
    : one.how === "bytes" && one.table === "file" ? sql`bytes_withheld = true`
      : one.how === "release" && hasRelease ? sql`released_at = null`
        : one.how === "later" && hasRelease ? sql`publish_at = now() + interval '1 year'` : sql`visibility = 'nonPublic'`;
  await sql`update ${sql.table(one.table)} set ${set} where id = ${id}`.execute(store.office.db);
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("nothing is published that citizens may not read, at no moment, whatever is hidden, shown, saved and published in any order", async () => {
  let hidden = 0;
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
    await store.close();
    store = await createTestStore();
    const saved = ["a", "bb"].flatMap(documents);
    for (const document of saved) await saveDocument(store.office, documentForTest(document));
    // A word of each item that no text holds.
    const { rows: items } = await sql<{ id: string }>`select id from agenda_item`.execute(store.office.db);
    for (const { id } of items) await sql`update agenda_item set title = title || ${` ${word()}`} where id = ${id}`.execute(store.office.db);
    await publishNow();
    for (const one of steps) {
      await take(one, saved);
      const [may, all] = [await wordsInTables(store.citizen), await wordsInTables(store.office)];
      const secrets = [...all].filter((told) => !may.has(told));
      hidden += secrets.length;
      const published = await wordsInPublished();
      expect(secrets.filter((told) => published.has(told)), JSON.stringify(one)).toEqual([]);
    }
    await publishNow();
    // And in the end everything that citizens may read is there, but names of files that are files of nothing.
    const [may, published] = [await wordsInTables(store.citizen), await wordsInPublished()];
    expect([...may].filter((told) => !published.has(told))).toEqual([]);
  }), { numRuns: 10 });
  expect(hidden).toBeGreaterThan(10);
}, 240_000);

test("what is hidden while it is being published is not published", async () => {
  await store.close();
  store = await createTestStore();
  const [paper] = documents("a");
  const { paperId } = await saveDocument(store.office, documentForTest(paper ?? { text: "" }));
  await publishNow();
  const secret = word();
  await sql`update paper set title = ${secret} where id = ${paperId}`.execute(store.office.db);
  let publishing: Promise<void> | undefined;
  await store.office.db.transaction().execute(async (write) => {
    await write.updateTable("paper").set({ visibility: "nonPublic" }).where("id", "=", paperId).execute();
    // Whoever publishes now still reads the paper, because this transaction has not ended.
    // It stops after this round: the next one would know.
    const stop = new AbortController();
    publishing = publishNow({ stop: stop.signal, onProgress: (done, total) => done === total && stop.abort() });
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await publishing;
  expect([...(await wordsInPublished())]).not.toContain(secret);
});
