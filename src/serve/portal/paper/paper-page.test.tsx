import { expect, test } from "vitest";
import { inventedPortal, paperView, sections, summaries } from "../../testing/invented-views.ts";
import type { PaperView, SectionView } from "../../../store/views.ts";
import { stateOf } from "./beratungsfolge.tsx";
import { citationOf } from "./citation.tsx";
import { mendsIn } from "./mends.ts";
import { paperPage } from "./paper-page.tsx";

const { site } = inventedPortal();

function htmlOf(changes: Partial<PaperView> = {}): string {
  return String(<>{paperPage({ ...paperView, ...changes }, site, "2025-05-09").main}</>);
}

test("a fact leads to its marked sentence, and the sentence back to the fact", () => {
  const html = htmlOf();
  expect(html).toMatch(/<tr><th scope="row" class="numeric amount">17\.850,00.€<\/th>.*?href="#f-st5"/);
  expect(html).toMatch(/<mark class="fact" id="f-st5">17\.850,00 € netto<a class="fact-back" href="#b-st5">/);
});

test("a person's word is shown, and what a person rejected is not", () => {
  expect(htmlOf()).toContain("von Hand geprüft");
  const rejected = paperView.statements.map((statement) => (statement.property === "money" ? { ...statement, status: "rejected" as const } : statement));
  expect(htmlOf({ statements: rejected as PaperView["statements"] })).not.toContain("Bau des Radwegs an der Bachstraße");
});

test("places, laws, recurring events and periods have lists of their own, and a street leads to what else names it", () => {
  const html = htmlOf();
  expect(html).toContain('<a href="/suche?q=%22Bachstra%C3%9Fe%22">Bachstraße 12–14</a>');
  expect(html).toMatch(/id="rechtsgrundlagen".*§ 41 Abs\. 1 Satz 2 GO NRW/);
  expect(html).toMatch(/id="wiederkehrend".*alle zwei Wochen dienstags um 19 Uhr.*alle 2 Wochen/);
  expect(html).toMatch(/id="zeitraeume".*3\. Quartal 2025/);
});

test("references are links, candidates, or said to be missing", () => {
  const html = htmlOf();
  expect(html).toContain('href="/vorlagen/p-schule">Vorlage 2023/118</a>');
  expect(html).toMatch(/A\/2024\/031<\/span> ist nicht in dieser Sammlung/);
  expect(html).toMatch(/Gemeint sein kann:.*p-antrag.*p-nieder/);
});

test("the original stands one click away, with reasons, while the page shows the mended word", () => {
  const html = htmlOf();
  expect(html).toMatch(/<span class="mend" title="Im Original: „Fiir“[^"]*">Für<\/span>/);
  expect(html).toMatch(/<summary>Original anzeigen \(4 Stellen ausgebessert\)/);
  expect(html).toMatch(/<del>Fiir<\/del><\/td><td>Für<\/td><td>Lesefehler/);
});

test("mends stand where the mended text has them", () => {
  for (const section of sections) {
    for (const { edit, span } of mendsIn(section)) expect(section.text.slice(...span)).toBe(edit.replacement);
  }
});

test("words that recognition doubted are marked, for the eye and for screen readers, and explained once", () => {
  const doubted = sections.map((section, index) => (index === 0 ? { ...section, blocks: [{ kind: "paragraph" as const, span: [0, section.text.length] as const, unsure: [[0, 3] as const] }] } : section));
  const html = htmlOf({ sections: doubted });
  expect(html).toMatch(/<span class="unsure" title="unsicher erkannt">.{3}<span class="kern-sr-only"> \(unsicher erkannt\)<\/span><\/span>/);
  expect(html.match(/Die Texterkennung war bei manchen Wörtern unsicher/g)).toHaveLength(1);
  expect(htmlOf()).not.toContain("unsicher erkannt");
});

test("rows become one table, items one list", () => {
  const html = htmlOf();
  expect(html.match(/class="prose-table"/g)).toHaveLength(1);
  expect(html).toContain("<ul><li>breiter Schutzstreifen auf beiden Seiten</li><li>neue Querung am Mühlbach</li></ul>");
});

test("links of references never lie inside one another", () => {
  const [reference] = paperView.references;
  if (reference === undefined) throw new Error("the example has references");
  const twice = [reference, { ...reference, id: "r9" }] as PaperView["references"];
  expect(htmlOf({ references: twice })).not.toMatch(/<a [^>]*>[^<]*<a /);
});

test("a step knows whether it is decided, held, coming or open", () => {
  const [first] = paperView.consultations;
  if (first === undefined) throw new Error("the example has steps");
  expect(stateOf(first, "2025-05-09")).toBe("decided");
  const waiting = { ...first, outcome: null };
  expect(stateOf(waiting, "2025-04-29")).toBe("coming");
  expect(stateOf(waiting, "2025-04-30")).toBe("held");
  expect(stateOf({ ...waiting, meeting: null, date: null }, "2025-04-30")).toBe("open");
});

test("a citation names all, with the permanent address", () => {
  expect(citationOf({ view: paperView, site, today: "2025-05-09" })).toBe(
    "Stadt Auental: Neubau eines Radwegs entlang der Bachstraße zwischen Rathausplatz und Schulzentrum. Beschlussvorlage 2025/020 vom 8. April 2025. Ratsfaden Wiesental, https://rat.wiesental.example/vorlagen/p-radweg, abgerufen am 9. Mai 2025.",
  );
});

