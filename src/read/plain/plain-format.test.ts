import { describe, expect, test } from "vitest";
import { textOf } from "../../text/span.ts";
import { readBytes } from "../read.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function linesOf(text: string): Promise<string[]> {
  const { value } = await readBytes(utf8(text), "vorlage.txt");
  return (value?.lines ?? []).map((line) => `${line.kind}${line.level ?? ""} ${textOf(value?.text ?? "", line.span)}`.trim());
}

describe("kinds of lines", () => {
  test.each([
    ["### **Rechtslage**", "heading3"],
    ["# Vorlage der Verwaltung", "heading1"],
    ["**Sachlage:**", "heading2"],
    ["**Der Rat beschließt den Haushalt.**", "text"],
    ["**Fett** und nicht fett **am Ende**", "text"],
    ["• Radweg an der Auentaler Straße", "item"],
    ["- Spielplatz am Birkenrieder Weg", "item"],
    ["   a) Sanierung der Turnhalle", "item"],
    ["1. Die Verwaltung wird beauftragt", "item"],
    ["2.1 Kosten des Umbaus", "item"],
    ["1. Januar 2031 in Kraft getreten", "text"],
    ["Gremium\tTermin\tZuständigkeit", "row"],
    ["| Gremium | Termin |", "row"],
    ["|---|:--:|", "furniture"],
    ["- 2 -", "furniture"],
    ["Seite 3 von 7", "furniture"],
    ["________________", "furniture"],
    ["Der Rat der Stadt Auental tagt.", "text"],
    [" \u00A0\u200B", "blank"],
    ["-5 Grad am Morgen", "text"],
  ])("%s", async (line, kind) => {
    const lines = await linesOf(`Auental, der Rat\n${line}\nEnde`);
    expect(lines[1]?.split(" ", 1)[0]).toBe(kind);
  });

  test("cells are spans without blanks at their ends", async () => {
    const { value } = await readBytes(utf8("Bauausschuss\t 12.03.2031 \tVorberatung\n|  Rat | 01.04.2031 |"), "a.txt");
    const cells = value?.lines.map((line) => line.cells?.map((cell) => textOf(value.text, cell)));
    expect(cells).toEqual([["Bauausschuss", "12.03.2031", "Vorberatung"], ["Rat", "01.04.2031"]]);
  });

  test("tables laid out with blanks are rows, a single gap is chance", async () => {
    expect(await linesOf("Gremium        Termin\nRat            01.04.2031")).toEqual(["row Gremium        Termin", "row Rat            01.04.2031"]);
    expect(await linesOf("Auental,     den 1. April\nIm Namen der Stadt")).toEqual(["text Auental,     den 1. April", "text Im Namen der Stadt"]);
  });

  test("a line underlined with === is a heading", async () => {
    expect(await linesOf("Niederschrift\n=============\n\nText")).toEqual(["heading1 Niederschrift", "furniture =============", "blank", "text Text"]);
  });
});

describe("pages", () => {
  test("a form feed ends a page", async () => {
    const { value } = await readBytes(utf8("Seite eins\n\fSeite zwei\nweiter"), "a.txt");
    expect(value?.pageCount).toBe(2);
    expect(value?.lines.map((line) => line.page)).toEqual([1, 1, 2, 2]);
  });
});

describe("character sets", () => {
  const sentence = "Beschluß über die Straße in Auental";
  const utf16 = (mark: boolean, little: boolean): Uint8Array => {
    const units = [...(mark ? "\uFEFF" : ""), ...sentence].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  const windows1252 = Uint8Array.from(sentence, (letter) => letter.charCodeAt(0));

  test.each([
    ["UTF-8", utf8(sentence), []],
    ["UTF-8 with mark", utf8(`\uFEFF${sentence}`), []],
    ["UTF-16LE with mark", utf16(true, true), ["encodingNotUtf8"]],
    ["UTF-16BE with mark", utf16(true, false), ["encodingNotUtf8"]],
    ["UTF-16LE", utf16(false, true), ["encodingNotUtf8"]],
    ["UTF-16BE", utf16(false, false), ["encodingNotUtf8"]],
    ["Windows-1252", windows1252, ["encodingNotUtf8"]],
  ])("%s", async (_name, bytes, codes) => {
    const { value, notes } = await readBytes(bytes, "a.txt");
    expect(value?.text).toBe(sentence);
    expect(notes.map((note) => note.code)).toEqual(codes);
  });

  test("one damaged byte does not turn every umlaut into two letters", async () => {
    const bytes = [...utf8("Übergabe äöüß schöner Grüße"), 0xff, ...utf8(" an Auental")];
    const { value, notes } = await readBytes(Uint8Array.from(bytes), "a.txt");
    expect(value?.text).toBe("Übergabe äöüß schöner Grüße\uFFFD an Auental");
    expect(notes.map((note) => note.code)).toEqual(["encodingDamaged"]);
  });

  test("line ends of all systems become \\n", async () => {
    const { value } = await readBytes(utf8("eins zwei\r\ndrei\rvier"), "a.txt");
    expect(value?.text).toBe("eins zwei\ndrei\nvier");
  });
});
