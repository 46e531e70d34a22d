import type { Block, Cell } from "../block.ts";
import { superscript } from "../superscript.ts";
import { symbol } from "../symbol.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { Fields } from "./fields.ts";
import { applyProperty, isOn, type ParagraphLook, type StyleTable } from "./styles.ts";

/** What the stories of a document share: body, notes, heads and feet. */
export interface StorySetting {
  readonly styles: StyleTable;
  readonly markOf: (numberingId: string, depth: number) => string;
  /** The printed mark of a note that is referred to here, for example "³". */
  readonly noteMark: (kind: "footnote" | "endnote", id: string) => string;
}

/** One part of a document in the order of its text. */
export interface Story {
  readonly blocks: readonly Block[];
  /** Of a part with notes: each by its id. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** Relationship ids of running heads and feet, the first page's first. */
  readonly heads: readonly string[];
  readonly feet: readonly string[];
  /** Comments, deleted or hidden words: the file says more than its text. */
  readonly conceals: boolean;
  readonly damaged: boolean;
}

/** Reads a part whose text is in WordprocessingML. */
export function readStory(bytes: Uint8Array, setting: StorySetting): Story {
  const reader = new StoryReader(setting);
  const damaged = walkXml(bytes, reader);
  return { ...reader.finish(), damaged };
}

interface OpenParagraph extends ParagraphLook {
  style: string;
  readonly parts: string[];
  visible: number;
  boldVisible: number;
  /** Text boxes that are anchored in it. */
  readonly floating: Block[];
  /** Its end was deleted: the next paragraph goes on in the same line. */
  goesOn: boolean;
}

interface Run {
  bold: boolean;
  hidden: boolean;
  raised: boolean;
}

interface OpenTable {
  readonly rows: Cell[][];
  row: Cell[];
  isRowDeleted: boolean;
  columns: number;
}

interface Container {
  readonly blocks: Block[];
  last: { readonly look: ParagraphLook; readonly style: string; readonly isItem: boolean } | null;
}

/** Not text: deleted or moved away, codes, what older programs show instead, the look before a change. */
const SKIPPED = new Set(["del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange", "tblGridChange", "rt", "binData"]);
const DELETIONS = new Set(["del", "moveFrom"]);
/** Space between paragraphs that is seen as such, in twentieths of a point. */
const GAP = 80;
const MOST_LETTERS = 20_000_000;

class StoryReader {
  readonly #setting: StorySetting;
  readonly #elements: string[] = [];
  readonly #containers: Container[] = [{ blocks: [], last: null }];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #runs: Run[] = [];
  readonly #placeholders: boolean[] = [];
  readonly #fields = new Fields();
  readonly #notes = new Map<string, readonly Block[]>();
  readonly #heads: [order: number, id: string][] = [];
  readonly #feet: [order: number, id: string][] = [];
  #noteId: string | null = null;
  #skipFrom = Number.POSITIVE_INFINITY;
  #goingOn: OpenParagraph | null = null;
  #letters = 0;
  #conceals = false;

