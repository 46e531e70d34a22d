import { describe, expect, test } from "vitest";
import type { AgendaItemFact, SectionFact } from "../../council/understanding.ts";
import { withVisibility } from "./section-visibility.ts";

const section = (heading: string): SectionFact => ({ kind: "discussion", heading, level: 1, span: [0, 1], contentSpan: [0, 1], visibility: null, foundBy: "test", confidence: 1 });
const item = (number: string, visibility: AgendaItemFact["visibility"]): AgendaItemFact => ({ number, title: "Etwas", visibility, paperNumber: null, outcome: null, span: [0, 1], foundBy: "test", confidence: 1 });
const hidden = (headings: readonly string[], agenda: readonly AgendaItemFact[] = []) => withVisibility(headings.map(section), agenda).filter(({ visibility }) => visibility === "nonPublic").map(({ heading }) => heading);

describe("sections heard behind closed doors", () => {
  test.each(["Nichtöffentlicher Teil", "II. Nichtöffentlicher Teil", "Nicht öffentliche Sitzung", "B) Nicht-öffentliche Tagesordnungspunkte"])("all below „%s“, to the end or to the public part", (heading) => {
    expect(hidden(["Zu Punkt 1: Radweg", "Beschluss", heading, "Zu Punkt 2: Pacht", "Beschluss", "Öffentlicher Teil", "Mitteilungen"])).toEqual([heading, "Zu Punkt 2: Pacht", "Beschluss"]);
  });

  test("an item whose heading says so, with all headings in it, up to the next item", () => {
    expect(hidden(["Zu Punkt 5: Bericht", "Zu Punkt 6: Pacht (nichtöffentlich)", "Beschluss", "Abstimmung", "Zu Punkt 7: Fragen"])).toEqual(["Zu Punkt 6: Pacht (nichtöffentlich)", "Beschluss", "Abstimmung"]);
    expect(hidden(["TOP Ö 5 Bericht", "TOP N 6 Pacht", "Beschluss", "TOP Ö 7 Fragen"])).toEqual(["TOP N 6 Pacht", "Beschluss"]);
  });

  test("an item that the agenda calls so", () => {
    expect(hidden(["Zu Punkt 1: Radweg", "Zu Punkt 2: Pacht", "Beschluss"], [item("1", "public"), item("2", "nonPublic")])).toEqual(["Zu Punkt 2: Pacht", "Beschluss"]);
  });

  test("the list of items ends where the items begin", () => {
    expect(hidden(["Nichtöffentlicher Teil", "Zu Punkt 1: Radweg", "Nichtöffentlicher Teil", "Zu Punkt 1: Pacht"], [item("1", "public")])).toEqual(["Nichtöffentlicher Teil", "Nichtöffentlicher Teil", "Zu Punkt 1: Pacht"]);
  });

  test("minutes of a closed meeting stay closed, whatever numbers the items bear", () => {
    expect(hidden(["Nichtöffentlicher Teil", "Zu Punkt 1: Pacht", "Zu Punkt 2: Personal"])).toHaveLength(3);
  });

  test("a heading of a paper that says so of its own section", () => {
    expect(hidden(["Sachverhalt", "Angebote (nichtöffentlich)", "Finanzielle Auswirkungen"])).toEqual(["Angebote (nichtöffentlich)"]);
  });

  test("words about publicity hide nothing", () => {
    expect(hidden(["Begründung der Nichtöffentlichkeit", "Beteiligung der Öffentlichkeit", "Öffentlicher Teil", "Zu Punkt 1: Öffentliche Toiletten"])).toEqual([]);
  });
});
