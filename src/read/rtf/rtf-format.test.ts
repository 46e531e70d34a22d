import { expect, test } from "vitest";
import { readBytes } from "../read.ts";
import { shownLines } from "../testing/shown-lines.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
const read = async (content: string) => readBytes(latin(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fnil\\fcharset238 Arial CE;}{\\f2\\fnil\\fcharset2 Wingdings;}}${content}}`), "antrag.rtf");
const linesOf = async (content: string) => shownLines((await read(content)).value);

test("umlauts in every manner: code page, escaped, Unicode with and without substitutes, other fonts", async () => {
  expect(await linesOf(String.raw`Stra\'dfe \'fcber \u8364?5 \u8364\'805 {\uc0 \u223 x}\u-10179?\u-9187?{\f1 \'b3\'f3d\'9f} ${"\xe4"}{\f2 \'fe\'a8\'b7}`)).toEqual(["text Straße über €5 €5 ßx🐝łódź ä☒☐•"]);
  expect((await readBytes(latin(String.raw`{\rtf1\pc Stra\'e1e \'81ber Gr\'94\'e1e}`), "a.rtf")).value?.text).toBe("Straße über Größe");
});

test("headings by style or outline level, bold lines, list marks as printed", async () => {
  const { value } = await read(String.raw`{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s5\outlinelevel1 Eigene;}}\pard\s1 Antrag\par\pard\s5 Sache\par\pard\outlinelevel2 Teil\par\pard{\b Fett}\par\pard{\listtext\tab 1.\tab}eins\par{\pntext\f2\'b7\tab}Punkt\par\pard Text\par`);
  expect(shownLines(value)).toEqual(["heading1 Antrag", "heading2 Sache", "heading3 Teil", "text Fett", "item 1. eins", "item • Punkt", "text Text"]);
  expect(value?.lines.find(({ bold }) => bold)?.span).toEqual([value?.text.indexOf("Fett"), (value?.text.indexOf("Fett") ?? 0) + 4]);
});

test("tables keep rows and cells", async () => {
  expect(await linesOf(String.raw`Vor\par\trowd\cellx1\cellx2\cellx3\pard\intbl Gremium\cell Termin\cell Ergebnis\cell\row\trowd\pard\intbl Rat\par der Stadt\cell\cell vertagt\cell\row\pard Nach\par`))
    .toEqual(["text Vor", "row Gremium | Termin | Ergebnis", "row Rat der Stadt |  | vertagt", "text Nach"]);
});

test("deleted, hidden and commented words are no text; unknown destinations, pictures and field codes neither", async () => {
  const { value, notes } = await read(String.raw`Der Rat {\deleted geheim }{\v verborgen }{\*\annotation nicht\'f6ffentlich}{\revised beschlie\'dft}{\*\unbekannt x}{\pict\wmetafile8 0102ff}{\field{\*\fldinst DATE}{\fldrslt  am 12.03.2031}}\bin5 }}}}}.\par`);
  expect([value?.text, value?.conceals, notes.map(({ code }) => code)]).toEqual(["Der Rat beschließt am 12.03.2031.", true, ["officeConceals"]]);
});

test("notes stand at the end, heads and feet are furniture, boxes show whether they are ticked, the title is known", async () => {
  const box = (result: number) => String.raw`{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres${result}\ffdefres0}}}{\fldrslt }}`;
  const { value } = await read(String.raw`{\info{\title Antrag zum Haushalt}{\author Amt}}{\header Stadt Auental\par}{\footer Seite 1\par}\pard Die Kosten{\super\chftn}{\footnote\pard {\super\chftn} brutto\par} steigen.\par ${box(1)} ja ${box(25)} nein\par`);
  expect(shownLines(value)).toEqual(["furniture Stadt Auental", "text Die Kosten¹ steigen.", "text ☒ ja ☐ nein", "text ¹ brutto", "furniture Seite 1"]);
  expect(value?.metadataTitle).toBe("Antrag zum Haushalt");
});

test("raised digits stay raised", async () => {
  expect(await linesOf(String.raw`Acker 50 m{\super 2}, 60 m\super 3\nosupersub , 4\par`)).toEqual(["text Acker 50 m², 60 m³, 4"]);
});

test("text boxes follow their paragraph, what older programs show instead is passed over", async () => {
  expect(await linesOf(String.raw`Brief{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Kasten\par}}{\shprslt{\*\do Kasten}}}kopf\par`)).toEqual(["text Briefkopf", "text Kasten"]);
});

test("one that breaks off is read so far with a note, at every place", async () => {
  const whole = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Der Rat der Stadt Auental beschlie\'dft.\par Ende\par}`;
  for (let end = 60; end < whole.length; end += 1) {
    const { notes } = await readBytes(latin(whole.slice(0, end)), "a.rtf");
    expect(notes.map(({ code }) => code)).toEqual(["officeIncomplete"]);
  }
});

test("deep nesting and long runs of control words cost no more than their length", async () => {
  const { value } = await read(`${"{".repeat(200_000)}${"\\b\\i".repeat(100_000)} Der Rat tagt.${"}".repeat(200_000)}`);
  expect(value?.text).toBe("Der Rat tagt.");
});