  constructor(setting: StorySetting) {
    this.#setting = setting;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#elements.at(-1);
    this.#elements.push(name);
    if (this.#elements.length > this.#skipFrom) return;
    if (this.#isSkipped(name, parent)) {
      this.#skipFrom = this.#elements.length;
      if (DELETIONS.has(name)) this.#conceals = true;
      return;
    }
    this.#enter(name, parent, attributes);
  }

  close(name: string): void {
    const depth = this.#elements.length;
    this.#elements.pop();
    if (depth > this.#skipFrom) return;
    if (depth === this.#skipFrom) {
      this.#skipFrom = Number.POSITIVE_INFINITY;
      return;
    }
    this.#leave(name);
  }

  text(text: string): void {
    if (this.#skipFrom === Number.POSITIVE_INFINITY && this.#elements.at(-1) === "t") this.#ink(text);
  }

  finish(): Omit<Story, "damaged"> {
    while (this.#paragraphs.length > 0) this.#endParagraph();
    while (this.#tables.length > 0) {
      if (this.#containers.length > 1) this.#endCell();
      this.#endRow();
      this.#endTable();
    }
    return { blocks: this.#containers[0]?.blocks ?? [], notes: this.#notes, heads: inOrder(this.#heads), feet: inOrder(this.#feet), conceals: this.#conceals };
  }

  #isSkipped(name: string, parent: string | undefined): boolean {
    if (name === "sdtContent") return this.#placeholders.at(-1) === true;
    // Inside the properties of a paragraph mark or a row, `del` is no deleted text but a mark.
    if (name === "del" && (parent === "rPr" || parent === "trPr")) return false;
    return SKIPPED.has(name);
  }

  #enter(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    if (name === "p") this.#startParagraph();
    else if (name === "r") this.#startRun();
    else if (name === "tbl") this.#tables.push({ rows: [], row: [], isRowDeleted: false, columns: 1 });
    else if (name === "tc") this.#containers.push({ blocks: [], last: null });
    else if (name === "txbxContent") this.#containers.push({ blocks: [], last: null });
    else if (name === "sdt") this.#placeholders.push(false);
    else if (name === "showingPlcHdr") this.#placeholders.splice(-1, 1, isOn(attributes["val"]));
    else if (name === "footnote" || name === "endnote") this.#startNote(attributes);
    else if (name === "headerReference") this.#heads.push([orderOf(attributes["type"]), attributes["id"] ?? ""]);
    else if (name === "footerReference") this.#feet.push([orderOf(attributes["type"]), attributes["id"] ?? ""]);
    else if (name === "commentReference") this.#conceals = true;
    else if (parent === "r") this.#enterInRun(name, attributes);
    else this.#property(name, parent, attributes);
  }

  #enterInRun(name: string, attributes: XmlAttributes): void {
    if (name === "tab" || name === "ptab") this.#ink("\t");
    else if (name === "br" || name === "cr") this.#ink("\n");
    else if (name === "noBreakHyphen") this.#ink("-");
    else if (name === "softHyphen") this.#ink("\u00AD");
    else if (name === "sym") this.#ink(symbol(Number.parseInt(attributes["char"] ?? "", 16)));
    else if (name === "fldChar") this.#ink(this.#fields.mark(attributes["fldCharType"]));
    else if (name === "footnoteReference") this.#ink(this.#setting.noteMark("footnote", attributes["id"] ?? ""));
    else if (name === "endnoteReference") this.#ink(this.#setting.noteMark("endnote", attributes["id"] ?? ""));
  }

  #property(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    const table = this.#tables.at(-1);
    if (parent === "pPr" || parent === "numPr") {
      if (paragraph === undefined) return;
      if (name === "pStyle") paragraph.style = attributes["val"] ?? "";
      else applyProperty(paragraph, name, attributes);
    } else if (parent === "rPr") {
      const owner = this.#elements.at(-3);
      if (owner === "r" && run !== undefined) this.#runProperty(run, name, attributes);
      else if (owner === "pPr" && name === "del" && paragraph !== undefined) {
        paragraph.goesOn = true;
        this.#conceals = true;
      }
    } else if (parent === "trPr" && name === "del" && table !== undefined) table.isRowDeleted = true;
    else if (parent === "tcPr" && name === "gridSpan" && table !== undefined) table.columns = Math.min(Math.max(Number(attributes["val"]) || 1, 1), 60);
    else this.#fields.property(name, parent, attributes);
  }

  #runProperty(run: Run, name: string, attributes: XmlAttributes): void {
    if (name === "rStyle") {
      const { bold, hidden } = this.#setting.styles.lookOf(attributes["val"] ?? "");
      run.bold ||= bold ?? false;
      run.hidden ||= hidden ?? false;
    } else if (name === "b") run.bold = isOn(attributes["val"]);
    else if (name === "vanish") run.hidden = isOn(attributes["val"]);
    else if (name === "vertAlign") run.raised = attributes["val"] === "superscript";
  }

  #leave(name: string): void {
    if (name === "p") this.#endParagraph();
    else if (name === "r") this.#runs.pop();
    else if (name === "tc") this.#endCell();
    else if (name === "tr") this.#endRow();
    else if (name === "tbl") this.#endTable();
    else if (name === "sdt") this.#placeholders.pop();
    else if (name === "txbxContent") this.#endTextBox();
    else if (name === "footnote" || name === "endnote") this.#endNote();
  }

