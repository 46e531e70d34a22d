import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withPresence } from "../../council/attendance.ts";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const head = "Gemeinde Birkenried\n\nNiederschrift\n\nüber die 3. öffentliche Sitzung des Gemeinderates Birkenried\nam Dienstag, dem 04.06.2031, im Dorfhaus Birkenried, Saal\n\nBeginn: 19.30 Uhr\nEnde: 21.05 Uhr\n\n";
const list = "Vorsitz: Bürgermeisterin Sabine Muster\n\nAnwesend:\nCDU\nOtto Beispiel\nKarl Probe (bis TOP 2)\nSPD\nAnna Vorbild\nJan Ersatz als Vertreter für Herrn Nils Fern\n\nEntschuldigt fehlten:\nNils Fern (SPD)\n\nSchriftführer: Paul Feder\n\n";

function read(text: string) {
  const document = documentFromText(text);
  const { minutes, votes, agenda, sections, hidden } = findStructure(document);
  if (minutes === null) throw new Error("no minutes");
  return { text: document.text, ...minutes, votes, agenda, sections, hidden };
}

const item = (text: string) => read(`${head}${list}TOP 1 Radweg\n${text}\n\nTOP 2 Verschiedenes\nKeine Wortmeldungen.`);

test("reads when and where a meeting was, who presided and who wrote it down", () => {
  const { meeting, text } = item("Es wird beraten.");
  expect([meeting.start, meeting.end, meeting.place, meeting.chair, meeting.minuteTaker].map((field) => field?.value)).toEqual(["19:30", "21:05", "Dorfhaus Birkenried, Saal", "Sabine Muster", "Paul Feder"]);
  expect(text.slice(...(meeting.place?.span ?? [0, 0]))).toBe("Dorfhaus Birkenried, Saal");
});

test("reads who was there and who was missing, with faction, deputy and hours, also told below an item", () => {
  const { attendance, presence } = item("Um 20.10 Uhr erscheint Frau Vorbild.\nHerr Beispiel verlässt um 20:45 Uhr die Sitzung.");
  expect(withPresence(attendance, presence).map(({ name, status, role, faction, fromTime, untilTime, untilItem, deputyFor }) => [name, status, role, faction, fromTime, untilTime ?? untilItem, deputyFor])).toEqual([
    ["Sabine Muster", "present", "chair", null, null, null, null],
    ["Otto Beispiel", "present", "member", "CDU", null, "20:45", null],
    ["Karl Probe", "present", "member", "CDU", null, "2", null],
    ["Anna Vorbild", "present", "member", "SPD", "20:10", null, null],
    ["Jan Ersatz", "present", "member", "SPD", null, null, "Nils Fern"],
    ["Nils Fern", "excused", "member", "SPD", null, null, null],
    ["Paul Feder", "present", "minuteTaker", null, null, null, null],
  ]);
});

test("leaving the room for one item is not leaving the meeting", () => {
  expect(item("Herr Beispiel ist befangen und verlässt den Saal. Um 20:15 Uhr kehrt Herr Beispiel in den Saal zurück.").presence).toEqual([]);
});

test("names in columns take the offices that are printed below them in order", () => {
  const { attendance } = read(`${head}Anwesend sind:\nKarl Bolten\nRegina Kamps\nUte Horst\nVorsitzender\nRatsmitglied\nsachkundige Bürgerin\n\nTOP 1 Eröffnung\nEs wird eröffnet.`);
  expect(attendance.map(({ name, role, title }) => [name, role, title])).toEqual([["Karl Bolten", "chair", "Vorsitzender"], ["Regina Kamps", "member", "Ratsmitglied"], ["Ute Horst", "member", "sachkundige Bürgerin"]]);
});

