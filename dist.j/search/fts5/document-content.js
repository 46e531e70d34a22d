import { deflateRawSync, inflateRawSync } from "node:zlib";
/** Packs the content of a document; German prose shrinks to about half. */
export function packContent(document) {
    const { text, organizations, people } = document;
    const content = { text, sections: document.sections ?? [], organizations, people };
    return deflateRawSync(JSON.stringify(content), { level: 3 });
}
/** The content that `packContent` packed. */
export function unpackContent(data) {
    return JSON.parse(inflateRawSync(data).toString("utf8"));
}
//# sourceMappingURL=document-content.js.map