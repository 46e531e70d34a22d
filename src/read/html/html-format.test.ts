import { describe, expect, test } from "vitest";
import { textOf } from "../../text/span.ts";
import { readBytes } from "../read.ts";

async function shown(html: string): Promise<string[]> {
  const { value } = await readBytes(new TextEncoder().encode(`<!DOCTYPE html>${html}`), "seite.html");
  return (value?.lines ?? [])
    .filter((line) => line.kind !== "blank")
    .map((line) => `${line.kind}${line.level ?? ""}${line.bold === true ? "*" : ""} ${line.cells === undefined ? textOf(value?.text ?? "", line.span) : line.cells.map((cell) => textOf(value?.text ?? "", cell)).join(" | ")}`);
}

describe("what a page shows", () => {
  test("headings keep their level, line breaks break, inline elements join", async () => {
    expect(await shown("<h2>Beschluss<b>vorschlag</b></h2><p>Der Rat<br>be<i>schließt</i>  zwei\nSätze</p>")).toEqual([
      "heading2* Beschlussvorschlag", "text Der Rat", "text beschließt zwei Sätze",
    ]);
  });

  test("what is hidden is not there", async () => {
    expect(await shown("<p>Sichtbar</p><script>alert('nie')</script><p hidden>weg</p><p style='display: none'>weg</p><div class='d-none'>weg</div><button>Drucken</button><div class='d-none d-md-block'>breit</div>")).toEqual(["text Sichtbar", "text breit"]);
  });

  test("navigation is furniture", async () => {
    const page = "<header><a href='/'>Auental</a></header><nav><ul><li>Start</li></ul></nav><ol class='breadcrumb'><li>Vorlagen</li></ol><main><h1>Vorlage 12/2031</h1><p>Der Rat der Stadt Auental beschließt.</p></main><footer>Impressum</footer>";
    expect(await shown(page)).toEqual(["furniture Auental", "furniture Start", "furniture Vorlagen", "heading1* Vorlage 12/2031", "text Der Rat der Stadt Auental beschließt.", "furniture Impressum"]);
  });

  test("a class called menu around the whole page hides nothing", async () => {
    expect(await shown("<div class='menu'><p>Der Rat tagt in Birkenried.</p></div>")).toEqual(["text Der Rat tagt in Birkenried."]);
  });

  test("lists have items, ordered ones their printed numbers", async () => {
    expect(await shown("<ul><li>Radweg<li>Brücke</ul><ol start=3><li>Ziffer drei<ol type=a><li>erstens</ol><li>Ziffer vier</ol>")).toEqual(["item Radweg", "item Brücke", "item 3. Ziffer drei", "item a. erstens", "item 4. Ziffer vier"]);
  });

  test("the text of a print that a program wrote down as a page keeps its lines; any other page folds them", async () => {
    const body = "<body><div class='page'><p>Gemeinderäte:\nAnna Auer\n</p></div></body>";
    expect(await shown(`<html><head><meta name="X-TIKA:Parsed-By" content="PDFParser" /></head>${body}</html>`)).toEqual(["text Gemeinderäte:", "text Anna Auer"]);
    expect(await shown(`<html><head><meta name="author" content="x" /></head>${body}</html>`)).toEqual(["text Gemeinderäte: Anna Auer"]);
  });

  test("preformatted text keeps its lines", async () => {
    expect(await shown("<pre>Zeile eins\nZeile zwei</pre>")).toEqual(["text Zeile eins", "text Zeile zwei"]);
  });
});

