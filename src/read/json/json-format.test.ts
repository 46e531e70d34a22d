import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentText } from "../../text/document-text.ts";
import { readBytes } from "../read.ts";
import type { Reading } from "../reading.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const reading = (record: unknown, name = "satz.json"): Promise<Reading> => readBytes(bytesOf(typeof record === "string" ? record : JSON.stringify(record)), name, { recognise: false });
const shown = async (record: unknown): Promise<string> => (await reading(record)).value?.text ?? "";

describe("a record is shown for people", () => {
  test("each property with its name in words; nothing is left out as nothing", async () => {
    expect(await shown('{"betreff":"Neue Bänke","paperType":"Antrag","published_at":"2031-03-14","eingereicht-von":"Rat","HTTPStatus":200,"istÖffentlich":true,"kosten":null,"text":"","ort":"<empty>","termin":" - ","anlagen":[],"mehr":{}}'))
      .toBe("Betreff:\tNeue Bänke\nPaper type:\tAntrag\nPublished at:\t2031-03-14\nEingereicht von:\tRat\nHTTP status:\t200\nIst öffentlich:\tja");
  });

  test("objects of words as a table, others one below the other", async () => {
    expect(await shown('{"name":"Rat","tops":[{"created":"2031-01-02T10:00:00Z","nr":"1","titel":"Begrüßung"},{"nr":"2","titel":"Haushalt","beschluss":"einstimmig"}]}'))
      .toBe("Name:\tRat\n\nTops\n  Nr\tTitel\tBeschluss\tCreated\n  1\tBegrüßung\t\t2031-01-02T10:00:00Z\n  2\tHaushalt\teinstimmig\t\n");
    expect(await shown('{"ort":{"name":"Rathaus","lage":{"stock":2}},"dateien":[{"name":"Plan","masse":{"breite":3}},{"name":"Foto"}]}'))
      .toBe("Ort\n  Name:\tRathaus\n\n  Lage\n    Stock:\t2\n\nDateien 1\n  Name:\tPlan\n\n  Masse\n    Breite:\t3\n\nDateien 2\n  Name:\tFoto");
  });

  test("texts keep their paragraphs, and HTML is read as HTML", async () => {
    const { value } = await reading(String.raw`{"inhalt":"Erster Absatz.\n\nZweiter \\u00e4lterer.","begruendung":"<p>Der Rat m&ouml;ge:</p><ul><li>prüfen</li><li>berichten</li></ul>","betreff":"M&uuml;ll &amp; Abwasser","kurz":"<b>Fett</b>"}`);
    expect(value?.text).toBe("Betreff:\tMüll & Abwasser\nKurz:\tFett\n\nInhalt\nErster Absatz.\n\nZweiter \\u00e4lterer.\n\nBegruendung\nDer Rat möge:\n\nprüfen\nberichten\n");
    expect(value?.lines.filter(({ kind }) => kind === "item")).toHaveLength(2);
  });

  test("escapes are read, half characters and control characters are not handed on", async () => {
    expect(await shown('{"name":"\\u00dcbung\\u0000 Rat \\ud800 \\"A\\/B\\""}')).toBe('Name:\tÜbung  Rat � "A/B"');
  });

  test("addresses and rows of numbers serve programs, and stand behind what is said", async () => {
    const { value } = await reading('{"id":"https://auental.example/1","name":"Der Rat","lage":[8.41,49.01],"orte":[[[1,2],[3,4]]]}');
    expect(value?.lines.map(({ kind, span }) => [kind, value.text.slice(...span)])).toEqual([
      ["row", "Name:\tDer Rat"], ["furniture", "Lage:\t8.41\t49.01"], ["furniture", "Id:\thttps://auental.example/1"], ["blank", ""], ["furniture", "Orte:\t1\t2\t3\t4"],
    ]);
  });

  test("each line says what it shows", async () => {
    const { value } = await reading([{ a: "Der Rat", "b/c": { d: "tagt" } }, { a: "Ende", e: ["x", "y"] }]);
    expect(value?.lines.flatMap(({ record, span }) => (record === undefined ? [] : [[value.text.slice(...span).trim(), record.object, record.keys]]))).toEqual([
      ["1", "/0", []], ["A:\tDer Rat", "/0", ["a"]], ["B/c", "/0/b~1c", []], ["D:\ttagt", "/0/b~1c", ["d"]], ["2", "/1", []], ["A:\tEnde", "/1", ["a"]], ["E:\tx\ty", "/1", ["e"]],
    ]);
  });
});