  #startParagraph(): void {
    const goingOn = this.#goingOn;
    this.#goingOn = null;
    this.#paragraphs.push(goingOn ?? { style: "", parts: [], visible: 0, boldVisible: 0, floating: [], goesOn: false });
  }

  #startRun(): void {
    const look = this.#setting.styles.lookOf(this.#paragraphs.at(-1)?.style ?? "");
    this.#runs.push({ bold: look.bold ?? false, hidden: look.hidden ?? false, raised: false });
  }

  #ink(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    if (paragraph === undefined || text === "" || !this.#fields.areShown || this.#letters > MOST_LETTERS) return;
    const visible = text.trim().length;
    if (run?.hidden === true) {
      if (visible > 0) this.#conceals = true;
      return;
    }
    this.#letters += text.length;
    paragraph.parts.push(run?.raised === true ? superscript(text) : text);
    paragraph.visible += visible;
    if (run?.bold === true) paragraph.boldVisible += visible;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const container = this.#containers.at(-1);
    if (paragraph === undefined || container === undefined) return;
    if (paragraph.goesOn) {
      paragraph.goesOn = false;
      this.#goingOn = paragraph;
      return;
    }
    const { parts, visible, boldVisible, style, floating } = paragraph;
    const look = { ...this.#setting.styles.lookOf(style), ...said(paragraph) };
    // Word numbers the empty paragraphs of a list, too; but nobody sees a number without a text.
    const mark = look.numbering !== undefined && look.numbering !== "0" && visible > 0 ? this.#setting.markOf(look.numbering, look.depth ?? 0) : "";
    const { last } = container;
    const isTight = last === null || (mark !== "" && last.isItem) || (look.contextual === true && last.style === style);
    const apart = !isTight && Math.max(last.look.after ?? 0, look.before ?? 0) >= GAP;
    container.last = { look, style, isItem: mark !== "" };
    container.blocks.push({
      kind: "paragraph",
      text: parts.join(""),
      ...(look.outline !== undefined && look.outline < 9 && visible > 0 ? { level: Math.min(Math.max(look.outline, 0) + 1, 6) } : {}),
      ...(mark === "" ? {} : { mark }),
      ...(visible > 0 && boldVisible === visible ? { bold: true } : {}),
      ...(apart ? { apart } : {}),
    }, ...floating);
  }

  #endTextBox(): void {
    const box = this.#containers.pop();
    const paragraph = this.#paragraphs.at(-1);
    if (box === undefined) return;
    if (paragraph === undefined) this.#containers.at(-1)?.blocks.push(...box.blocks);
    else for (const block of box.blocks) paragraph.floating.push(block);
  }

  #endCell(): void {
    const cell = this.#containers.length > 1 ? this.#containers.pop() : undefined;
    const table = this.#tables.at(-1);
    if (cell === undefined || table === undefined) return;
    table.row.push({ blocks: cell.blocks, columns: table.columns });
    table.columns = 1;
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (!table.isRowDeleted && table.row.length > 0) table.rows.push(table.row);
    else if (table.isRowDeleted) this.#conceals = true;
    table.row = [];
    table.isRowDeleted = false;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    const container = this.#containers.at(-1);
    if (table === undefined || container === undefined || table.rows.length === 0) return;
    container.blocks.push({ kind: "table", rows: table.rows });
    container.last = null;
  }

  #startNote({ id, type }: XmlAttributes): void {
    this.#noteId = type === undefined || type === "normal" ? (id ?? "") : null;
    this.#containers.push({ blocks: [], last: null });
  }

  #endNote(): void {
    const note = this.#containers.length > 1 ? this.#containers.pop() : undefined;
    if (note !== undefined && this.#noteId !== null) this.#notes.set(this.#noteId, note.blocks);
  }
}

/** What the paragraph says itself. */
function said({ outline, numbering, depth, before, after, contextual }: ParagraphLook): ParagraphLook {
  return {
    ...(outline === undefined ? {} : { outline }),
    ...(numbering === undefined ? {} : { numbering }),
    ...(depth === undefined ? {} : { depth }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(contextual === undefined ? {} : { contextual }),
  };
}

function inOrder(ids: readonly (readonly [order: number, id: string])[]): readonly string[] {
  return [...new Set(ids.toSorted(([a], [b]) => a - b).map(([, id]) => id))];
}

/** The first page's head comes before the others'. */
function orderOf(type: string | undefined): number {
  return type === "first" ? 0 : type === "even" ? 2 : 1;
}
