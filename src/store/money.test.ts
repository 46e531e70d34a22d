import { afterAll, beforeAll, expect, test } from "vitest";
import { loadMeetingsAfter } from "./meetings.ts";
import { loadMoney, loadMoneyToSum, type MoneyFilter, type MoneyOrder, type PlaceOfMoney } from "./money.ts";
import { loadOrganizationsAfter } from "./organizations.ts";
import type { Stretch } from "./paging.ts";
import { loadPapersAfter } from "./paper-summaries.ts";
import { loadPapers } from "./papers.ts";
import { loadPeopleAfter } from "./people.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import type { MoneyView } from "./views.ts";

let store: TestStore;

/** Papers of some days, one without a day, two of the same day; each with a person and two amounts. */
const papers: readonly DocumentForTest[] = ["2025-01-05", "2025-03-01", "2025-03-01", "2024-12-31", undefined, undefined].map((date, n) => ({
  source: `paper-${n}`, number: `2025/10${n}`, title: `Radweg ${n}`, ...(date === undefined ? {} : { date }),
  text: `Vorlage 2025/10${n}\nRadweg ${n}\nBeirat ${n} 1.1.\nInhalt\nDer Bau kostet ${n}00 € und ${n}7 €. Frau Anna Berg${n} führt aus.`,
  sections: [{ heading: "Inhalt" }], money: [{ quote: `${n}00 €`, value: n * 100 }, { quote: `${n}7 €`, value: n * 10 + 7 }],
  people: [{ quote: `Anna Berg${n}`, name: `Anna Berg${n}` }],
  steps: [{ quote: `Beirat ${n} 1.1.`, organization: `Beirat ${n}`, date: `2025-01-0${(n % 3) + 1}` }],
}));

beforeAll(async () => {
  store = await createTestStore();
  for (const paper of papers) await saveDocument(store.office, documentForTest(paper));
  await saveDocument(store.office, documentForTest({ source: "secret", number: "2025/199", title: "Geheim", visibility: "nonPublic", text: "Vorlage 2025/199\nGeheim\nInhalt\nDas kostet 999.999 €.", sections: [{ heading: "Inhalt" }], money: [{ quote: "999.999 €", value: 999_999 }] }));
  // The same paper as another, shorter file: what it says is not said twice.
  await saveDocument(store.office, documentForTest({ source: "again", number: "2025/101", title: "Radweg 1", date: "2025-03-01", text: "Vorlage 2025/101\nRadweg 1\nInhalt\nEs kostet 100 €.", sections: [{ heading: "Inhalt" }], money: [{ quote: "100 €", value: 100 }] }));
});
afterAll(() => store.close());

