import { describe, expect, test } from "vitest";
import type { DocumentText, Line } from "../../text/document-text.ts";
import { textOf } from "../../text/span.ts";
import { readBytes } from "../read.ts";
import { makePdf } from "../testing/make-pdf.ts";

async function read(source: string): Promise<DocumentText> {
  const { value } = await readBytes(makePdf(source), "vorlage.pdf", { recognise: false });
  if (value === null) throw new Error("no document");
  return value;
}

function shown(value: DocumentText): string[] {
  const cells = (line: Line): string => line.cells?.map((cell) => textOf(value.text, cell)).join(" | ") ?? textOf(value.text, line.span);
  return value.lines.filter((line) => line.kind !== "blank").map((line) => `${line.kind} ${cells(line)}`);
}

const SENTENCE = "Die Straße ist in schlechtem Zustand und soll erneuert werden. ";

describe("a PDF's text", () => {
  test("has lines with page, box, size and bold, and a title", async () => {
    const value = await read(`#set document(title: "Vorlage 12/2031")\n#set text(11pt)\n#text(18pt)[*Beschlussvorlage*]\n\nDer Rat der Stadt Auental beschließt. #lorem(20)\n#pagebreak()\nZweite Seite`);
    expect(value.origin).toBe("pdf");
    expect(value.metadataTitle).toBe("Vorlage 12/2031");
    expect(value.pageCount).toBe(2);
    expect(value.lines[0]).toMatchObject({ kind: "heading", page: 1, size: 18, bold: true });
    expect(value.lines[0]?.box?.y).toBeGreaterThan(60);
    expect(value.lines[0]?.box?.y).toBeLessThan(90);
    expect(value.lines.at(-1)).toMatchObject({ kind: "text", page: 2, size: 11 });
    expect(value.lines.at(-1)?.bold).toBeUndefined();
  });

  test("keeps hyphens as printed", async () => {
    const value = await read(`#set page(width: 200pt, height: 300pt, margin: 20pt)\n#set text(lang: "de", hyphenate: true)\n#set par(justify: true)\nDie Haushaltssatzungsänderungsbeschlussvorlage der Stadt Auental`);
    expect(value.text).toMatch(/-\n/);
  });

  test("tables are rows with cells", async () => {
    const value = await read(`#grid(columns: (120pt, 120pt, 100pt), row-gutter: 6pt, [Gremium], [Termin], [Zuständigkeit], [Bauausschuss], [12.03.2031], [Vorberatung])`);
    expect(shown(value)).toEqual(["row Gremium | Termin | Zuständigkeit", "row Bauausschuss | 12.03.2031 | Vorberatung"]);
  });

  test("in ruled tables, cells are what the rules enclose: narrow ones, empty ones, and those of several lines", async () => {
    const value = await read(`#set page(width: 340pt, height: 300pt, margin: 20pt)\n#set text(lang: "de", hyphenate: true)\n#table(columns: (90pt, auto, auto, auto), [Gremium], [TOP], [Ö/N], [Ergebnis], [Ausschuss für Bauen und Stadtentwicklung], [1.], [Ö], [], [Rat], [2.], [N], [vertagt])\nDer Rat tagt.`);
    expect(shown(value)).toEqual([
      "row Gremium | TOP | Ö/N | Ergebnis",
      "row Ausschuss für Bauen und Stadt-entwicklung | 1. | Ö | ",
      "row Rat | 2. | N | vertagt",
      "text Der Rat tagt.",
    ]);
  });

  test("a box around a whole text is no row", async () => {
    const value = await read(`#set text(9pt)\n#table(columns: (60pt, 200pt), [Begründung], [${SENTENCE.repeat(12)}])`);
    expect(value.lines.every((line) => line.kind !== "row")).toBe(true);
    expect(value.text).toMatch(/^Begründung\nDie Straße/);
  });

  test("columns of running text are read one after the other", async () => {
    const value = await read(`#set page(columns: 2, height: 260pt)\n#set text(9pt)\nLinks beginnt es. ${SENTENCE.repeat(9)} #colbreak() Rechts geht es weiter. ${SENTENCE.repeat(9)}`);
    expect(value.lines.every((line) => line.kind === "text" || line.kind === "blank")).toBe(true);
    expect(value.text.indexOf("Rechts geht")).toBeGreaterThan(value.text.lastIndexOf("schlechtem", value.text.indexOf("Rechts geht")));
    expect(value.text.replaceAll("\n", " ")).toContain(`Links beginnt es. ${SENTENCE.trim()} ${SENTENCE.trim()}`);
  });

  test("running heads are furniture after their first page, page numbers always", async () => {
    const value = await read(`#set page(header: [Stadt Auental, Drucksache 12/2031], numbering: "1 / 1")\nErste Seite\n#pagebreak()\nZweite Seite\n#pagebreak()\nDritte Seite`);
    expect(shown(value)).toEqual([
      "text Stadt Auental, Drucksache 12/2031", "text Erste Seite", "furniture 1 / 3",
      "furniture Stadt Auental, Drucksache 12/2031", "text Zweite Seite", "furniture 2 / 3",
      "furniture Stadt Auental, Drucksache 12/2031", "text Dritte Seite", "furniture 3 / 3",
    ]);
  });

  test("lists are items, text along the margin is furniture", async () => {
    const value = await read(`#set text(lang: "de")\n+ Die Verwaltung wird beauftragt.\n+ Der Rat nimmt Kenntnis.\n#rotate(90deg)[Archiv]`);
    expect(shown(value).slice(0, 2)).toEqual(["item 1. Die Verwaltung wird beauftragt.", "item 2. Der Rat nimmt Kenntnis."]);
    expect(shown(value).at(-1)).toMatch(/^furniture /);
  });
});

describe("PDFs that cannot be read", () => {
  const whole = makePdf(`Der Rat der Stadt Auental. ${SENTENCE.repeat(50)}`);

  test.each([
    ["cut off in its head", whole.subarray(0, 30), "pdfDamaged"],
    ["only a head", new TextEncoder().encode("%PDF-1.7\n%%EOF"), "pdfDamaged"],
    ["protected by a password", encrypted(), "pdfEncrypted"],
    ["without any text", makePdf("#rect(width: 50pt)"), "pdfWithoutText"],
  ])("%s", async (_name, bytes, code) => {
    const { value, notes } = await readBytes(bytes, "kaputt.pdf", { recognise: false });
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual([code]);
  });

  test("one cut off at any place gives text or one note", async () => {
    for (let share = 1; share <= 19; share += 3) {
      const { value, notes } = await readBytes(whole.subarray(0, Math.floor((whole.length * share) / 20)), "halb.pdf", { recognise: false });
      if (value === null) expect(notes).toHaveLength(1);
    }
  });
});

/** A small PDF whose encryption dictionary asks for a password (standard handler, revision 2; the keys fit no password). */
function encrypted(): Uint8Array {
  const key = "41".repeat(32);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return new TextEncoder().encode(`${body}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<41><41>] >>\nstartxref\n${body.length}\n%%EOF`);
}
