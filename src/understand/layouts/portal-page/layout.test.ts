import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads labels that stand above their values", () => {
  const { layout, head } = findStructure(documentFromText(`Bürgerinformationssystem der Stadt Auental - Neuer Spielplatz

Informationen
Beratungen

Betreff
Neuer Spielplatz im Westen
Vorlage
UV/0042/2031
Art
02_Unterrichtungsvorlage`));
  expect(layout).toBe("portal-page");
  expect(head.title?.value).toBe("Neuer Spielplatz im Westen");
  expect(head.number?.value).toBe("UV/0042/2031");
  expect(head.kind?.value).toBe("Unterrichtungsvorlage");
  expect(head.body?.value).toBe("Stadt Auental");
});

test("reads cards of documents and results", () => {
  const { head, sections, attachments } = findStructure(documentFromText(`# Sitzungsvorlage 31-V-20-0007
# Betreff
Neuer Flächennutzungsplan
# Informationen
Vom:\t16.06.2031
Art:\tÖffentlicher Vorgang
# Dokumente
Anlage 1 Plan.pdf (9645 KB)
# Ergebnisse
30.09.2031
Stadtverordnetenversammlung
Öffentliche TO (23.)
22.09.2031 Umweltausschuss`));
  expect(head.number?.value).toBe("31-V-20-0007");
  expect(head.kind?.value).toBe("Sitzungsvorlage");
  expect(head.date?.value).toBe("2031-06-16");
  expect(head.visibility?.value).toBe("public");
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([
    ["Stadtverordnetenversammlung", "2031-09-30", "23"], ["Umweltausschuss", "2031-09-22", null],
  ]);
  expect(attachments.map((one) => one.title)).toEqual(["Anlage 1 Plan.pdf"]);
  expect(sections).toEqual([]);
});

test("a body's role stands in a row above its meetings", () => {
  const { head } = findStructure(documentFromText(`Mitteilungsvorlage - 2031/0118

Grunddaten
Betreff
Sachstand zum Radschnellweg
Status
öffentlich (Vorlage freigegeben)
Vorlageart
Mitteilungsvorlage
Federführend
Amt für Verkehr
Bearbeitung
Erika Muster

Beratungsfolge
Status\tDatum\tGremium\tBeschluss\tNA
\t\tAusschuss für Verkehr\tKenntnisnahme\t
Erledigt\t14.05.2031\tAusschuss für Verkehr\tzur Kenntnis genommen\t`));
  expect([head.number?.value, head.kind?.value, head.visibility?.value, head.leadUnit?.value, head.author?.value]).toEqual([
    "2031/0118", "Mitteilungsvorlage", "public", "Amt für Verkehr", "Erika Muster",
  ]);
  expect(head.body).toBeNull();
  expect(head.consultations.map(({ organization, role, date, outcome }) => [organization, role, date, outcome])).toEqual([
    ["Ausschuss für Verkehr", "Kenntnisnahme", "2031-05-14", "zur Kenntnis genommen"],
  ]);
});

test("reads labels without colon beside their values", () => {
  const { head } = findStructure(documentFromText("Bürgerinformationssystem\nStadt Auental\n\nVorlage - BV/2031/077\n\nBetreff\tBrücke am Graben\nVorlage\tBV/2031/077\nArt\t02_Beschlussvorlage\nFederführend\tTiefbauamt\n\nBeschlussvorschlag\nDer Rat beschließt den Neubau."));
  expect([head.title?.value, head.kind?.value, head.leadUnit?.value]).toEqual(["Brücke am Graben", "Beschlussvorlage", "Tiefbauamt"]);
});

test("the paper's number in the cell beside a body is no part of its name", () => {
  const { head } = findStructure(documentFromText(`Ratsinformationssystem Auental - Antrag 31-33 / A 03390
# Antrag 31-33 / A 03390
# Betreff
Abläufe im Vergleich
# Informationen
Gestellt am:\t29.09.2031
Art:\tÖffentlicher Vorgang
# Ergebnisse
30.09.2031
Stadtrat\t31-33 / V 07400
29.09.2031
Finanzausschuss\t31-33 / V 07400`));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Stadtrat", "2031-09-30"], ["Finanzausschuss", "2031-09-29"]]);
});

test("a result without a day's item elsewhere takes it from its card", () => {
  const { head } = findStructure(documentFromText("# Sitzungsvorlage 31-V-20-0009\n# Betreff\nNeue Satzung ........................\n# Informationen\nArt:\tÖffentlicher Vorgang\n# Dokumente\nAnlage.pdf (45 KB)\n# Ergebnisse\n09.12.2031\nSozialausschuss\n(Beschluss liegt noch nicht vor)\nÖffentliche TO (14.)"));
  expect(head.title?.value).toBe("Neue Satzung");
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Sozialausschuss", "2031-12-09", "14"]]);
});

test("a file that bears the paper's number is an attachment where it says so", () => {
  const { attachments } = findStructure(documentFromText("Bürgerinformationssystem der Stadt Auental\n\nVorlage - BV/2031/077\n\nBetreff\tBrücke am Graben\nVorlage\tBV/2031/077\nArt\tBeschlussvorlage\n\nDokumente\nBV/2031/077 Brücke am Graben.pdf (50 KB)\nBV/2031/077 Anlage 1 Lageplan.pdf (120 KB)"));
  expect(attachments.map(({ title }) => title)).toEqual(["BV/2031/077 Anlage 1 Lageplan.pdf"]);
});

test("a menu is not who publishes the information system", () => {
  expect(findStructure(documentFromText("Ratsinformationssystem\nKalender\nSitzungen\nGremien\n\nBetreff\tBrücke\nVorlage\t2031/077\nArt\tBeschlussvorlage")).head.body).toBeNull();
});
