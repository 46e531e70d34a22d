import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads the meeting of one item, its outcome and its vote", () => {
  const { layout, head, sections, votes } = findStructure(documentFromText(`TOP: Ö 7
Gremium: Rat der Stadt Auental
Datum: Do, 12.06.2031
Status: öffentlich/nichtöffentlich
Zeit: 18:00
Beschlussart: ungeändert beschlossen

Wortprotokoll

Herr Muster erläutert die Vorlage.

Beschluss:

Der Rat beschließt die Satzung.

Abstimmungsergebnis:
Ja: 20, Nein: 3, Enthaltungen: 1`));
  expect(layout).toBe("agenda-item");
  expect(head.form.value).toBe("agendaItem");
  expect(head.visibility).toBeNull();
  expect(head.date).toBeNull();
  expect(head.consultations.map(({ organization, date, item, outcome }) => [organization, date, item, outcome])).toEqual([
    ["Rat der Stadt Auental", "2031-06-12", "7", "ungeändert beschlossen"],
  ]);
  expect(sections.map((section) => section.heading)).toEqual(["Wortprotokoll", "Beschluss", "Abstimmungsergebnis"]);
  expect(votes.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[20, 3, 1]]);
});
