import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads initiator, course and resolution of a Drucksache", () => {
  const { layout, head, sections } = findStructure(documentFromText(`Drucksache - DS/0417/IX
Betreff: Mehr Bänke am Kanal
Status: öffentlich
Initiator: DIE GRÜNEN
Drucksache-Art: Beschluss

Die Bezirksverordnetenversammlung möge beschließen: Das Bezirksamt wird beauftragt, am Kanal Bänke aufzustellen. Begründung: Es fehlen Plätze zum Sitzen. 12.03.2031 im StadtPlan AS vertagt. Die Bezirksverordnetenversammlung beschließt: Das Bezirksamt wird beauftragt, am Kanal fünf Bänke aufzustellen und sie zu pflegen.`));
  expect(layout).toBe("assembly-record");
  expect(head.form.value).toBe("motion");
  expect(head.number?.value).toBe("DS/0417/IX");
  expect(head.author?.value).toBe("DIE GRÜNEN");
  expect(head.consultations.map(({ organization, date, outcome }) => [organization, date, outcome])).toEqual([["StadtPlan AS", "2031-03-12", "vertagt"]]);
  expect(sections.map((section) => section.heading)).toEqual([
    "Die Bezirksverordnetenversammlung möge beschließen", "Begründung", "Die Bezirksverordnetenversammlung beschließt",
  ]);
});

test("an office that begins a Drucksache leads it", () => {
  const { head } = findStructure(documentFromText(`Drucksache - DS/0500/IX
Betreff: Haushalt
Status: öffentlich
Initiator: Abt. Finanzen und Kultur
Drucksache-Art: Vorlage zur Kenntnisnahme

Wir bitten, zur Kenntnis zu nehmen.`));
  expect(head.form.value).toBe("paper");
  expect(head.leadUnit?.value).toBe("Abt. Finanzen und Kultur");
  expect(head.author).toBeNull();
});

test("parts who began a Drucksache from whose it is now, where two columns run together", () => {
  const { head } = findStructure(documentFromText("Drucksache - 0412/VII\n\nBetreff: Tempo 30 in der Erlenallee\nStatus: öffentlich\nUrsprungaktuell\nInitiator: Fraktion der SPDBezirksverordnetenversammlung Birkenried\nDrucksache-Art: AntragBeschluss\n\nDie Bezirksverordnetenversammlung möge beschließen:\nDas Bezirksamt wird ersucht, Tempo 30 anzuordnen."));
  expect([head.author?.value, head.kind?.value, head.form.value]).toEqual(["Fraktion der SPD", "Beschluss", "motion"]);
});

test("a record titled as the answer is the answer, and its subject names no author", () => {
  const { head, sections } = findStructure(documentFromText("Bezirksversammlung Auental-Mitte\n\nDrucksache - 31-1443\n\nBetreff:\tAntwort: Pläne für das Parkhaus (Anfrage der CDU-Fraktion)\nStatus:\töffentlich\tDrucksache-Art:\tAnfrage nach § 27 BezVG\nFederführend:\tFachamt Interner Service\nBeratungsfolge:\nSachverhalt\nBeschlussvorschlag\n\nDas Parkhaus gehört der Stadt.\n\nWeitere Angaben liegen nicht vor."));
  expect([head.form.value, head.author]).toEqual(["answer", null]);
  expect(sections.filter(({ kind }) => kind === "resolution")).toEqual([]);
});
