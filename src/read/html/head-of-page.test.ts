import { expect, test } from "vitest";
import { readBytes } from "../read.ts";

/** What a reader sees of a page, without its furniture. */
async function shown(body: string): Promise<readonly string[]> {
  const { value } = await readBytes(new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`), "page.html");
  return value === null ? [] : value.lines.filter(({ kind }) => kind !== "furniture" && kind !== "blank").map(({ span }) => value.text.slice(...span));
}

test("the head of a page is none of the document, but where it holds captions and values", async () => {
  const text = "<main><p>Der Rat stimmt der Erneuerung der Brücke zu.</p></main>";
  expect(await shown(`<header><a href="/">Stadt Auental</a></header>${text}`)).toEqual(["Der Rat stimmt der Erneuerung der Brücke zu."]);
  expect(await shown(`<header><h1>Neue Brücke</h1><dl><dt>Nummer</dt><dd>31/7</dd></dl></header>${text}`)).toEqual(["Neue Brücke", "Nummer\t31/7", "Der Rat stimmt der Erneuerung der Brücke zu."]);
  expect(await shown(`<div class="menu"><table><tr><th>Nummer</th><td>31/7</td></tr></table></div>${text}`)).toEqual(["Nummer\t31/7", "Der Rat stimmt der Erneuerung der Brücke zu."]);
});