describe("resolutions", () => {
  test.each([
    ["Beschluss:\nDer Weg wird gebaut.\nAbstimmungsergebnis: einstimmig", "Der Weg wird gebaut."],
    ["Beschluss Nr. 08/2031: Der Weg wird gebaut.\nAbstimmung: 5 Ja, 0 Nein", "Der Weg wird gebaut."],
    ["Der Gemeinderat beschließt den Bau des Weges.\nSo beschlossen.\nJa: 5, Nein: 0, Enthaltung: 0", "Der Gemeinderat beschließt den Bau des Weges."],
    ["Der Gemeinderat fasst mit 4 Ja-Stimmen bei 1 Enthaltung folgenden Beschluss:\n1. Der Weg wird gebaut.\n2. Die Mittel werden bereitgestellt.", "1. Der Weg wird gebaut.\n2. Die Mittel werden bereitgestellt."],
    ["Beschlussvorschlag:\nDer Weg wird gebaut.\nDer Gemeinderat beschließt einstimmig gemäß Beschlussvorschlag.", "Der Weg wird gebaut."],
    ["Der Gemeinderat erteilt einstimmig das Einvernehmen.", "Der Gemeinderat erteilt einstimmig das Einvernehmen."],
  ])("%s", (text, wording) => {
    const { resolutions } = item(text);
    expect(resolutions.map((one) => [one.item, one.wording])).toEqual([["1", wording]]);
  });

  test.each(["Beschlussvorschlag:\nDer Weg wird gebaut.\nDie Vorlage wird vertagt.", "Beschluss: ungeändert beschlossen", "Der Gemeinderat nimmt den Bericht zur Kenntnis."])("none in: %s", (text) => {
    expect(item(text).resolutions).toEqual([]);
  });
});

test("ties each vote of an item to the motion it was on, or to the resolution", () => {
  const { votes, motions, resolutions } = item(`Frau Vorbild (SPD) stellt folgenden Änderungsantrag:\nDer Weg wird beleuchtet.\n\nHerr Probe (CDU) beantragt, die Breite auf 2 m zu beschränken.\n\nAbstimmung über den Änderungsantrag Vorbild:\n4 Ja-Stimmen, 2 Nein-Stimmen\n\nAbstimmung über den Antrag der CDU:\n1 Ja-Stimme, 5 Nein-Stimmen\n\nBeschluss:\nDer Weg wird gebaut und beleuchtet.\nAbstimmungsergebnis: 6 Ja-Stimmen, 0 Nein-Stimmen`);
  expect(motions.map(({ mover, kind, outcome }) => [mover, kind, outcome])).toEqual([["Vorbild (SPD)", "amendment", "accepted"], ["Probe (CDU)", "amendment", "rejected"]]);
  expect(votes.map(({ yes, subject }) => [yes, subject])).toEqual([[4, motions[0]?.span], [1, motions[1]?.span], [6, resolutions[0]?.span]]);
});

test("of two counts that differ, neither decides the same resolution", () => {
  const { votes } = item("Beschluss:\nDer Weg wird gebaut.\n6 Ja-Stimmen, 0 Nein-Stimmen\n5 Ja-Stimmen, 1 Nein-Stimme");
  expect(votes.map(({ yes, subject }) => [yes, subject])).toEqual([[6, null], [5, null]]);
});

test.each([
  ["Mit 5 Ja-Stimmen (CDU, SPD) gegen 1 Nein-Stimme (FDP) beschlossen.", "CDU yes, SPD yes, FDP no"],
  ["dafür: SPD, GRÜNE (5)\ndagegen: CDU (3)\nEnthaltung: FDP (1)", "SPD yes, GRÜNE yes, CDU no, FDP abstain"],
  ["Angenommen mit den Stimmen von SPD und GRÜNE gegen die Stimmen der CDU bei Enthaltung der FDP", "SPD yes, GRÜNE yes, CDU no, FDP abstain"],
  ["4 Ja-Stimmen (CDU, SPD), 2 Nein-Stimmen (SPD)", "CDU yes, SPD split"],
])("votes by faction: %s", (text, expected) => {
  const { votes } = item(text);
  expect((votes[0]?.byFaction ?? []).map(({ faction, ballot }) => `${faction} ${ballot}`).join(", ")).toBe(expected);
});

test("votes by name are kept where their sum is that of the numbers, and left out where it is not", () => {
  const names = "Mit Ja stimmten: Herr Beispiel, Frau Vorbild\nMit Nein stimmten: Herr Probe\n";
  expect(item(`${names}Abstimmungsergebnis: Ja 2 / Nein 1`).votes[0]?.byName?.map(({ name, ballot }) => [name, ballot])).toEqual([["Beispiel", "yes"], ["Vorbild", "yes"], ["Probe", "no"]]);
  expect(item(`${names}Abstimmungsergebnis: Ja 3 / Nein 1`).votes[0]?.byName ?? []).toEqual([]);
});

describe("Befangenheit", () => {
  test.each(["Herr Probe erklärt sich für befangen.", "Gemäß § 22 GemO nimmt Ratsmitglied Karl Probe an der Beratung und Beschlussfassung nicht teil.", "Gemeinderat Probe war wegen persönlicher Beteiligung von Beratung und Abstimmung ausgeschlossen."])("%s", (text) => {
    expect(item(text).recusals.map(({ name, item: at }) => [name, at])).toEqual([["Karl Probe", "1"]]);
  });
  test.each(["Befangenheit liegt nicht vor.", "Die Bürgermeisterin fragt, ob jemand befangen ist. Niemand ist befangen."])("nobody: %s", (text) => {
    expect(item(text).recusals).toEqual([]);
  });
});

