import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const minutes = `Protokoll
der öffentlichen Sitzung des Ortsrates Birkenried am Montag, dem 17. März 2031, im Dorfgemeinschaftshaus
Beginn der Sitzung: 19:00 Uhr
Es sind anwesend:
Frau Anna Beispiel, Ortsbürgermeisterin
Herr Otto Muster
Tagesordnung:
1. Eröffnung der Sitzung
2. Ausbau der Lindenstraße in der Ortschaft Birkenried im Rahmen der Dorf-
erneuerung
(DS 12/2031)
3. Anregungen
Zu Punkt 1: Eröffnung der Sitzung
Frau Beispiel eröffnet die Sitzung.
Zu Punkt 2: Ausbau der Lindenstraße in der Ortschaft Birkenried im Rahmen der Dorf-
erneuerung
(DS 12/2031)
Der Ortsrat empfiehlt den Ausbau mit 5 Ja-Stimmen und einer Gegenstimme.
Zu Punkt 3: Anregungen
Anregungen werden nicht gegeben.`;

test("reads the meeting, the items with their papers, and what was said to each", () => {
  const { layout, head, agenda, sections } = findStructure(documentFromText(minutes));
  expect(layout).toBe("minutes");
  expect(head.form.value).toBe("minutes");
  expect(head.kind?.value).toBe("Protokoll");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("öffentliche Sitzung des Ortsrates Birkenried");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ortsrat Birkenried", "2031-03-17"]]);
  expect(agenda.map(({ number, paperNumber }) => [number, paperNumber])).toEqual([["1", null], ["2", "DS 12/2031"], ["3", null]]);
  expect(sections.filter((section) => section.foundBy === "sections/agendaItem").map((section) => section.heading)).toHaveLength(3);
});

test("keeps a paper's number below an item out of what was said", () => {
  const document = documentFromText(minutes);
  const second = findStructure(document).sections.find((section) => section.heading.startsWith("Zu Punkt 2"));
  expect(document.text.slice(...(second?.contentSpan ?? [0, 0]))).toMatch(/^Der Ortsrat empfiehlt/u);
});

test("finds the vote with its item", () => {
  const { votes } = findStructure(documentFromText(minutes));
  expect(votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item])).toEqual([[5, 1, null, "2"]]);
});