describe("what is a record", () => {
  test.each([
    ["satz.json", '{"name":"Der Rat"}', "json"], ["satz.txt", '\uFEFF \n{ "name" : "Der Rat" }', "json"], ["satz", '[{"name":"Der Rat"}]', "json"], ["a.ndjson", '{"name":"Rat"}\n{"name":"Kreistag"}\n', "json"],
    ["a.txt", "{Der Rat} tagt", "plain"], ["a.json", '["Der Rat","tagt"]', "plain"], ["a.json", "Der Rat tagt", "plain"],
  ])("%s: %s", async (name, text, origin) => {
    const { value, notes } = await reading(text, name);
    expect([value?.origin, notes]).toEqual([origin, []]);
  });

  test("also in UTF-16", async () => {
    const text = '{"name":"Der Rat für Bürger"}';
    const bytes = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    expect((await readBytes(bytes, "a.json")).value?.text).toBe("Name:\tDer Rat für Bürger");
  });

  test.each([
    ['{"name":"Der Rat der Stadt tagt" "reference":"12"}', "jsonBroken"],
    [`${'{"name":"Der Rat der Stadt","mehr":'.repeat(100)}1${"}".repeat(100)}`, "jsonExcessive"],
  ])("what is none after all is read as text, with a note: %#", async (text, code) => {
    const { value, notes } = await reading(text);
    expect([value?.origin, value?.text, notes.map((note) => note.code)]).toEqual(["plain", text, [code]]);
    expect(notes[0]?.message).toMatch(/^„satz\.json“ .{20,}\.$/u);
  });

  test("what breaks off is read as far as it is whole, with a note", async () => {
    const { value, notes } = await reading('{"name":"Der Rat der Stadt","agendaItem":[{"number":"1","name":"Er\\"öffnung, {Begrüßung}"},{"number":"2","na');
    expect([value?.origin, value?.breaksOff, notes.map((note) => note.code)]).toEqual(["json", true, ["jsonBreaksOff"]]);
    expect(value?.text).toContain('Er"öffnung, {Begrüßung}');
    expect(value?.text.trimEnd()).toMatch(/2$/u);
    for (const none of ['{"name":"Der Rat', '{"name":"Der Rat der Stadt"}}']) expect((await reading(none)).value?.origin).toBe("plain");
  });

  test("five megabytes of numbers and a million brackets are refused in one sentence", async () => {
    for (const text of [`{"werte":[${"17.25,".repeat(900_000)}0]}`, '{"a":'.repeat(300_000), `[${"{},".repeat(250_000)}{}]`]) {
      const { value, notes } = await reading(text);
      expect([value, notes.length]).toEqual([null, 1]);
    }
  });
});

/** Lines cover the text in order; cells lie in their line, in order. */
function expectSound({ text, lines }: DocumentText): void {
  let end = 0;
  for (const { span, cells = [], record } of lines) {
    expect(text.slice(end, span[0])).toMatch(/^\n?$/);
    expect(text.slice(...span)).not.toContain("\n");
    let at = span[0];
    for (const cell of cells) {
      expect(cell[0]).toBeGreaterThanOrEqual(at);
      expect(cell[1]).toBeGreaterThanOrEqual(cell[0]);
      at = cell[1];
    }
    expect(at).toBeLessThanOrEqual(span[1]);
    if (cells.length > 0 && record !== undefined) expect(record.keys.length).toBeLessThanOrEqual(cells.length);
    end = span[1];
  }
  expect(end).toBe(text.length);
}

describe("any record", () => {
  const word = fc.constantFrom("Der Rat", "https://auental.example", "-", "<p>Der Rat</p><p>tagt", "&uuml;", "Zeile\nZeile\f", "2031-01-02", "\u2028", "</textarea>", "ja", "a\tb");
  const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, word, fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.constantFrom("name", "id", "type", "agendaItem", "__proto__", "a/b", ""), fc.string({ unit: "binary" })), tie("value"), { maxKeys: 6 })),
  }));

  test("gives sound lines or one note, and the same twice", async () => {
    await fc.assert(fc.asyncProperty(anything, async (record) => {
      const text = JSON.stringify({ name: "Der Rat der Gemeinde", more: record });
      const first = await reading(text);
      if (first.value === null) expect(first.notes).toHaveLength(1);
      else expectSound(first.value);
      expect(await reading(text)).toEqual(first);
    }), { numRuns: 400 });
  });

  test("says every word that it holds, as it holds it", async () => {
    const said = fc.stringMatching(/^[a-zäöü]{3,12}$/u).filter((text) => text !== "null" && text !== "undefined");
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({ tree: fc.oneof({ maxDepth: 4 }, said, fc.array(tie("tree"), { minLength: 1, maxLength: 3 }), fc.dictionary(fc.constantFrom("eins", "zwei", "drei"), tie("tree"), { minKeys: 1 })) }));
    const wordsIn = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : Object.values(value as object).flatMap(wordsIn));
    await fc.assert(fc.asyncProperty(tree, async (record) => {
      const text = await shown({ name: "Der Rat", more: record });
      for (const one of wordsIn(record)) expect(text).toContain(one);
    }), { numRuns: 300 });
  });
});
