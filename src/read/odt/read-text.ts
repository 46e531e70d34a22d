import type { Block, Cell } from "../block.ts";
import { superscript } from "../superscript.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { withMark } from "../with-mark.ts";
import type { OdtStyles, TextLook } from "./styles.ts";

/** The text of one part of an OpenDocument file. */
export interface OdtText {
  readonly body: readonly Block[];
  readonly notes: readonly Block[];
  readonly heads: readonly Block[];
  readonly feet: readonly Block[];
  /** Comments, deleted or hidden words, other files: the file says more than its text. */
  readonly conceals: boolean;
  readonly damaged: boolean;
}

/** Reads `content.xml` (the text) or `styles.xml` (running heads and feet); the styles it holds come first, and are learnt on the way. */
export function readOdtText(bytes: Uint8Array, styles: OdtStyles): OdtText {
  const reader = new TextReader(styles);
  const damaged = walkXml(bytes, reader);
  return { ...reader.finish(), damaged };
}

type Purpose = "body" | "cell" | "box" | "note" | "head" | "foot";

interface Container {
  readonly blocks: Block[];
  readonly purpose: Purpose;
  readonly lists: OpenList[];
  last: { readonly after: number; readonly isItem: boolean } | null;
}

interface OpenList {
  readonly style: string;
  number: number;
  /** The next paragraph is the first of its item, and bears the mark. */
  isFresh: boolean;
}

interface OpenParagraph {
  readonly style: string;
  readonly level: number | null;
  readonly parts: string[];
  visible: number;
  boldVisible: number;
  readonly floating: Block[];
}

type SpanLook = Pick<TextLook, "bold" | "hidden" | "raised">;

interface OpenTable {
  readonly rows: Cell[][];
  row: Cell[];
  columns: number;
  repeated: number;
  rowRepeated: number;
}

const SKIPPED = new Set(["annotation", "tracked-changes", "script", "scripts", "settings", "title", "desc", "shapes", "ruby-text", "dde-connection-decls", "meta", "binary-data",
  "table-of-content-source", "alphabetical-index-source", "illustration-index-source", "table-index-source", "object-index-source", "user-index-source", "bibliography-source", "index-title-template"]);
const CONCEALING = new Set(["annotation", "tracked-changes"]);
const GAP_POINTS = 4;
const MOST_REPEATED = 60;
const MOST_LETTERS = 20_000_000;

