/**
 * Makes the office files and e-mails of the example council: every text below examples/sources/ that is called
 * `….docx.txt`, `….rtf.txt` or `….eml.txt` becomes the file of that name below examples/documents/.
 *
 * In the texts, "# " and "## " begin headings, "1. " items, "| " rows of a table, "^ " the running head; {1} refers to the
 * note that a line with the same mark begins. A mail has its head before the first blank line, and after "---" the text of its attachment.
 *
 * Run: node scripts/make-example-office-files.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeZip } from "../src/read/testing/make-zip.ts";

const ROOT = join(import.meta.dirname, "..");
const SOURCES = join(ROOT, "examples", "sources");
const EXAMPLES = join(ROOT, "examples", "documents");

interface Piece {
  readonly kind: "text" | "heading" | "item" | "table" | "head" | "note";
  readonly text: string;
  readonly level: number;
  readonly rows: readonly (readonly string[])[];
}

for (const path of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
  const ending = /\.(docx|rtf|eml)\.txt$/.exec(path)?.[1];
  if (ending === undefined) continue;
  const source = readFileSync(join(SOURCES, path), "utf8");
  const target = join(EXAMPLES, path.replace(/\.txt$/, ""));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, ending === "docx" ? docx(piecesOf(source)) : ending === "rtf" ? rtf(piecesOf(source)) : mail(source));
  console.log(target);
}

function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of source.trimEnd().split("\n")) {
    const [, marks = "", rest = ""] = /^(#{1,2} |\^ |\d\. |\{\d\} |\| )?(.*)$/.exec(line) ?? [];
    const piece: Piece = { kind: "text", text: rest, level: 0, rows: [] };
    const last = pieces.at(-1);
    if (marks.startsWith("#")) pieces.push({ ...piece, kind: "heading", level: marks.trim().length });
    else if (marks === "^ ") pieces.push({ ...piece, kind: "head" });
    else if (marks.startsWith("{")) pieces.push({ ...piece, kind: "note" });
    else if (marks.startsWith("|")) {
      const row = rest.split("|").slice(0, -1).map((cell) => cell.trim());
      if (last?.kind === "table") pieces.splice(-1, 1, { ...last, rows: [...last.rows, row] });
      else pieces.push({ ...piece, kind: "table", rows: [row] });
    } else pieces.push({ ...piece, kind: marks === "" ? "text" : "item" });
  }
  return pieces;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function docx(pieces: readonly Piece[]): Uint8Array {
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const part = (name: string, content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${xmlns}>${content}</w:${name}>`;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const runs = (text: string) => text.split(/\{\d\}/).map(run).join('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>');
  const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${runs(text)}</w:p>`;
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`;
  const written = (piece: Piece): string => {
    if (piece.kind === "heading") return p(piece.text, `<w:pStyle w:val="Heading${piece.level}"/>`);
    if (piece.kind === "item") return p(piece.text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    if (piece.kind === "table") return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${piece.rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
    return p(piece.text);
  };
  const of = (kind: Piece["kind"]) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  const relation = (id: number, kind: string, target: string) => `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  const type = (name: string) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === "document" ? "document.main" : name}+xml"/>`;
  const style = (level: number) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
  return makeZip({
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${["document", "styles", "numbering", "footnotes", "header"].map(type).join("")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(relation(1, "styles", "styles.xml"), relation(2, "numbering", "numbering.xml"), relation(3, "footnotes", "footnotes.xml"), relation(4, "header", "header.xml")),
    "word/document.xml": part("document", `<w:body>${pieces.filter(({ kind }) => kind !== "head" && kind !== "note").map(written).join("")}<w:sectPr><w:headerReference w:type="default" r:id="r4"/></w:sectPr></w:body>`),
    "word/styles.xml": part("styles", `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style(1)}${style(2)}`),
    "word/numbering.xml": part("numbering", '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    "word/footnotes.xml": part("footnotes", of("note").map((text, index) => `<w:footnote w:id="${index + 1}">${p(text)}</w:footnote>`).join("")),
    "word/header.xml": part("hdr", of("head").map((text) => p(text)).join("")),
  });
}

function rtf(pieces: readonly Piece[]): string {
  const text = (words: string) => words.replace(/[\\{}]/g, "\\$&").replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
  const row = (cells: readonly string[]) => `\\trowd${cells.map((_, index) => `\\cellx${(index + 1) * 4_500}`).join("")}\\pard\\intbl ${cells.map((cell) => `${text(cell)}\\cell `).join("")}\\row\n`;
  const written = (piece: Piece): string => {
    if (piece.kind === "table") return `${piece.rows.map(row).join("")}\\pard\n`;
    return piece.kind === "heading" ? `\\pard\\s${piece.level}\\b ${text(piece.text)}\\b0\\par\n` : `\\pard ${text(piece.text)}\\par\n`;
  };
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\b heading 2;}}\n${pieces.map(written).join("")}}\n`;
}

function odt(pieces: readonly Piece[]): Uint8Array {
  const items = (group: readonly Piece[]) => `<text:list text:style-name="L1">${group.map(({ text }) => `<text:list-item><text:p>${escaped(text)}</text:p></text:list-item>`).join("")}</text:list>`;
  const written = pieces.map((piece, index) => {
    if (piece.kind === "heading") return `<text:h text:outline-level="${piece.level}">${escaped(piece.text)}</text:h>`;
    if (piece.kind !== "item") return `<text:p>${escaped(piece.text)}</text:p>`;
    const end = pieces.findIndex((one, at) => at > index && one.kind !== "item");
    return pieces[index - 1]?.kind === "item" ? "" : items(pieces.slice(index, end));
  });
  const namespaces = ["office", "text", "style"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return makeZip({
    mimetype: { bytes: "application/vnd.oasis.opendocument.text", stored: true },
    "META-INF/manifest.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style></office:automatic-styles><office:body><office:text>${written.join("")}</office:text></office:body></office:document-content>`,
  });
}

function mail(source: string): string {
  const [message = "", attachment = ""] = source.split("\n---\n");
  const [head = "", ...paragraphs] = message.split("\n\n");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
  return [
    `From: ${field("Von")}`, `To: ${field("An")}`, `Date: ${field("Tag")}`, `Subject: ${encoded(field("Betreff"))}`, "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="teil"', "",
    "--teil", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", lines(new TextEncoder().encode(paragraphs.join("\n\n"))),
    "--teil", `Content-Type: application/vnd.oasis.opendocument.text; name="${encoded(field("Anlage"))}"`, "Content-Disposition: attachment", "Content-Transfer-Encoding: base64", "", lines(odt(piecesOf(attachment))), "--teil--", "",
  ].join("\r\n");
}
