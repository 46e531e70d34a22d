import { describe, expect, test } from "vitest";
import type { DocumentText, Line } from "../../text/document-text.ts";
import { textOf } from "../../text/span.ts";
import { readBytes } from "../read.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { makeRawPdf, pdfStream } from "../testing/make-raw-pdf.ts";

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

  test("rows of amounts at the edge are none, though rows like them stand there on several pages", async () => {
    const value = await read(`#set page(height: 200pt, margin: 8pt)\nErste Seite\n#place(bottom)[4.696,00 €]\n#pagebreak()\nZweite Seite\n#place(bottom)[32.872,00 €]`);
    expect(shown(value)).toEqual(["text Erste Seite", "text 4.696,00 €", "text Zweite Seite", "text 32.872,00 €"]);
  });

  test("where pages are counted anew, the head is kept: another paper may begin there", async () => {
    const paper = (number: number) => `Drucksache ${number}/2031\\ Der Rat\n#pagebreak()\nDrucksache ${number}/2031\\ Fortsetzung`;
    const value = await read(`#set page(numbering: "1 / 1")\n#set page(footer: context [Seite #counter(page).display() von 2])\n${paper(3)}\n#pagebreak()\n#counter(page).update(1)\n${paper(4)}`);
    expect(shown(value).filter((line) => line.includes("Drucksache"))).toEqual(["text Drucksache 3/2031", "furniture Drucksache 3/2031", "text Drucksache 4/2031", "furniture Drucksache 4/2031"]);
  });

  test("lists are items, text along the margin is furniture", async () => {
    const value = await read(`#set text(lang: "de")\n+ Die Verwaltung wird beauftragt.\n+ Der Rat nimmt Kenntnis.\n#rotate(90deg)[Archiv]`);
    expect(shown(value).slice(0, 2)).toEqual(["item 1. Die Verwaltung wird beauftragt.", "item 2. Der Rat nimmt Kenntnis."]);
    expect(shown(value).at(-1)).toMatch(/^furniture /);
  });
});

/** A page with a line of text at each height, and annotations. */
function pageWith(texts: readonly (readonly [y: number, text: string])[], annotations: readonly string[], rest: { readonly catalogue?: string; readonly objects?: readonly string[] } = {}): Uint8Array {
  const content = texts.map(([y, text]) => `BT /F1 11 Tf 50 ${y} Td (${text}) Tj ET`).join("\n");
  return makeRawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${rest.catalogue ?? ""}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R /Annots [${annotations.map((_, index) => `${index + 5} 0 R`).join(" ")}] >>`,
    pdfStream(content),
    ...annotations,
    ...(rest.objects ?? []),
  ]);
}

describe("footnotes", () => {
  const page = `#set page(width: 300pt, height: 200pt, margin: 30pt)\n#set super(typographic: false)\n#set text(10pt, lang: "de")\n`;

  test("their marks stay raised, and they wait for the end of the paragraph that the page breaks", async () => {
    const value = await read(`${page}Die Kosten#footnote[Alle Beträge sind brutto.] steigen auf 85.000 €#footnote[Ohne die Ausstattung.] ${"und die Straße wird erneuert ".repeat(20)}.\n\nEin neuer Absatz über 50 m#super[2].`);
    const text = value.text.replaceAll(/\s+/g, " ");
    expect(text).toMatch(/^Die Kosten¹ steigen auf 85\.000 €² und die Straße wird erneuert (?:und die Straße wird erneuert )+ ?\. ¹ ?Alle Beträge sind brutto\. ² ?Ohne die Ausstattung\. Ein neuer Absatz über 50 m² ?\.$/);
    expect(value.lines.filter(({ span }) => /brutto|Ausstattung/.test(value.text.slice(...span))).map((line) => line.page)).toEqual([1, 1]);
  });

  test("small type at the foot of a page that nothing refers to stays where it is", async () => {
    const value = await read(`${page}${"Der Rat berät über die Straße ".repeat(12)}\n#v(1fr)\n#text(7pt)[1 Exemplar an das Amt]\n#pagebreak()\nWeiter geht es.`);
    expect(value.text.indexOf("1 Exemplar")).toBeLessThan(value.text.indexOf("Weiter geht"));
  });
});