class TextReader {
  readonly #styles: OdtStyles;
  readonly #elements: string[] = [];
  readonly #containers: Container[] = [container("body")];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #spans: SpanLook[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #notes: Block[] = [];
  readonly #heads: Block[] = [];
  readonly #feet: Block[] = [];
  /** Values of form fields by the id under which the text shows them. */
  readonly #fields = new Map<string, string>();
  readonly #ended = new Map<string, number>();
  #skipFrom = Number.POSITIVE_INFINITY;
  #citation: string | null = null;
  #conceals = false;
  #letters = 0;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#elements.push(name);
    if (this.#elements.length > this.#skipFrom) return;
    if (this.#isSkipped(name, attributes)) {
      this.#skipFrom = this.#elements.length;
      return;
    }
    this.#styles.open(name, attributes);
    if (this.#paragraphs.length > 0 && this.#enterInParagraph(name, attributes)) return;
    this.#enter(name, attributes);
  }

  close(name: string): void {
    const depth = this.#elements.length;
    this.#elements.pop();
    if (depth > this.#skipFrom) return;
    if (depth === this.#skipFrom) this.#skipFrom = Number.POSITIVE_INFINITY;
    else this.#leave(name);
  }

  text(text: string): void {
    if (this.#skipFrom !== Number.POSITIVE_INFINITY || this.#paragraphs.length === 0) return;
    if (this.#elements.at(-1) === "note-citation") this.#citation = (this.#citation ?? "") + text.slice(0, 20);
    // White space is folded as in HTML; blanks that count are elements.
    else this.#ink(text.replace(/[ \t\n\r]+/g, " "));
  }

  finish(): Omit<OdtText, "damaged"> {
    while (this.#paragraphs.length > 0) this.#endParagraph();
    while (this.#containers.length > 1) {
      const { blocks } = this.#containers.pop() ?? container("body");
      this.#containers.at(-1)?.blocks.push(...blocks);
    }
    for (const table of this.#tables) this.#containers[0]?.blocks.push({ kind: "table", rows: [...table.rows, table.row] });
    return { body: this.#containers[0]?.blocks ?? [], notes: this.#notes, heads: this.#heads, feet: this.#feet, conceals: this.#conceals };
  }

  #isSkipped(name: string, attributes: XmlAttributes): boolean {
    // A title in a paragraph is a field that shows the document's; elsewhere it describes a picture.
    const isField = name === "title" && ["p", "h", "span", "a"].includes(this.#elements.at(-2) ?? "");
    if (SKIPPED.has(name) && !isField) {
      this.#conceals ||= CONCEALING.has(name);
      return true;
    }
    if (name === "object" || name === "object-ole") this.#conceals = true;
    const isHidden = ((name === "section" || name === "table") && attributes["display"] === "none") || (name === "hidden-paragraph" && attributes["is-hidden"] === "true") || (name === "hidden-text" && attributes["is-hidden"] === "true");
    if (isHidden) this.#conceals = true;
    return isHidden;
  }

  /** @returns whether the element was one that only paragraphs hold */
  #enterInParagraph(name: string, attributes: XmlAttributes): boolean {
    if (name === "span") {
      const outer = this.#look();
      const own = this.#styles.lookOf("text", attributes["style-name"] ?? "");
      this.#spans.push({ bold: outer.bold || own.bold, hidden: outer.hidden || own.hidden, raised: outer.raised || own.raised });
    } else if (name === "s") this.#ink(" ".repeat(Math.min(Number(attributes["c"] ?? 1) || 1, 200)));
    else if (name === "tab") this.#ink("\t");
    else if (name === "line-break") this.#ink("\n");
    else if (name === "note") this.#citation = "";
    else if (name === "note-body") {
      this.#ink(noteMark(this.#citation ?? ""));
      this.#containers.push(container("note"));
    } else if (name === "control") this.#ink(this.#fields.get(attributes["control"] ?? "") ?? "");
    else if (name === "text-box") this.#containers.push(container("box"));
    else return false;
    return true;
  }

  #enter(name: string, attributes: XmlAttributes): void {
    if (name === "p" || name === "h") this.#startParagraph(name, attributes);
    else if (name === "list") this.#startList(attributes);
    else if (name === "list-item") this.#startItem(attributes);
    else if (name === "table") this.#tables.push({ rows: [], row: [], columns: 1, repeated: 1, rowRepeated: 1 });
    else if (name === "table-row") this.#startRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.#startCell(attributes);
    else if (name === "text-box") this.#containers.push(container("box"));
    else if (name === "header" || name === "header-first" || name === "header-left") this.#containers.push(container("head"));
    else if (name === "footer" || name === "footer-first" || name === "footer-left") this.#containers.push(container("foot"));
    else if (attributes["current-value"] !== undefined || attributes["current-state"] !== undefined || name === "checkbox") this.#field(name, attributes);
  }

  #field(name: string, { id, value, "current-value": current, "current-state": state, state: preset }: XmlAttributes): void {
    if (id === undefined) return;
    this.#fields.set(id, name === "checkbox" || name === "radio" ? ((state ?? preset) === "checked" || state === "true" ? "☒" : "☐") : (current ?? value ?? ""));
  }

  #leave(name: string): void {
    if (name === "p" || name === "h") this.#endParagraph();
    else if (name === "span" && this.#paragraphs.length > 0) this.#spans.pop();
    else if (name === "list") this.#endList();
    else if (name === "table-cell" || name === "covered-table-cell") this.#endCell();
    else if (name === "table-row") this.#endRow();
    else if (name === "table") this.#endTable();
    else if (name === "note-body") this.#endNote();
    else if (name === "text-box") this.#endBox();
    else if (/^(?:header|footer)(?:-first|-left)?$/.test(name)) this.#endMargin();
  }

  #look(): SpanLook {
    const span = this.#spans.at(-1);
    return span ?? this.#styles.lookOf("paragraph", this.#paragraphs.at(-1)?.style ?? "");
  }

  #ink(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || text === "" || this.#letters > MOST_LETTERS) return;
    const { bold, hidden, raised } = this.#look();
    const visible = text.trim().length;
    if (hidden) {
      if (visible > 0) this.#conceals = true;
      return;
    }
    this.#letters += text.length;
    paragraph.parts.push(raised ? superscript(text) : text);
    paragraph.visible += visible;
    if (bold) paragraph.boldVisible += visible;
  }

  #startParagraph(name: string, attributes: XmlAttributes): void {
    const level = name === "h" ? Math.min(Math.max(Number(attributes["outline-level"]) || 1, 1), 6) : null;
    this.#paragraphs.push({ style: attributes["style-name"] ?? "", level, parts: [], visible: 0, boldVisible: 0, floating: [] });
    // Spans do not reach over the border of a paragraph inside a note or a text box.
    this.#spans.push(this.#styles.lookOf("paragraph", attributes["style-name"] ?? ""));
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.#spans.pop();
    const into = this.#containers.at(-1);
    if (paragraph === undefined || into === undefined) return;
    const { style, level, parts, visible, boldVisible, floating } = paragraph;
    const look = this.#styles.lookOf("paragraph", style);
    const mark = visible > 0 ? this.#takeMark(into) : "";
    const { last } = into;
    const apart = last !== null && !(mark !== "" && last.isItem) && Math.max(last.after, look.before) >= GAP_POINTS;
    into.last = { after: look.after, isItem: mark !== "" };
    into.blocks.push({
      kind: "paragraph",
      text: parts.join(""),
      ...(level === null || visible === 0 ? {} : { level }),
      ...(mark === "" ? {} : { mark }),
      ...(visible > 0 && boldVisible === visible ? { bold: true } : {}),
      ...(apart ? { apart } : {}),
    }, ...floating);
  }

  #startList(attributes: XmlAttributes): void {
    const into = this.#containers.at(-1);
    if (into === undefined) return;
    const style = attributes["style-name"] ?? into.lists.at(-1)?.style ?? "";
    const level = into.lists.length + 1;
    const isContinued = attributes["continue-numbering"] === "true" || attributes["continue-list"] !== undefined;
    const start = this.#styles.startOf(style, level) - 1;
    into.lists.push({ style, number: isContinued ? (this.#ended.get(`${style} ${level}`) ?? start) : start, isFresh: false });
  }

  #startItem(attributes: XmlAttributes): void {
    const list = this.#containers.at(-1)?.lists.at(-1);
    if (list === undefined) return;
    const own = Number(attributes["start-value"] ?? Number.NaN);
    list.number = Number.isInteger(own) ? own : list.number + 1;
    list.isFresh = true;
  }

  #endList(): void {
    const into = this.#containers.at(-1);
    const list = into?.lists.pop();
    if (list !== undefined && into !== undefined) this.#ended.set(`${list.style} ${into.lists.length + 1}`, list.number);
  }

  #takeMark({ lists }: Container): string {
    const list = lists.at(-1);
    if (list === undefined || !list.isFresh) return "";
    list.isFresh = false;
    return this.#styles.markOf(list.style, lists.map(({ number }) => number));
  }

  #startRow(attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row = [];
    table.rowRepeated = repetition(attributes["number-rows-repeated"]);
  }