test("a paper of which nothing could be read says so", () => {
  const empty: readonly SectionView[] = [];
  expect(htmlOf({ sections: empty, statements: [], references: [], referencedBy: [], consultations: [] })).toContain("ließ sich kein Text lesen");
});

test("a paper that only another council information system knows says so, and its facts name their source", () => {
  const title = paperView.statements.find((statement) => statement.property === "title");
  const told = { ...title, id: "told", property: "title", value: "Radweg", fileId: null, sectionId: null, spanInSection: null, quote: "Radweg", page: null };
  const html = htmlOf({ files: [], sections: [], statements: [told] as unknown as PaperView["statements"], references: [], referencedBy: [], original: "https://ris.example/vorlage/3" });
  expect(html).toContain("Zu dieser Vorlage liegt hier noch keine Datei vor.");
  expect(html).toContain('href="https://ris.example/vorlage/3"');
  expect(html).toContain("laut Ratsinformationssystem");
  expect(html).not.toContain("Ohne Betreff");
});

test("someone named several times is one entry with several pieces of evidence", () => {
  const person = paperView.statements.find((statement) => statement.property === "person");
  if (person === undefined) throw new Error("the example names a person");
  const html = htmlOf({ statements: [person, { ...person, id: "again" }] as PaperView["statements"] });
  expect(html.match(/class="named-name"/g)).toHaveLength(1);
  expect(html).toContain("Beleg 2");
});

test("long lists fold after the first entries", () => {
  const person = paperView.statements.find((statement) => statement.property === "person");
  const many = Array.from({ length: 40 }, (_, index) => ({ ...person, id: `n${index}`, value: { name: `Person ${index}`, role: null, group: null } }));
  expect(htmlOf({ statements: many as unknown as PaperView["statements"] })).toContain("<summary>25 weitere Einträge</summary>");
});

test("a fact outside the shown blocks still has an address", () => {
  const cut = paperView.sections.map((section) => (section.id === "s3" ? { ...section, blocks: [] } : section));
  expect(htmlOf({ sections: cut }).match(/<span id="f-st6">/g)).toHaveLength(1);
});

test("a mention inside another link still has an address", () => {
  const [reference] = paperView.references;
  if (reference === undefined) throw new Error("the example has references");
  expect(htmlOf({ references: [reference, { ...reference, id: "r9" as never }] })).toContain('<span id="r-r9"></span>');
});

test.each([[0, 0], [2, 0], [0, 2], [2, 2], [-3, 0], [3, 5]])("a fact %i after the start and %i before the end of a link never puts a link into a link", (after, before) => {
  const [reference] = paperView.references;
  const fact = paperView.statements.find((statement) => statement.property === "money");
  const span = reference?.spanInSection;
  if (reference === undefined || fact === undefined || span === undefined || span === null) throw new Error("the example has a reference and an amount");
  const html = htmlOf({ references: [reference], statements: [{ ...fact, spanInSection: [span[0] + after, span[1] - before + (after === 3 ? 9 : 0)] } as never] });
  expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /);
});

test("an item that prints its own number gets no second mark", () => {
  const [section] = sections;
  if (section === undefined) throw new Error("the example has sections");
  const text = "1. Der Rat baut.\nund zahlt.";
  const listed = { ...section, text, blocks: [{ kind: "item", span: [0, 16] }, { kind: "item", span: [17, 27] }] } as const;
  expect(htmlOf({ sections: [listed], statements: [], references: [] })).toContain('<ul><li class="own-mark">1. Der Rat baut.</li><li>und zahlt.</li></ul>');
});

test("the outermost sections are second-level headings, whatever level the source gave them", () => {
  const deeper = paperView.sections.map((section, index) => Object.assign({ ...section }, { level: index === 2 ? 3 : 2 }));
  const html = htmlOf({ sections: deeper });
  expect(html).toContain('id="s-s1"><h2>');
  expect(html).toContain('id="s-s3"><h3>');
});

test("an outcome from the minutes says where it stands, with the votes, and what another document says instead", () => {
  const [step] = paperView.consultations;
  const [paper] = summaries;
  if (step === undefined || paper === undefined) throw new Error("the example has steps and papers");
  const minutes = { ...paper, id: "p-n" as never, kind: null, form: "minutes" as const, date: null, meetingDate: "2025-04-29" };
  const found = { ...step, outcome: "mehrheitlich beschlossen", outcomeFrom: minutes, vote: { yes: 24, no: 7, abstain: 2, from: minutes }, otherOutcome: { outcome: "vertagt", from: paper } };
  const html = htmlOf({ consultations: [found] });
  expect(html).toContain('mehrheitlich beschlossen (24 Ja, 7 Nein, 2 Enthaltungen), <span class="outcome-source">laut <a href="/vorlagen/p-n">Niederschrift</a> vom <time datetime="2025-04-29">');
  expect(html).toMatch(/Anders <span class="outcome-source">laut .*: „vertagt“/);
  expect(htmlOf({ consultations: [{ ...found, outcome: null, outcomeFrom: null, otherOutcome: null }] })).toContain("abgestimmt (24 Ja, 7 Nein, 2 Enthaltungen), <span");
});
