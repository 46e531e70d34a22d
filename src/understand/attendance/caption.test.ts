import { expect, test } from "vitest";
import { captionIn } from "./caption.ts";

test.each([
  ["Anwesend:", "present", "member"],
  ["Entschuldigt fehlten:", "excused", "member"],
  ["Es fehlt unentschuldigt:", "absent", "member"],
  ["Ferner anwesend:", "present", "guest"],
  ["Von der Verwaltung waren anwesend:", "present", "administration"],
  ["b) nicht stimmberechtigt", null, "advisory"],
  ["Schriftführerin:", null, "minuteTaker"],
  ["Vorsitz", null, "chair"],
  ["Mitglieder nach § 4 Abs. 3 der Hauptsatzung", null, "member"],
])("%s", (line, status, role) => {
  expect(captionIn(line)).toMatchObject({ status, role });
});

test("a name behind the colon is content", () => {
  const line = "Protokollführung: Frau Anna Muster";
  expect(line.slice(captionIn(line)?.content).trim()).toBe("Frau Anna Muster");
});

test("factions are captions of their own", () => {
  expect(captionIn("Fraktion BÜNDNIS 90/DIE GRÜNEN")?.faction).toBe("Fraktion BÜNDNIS 90/DIE GRÜNEN");
  expect(captionIn("fraktionslos")?.faction).toBe("fraktionslos");
});

test.each(["Der Bürgermeister begrüßt die Mitglieder.", "Bürgermeisterin Anna Muster", "2. Haushalt 2031", "Anwesend waren 12 Mitglieder."])("no caption: %s", (line) => {
  const caption = captionIn(line);
  expect(caption === null || !caption.opensList || caption.content < line.length).toBe(true);
});

test("a caption for the part behind closed doors says so; one for both parts does not", () => {
  expect(captionIn("Gäste im nichtöffentlichen Teil:")?.isHidden).toBe(true);
  expect(captionIn("Anwesend im öffentlichen und nichtöffentlichen Teil:")?.isHidden).toBe(false);
});
