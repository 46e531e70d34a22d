import type { DocumentText } from "../../text/document-text.ts";
import { latin1 } from "../foreign-kind.ts";
import { decodeText, decodeWith, type DecodedText } from "../plain/decode-text.ts";
import { encodingNotes } from "../plain/plain-format.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { quoted, refused, type Format, type Reading, type SourceFile } from "../reading.ts";
import { declaredCharset } from "./declared-charset.ts";
import { flowOf } from "./flow.ts";
import { isElement, parseBounded, type HtmlDocument, type HtmlElement } from "./parse-bounded.ts";
import { foldBlanks } from "./visible-text.ts";

const MAX_BYTES = 20 * 1024 * 1024;
const PAGE_STARTS = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"];
const FRAGMENT_STARTS = ["<div", "<p>", "<p ", "<table", "<h1", "<h2", "<h3", "<span", "<section", "<article", "<main", "<ul", "<ol", "<dl", "<br", "<!--", "<font", "<center", "<strong", "<b>"];

/** Web pages, whole or in fragments. */
export const html: Format = { name: "html", bid, read: readHtml };

function bid(file: SourceFile): number {
  const start = latin1(file.bytes.subarray(0, 4_096)).replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart().toLowerCase();
  if (PAGE_STARTS.some((tag) => start.startsWith(tag))) return 0.9;
  const holdsPage = PAGE_STARTS.slice(0, 2).some((tag) => start.includes(tag));
  if (start.startsWith("<") && holdsPage) return 0.8;
  const isNamed = /\.x?html?$/i.test(file.name) && start.includes("<");
  if (isNamed) return 0.7;
  return FRAGMENT_STARTS.some((tag) => start.startsWith(tag)) && (start.includes("</") || start.includes("<br")) ? 0.6 : 0;
}

function readHtml(file: SourceFile): Reading {
  if (file.bytes.length > MAX_BYTES) {
    return refused("htmlTooLarge", `Die Webseite ${quoted(file.name)} ist mit über ${MAX_BYTES / 1024 / 1024} MB zu groß und wurde nicht gelesen. Bitte prüfen, ob es die richtige Datei ist.`);
  }
  const decoded = decodeHtml(file.bytes);
  const document = parseBounded(decoded.text);
  if (document === "tooDeep" || document === "tooMany") {
    const why = document === "tooDeep" ? "ungewöhnlich tief verschachtelt" : "aus zu vielen Bausteinen zusammengesetzt";
    return refused("htmlExcessive", `Die Webseite ${quoted(file.name)} ist ${why} und wurde nicht gelesen. Bitte prüfen, ob es die richtige Datei ist.`);
  }
  const title = titleOf(document);
  const { text, lines } = flowOf(document, title.length <= 300 ? title : "", isPrinted(document));
  const refusal = refuseImplausible(text, file.name);
  if (refusal !== null) return refusal;
  const value: DocumentText = { origin: "html", text, lines, unsure: [], ...(title === "" ? {} : { metadataTitle: title }) };
  return { value, notes: encodingNotes(decoded, file.name) };
}

/** Bytes that are valid UTF-8 are UTF-8 whatever the page declares; else the declaration counts, else Windows-1252. */
function decodeHtml(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (decoded.encoding !== "windows-1252") return decoded;
  const charset = declaredCharset(bytes);
  const text = charset === null ? null : decodeWith(bytes, charset);
  // A declared character set is no reason for a note: the page says how it wants to be read.
  return text === null ? decoded : { text, encoding: "utf-8", damaged: 0 };
}

const ofPrint = /^(?:x-tika:|pdf:|xmptpg:npages$)/i;

/** True for the text of a PDF that a program wrote down as a page (Tika and its like say so): its lines are those of the print. */
function isPrinted(document: HtmlDocument): boolean {
  const told = headOf(document)?.childNodes.filter(isElement).filter(({ tagName }) => tagName === "meta") ?? [];
  return told.some(({ attrs }) => attrs.some(({ name, value }) => name === "name" && ofPrint.test(value)));
}

function headOf(document: HtmlDocument): HtmlElement | undefined {
  return childNamed(document.childNodes.filter(isElement).find((element) => element.tagName === "html"), "head");
}

/** The page's `<title>`, or "". */
function titleOf(document: HtmlDocument): string {
  const head = headOf(document);
  const title = childNamed(head, "title");
  const parts = title?.childNodes.map((node) => ("value" in node ? node.value : "")) ?? [];
  return foldBlanks(parts.join("").slice(0, 2_000)).trim();
}

function childNamed(parent: HtmlElement | undefined, name: string): HtmlElement | undefined {
  return parent?.childNodes.filter(isElement).find((element) => element.tagName === name);
}
