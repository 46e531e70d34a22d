/** What a document states once, in its head. */
export const HEAD_PROPERTIES = ["number", "title", "kind", "visibility", "body", "leadUnit", "author", "date"] as const;

export type HeadProperty = (typeof HEAD_PROPERTIES)[number];
