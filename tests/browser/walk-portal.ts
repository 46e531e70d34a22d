import { basename } from "node:path";
import { parse } from "parse5";
import { readBytes } from "../../src/read/read.ts";

/** One answer of the portal. */
export interface Visit {
  /** With query, without origin. */
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** What a person or a program can read in it; of a PDF or a picture, the text that can be taken out of it. */
  readonly text: string;
}

interface HtmlNode {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Asks for one address and gives the text of what comes. */
export async function visit(address: string, path: string, accept = "*/*"): Promise<Visit> {
  const response = await fetch(`${address}${path}`, { headers: { accept }, redirect: "manual" });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const plain = new TextDecoder().decode(bytes);
  const text = /pdf|image\/(?!svg)/.test(type) ? ((await readBytes(bytes, basename(path))).value?.text ?? "") : plain;
  return { path, status: response.status, type, headers: response.headers, text };
}

/** Follows every link of the portal from the given addresses on: in pages, JSON, feeds and OParl. Files are read and end the way. */
export async function walkPortal(address: string, from: readonly string[]): Promise<readonly Visit[]> {
  const found = new Set(from);
  const visits: Visit[] = [];
  for (const path of found) {
    const visited = await visit(address, path);
    visits.push(visited);
    const location = visited.headers.get("location");
    if (location !== null) found.add(inside(location, address, path) ?? path);
    if (path.startsWith("/dateien/") || path.startsWith("/assets/")) continue;
    for (const link of linksIn(visited)) {
      const inner = inside(link, address, path);
      if (inner !== null) found.add(inner);
    }
  }
  return visits;
}

function inside(link: string, address: string, path: string): string | null {
  if (!URL.canParse(link, `${address}${path}`)) return null;
  const url = new URL(link, `${address}${path}`);
  return url.origin === address ? `${url.pathname}${url.search}` : null;
}

function linksIn({ type, text }: Visit): readonly string[] {
  if (type.includes("html")) return attributesOf(parse(text) as unknown as HtmlNode);
  const values = type.includes("ndjson") ? text.split("\n").filter((line) => line !== "") : type.includes("json") ? [text] : null;
  if (values !== null) return values.flatMap((value) => stringsOf(JSON.parse(value))).filter((each) => /^(?:https?:\/)?\/\S+$/.test(each));
  return [...text.matchAll(/https?:\/\/[^\s"'<>]+/g)].map(([link]) => link.replaceAll("&amp;", "&"));
}

function attributesOf(node: HtmlNode): readonly string[] {
  const own = (node.attrs ?? []).filter(({ name }) => ["href", "src", "action"].includes(name)).map(({ value }) => value);
  return [...own, ...(node.childNodes ?? []).flatMap(attributesOf)];
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
