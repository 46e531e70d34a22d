import { expect, test } from "vitest";
import { readBytes } from "../read.ts";
import { makeZip } from "../testing/make-zip.ts";
import { shownLines } from "../testing/shown-lines.ts";

/** An OpenDocument text: what its body, its automatic styles and its other parts hold. */
function makeOdt(body: string, automatic = "", files: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip({
    mimetype: { bytes: "application/vnd.oasis.opendocument.text", stored: true },
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...files,
  });
}

const p = (text: string, style = "Standard") => `<text:p text:style-name="${style}">${text}</text:p>`;
const read = async (...given: Parameters<typeof makeOdt>) => readBytes(makeOdt(...given), "vorlage.odt");
const linesOf = async (...given: Parameters<typeof makeOdt>) => shownLines((await read(...given)).value);

test("headings, blanks, tabs and breaks are as printed", async () => {
  expect(await linesOf(`<text:h text:outline-level="2">Beschluss</text:h>${p("Der<text:s text:c='2'/>Rat\n  der <text:span>Stadt</text:span> Auental")}${p("Datum:<text:tab/>12.03.2031")}${p("eins<text:line-break/>zwei")}`))
    .toEqual(["heading2 Beschluss", "text Der Rat der Stadt Auental", "row Datum: | 12.03.2031", "text eins", "text zwei"]);
});

test("lists keep their printed marks, whether they nest, go on or begin anew", async () => {
  const style = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
  const body = `<text:list text:style-name="L1">${item(p("eins") + p("dazu"))}${item(`${p("zwei")}<text:list>${item(p("a"))}${item(p("b"))}</text:list>`)}</text:list>
    <text:list text:style-name="L1" text:continue-numbering="true">${item(p("drei"))}</text:list><text:list text:style-name="L1">${item(p("neu"))}</text:list><text:list text:style-name="L2">${item(p("Punkt"))}</text:list>`;
  expect(await linesOf(body, style)).toEqual(["item 1. eins", "text dazu", "item 2. zwei", "item a) a", "item b) b", "item 3. drei", "item 1. neu", "item • Punkt"]);
});

test("tables keep rows and cells, covered cells are empty, repetitions have an end", async () => {
  const cell = (text: string, attributes = "") => `<table:table-cell ${attributes}>${text === "" ? "" : p(text)}</table:table-cell>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${cell("Gremium")}${cell("Termin")}${cell("Ergebnis")}</table:table-row></table:table-header-rows>
    <table:table-row>${cell("Summe", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell("3 €")}</table:table-row>
    <table:table-row table:number-rows-repeated="1000000">${cell("", 'table:number-columns-repeated="1000000"')}</table:table-row></table:table>`;
  expect(await linesOf(body)).toEqual(["row Gremium | Termin | Ergebnis", "row Summe |  | 3 €"]);
});

test("deletions, comments and hidden parts are no text, insertions are", async () => {
  const hidden = `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>`;
  const body = `<text:tracked-changes><text:changed-region><text:deletion>${p("gelöscht")}</text:deletion></text:changed-region></text:tracked-changes>${p("Der Rat <text:change text:change-id='1'/><text:change-start/>beschließt<text:change-end/><office:annotation><dc:creator>Amt</dc:creator>" + p("nichtöffentlich!") + "</office:annotation><text:span text:style-name='T1'>verborgen</text:span>.")}<text:section text:display="none">${p("geheim")}</text:section>`;
  const { value, notes } = await read(body, hidden);
  expect([value?.text, value?.conceals, notes.map(({ code }) => code)]).toEqual(["Der Rat beschließt.", true, ["officeConceals"]]);
  expect((await read(p("Der Rat"))).value?.conceals).toBeUndefined();
});

test("notes stand at the end, heads and feet are furniture, form fields have values, text boxes follow their paragraph", async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("brutto")}</text:note-body></text:note>`;
  const forms = `<office:forms><form:form><form:text form:id="c1" form:current-value="Erika Beispiel"/><form:checkbox form:id="c2" form:current-state="checked"/><form:checkbox form:id="c3"/></form:form></office:forms>`;
  const body = `${forms}${p(`Die Kosten${note} steigen.`)}${p('Name: <draw:control draw:control="c1"/> <draw:control draw:control="c2"/> ja <draw:control draw:control="c3"/> nein')}${p(`Text<draw:frame><draw:text-box>${p("Kasten")}</draw:text-box><svg:title>Bild</svg:title></draw:frame>`)}`;
  const styles = `<office:document-styles><office:master-styles><style:master-page><style:header>${p("Stadt Auental")}</style:header><style:footer>${p("Seite 1")}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
  expect(await linesOf(body, "", { "styles.xml": styles })).toEqual(["furniture Stadt Auental", "text Die Kosten¹ steigen.", "text Name: Erika Beispiel ☒ ja ☐ nein", "text Text", "text Kasten", "text ¹ brutto", "furniture Seite 1"]);
});

test("bold comes from styles and what they inherit; the title from the properties", async () => {
  const styles = `<office:document-styles><office:styles><style:style style:name="Kopf" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style></office:styles></office:document-styles>`;
  const { value } = await read(p("fett", "P1") + p("nicht"), `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Kopf"/>`, { "styles.xml": styles, "meta.xml": "<office:document-meta><office:meta><dc:title>Vorlage 3</dc:title></office:meta></office:document-meta>" });
  expect([value?.lines.map(({ bold }) => bold), value?.metadataTitle]).toEqual([[true, undefined], "Vorlage 3"]);
});

test("raised digits stay raised", async () => {
  expect(await linesOf(p("Fläche 50 m<text:span text:style-name='T1'>2</text:span>"), `<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`)).toEqual(["text Fläche 50 m²"]);
});

test("one with a password is refused by name", async () => {
  const { value, notes } = await read("", "", { "META-INF/manifest.xml": "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>" });
  expect([value, notes.map(({ code }) => code)]).toEqual([null, ["officeEncrypted"]]);
});
