import { expect, test } from "vitest";
import { readBytes } from "../read.ts";
import { makeZip } from "../testing/make-zip.ts";
import { shownLines } from "../testing/shown-lines.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const root = (name: string, content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}">${content}</w:${name}>`;
const relations = (...entries: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

/** A Word document with this body; other parts by the kind of their relationship. */
function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = Object.entries(parts);
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(["r0", "officeDocument", "word/document.xml"]),
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(...entries.map(([kind], index) => [`r${index + 1}`, kind, `${kind}.xml`] as const)),
    ...Object.fromEntries(entries.map(([kind, content]) => [`word/${kind}.xml`, content])),
    ...files,
  });
}

const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const read = async (...given: Parameters<typeof makeDocx>) => readBytes(makeDocx(...given), "antrag.docx");
const linesOf = async (...given: Parameters<typeof makeDocx>) => shownLines((await read(...given)).value);

test("headings have the level of their style, bold lines are bold", async () => {
  const styles = root("styles", `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:styleId="Gliederung"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>`);
  const { value } = await read(`${p("Antrag", '<w:pStyle w:val="berschrift1"/>')}${p("Beschluss", '<w:pStyle w:val="Eigen"/>')}${p("Teil", '<w:pStyle w:val="Gliederung"/>')}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ganz fett</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>nicht fett</w:t></w:r></w:p>`, { styles });
  expect(shownLines(value)).toEqual(["heading1 Antrag", "heading1 Beschluss", "heading3 Teil", "text Ganz fett", "text nicht fett"]);
  expect(value?.lines.filter(({ bold }) => bold).map(({ span }) => value.text.slice(...span))).toEqual(["Ganz fett"]);
});

test("lists keep their printed marks", async () => {
  const level = (depth: number, format: string, pattern: string) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const numbering = root("numbering", `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}${level(2, "decimal", "%1.%3")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uF0B7")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`);
  const item = (text: string, list: number, depth = 0) => p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const body = item("eins", 1) + item("a", 1, 1) + item("b", 1, 1) + item("zwei", 1) + item("a", 1, 1) + item("tief", 1, 2) + item("Punkt", 2) + item("neu", 3) + item("weiter", 3) + item("ohne", 0);
  expect(await linesOf(body, { numbering })).toEqual(["item 1. eins", "item a) a", "item b) b", "item 2. zwei", "item a) a", "item 2.1 tief", "item • Punkt", "item 1. neu", "item 2. weiter", "text ohne"]);
});

test("tables keep rows and cells; those that arrange texts are read cell by cell", async () => {
  const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
  const body = table(cell(p("Gremium")) + cell(p("Termin")) + cell(p("Ergebnis")), cell(p("Rat") + p("der Stadt")) + cell(p("")) + cell(p("vertagt")), cell(p("Summe"), '<w:gridSpan w:val="2"/>') + cell(p("3 €")))
    + table(cell(p("Status:")) + cell(p("öffentlich")) + cell(p("Datum:")) + cell(p("12.03.2031")))
    + table(cell(p("Lang. ".repeat(400))) + cell(p("Daneben")));
  expect((await linesOf(body)).map((line) => line.slice(0, 40))).toEqual([
    "row Gremium | Termin | Ergebnis", "row Rat der Stadt |  | vertagt", "row Summe |  | 3 €", "row Status: | öffentlich", "row Datum: | 12.03.2031",
    "text Lang. Lang. Lang. Lang. Lang. Lang.", "text Daneben",
  ]);
});

test("deletions, comments and hidden words are no text, insertions are; the file is then not for everybody", async () => {
  const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const deletions = `<w:p>${run("Der Rat ")}<w:del><w:r><w:delText>geheim</w:delText><w:tab/><w:t>auch geheim</w:t></w:r></w:del><w:moveFrom>${run("verschoben")}</w:moveFrom><w:ins>${run("beschließt")}</w:ins>${run("verborgen", "<w:vanish/>")}</w:p>`;
  const merged = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("Eine ")}</w:p><w:p>${run("Zeile")}</w:p>`;
  const row = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("geheim")}</w:tc></w:tr></w:tbl>`;
  const { value, notes } = await read(deletions + merged + row);
  expect(shownLines(value)).toEqual(["text Der Rat beschließt", "text Eine Zeile"]);
  expect([value?.conceals, notes.map(({ code }) => code)]).toEqual([true, ["officeConceals"]]);
  const commented = await read(`<w:p><w:commentRangeStart w:id="0"/>${run("Der Rat")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`, { comments: root("comments", `<w:comment w:id="0">${p("Das ist nichtöffentlich!")}</w:comment>`) });
  expect([commented.value?.text, commented.value?.conceals]).toEqual(["Der Rat", true]);
  expect((await read(p("Der Rat"))).value?.conceals).toBeUndefined();
});