describe("tables and labels", () => {
  test("a table has rows with cells", async () => {
    expect(await shown("<table><tr><th>Gremium<th>Termin</tr><tr><td>Rat<td>01.04.2031</tr><tr><td><td>02.04.2031<td>x</tr></table>")).toEqual(["row* Gremium | Termin", "row Rat | 01.04.2031", "row  | 02.04.2031 | x"]);
  });

  test("a list whose items all are a caption beside a value is a table of two columns", async () => {
    expect(await shown("<ul><li><span>Nummer</span> <span>22-0815</span></li><li><span>Gestellt von</span> <span>Kai Lorenz</span></li></ul>")).toEqual(["row Nummer | 22-0815", "row Gestellt von | Kai Lorenz"]);
    expect(await shown("<div><div><div>Status</div><div>öffentlich</div></div><div><div>Art</div><div>Antrag</div></div></div>")).toEqual(["row Status | öffentlich", "row Art | Antrag"]);
    expect(await shown("<ul><li><span>Nummer</span> <span>22-0815</span></li><li>Ein Satz.</li></ul>")).toEqual(["item Nummer 22-0815", "item Ein Satz."]);
    expect(await shown("<ul><li><span>Nummer</span> und <span>22-0815</span></li><li><span>Nummer</span> oder <span>22-0816</span></li></ul>")).toEqual(["item Nummer und 22-0815", "item Nummer oder 22-0816"]);
  });

  test("a row of a table is one by its role, too", async () => {
    expect(await shown("<div role=table><div role=row><span role=columnheader>Gremium</span><span role=columnheader>Termin</span></div><div role=row><span role=cell>Rat</span><span role=cell>01.04.2031</span></div></div>")).toEqual(["row* Gremium | Termin", "row Rat | 01.04.2031"]);
    expect(await shown("<div class=row><span>Rat</span> <span>01.04.2031</span></div>")).toEqual(["text Rat 01.04.2031"]);
  });

  test("pairs side by side become rows of their own", async () => {
    expect(await shown("<table><tr><td>Status:</td><td>öffentlich</td><td>Vorlage-Art:</td><td>Beschlussvorlage</td></tr></table>")).toEqual(["row Status: | öffentlich", "row Vorlage-Art: | Beschlussvorlage"]);
  });

  test("tables that only arrange the page let their content flow", async () => {
    expect(await shown("<table><tr><td>Menü</td><td><table><tr><td>Betreff:<td>Neubau der Brücke</table><h2>Sachverhalt</h2><p>Text</p></td></tr></table>")).toEqual(["text Menü", "row Betreff: | Neubau der Brücke", "heading2* Sachverhalt", "text Text"]);
  });

  test("definition lists and labelled blocks are rows of two cells", async () => {
    expect(await shown("<dl><dt>Federführend</dt><dd>Bauamt</dd></dl><div><div>Typ:</div><div>Antrag</div></div><div><div>Kein Etikett</div><div>Absatz</div></div>")).toEqual(["row Federführend | Bauamt", "row Typ: | Antrag", "text Kein Etikett", "text Absatz"]);
  });
});

test("a page may nest 400 deep, not 1,000", async () => {
  expect(await shown(`${"<div>".repeat(400)}Rat`)).toEqual(["text Rat"]);
  const { notes } = await readBytes(new TextEncoder().encode(`<html>${"<div>".repeat(1_000)}Rat`), "tief.html");
  expect(notes[0]?.message).toContain("verschachtelt");
});

describe("the page itself", () => {
  test("its title is metadata, and a line of the page's furniture: it may name who publishes", async () => {
    const { value } = await readBytes(new TextEncoder().encode("<html><head><title> Vorlage \n 12/2031 </title></head><body>Der Rat</body></html>"), "seite");
    expect(value?.metadataTitle).toBe("Vorlage 12/2031");
    expect(value?.text).toBe("Vorlage 12/2031\nDer Rat");
    expect(value?.lines.map((line) => line.kind)).toEqual(["furniture", "text"]);
  });

  test("a label hidden from screen readers alone is seen", async () => {
    const { value } = await readBytes(new TextEncoder().encode("<html><body><input aria-label='Plan'><label aria-hidden='true'><a href='1'>Plan.pdf</a></label><i aria-hidden='true'>menu</i></body></html>"), "seite");
    expect(value?.text).toBe("Plan.pdf");
  });

  test("a declared character set is believed when the bytes are not UTF-8", async () => {
    const page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-15'></head><body>Gebühr: 5 \u00A4 für Grün</body></html>";
    const { value, notes } = await readBytes(Uint8Array.from(page, (letter) => letter.charCodeAt(0)), "seite.html");
    expect(value?.text).toBe("Gebühr: 5 € für Grün");
    expect(notes).toEqual([]);
  });

  test.each([
    ["a million nested tags", "<div>".repeat(1_000_000)],
    ["a million formatting tags", "<p><b><i><a href=x>".repeat(250_000)],
    ["a million elements side by side", "<br>x".repeat(1_000_000)],
  ])("%s are refused", async (_name, html) => {
    const { value, notes } = await readBytes(new TextEncoder().encode(`<html>${html}`), "bombe.html");
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual(["htmlExcessive"]);
  });
});
