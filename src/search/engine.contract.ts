import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SearchEngine, SearchQuery } from "./engine.ts";
import type { SearchDocument } from "../council/search-document.ts";

/** A document of the Stadt Auental, with what a test says of it. */
export function exampleDocument(id: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id, text, type: "paper", bodyId: "auental", bodyName: "Stadt Auental", number: null, title: "", kind: null, form: null, date: null,
    organizations: [], people: [], ...more,
  };
}

function* broken(): Generator<SearchDocument> {
  yield exampleDocument("new", "Neues");
  throw new Error("the source dried up");
}

const documents: readonly SearchDocument[] = [
  exampleDocument("reise", "Die Delegationsreise nach Nordhafen findet am 24. Dezember 2024 statt. Bürger*innen fahren mit.", {
    number: "2017/0472", title: "Reise in die Partnerstadt", kind: "Beschlussvorlage", form: "paper", date: "2017-05-01",
    organizations: ["Umweltausschuss", "Rat der Stadt Auental"], people: ["Dr. Erika Beispiel"],
  }),
  exampleDocument("radweg", "Der neue Radweg wird gebaut. Die Förderung ist beantragt. Siehe § 24 und Vorlage VO/24/083.", {
    number: "VO/24/083", title: "Neubau eines Radweges", kind: "Antrag", form: "motion", date: "2024-03-01", organizations: ["Bauausschuss"],
  }),
  exampleDocument("forderung", "Die Forderung der Gemeinde ist alt, der Weg neue Wege zu gehen auch. Haushaltsplanentwürfe folgen.", {
    title: "Forderung", kind: "Antrag", form: "motion", date: "2020-01-01", bodyId: "birkenried", bodyName: "Gemeinde Birkenried",
  }),
  exampleDocument("sitzung", "Tagesordnung der Sitzung", {
    type: "meeting", title: "3. Sitzung des Rates", date: "2024-06-01", organizations: ["Rat der Stadt Auental"],
  }),
];

/**
 * What every search engine must do, whatever it is built on.
 * @param open opens an engine on an index that was never used.
 */