test("notes stand at the end with their marks, heads and feet are furniture, the first page's first", async () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const body = `<w:p><w:r><w:t>Die Kosten</w:t></w:r>${reference("footnote", 7)}<w:r><w:t> steigen.</w:t></w:r>${reference("footnote", 3)}${reference("endnote", 2)}</w:p><w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:headerReference w:type="first" r:id="r4"/><w:footerReference w:type="default" r:id="r5"/></w:sectPr>`;
  const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t> ${text}</w:t></w:r></w:p></w:${kind}>`;
  expect(await linesOf(body, {
    footnotes: root("footnotes", `<w:footnote w:type="separator" w:id="-1">${p("---")}</w:footnote>${note("footnote", 3, "netto")}${note("footnote", 7, "brutto")}`),
    endnotes: root("endnotes", note("endnote", 2, "Quelle")),
    header: root("hdr", p("Drucksache 3")),
    header1: root("hdr", p("Stadt Auental")),
    footer: root("ftr", p("Seite 1")),
  })).toEqual(["furniture Stadt Auental", "furniture Drucksache 3", "text Die Kosten¹ steigen.²[i]", "text ¹ brutto", "text ² netto", "text [i] Quelle", "furniture Seite 1"]);
});

test("form fields show their values: controls, old fields, boxes; prompts are none", async () => {
  const field = (data: string, result: string) => `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>${result === "" ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r>`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Erika Beispiel</w:t></w:r></w:sdtContent></w:sdt></w:p>
    <w:p><w:r><w:t>Name: </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicken Sie hier</w:t></w:r></w:sdtContent></w:sdt></w:p>
    <w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>12.03.2031</w:t></w:r></w:fldSimple></w:p>
    <w:p>${field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "")}<w:r><w:t> ja </w:t></w:r>${field("<w:checkBox><w:default w:val='0'/></w:checkBox>", "")}<w:r><w:t> nein</w:t></w:r></w:p>
    <w:p>${field("<w:textInput/>", "ausgefüllt")}</w:p><w:p>${field("<w:ddList><w:result w:val='1'/><w:listEntry w:val='Rat'/><w:listEntry w:val='Ausschuss'/></w:ddList>", "")}</w:p>
    <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t> angehakt</w:t></w:r></w:p>`;
  expect(await linesOf(body)).toEqual(["text Erika Beispiel", "text Name:", "text 12.03.2031", "text ☒ ja ☐ nein", "text ausgefüllt", "text Ausschuss", "text ☒ angehakt"]);
});

test("raised digits stay raised", async () => {
  expect(await linesOf(`<w:p><w:r><w:t>Fläche 50 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`)).toEqual(["text Fläche 50 m²"]);
});

test("tabs part cells, line breaks part lines, text boxes follow their paragraph once", async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("Stadt Auental")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("Stadt Auental")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await linesOf(`<w:p><w:r><w:t>Datum:</w:t><w:tab/><w:t>12.03.2031</w:t></w:r></w:p><w:p><w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t></w:r>${box}</w:p>`))
    .toEqual(["row Datum: | 12.03.2031", "text eins", "text zwei", "text Stadt Auental"]);
});

test("the title is what the properties say", async () => {
  const bytes = await read(p("Der Rat"), {}, { "docProps/core.xml": "<cp:coreProperties><dc:title>Antrag zum Haushalt</dc:title></cp:coreProperties>" });
  expect(bytes.value?.metadataTitle).toBe("Antrag zum Haushalt");
});

test("a billion laughs stay what is written, and no file is fetched", async () => {
  const document = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body>${p("Der Rat &b; &f;")}</w:body></w:document>`;
  const { value, notes } = await readBytes(makeZip({ "word/document.xml": document }), "a.docx");
  expect(value?.text).toBe("Der Rat &b; &f;");
  expect(notes.map(({ code }) => code)).toEqual(["officeIncomplete"]);
});

test("text cut off in its middle is read so far, with a note; nesting without end is given up", async () => {
  const body = p("Der Rat beschließt.").repeat(20);
  const cut = await readBytes(makeZip({ "word/document.xml": `<w:document><w:body>${body}`.slice(0, -25) }), "a.docx");
  expect(cut.value?.lines).toHaveLength(20);
  expect(cut.notes.map(({ code }) => code)).toEqual(["officeIncomplete"]);
  const deep = await readBytes(makeZip({ "word/document.xml": `<w:document>${p("Rat")}${"<w:tbl><w:tr><w:tc>".repeat(100_000)}` }), "a.docx");
  expect([deep.value?.text, deep.notes.map(({ code }) => code)]).toEqual(["Rat", ["officeIncomplete"]]);
});

test("a table of 100,000 cells is read", async () => {
  const row = `<w:tr>${"<w:tc><w:p><w:r><w:t>Die Zelle hat ein Wort</w:t></w:r></w:p></w:tc>".repeat(10)}</w:tr>`;
  const { value } = await read(`<w:tbl>${row.repeat(10_000)}</w:tbl>`);
  expect(value?.lines).toHaveLength(10_000);
  expect(value?.lines.at(-1)?.cells).toHaveLength(10);
});
