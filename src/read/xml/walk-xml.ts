import { SaxesParser } from "saxes";
import { decodeText } from "../plain/decode-text.ts";

/** What is told of an XML document while it is walked. Names are without their namespace prefix. */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Attributes by their name without prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Real documents nest some dozen elements; deeper ones are attacks or accidents. */
const MAX_DEPTH = 1_000;

class TooDeep extends Error {}

/**
 * Walks an XML document from its start to its end, or to the first place where it is no XML any more.
 * No document type is looked at: entities other than those of XML itself stay as they are written, nothing is fetched.
 * @returns true when the document is damaged: broken off, or no XML somewhere
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser({ xmlns: false });
  let damaged = false;
  let depth = 0;
  parser.on("error", () => {
    damaged = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new TooDeep();
    visitor.open(localName(name), localNames(attributes));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close(localName(name));
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  try {
    parser.write(decodeText(bytes).text).close();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return true;
  }
  return damaged;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] ??= attributes[name] ?? "";
  return local;
}

/** The text of the first `title` element. */
export function titleIn(bytes: Uint8Array): string {
  let depth = 0;
  let isDone = false;
  const parts: string[] = [];
  walkXml(bytes, {
    open: (name) => void (name === "title" && (depth += 1)),
    close(name) {
      if (name !== "title") return;
      depth -= 1;
      isDone = true;
    },
    text: (text) => void (depth > 0 && !isDone && parts.push(text)),
  });
  return parts.join("").slice(0, 2_000).replace(/\s+/g, " ").trim();
}