export function describeSearchEngine(name: string, open: () => Promise<SearchEngine>): void {
  describe(`${name} does what a search engine must`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await open();
    });
    afterEach(() => engine.close());

    const found = async (query: string | SearchQuery): Promise<string[]> => {
      const answer = await engine.search(typeof query === "string" ? { text: query } : query);
      expect(answer.total).toBe(answer.hits.length);
      return answer.hits.map((hit) => hit.id).toSorted();
    };

    describe("finding", () => {
      beforeEach(() => engine.index(documents));

      test.each<[string, string[]]>([
        ["Reise", ["reise"]],
        ["Delegation", ["reise"]],
        ["Delegationsreisen", ["reise"]],
        ["Foerderung", ["radweg"]],
        ["FÖRDERUNGEN", ["radweg"]],
        ["Forderung", ["forderung"]],
        ["Bürger", ["reise"]],
        ["Bürgerinnen", ["reise"]],
        ["Bürger:innen", ["reise"]],
        ["Entwurf", ["forderung"]],
        ["24.12.2024", ["reise"]],
        ['"24. Dezember 2024"', ["reise"]],
        ["2017/0472", ["reise"]],
        ["0472", ["reise"]],
        ["VO/24/083", ["radweg"]],
        ["§ 24", ["radweg", "reise"]],
        ['"§ 24"', ["radweg"]],
        ['"der neue Radweg"', ["radweg"]],
        ['"neue Wege"', ["forderung"]],
        ['"Reise"', ["reise"]],
        ['"Delegation"', []],
        ["der Radweg", ["radweg"]],
        ["Radweg ODER Delegation", ["radweg", "reise"]],
        ["Radweg Delegation", []],
        ["Weg -neu", []],
        ["-Radweg", ["forderung", "reise", "sitzung"]],
        ["Haush*", ["forderung"]],
        ["2017/04*", ["reise"]],
        ["gremium:Umweltausschuss", ["reise"]],
        ["gremium:Bau", ["radweg"]],
        ["art:Antrag", ["forderung", "radweg"]],
        ["art:Vorlage", ["reise"]],
        ["jahr:2024", ["radweg", "sitzung"]],
        ["jahr:2017-2020", ["forderung", "reise"]],
        ["nummer:2017/0472", ["reise"]],
        ["person:Beispiel", ["reise"]],
        ["kommune:Birkenried", ["forderung"]],
        ["", ["forderung", "radweg", "reise", "sitzung"]],
        ["Nirgendwo", []],
      ])("%s", async (query, expected) => {
        expect(await found(query)).toEqual(expected);
      });

      test("filters narrow, and their values are alternatives", async () => {
        expect(await found({ text: "", filters: { form: ["motion"], year: [2024] } })).toEqual(["radweg"]);
        expect(await found({ text: "", filters: { year: [2020, 2017] } })).toEqual(["forderung", "reise"]);
        expect(await found({ text: "", filters: { type: ["meeting"] } })).toEqual(["sitzung"]);
        expect(await found({ text: "neu", filters: { bodyId: ["birkenried"] } })).toEqual(["forderung"]);
        expect(await found({ text: "", filters: { organization: ["Rat der Stadt Auental"] } })).toEqual(["reise", "sitzung"]);
        expect(await found({ text: "", filters: { kind: ["Beschlussvorlage"] } })).toEqual(["reise"]);
      });

      test("facets count all documents found", async () => {
        const { facets } = await engine.search({ text: "", limit: 1 });
        expect(facets.year).toEqual([{ value: 2024, count: 2 }, { value: 2020, count: 1 }, { value: 2017, count: 1 }]);
        expect(facets.type).toEqual([{ value: "paper", count: 3 }, { value: "meeting", count: 1 }]);
        expect(facets.body).toEqual([{ value: "auental", count: 3, name: "Stadt Auental" }, { value: "birkenried", count: 1, name: "Gemeinde Birkenried" }]);
        expect(facets.kind).toEqual([{ value: "Antrag", count: 2 }, { value: "Beschlussvorlage", count: 1 }]);
        expect(facets.organization[0]).toEqual({ value: "Rat der Stadt Auental", count: 2 });
      });

      test("hits show the words that were sought", async () => {
        const [hit] = (await engine.search({ text: "Reise" })).hits;
        const [snippet] = hit?.snippets ?? [];
        expect(hit).toMatchObject({ id: "reise", type: "paper", number: "2017/0472", date: "2017-05-01", bodyName: "Stadt Auental", form: "paper" });
        expect(hit?.titleSpans.map((span) => hit.title.slice(...span))).toEqual(["Reise"]);
        expect(snippet?.spans.map((span) => snippet.text.slice(...span))).toEqual(["reise"]);
      });

      test("a misspelt word that is nowhere is answered with the nearest that is somewhere", async () => {
        expect((await engine.search({ text: "Radwge" })).didYouMean).toBe("Radweg");
        expect((await engine.search({ text: "neuer Radwge" })).didYouMean).toBe("neuer Radweg");
        expect((await engine.search({ text: "Radweg" })).didYouMean).toBeNull();
        expect((await engine.search({ text: "xyzxyzxyz" })).didYouMean).toBeNull();
      });

      test("suggestions go on with what was typed", async () => {
        expect(await engine.suggest("der radw")).toContainEqual({ text: "der Radweg", kind: "word", documents: 1 });
        expect(await engine.suggest("foerd")).toContainEqual({ text: "Förderung", kind: "word", documents: 1 });
        expect(await engine.suggest("2017/")).toEqual([{ text: "2017/0472", kind: "number", documents: 1 }]);
        expect(await engine.suggest("")).toEqual([]);
      });

      test("a document that is replaced or removed is no longer found by its old words", async () => {
        await engine.index([exampleDocument("reise", "Nun etwas anderes")]);
        expect(await found("Delegation")).toEqual([]);
        expect(await found("anderes etwas")).toEqual(["reise"]);
        expect(await engine.suggest("delegationsr")).toEqual([]);
        await engine.remove(["reise", "unbekannt"]);
        expect(await found("")).toEqual(["forderung", "radweg", "sitzung"]);
      });

      test("clear leaves nothing", async () => {
        await engine.clear();
        expect(await found("")).toEqual([]);
        expect(await engine.check()).toBe("empty");
        await engine.index(documents.slice(0, 1));
        expect(await found("Reise")).toEqual(["reise"]);
      });
    });

    test("an index without documents answers", async () => {
      expect(await found("Radweg")).toEqual([]);
      expect(await engine.suggest("Rad")).toEqual([]);
      expect(await engine.check()).toBe("empty");
    });

    test("a word finds the compounds it begins, even where the collection knows too little to take them apart", async () => {
      await engine.index([exampleDocument("a", "Die Zwetschgenbuslinie fährt am Nachmittag."), exampleDocument("b", "Das Zwetschgenlager ist voll.")]);
      expect((await engine.search({ text: "Zwetschgenbus" })).hits.map(({ id }) => id)).toEqual(["a"]);
      expect((await engine.search({ text: "Zwetschgenbus" })).hits[0]?.snippets[0]?.spans).toHaveLength(1);
      expect((await engine.search({ text: "Lager -Zwetschgen" })).total).toBeLessThanOrEqual(1);
      expect((await engine.search({ text: "Fährt" })).total).toBe(1);
      expect((await engine.search({ text: "fähr" })).total).toBe(0);
    });

    test("best first; newest first among equals; pages do not overlap", async () => {
      const dates = ["2020-01-01", "2024-01-01", "2022-01-01"];
      await engine.index([
        ...dates.map((date) => exampleDocument(date, "Ein Brunnen", { date })),
        exampleDocument("title", "Ein Brunnen", { title: "Brunnen", date: "2001-01-01" }),
      ]);
      const ids = async (query: Omit<SearchQuery, "text">): Promise<string[]> => (await engine.search({ text: "Brunnen", ...query })).hits.map((hit) => hit.id);
      expect(await ids({})).toEqual(["title", "2024-01-01", "2022-01-01", "2020-01-01"]);
      expect(await ids({ sort: "newest" })).toEqual(["2024-01-01", "2022-01-01", "2020-01-01", "title"]);
      expect(await ids({ limit: 2 })).toEqual(["title", "2024-01-01"]);
      expect(await ids({ limit: 2, offset: 2 })).toEqual(["2022-01-01", "2020-01-01"]);
      expect(await ids({ limit: 0 })).toEqual([]);
      expect(await ids({ offset: 99 })).toEqual([]);
      expect((await engine.search({ text: "Brunnen", limit: 1 })).total).toBe(4);
    });

    test("any word finds the document that has it, in any spelling of its umlauts", async () => {
      const word = fc.stringMatching(/^[a-zA-ZäöüÄÖÜß0-9]{1,20}$/);
      const spellings: readonly ((text: string) => string)[] = [
        (text) => text,
        (text) => text.toUpperCase(),
        (text) => text.normalize("NFD"),
        (text) => text.toLowerCase().replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter] ?? letter),
      ];
      await fc.assert(
        fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.constantFrom(...spellings), async (words, pick, spell) => {
          // OR, NOT and the like are words of the query, and BürgerIn is one word with Bürger, but BÜRGERIN is not.
          const sought = words[pick % words.length]?.replace(/In|^(?:ODER|OR|UND|AND|NICHT|NOT)$/g, "x") ?? "";
          await engine.index([exampleDocument("law", [...words, sought].join(" "))]);
          expect(await found(spell(sought).replace(/^(?:ODER|OR|UND|AND|NICHT|NOT)$/, sought))).toEqual(["law"]);
        }),
        { numRuns: 60 },
      );
    });

    test("no query is refused", async () => {
      await engine.index(documents);
      const pieces = fc.constantFrom('"', "*", "-", "(", ")", "NEAR(", "^", "{title}", ":", "'", ";", "title:", " OR ", " AND ", "Radweg", " ", "\0", "§");
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces).map((list) => list.join(""))), async (text) => {
          expect((await engine.search({ text })).total).toBeGreaterThanOrEqual(0);
          expect((await engine.suggest(text)).length).toBeLessThanOrEqual(10);
        }),
        { numRuns: 100 },
      );
    });

    test("a rebuild answers the same whatever the order, and knows nothing of what was before", async () => {
      await engine.index([exampleDocument("old", "Veraltetes")]);
      const pair = [exampleDocument("a", "Zwirbelkasten"), exampleDocument("b", "ein Zwirbel"), exampleDocument("c", "Zwirbel und Kasten"), exampleDocument("d", "ein Kasten")];
      await engine.rebuild(pair);
      const first = await engine.search({ text: "Kasten" });
      expect(first.hits.map((hit) => hit.id).toSorted()).toEqual(["a", "c", "d"]);
      expect(await found("Veraltetes")).toEqual([]);
      await engine.rebuild(pair.toReversed());
      expect(await engine.search({ text: "Kasten" })).toEqual(first);
    });

    test("a rebuild that fails leaves the index as it was", async () => {
      await engine.index(documents);
      await expect(engine.rebuild(broken())).rejects.toThrow("the source dried up");
      expect(await found("Delegation")).toEqual(["reise"]);
      expect(await found("Neues Radweg")).toEqual(["radweg"]);
    });
  });
}
