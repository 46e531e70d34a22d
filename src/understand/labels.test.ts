import { expect, test } from "vitest";
import { LABEL_WORDS } from "./label-words.ts";
import { bareLabel, keysOfTwo, labelsIn } from "./labels.ts";

const said = (line: string) => labelsIn(line).map((hit) => [hit.key, hit.label]);

test("labels are known by how they are composed and with any ending of gender", () => {
  for (const author of ["Verfasser/in", "Verfasser/-in", "Verfasserin", "Verfasser*in", "Bearbeiter:in", "Erarbeitet von", "Verfasst durch"]) expect(said(`${author}: Erika Muster`)).toEqual([["author", author]]);
  expect(said("Kreistagsvorlagen-Nr.: 7/31")).toEqual([["number", "Kreistagsvorlagen-Nr."]]);
  expect(said("Bezeichnung des Tagesordnungspunktes: Radweg")).toEqual([["title", "Bezeichnung des Tagesordnungspunktes"]]);
  expect(said("Amt/Sachgebiet: Finanzen")).toEqual([["office", "Amt/Sachgebiet"]]);
  expect(said("Freigegeben am: 30.07.2031")).toEqual([["date", "Freigegeben am"]]);
});

test("labels are found where they are glued to the value before, and where umlauts were lost", () => {
  expect(said("Status:öffentlichVorlage-Art:Beschlussvorlage").map(([key]) => key)).toEqual(["visibility", "kind"]);
  expect(said("Federfiihrend: Bauamt")[0]?.[0]).toBe("office");
  expect(said("Federf\uFFFDhrend: Bauamt")[0]?.[0]).toBe("office");
});

test("what only ends like a label or stands in brackets is none", () => {
  expect(said("Der Sport: gut")).toEqual([]);
  expect(said("Wärmeplanung (Stand: Juli 2031)")).toEqual([]);
  expect(said("Beginn 19:00 Uhr")).toEqual([]);
});

test("a label without colon, and two in one", () => {
  expect(bareLabel("Gegenstand der Beratung")).toBe("title");
  expect(bareLabel("Drucksache Nr. (ggf. Nachtrag)")).toBe("number");
  expect(bareLabel("Radweg")).toBeNull();
  expect(keysOfTwo("Amt / Verfasser")).toEqual(["office", "author"]);
  expect(keysOfTwo("Nordring / Hafenstraße")).toEqual([]);
});

test("a listed label is known in whatever spelling its letters come", () => {
  const spellings: readonly ((word: string) => string)[] = [
    (word) => word.toUpperCase().replaceAll("ß", "SS"),
    (word) => word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue"),
    (word) => word.replaceAll("ü", "ii"),
    (word) => word.replaceAll("ü", "\uFFFD"),
    (word) => word.replace(/er(?=$| )/u, "er/-in"),
    (word) => word.replace(/er(?=$| )/u, "er*innen"),
    (word) => word.replace(/(nd|rt)e(?=$| )/u, "$1e/r"),
    (word) => word.normalize("NFD"),
  ];
  for (const [key, words] of Object.entries(LABEL_WORDS)) {
    for (const word of words.filter((one) => /^\p{Lu}/u.test(one) && labelsIn(`${one}: X`)[0]?.key === key)) {
      for (const spelling of spellings) expect(labelsIn(`${spelling(word)}: X`)[0]?.key, spelling(word)).toBe(key);
    }
  }
});