describe("what is behind closed doors", () => {
  test("nobody is named who was there for that part alone, and the file says so", () => {
    const { attendance, hidden, sections, text } = read(`${head}Anwesend:\nOtto Beispiel\n\nGast im nichtöffentlichen Teil: Dr. Kuno Heimlich\n\nTOP 1 Radweg\nEs wird beraten.`);
    expect(attendance.map(({ name }) => name)).toEqual(["Otto Beispiel"]);
    const closed = [...hidden, ...sections.filter(({ visibility }) => visibility === "nonPublic").map(({ span }) => span)];
    expect(closed.some((span) => text.slice(...span).includes("Heimlich"))).toBe(true);
  });

  test("an item that the minutes close hides its text, its agenda line and the hour at which somebody stayed for it", () => {
    const { sections, agenda, attendance, text } = read(`${head}Anwesend:\nOtto Beispiel (bis TOP 2)\nKarl Probe (ab TOP 2)\n\nTOP 1 Radweg\nEs wird beraten.\n\nTOP 2 Kauf (nichtöffentlich)\nBeschluss:\nDer Hof wird gekauft.\nAbstimmung: 5 Ja, 0 Nein`);
    const at = text.indexOf("Der Hof wird gekauft");
    expect(sections.filter(({ span }) => span[0] <= at && at < span[1]).every(({ visibility }) => visibility === "nonPublic")).toBe(true);
    expect(agenda.filter(({ visibility }) => visibility === "nonPublic").map(({ number }) => number)).toEqual(["2"]);
    expect(attendance.map(({ name, untilItem }) => [name, untilItem])).toEqual([["Otto Beispiel", null]]);
  });

  test("a sentence closes the items it numbers", () => {
    const { agenda } = read(`${head}Tagesordnung\n1. Radweg\n2. Kauf\n3. Pacht\nDie Tagesordnungspunkte 2 und 3 werden unter Ausschluss der Öffentlichkeit beraten.\n\nTOP 1: Radweg\nEs wird beraten.`);
    expect(agenda.map(({ visibility }) => visibility).slice(1)).toEqual(["nonPublic", "nonPublic"]);
  });
});

const lines = fc.constantFrom(
  "TOP 3 Radweg", "Anwesend:", "Entschuldigt:", "Otto Beispiel (CDU)", "Beschluss:", "Der Rat beschließt den Weg.", "Mit Ja stimmten: Otto Beispiel, Anna Vorbild", "Ja: 2, Nein: 1",
  "Herr Beispiel beantragt, den Weg zu ändern.", "Der Antrag wird abgelehnt.", "Nichtöffentlicher Teil", "Herr Beispiel ist befangen.", "So beschlossen.", "", "§ 4", "Name\tFraktion\tJa\tNein", "Muster, Otto\tSPD\tX", "(((", "\u0000", "dafür: SPD (5)",
);

test("whatever minutes say, nothing throws, all evidence lies in the text, and votes by name fit their numbers", () => {
  fc.assert(fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 40 }), (body) => {
    const { minutes, votes } = findStructure(documentFromText(`${head}${body.join("\n")}`));
    const length = head.length + body.join("\n").length;
    const facts = [...(minutes === null ? [] : [...minutes.attendance, ...minutes.presence, ...minutes.motions, ...minutes.resolutions, ...minutes.recusals]), ...votes];
    for (const { span } of facts) expect(0 <= span[0] && span[0] < span[1] && span[1] <= length).toBe(true);
    for (const { byName = [], yes, no } of votes) if (byName.length > 0) expect([byName.filter(({ ballot }) => ballot === "yes").length, byName.filter(({ ballot }) => ballot === "no").length]).toEqual([yes, no ?? 0]);
  }), { numRuns: 150 });
});

test.each(["Anwesend:\n", "Otto Beispiel, ", "Beschluss:\n", "Herr Beispiel beantragt einen Antrag. ", "TOP 1 x\n", "Mit Ja stimmten: Otto Beispiel\n", "1. ", "dafür: SPD, ", "Ja-Stimmen: 1\n"])("gets through 200,000 characters of %j", (piece) => {
  const text = `${head}${list}TOP 1 Radweg\n${piece.repeat(Math.ceil(200_000 / piece.length))}`;
  findStructure(documentFromText(text));
}, 60_000);