/** Follows a list to its end. */
async function walk<T, Place>(load: (after: Place | null) => Promise<Stretch<T, Place>>): Promise<readonly T[]> {
  const all: T[] = [];
  let after: Place | null = null;
  for (let turns = 0; turns < 50; turns += 1) {
    const { items, next }: Stretch<T, Place> = await load(after);
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
  throw new Error("The list has no end.");
}

const money = async (filter: MoneyFilter, order: MoneyOrder = "largest", limit = 3): Promise<readonly MoneyView[]> => await walk<MoneyView, PlaceOfMoney>(async (after) => await loadMoney(store.citizen, filter, order, after, limit));
const values = (found: readonly MoneyView[]) => found.map(({ value }) => value.value);

test("amounts come largest first, each once, and none that is not public", async () => {
  expect(values(await money({}))).toEqual([500, 400, 300, 200, 100, 57, 47, 37, 27, 17, 7, 0]);
});

test("an amount leads to its paper, its words and its file", async () => {
  const [first] = await money({ least: 500 });
  expect(first).toMatchObject({ quote: "500 €", around: "Der Bau kostet 500 € und 57 €. Frau Anna Berg5 führt aus.", isMarked: true, status: "found", confidence: expect.closeTo(0.9), file: { name: "vorlage.txt" }, from: { number: "2025/105", title: "Radweg 5" } });
});

test("those of the newest papers come first, those of papers without a day last, in the order of the text", async () => {
  const found = await money({}, "newest", 1);
  expect(found.map(({ from }) => from.date)).toEqual(["2025-03-01", "2025-03-01", "2025-03-01", "2025-03-01", "2025-01-05", "2025-01-05", "2024-12-31", "2024-12-31", null, null, null, null]);
  expect(found.map(({ start }) => start)).toEqual(found.flatMap((_, n) => (n % 2 === 0 ? [found[n]?.start, found[n + 1]?.start] : [])));
  expect(new Set(found.map(({ id }) => id)).size).toBe(12);
  expect((await money({}, "newest", 50)).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
});

test.each<[MoneyFilter, readonly number[]]>([
  [{ least: 300, most: 400 }, [400, 300]],
  [{ words: ["radweg", "4"] }, [400, 47]],
  [{ words: ["57 €"] }, [57]],
  [{ words: ["%"] }, []],
  [{ mode: "planned" }, []],
  [{ mode: "unsaid", least: 500 }, [500]],
  [{ year: 2025 }, []],
  [{ currency: "CHF" }, []],
  [{ from: "2025-03-01" }, [200, 100, 27, 17]],
  [{ until: "2024-12-31" }, [300, 37]],
  [{ bodyId: "nobody" }, []],
  [{ organizationId: "nobody" }, []],
])("%o finds %o", async (filter, expected) => {
  expect(values(await money(filter))).toEqual(expected);
  expect(values(await money(filter, "newest", 1)).toSorted((one, other) => other - one)).toEqual(expected);
});

test("what an organisation dealt with is found by its id", async () => {
  const { items } = await loadOrganizationsAfter(store.citizen, { kind: "gremium" }, null, 10);
  expect(values(await money({ organizationId: items.find(({ name }) => name === "Beirat 3")?.id ?? "" }))).toEqual([300, 37]);
});

test("amounts are handed over for sums up to a bound", async () => {
  expect(await loadMoneyToSum(store.citizen, { least: 400 }, 2)).toHaveLength(2);
  expect(await loadMoneyToSum(store.citizen, { least: 300 }, 2)).toBeNull();
});

test("a list of papers goes on behind any of them, in the order of its pages", async () => {
  const pages = (await loadPapers(store.citizen, {}, 1, 50)).items.map(({ id }) => id);
  expect(pages).toHaveLength(6);
  for (const limit of [1, 2, 5, 6, 50]) {
    expect((await walk(async (after: Parameters<typeof loadPapersAfter>[2]) => await loadPapersAfter(store.citizen, {}, after, limit))).map(({ id }) => id), String(limit)).toEqual(pages);
  }
  expect((await loadPapersAfter(store.citizen, { number: "2025 / 103", from: "2024-12-31", until: "2025-01-01" }, null, 5)).items.map(({ number }) => number)).toEqual(["2025/103"]);
});

test("lists of meetings, people and organisations go on behind any row, too", async () => {
  const meetings = async (order: "newest" | "oldest", limit: number) => (await walk(async (after: Parameters<typeof loadMeetingsAfter>[3]) => await loadMeetingsAfter(store.citizen, {}, order, after, limit))).map(({ date, id }) => `${date} ${id}`);
  expect(await meetings("newest", 1)).toEqual(await meetings("newest", 50));
  expect((await meetings("oldest", 1)).map((each) => each.slice(0, 10))).toEqual(["2025-01-01", "2025-01-01", "2025-01-02", "2025-01-02", "2025-01-03", "2025-01-03"]);
  const people = await walk(async (after: Parameters<typeof loadPeopleAfter>[2]) => await loadPeopleAfter(store.citizen, {}, after, 2));
  expect(people.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Anna Berg${n}`));
  const organizations = await walk(async (after: Parameters<typeof loadOrganizationsAfter>[2]) => await loadOrganizationsAfter(store.citizen, {}, after, 2));
  expect(organizations.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Beirat ${n}`));
});
