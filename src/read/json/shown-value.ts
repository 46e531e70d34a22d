import type { DocumentText } from "../../text/document-text.ts";
import { flowOf } from "../html/flow.ts";
import { isElement, parseBounded, textOfNode, type HtmlNode } from "../html/parse-bounded.ts";
import { findLines } from "../plain/find-lines.ts";
import type { JsonValue } from "./json-value.ts";

/** A value as people read it: a word or a number beside its label, a text of its own below it, or an address, which serves programs. */
export type ShownValue =
  | { readonly as: "word"; readonly text: string }
  | ({ readonly as: "text" } & Pick<DocumentText, "text" | "lines">)
  | { readonly as: "address"; readonly text: string };

const tag = /<\/?(?:p|br|div|span|[biua]|em|strong|[uo]l|li|table|tbody|t[rdh]|h[1-6]|font|su[bp]|blockquote|hr|section|article)(?:\s[^<>]{0,2000})?\/?>/i;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d?);/;
/** Control characters but tab and line break, which mean nothing in a text. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/g;
const address = /^(?:https?|ftp|urn|mailto|data):\S+$/i;
/** How exports write that there is nothing. */
const nothing = /^(?:[-–—]|<empty>|<leer>|<null>|null|undefined)?$/i;
/** A longer value is no word beside a label; one of sentences is none from the shorter length on. */
const longestWord = 240;
const longestSentence = 80;

/** How a text, a number or a truth value is shown; null where it says nothing, or is built of others. */
export function shownValue(value: JsonValue): ShownValue | null {
  if (value.is === "number") return { as: "word", text: value.text };
  if (value.is === "truth") return { as: "word", text: value.holds ? "ja" : "nein" };
  return value.is === "text" ? shownText(value.text) : null;
}

function shownText(raw: string): ShownValue | null {
  const text = raw.toWellFormed().replace(/\r\n?|[\f\u2028\u2029]/g, "\n").replace(controls, " ").trim();
  if (nothing.test(text)) return null;
  if (address.test(text)) return { as: "address", text };
  const page = tag.test(text) ? pageOf(text) : null;
  if (page !== null && page.text.trim() === "") return null;
  if (page !== null) return page.lines.length === 1 && isWord(page.text) ? { as: "word", text: page.text } : { as: "text", ...page };
  const plain = entity.test(text) ? withoutEntities(text).trim() : text;
  if (nothing.test(plain)) return null;
  return isWord(plain) ? { as: "word", text: plain } : { as: "text", text: plain, lines: findLines(plain).lines };
}

function isWord(text: string): boolean {
  return text.length <= longestWord && !text.includes("\n") && !(text.length > longestSentence && /[.!?]["”“]?$/.test(text));
}

/** The text of a piece of HTML, as a browser lays it out; null where it is too much of it. */
function pageOf(text: string): Pick<DocumentText, "text" | "lines"> | null {
  const document = parseBounded(text);
  return typeof document === "string" ? null : flowOf(document);
}

/** "M&uuml;ll &amp; Abwasser" in a text without tags. What a form's field holds is parsed for them alone. */
function withoutEntities(text: string): string {
  const document = parseBounded(`<textarea>\n${text.replaceAll(/<(?=\/textarea)/gi, "&lt;")}`);
  if (typeof document === "string") return text;
  const open: HtmlNode[] = [...document.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === "textarea") return node.childNodes.map((child) => textOfNode(child) ?? "").join("").toWellFormed().replace(controls, " ");
    open.push(...node.childNodes);
  }
  return text;
}
