import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const read = (text: string) => {
  const { layout, head, attachments } = findStructure(documentFromText(text));
  return { layout, form: head.form.value, title: head.title?.value ?? null, number: head.number?.value ?? null, date: head.date?.value ?? null, attachments: attachments.map(({ title }) => title) };
};

test("an estimate of costs is an attachment, titled by the project it is for", () => {
  expect(read("Anlage 1 zur Vorlage 2031/044\n\nKostenschätzung nach DIN 276\n\nBauvorhaben: Neubau der Kita Sonnental\nStand: 12.03.2031\n\nKG 200 Erschließen\t45.000,00 €\nKG 300 Bauwerk\t1.245.000,00 €\nKG 400 Anlagen\t455.000,00 €")).toEqual({
    layout: "annex", form: "attachment", title: "Neubau der Kita Sonnental", number: null, date: "2031-03-12", attachments: [],
  });
  expect(read("Kostenberechnung Turnhalle Birkenried\n\nGerüst 12.400,00 €\nDach 80.000,00 €\nFassade 45.100,00 €")).toMatchObject({ form: "attachment", title: "Kostenberechnung Turnhalle Birkenried" });
});

test("a schedule is one by the captions of its table or by its name", () => {
  expect(read("Nr.\tVorgangsname\tDauer\tAnfang\tEnde\tVorgänger\n1\tErdarbeiten\t20 Tage\tMo 03.03.31\tFr 28.03.31\nProjekt: Umbau Rathaus\nDatum: 12.02.2031")).toMatchObject({ form: "attachment", title: "Umbau Rathaus", date: "2031-02-12" });
  expect(read("Rahmenterminplan Neubau Feuerwache\n\nEntwurf bis 03.03.2031\nAntrag bis 28.03.2031\nBau ab 01.06.2031")).toMatchObject({ form: "attachment" });
  expect(read("Bauzeitenplan Talstraße, Stand 12.03.2031\n\nAbschnitt 1 bis 03.03.2031\nAbschnitt 2 bis 28.03.2031\nAbschnitt 3 ab 01.06.2031")).toMatchObject({ form: "attachment", title: "Bauzeitenplan Talstraße", date: "2031-03-12" });
  expect(read("Die Dauer der Sitzung, ihr Anfang und ihr Ende stehen fest.\n\nMehr ist nicht zu sagen.")).toMatchObject({ form: "other" });
});

test("the frame of a plan makes it one", () => {
  const plan = "Lageplan\nMaßstab 1:500\nProjekt:\tAusbau der Talstraße\nBauherr:\tStadt Auental\nDatum:\t12.01.2031";
  expect(read(plan)).toMatchObject({ form: "attachment", title: "Ausbau der Talstraße", date: "2031-01-12" });
  expect(read(plan.replace("Maßstab 1:500\n", ""))).toMatchObject({ form: "other" });
});

test("what is marked as one at its top is an attachment, and not its own", () => {
  expect(read("Anlage 2\n\nSatzung der Gemeinde Wiesental über Gebühren\n\n§ 1\n\nSiehe Anlage 3.")).toMatchObject({ form: "attachment", title: "Satzung der Gemeinde Wiesental über Gebühren", attachments: ["Anlage 3"] });
  expect(read("Anlage 4: Fragen an das Büro\n\nWer fragt?")).toMatchObject({ form: "attachment", title: "Fragen an das Büro", attachments: [] });
});

test("a list of attachments, and a paper that names its kind, are none", () => {
  expect(read("Anlage 1: Lageplan\nAnlage 2: Kosten\n\nSachverhalt:\nEs ist dunkel.")).toMatchObject({ form: "paper", attachments: ["Anlage 1: Lageplan", "Anlage 2: Kosten"] });
  expect(read("Anlage 1\n\nBeschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\nEs ist dunkel.")).toMatchObject({ form: "paper", number: "VO/31/031" });
});

test("an estimate of costs names its project below the number, its day in the frame and its works in the letterhead", () => {
  const { layout, head, sections } = findStructure(documentFromText(`Eigenbetrieb Kita - Auentaler Kindertagesstätten
Uferstraße 37 12345 Auental

Projekt:\t2031-01\tSeite:\t1
Umbau der Scheune zur Kita\t11.01.2031

09.01.2031 / 12:54 Schätzung nach DIN 276:2018

Nummer\tBezeichnung\tMenge\tSchätzwert

300\tBauwerk - Baukonstruktionen\t183.144,00 €
340\tInnenwände\t89.224,00 €
400\tTechnische Anlagen\t23.480,00 €`));
  expect([layout, head.form.value, head.title?.value, head.leadUnit?.value, head.date?.value]).toEqual(["annex", "attachment", "Umbau der Scheune zur Kita", "Eigenbetrieb Kita - Auentaler Kindertagesstätten", "2031-01-11"]);
  expect(sections).toEqual([]);
});
