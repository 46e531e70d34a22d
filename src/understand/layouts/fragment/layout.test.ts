import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("finds a title below the first section by the motion cited under it", () => {
  const { layout, head, sections } = findStructure(documentFromText(`Beschlussvorschlag:

Der Ausschuss für Kultur nimmt den Bericht zur Kenntnis.

Der Antrag gilt damit als erledigt.
Neues Konzept für die Stadtbücherei Auental
FDP-Kreistagsantrag vom 12.03.2031

Die Bücherei zählt jedes Jahr weniger Besucher, obwohl sie länger geöffnet hat als früher.

Öffnungszeiten

Seit Januar ist die Bücherei auch am Samstag geöffnet, und das Haus ist besser besucht.`));
  expect(layout).toBe("fragment");
  expect(head.title?.value).toBe("Neues Konzept für die Stadtbücherei Auental");
  expect(head.number).toBeNull();
  expect(head.date).toBeNull();
  expect(sections.map((section) => section.heading)).toEqual(["Beschlussvorschlag", "Öffnungszeiten"]);
});

test("claims nothing that a lost head would have said", () => {
  const { head, sections } = findStructure(documentFromText(`und wurde im vergangenen Jahr mit den Nachbargemeinden abgestimmt (vgl. Vorlage 2030/112).

# Rechtslage

Es besteht keine Verpflichtung.

# Anlage/n

Keine`));
  expect([head.number, head.title, head.kind, head.date, head.author]).toEqual([null, null, null, null, null]);
  expect(head.form.value).toBe("paper");
  expect(sections.filter((section) => section.kind !== "lead").map((section) => section.heading)).toEqual(["Rechtslage", "Anlage/n"]);
});
