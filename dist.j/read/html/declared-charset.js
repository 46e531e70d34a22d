import { latin1 } from "../foreign-kind.js";
import { attributeOf, isElement, parseBounded } from "./parse-bounded.js";
const LOOKED_AT = 4_096;
/** The character set that a page declares in its first 4 KB (`<meta charset>` or `http-equiv`), lower case, or `null`. */
export function declaredCharset(bytes) {
    const document = parseBounded(latin1(bytes.subarray(0, LOOKED_AT)));
    if (typeof document === "string")
        return null;
    const open = [...document.childNodes];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (!isElement(node))
            continue;
        if (node.tagName === "meta") {
            const charset = attributeOf(node, "charset") ?? charsetOfContent(attributeOf(node, "content"));
            if (charset !== null && charset !== "")
                return charset.trim().toLowerCase();
        }
        open.push(...node.childNodes);
    }
    return null;
}
/** `text/html; charset=iso-8859-1` → `iso-8859-1`. */
function charsetOfContent(content) {
    const value = content?.toLowerCase().split("charset=", 2)[1];
    return value?.split(";", 1)[0]?.replaceAll(/["']/g, "").trim() ?? null;
}
//# sourceMappingURL=declared-charset.js.map