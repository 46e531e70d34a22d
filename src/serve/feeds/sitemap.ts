/** Where search engines learn of the public papers and meetings (sitemaps.org, protocol 0.9). */
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of all parts. `addresses` are absolute. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  return documentOf("sitemapindex", addresses.map((address) => `<sitemap><loc>${escape(address)}</loc></sitemap>`));
}

/** One part: the absolute addresses of pages. */
export function sitemapOf(addresses: readonly string[]): string {
  return documentOf("urlset", addresses.map((address) => `<url><loc>${escape(address)}</loc></url>`));
}

function documentOf(name: string, entries: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', `<${name} xmlns="${NAMESPACE}">`, ...entries, `</${name}>`, ""].join("\n");
}

/** Addresses hold no forbidden characters: ids are encoded in them. */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}