  #startCell(attributes: XmlAttributes): void {
    this.#containers.push(container("cell"));
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.columns = repetition(attributes["number-columns-spanned"]);
    table.repeated = repetition(attributes["number-columns-repeated"]);
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    const cell = this.#containers.at(-1)?.purpose === "cell" ? this.#containers.pop() : undefined;
    if (table === undefined || cell === undefined) return;
    // A spanned cell is followed by the cells that it covers.
    for (let count = 0; count < table.repeated; count += 1) table.row.push({ blocks: cell.blocks, columns: 1 });
    table.repeated = 1;
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.row.length === 0) return;
    const isEmpty = table.row.every((cell) => cell.blocks.length === 0);
    for (let count = 0; count < (isEmpty ? 1 : table.rowRepeated); count += 1) table.rows.push(table.row);
    table.row = [];
  }

  #endTable(): void {
    const table = this.#tables.pop();
    const into = this.#containers.at(-1);
    if (table === undefined || into === undefined || table.rows.length === 0) return;
    into.blocks.push({ kind: "table", rows: table.rows });
    into.last = null;
  }

  #endNote(): void {
    const note = this.#containers.at(-1)?.purpose === "note" ? this.#containers.pop() : undefined;
    if (note !== undefined) for (const block of withMark(noteMark(this.#citation ?? ""), note.blocks)) this.#notes.push(block);
    this.#citation = null;
  }

  #endBox(): void {
    const box = this.#containers.at(-1)?.purpose === "box" ? this.#containers.pop() : undefined;
    const target = this.#paragraphs.at(-1)?.floating ?? this.#containers.at(-1)?.blocks;
    for (const block of box?.blocks ?? []) target?.push(block);
  }

  #endMargin(): void {
    const margin = this.#containers.at(-1);
    if (margin?.purpose !== "head" && margin?.purpose !== "foot") return;
    this.#containers.pop();
    for (const block of margin.blocks) (margin.purpose === "head" ? this.#heads : this.#feet).push(block);
  }
}

function container(purpose: Purpose): Container {
  return { blocks: [], purpose, lists: [], last: null };
}

/** Numbers are raised, other marks are put in brackets. */
function noteMark(citation: string): string {
  const mark = citation.trim();
  return /^\d+$/.test(mark) ? superscript(mark) : `[${mark}]`;
}

function repetition(value: string | undefined): number {
  return Math.min(Math.max(Number(value ?? 1) || 1, 1), MOST_REPEATED);
}
