import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const titles = (list: string) => findStructure(documentFromText(`Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\nEs ist dunkel.\n\nAnlagen:\n${list}`)).attachments.map(({ title }) => title);

test("reads a table of files without its captions, numbers and sizes", () => {
  expect(titles("Nr.\tName\tGröße\n1\tÜbersichtslageplan\t1,2 MB\n2\tBericht\t840 KB")).toEqual(["Übersichtslageplan", "Bericht"]);
});

test("leaves kind and size of a file out, and the foot of the page", () => {
  expect(titles("- Lichtkonzept (PDF, 5,1 MB)\n\nSeitenanfang | Impressum | Drucken\nRealisiert mit SessionNet")).toEqual(["Lichtkonzept"]);
});