describe("what is laid over pages", () => {
  test("values of form fields stand where they are seen; hidden ones and passwords do not", async () => {
    const field = (type: string, name: string, rectangle: string, entries: string) => `<< /Type /Annot /Subtype /Widget /FT /${type} /T (${name}) /Rect [${rectangle}] /F 4 ${entries} >>`;
    const box = (name: string, y: number, state: string) => field("Btn", name, `50 ${y} 60 ${y + 10}`, `/V /${state} /AS /${state} /AP << /N << /Ja 12 0 R /Off 12 0 R >> >>`);
    const fields = [
      field("Tx", "name", "110 300 300 314", "/V (Erika Beispiel)"), field("Tx", "grund", "50 240 390 280", "/V (Der Radweg ist\\rin schlechtem Zustand.)"),
      field("Ch", "wahl", "110 210 200 224", "/Opt [(Rat) (Ausschuss)] /V (Ausschuss) /Ff 131072"), box("ja", 180, "Ja"), box("nein", 160, "Off"),
      field("Tx", "kennwort", "50 100 200 110", "/V (geheim) /Ff 8192"), `<< /Type /Annot /Subtype /Widget /FT /Tx /T (versteckt) /Rect [50 80 200 90] /F 2 /V (verborgen) >>`,
    ];
    const bytes = pageWith([[303, "Name:"], [213, "Gremium:"], [182, "      einverstanden"], [162, "      abgelehnt"]], fields, { catalogue: `/AcroForm << /Fields [${fields.map((_, index) => `${index + 5} 0 R`).join(" ")}] >> `, objects: [pdfStream("", "/Type /XObject /Subtype /Form /BBox [0 0 10 10] ")] });
    const { value } = await readBytes(bytes, "formular.pdf", { recognise: false });
    expect(value?.text.split("\n").map((line) => line.replaceAll("\t", " ")).filter((line) => line !== "")).toEqual(["Name: Erika Beispiel", "Der Radweg ist", "in schlechtem Zustand.", "Gremium: Ausschuss", "☒ einverstanden", "☐ abgelehnt"]);
    expect(value?.conceals).toBeUndefined();
  });

  test("comments are no text, and such a file is not for everybody", async () => {
    const { value, notes } = await readBytes(pageWith([[300, "Der Rat der Stadt Auental tagt."]], ["<< /Type /Annot /Subtype /Text /Rect [50 200 60 210] /Contents (intern) >>"]), "a.pdf", { recognise: false });
    expect([value?.text, value?.conceals, notes.map(({ code }) => code)]).toEqual(["Der Rat der Stadt Auental tagt.", true, ["pdfConceals"]]);
    const link = await readBytes(pageWith([[300, "Der Rat der Stadt Auental tagt."]], ["<< /Type /Annot /Subtype /Link /Rect [50 200 60 210] >>"]), "a.pdf", { recognise: false });
    expect(link.value?.conceals).toBeUndefined();
  });
});

test("files attached to a PDF are parts, also of one without text", async () => {
  const attach = (first: number) => ({
    catalogue: `/Names << /EmbeddedFiles << /Names [(a) ${first} 0 R (b) ${first + 2} 0 R] >> >> `,
    objects: [
      `<< /Type /Filespec /F (a.txt) /UF <FEFF00DC006200650072007300690063006800740031002E007400780074> /EF << /F ${first + 1} 0 R >> >>`, pdfStream("Der Rat", "/Type /EmbeddedFile "),
      `<< /Type /Filespec /F (ordner/leer.txt) /EF << /F ${first + 3} 0 R >> >>`, pdfStream("", "/Type /EmbeddedFile "),
    ],
  });
  const { value, notes, parts } = await readBytes(pageWith([[300, "Der Rat der Stadt Auental tagt."]], [], attach(5)), "a.pdf", { recognise: false });
  expect([value?.text, notes.map(({ code }) => code), parts?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])]).toEqual(["Der Rat der Stadt Auental tagt.", ["partsDamaged"], [["Übersicht1.txt", "Der Rat"]]]);
  const textless = await readBytes(pageWith([], [], attach(5)), "a.pdf", { recognise: false });
  expect([textless.value, textless.notes.map(({ code }) => code), textless.parts?.length]).toEqual([null, ["pdfWithoutText"], 1]);
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
  return makeRawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  ], "/Encrypt 4 0 R /ID [<41><41>] ");
}
