import { latin1 } from "../foreign-kind.ts";
import { attributeOf, isElement, parseBounded, type HtmlNode } from "./parse-bounded.ts";

const LOOKED_AT = 4_096;

/** The character set that a page declares in its first 4 KB (`<meta charset>` or `http-equiv`), lower case, or `null`. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const document = parseBounded(latin1(bytes.subarray(0, LOOKED_AT)));
  if (typeof document === "string") return null;
  const open: HtmlNode[] = [...document.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === "meta") {
      const charset = attributeOf(node, "charset") ?? charsetOfContent(attributeOf(node, "content"));
      if (charset !== null && charset !== "") return charset.trim().toLowerCase();
    }
    open.push(...node.childNodes);
  }
  return null;
}

/** `text/html; charset=iso-8859-1` → `iso-8859-1`. */
function charsetOfContent(content: string | null): string | null {
  const value = content?.toLowerCase().split("charset=", 2)[1];
  return value?.split(";", 1)[0]?.replaceAll(/["']/g, "").trim() ?? null;
}
