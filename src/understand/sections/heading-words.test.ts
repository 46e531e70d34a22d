import { describe, expect, it } from "vitest";
import { headingKind } from "./heading-words.ts";

describe("headingKind", () => {
  it.each([
    ["Begründung:", "reason"], ["2.1 Sachverhalt", "facts"], ["III. Begründung", "reason"], ["A) Beschluss", "resolution"], ["1. Öffentlich", "agenda"], ["Sachverhalt | Begründung", "reason"],
    ["Anlage 3", "attachments"], ["Antrag an den Hauptausschuss", "resolution"], ["Beschlussvorschlag für den Bauausschuss", "resolution"], ["Zu Frage 2", "answer"], ["Antwort zu 3", "answer"],
    ["Abstimmung über den Antrag", "discussion"], ["Wir fragen den Magistrat", "question"], ["Die Gemeindevertretung Auental beschließt:", "resolution"], ["Der Ausschuss möge beschließen", "resolution"],
    ["Das Amt beantwortet die Fragen wie folgt", null], ["Der Bürgermeister beantwortet die Anfrage wie folgt:", "answer"],
    ["Soziale Auswirkungen", "other"], ["Finanzielle und personelle Auswirkungen", "personnelEffects"], ["Auswirkungen auf den Haushaltsplan", "financialEffects"], ["Klimatische Folgen", "climateEffects"], ["Mögliche Auswirkungen", null],
    ["Vortrag / Begründung", "facts"], ["Sachverhalt und Bewertung", "facts"], ["Geänderter Beschlussvorschlag", "resolution"], ["Begründung der Dringlichkeit", "reason"], ["Erläuterung zur Satzung", "facts"],
    ["Die Gemeindevertretung, die tagt, beschließt", null], ["Begründung: siehe oben", null], ["Der Rat berät", null], ["Neubau der Brücke", null], ["", null],
  ] as const)("takes %j for %s", (text, kind) => {
    expect(headingKind(text)).toBe(kind);
  });
});
