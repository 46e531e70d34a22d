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
const WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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

function wordPart(name: string, content: string): string {
  return `${XML}<w:${name} ${WORD_NAMES}>${content}</w:${name}>`;
}

function wordRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function wordParagraph(text: string, properties = ""): string {
  const runs = text.split(/\{\d\}/).map(wordRun).join('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

function wordBlock(piece: Piece): string {
  if (piece.kind === "heading") return wordParagraph(piece.text, `<w:pStyle w:val="Heading${piece.level}"/>`);
  if (piece.kind === "item") return wordParagraph(piece.text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  if (piece.kind !== "table") return wordParagraph(piece.text);
  const rows = piece.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${wordParagraph(cell)}</w:tc>`).join("")}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${rows.join("")}</w:tbl>`;
}

function wordStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
}

function relations(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(([kind, target], index) => `<Relationship Id="r${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

function wordTypes(parts: readonly string[]): string {
  const all = parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === "document" ? "document.main" : name}+xml"/>`);
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${all.join("")}</Types>`;
}

function docx(pieces: readonly Piece[]): Uint8Array {
  const of = (kind: Piece["kind"]) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  return makeZip({
    "[Content_Types].xml": wordTypes(["document", "styles", "numbering", "footnotes", "header"]),
    "_rels/.rels": relations({ officeDocument: "word/document.xml" }),
    "word/_rels/document.xml.rels": relations({ styles: "styles.xml", numbering: "numbering.xml", footnotes: "footnotes.xml", header: "header.xml" }),
    "word/document.xml": wordPart("document", `<w:body>${pieces.filter(({ kind }) => kind !== "head" && kind !== "note").map(wordBlock).join("")}<w:sectPr><w:headerReference w:type="default" r:id="r4"/></w:sectPr></w:body>`),
    "word/styles.xml": wordPart("styles", `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${wordStyle(1)}${wordStyle(2)}`),
    "word/numbering.xml": wordPart("numbering", '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    "word/footnotes.xml": wordPart("footnotes", of("note").map((text, index) => `<w:footnote w:id="${index + 1}">${wordParagraph(text)}</w:footnote>`).join("")),
    "word/header.xml": wordPart("hdr", of("head").map((text) => wordParagraph(text)).join("")),
  });
}

function rtfText(words: string): string {
  return words.replace(/[\\{}]/g, "\\$&").replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
}

function rtfRow(cells: readonly string[]): string {
  return `\\trowd${cells.map((_, index) => `\\cellx${(index + 1) * 4_500}`).join("")}\\pard\\intbl ${cells.map((cell) => `${rtfText(cell)}\\cell `).join("")}\\row\n`;
}

function rtfBlock(piece: Piece): string {
  if (piece.kind === "table") return `${piece.rows.map(rtfRow).join("")}\\pard\n`;
  return piece.kind === "heading" ? `\\pard\\s${piece.level}\\b ${rtfText(piece.text)}\\b0\\par\n` : `\\pard ${rtfText(piece.text)}\\par\n`;
}

function rtf(pieces: readonly Piece[]): string {
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\b heading 2;}}\n${pieces.map(rtfBlock).join("")}}\n`;
}

function odtList(items: readonly Piece[]): string {
  return `<text:list text:style-name="L1">${items.map(({ text }) => `<text:list-item><text:p>${escaped(text)}</text:p></text:list-item>`).join("")}</text:list>`;
}

function odt(pieces: readonly Piece[]): Uint8Array {
  const written = pieces.map((piece, index) => {
    if (piece.kind === "heading") return `<text:h text:outline-level="${piece.level}">${escaped(piece.text)}</text:h>`;
    if (piece.kind !== "item") return `<text:p>${escaped(piece.text)}</text:p>`;
    const end = pieces.findIndex((one, at) => at > index && one.kind !== "item");
    return pieces[index - 1]?.kind === "item" ? "" : odtList(pieces.slice(index, end));
  });
  const namespaces = ["office", "text", "style"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return makeZip({
    mimetype: { bytes: "application/vnd.oasis.opendocument.text", stored: true },
    "META-INF/manifest.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style></office:automatic-styles><office:body><office:text>${written.join("")}</office:text></office:body></office:document-content>`,
  });
}

function encodedWord(words: string): string {
  return `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
}

function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
}

function mail(source: string): string {
  const [message = "", attachment = ""] = source.split("\n---\n");
  const [head = "", ...paragraphs] = message.split("\n\n");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  return [
    `From: ${field("Von")}`, `To: ${field("An")}`, `Date: ${field("Tag")}`, `Subject: ${encodedWord(field("Betreff"))}`, "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="teil"', "",
    "--teil", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64Lines(new TextEncoder().encode(paragraphs.join("\n\n"))),
    "--teil", `Content-Type: application/vnd.oasis.opendocument.text; name="${encodedWord(field("Anlage"))}"`, "Content-Disposition: attachment", "Content-Transfer-Encoding: base64", "", base64Lines(odt(piecesOf(attachment))), "--teil--", "",
  ].join("\r\n");
}
