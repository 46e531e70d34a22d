import type { PaperSummary } from "../../store/views.ts";
import type { Site } from "../html/site.ts";
import { addressOf } from "../answer/address.ts";
import { kindOf } from "../answer/words.ts";

/** An Atom feed (RFC 4287) of papers, newest first. Written by hand, because JSX here means HTML, which closes some names by itself. */
export function atomOf(papers: readonly PaperSummary[], site: Site): string {
  const newest = papers.map((paper) => paper.publishedAt).toSorted().at(-1) ?? "1970-01-01T00:00:00Z";
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `<title>${escape(site.name)}: neue Vorlagen</title>`,
    `<id>${escape(site.publicUrl)}/feeds/vorlagen.atom</id>`,
    `<link rel="self" type="application/atom+xml" href="${escape(site.publicUrl)}/feeds/vorlagen.atom"/>`,
    `<link rel="alternate" type="text/html" href="${escape(site.publicUrl)}/vorlagen"/>`,
    `<updated>${instantOf(newest)}</updated>`,
    `<author><name>${escape(site.name)}</name></author>`,
    ...papers.map((paper) => entryOf(paper, site)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryOf(paper: PaperSummary, site: Site): string {
  const address = `${site.publicUrl}${addressOf.paper(paper.id)}`;
  const summary = [kindOf(paper), paper.number, paper.bodyName].filter((part) => part !== null).join(", ");
  return [
    "<entry>",
    `<title>${escape(paper.title)}</title>`,
    `<id>${escape(address)}</id>`,
    `<link rel="alternate" type="text/html" href="${escape(address)}"/>`,
    `<published>${instantOf(paper.publishedAt)}</published>`,
    `<updated>${instantOf(paper.publishedAt)}</updated>`,
    `<summary>${escape(summary)}</summary>`,
    "</entry>",
  ].join("\n");
}

/** RFC 3339, whatever way the store wrote it. */
function instantOf(text: string): string {
  const date = new Date(text);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}

/** Text for XML: its own characters escaped, those that XML 1.0 forbids left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
