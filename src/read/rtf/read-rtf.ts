import type { Block, BlockDocument, Cell } from "../block.ts";
import { superscript } from "../superscript.ts";
import { symbol } from "../symbol.ts";
import { withMark } from "../with-mark.ts";
import { decodeBytes, encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from "./code-pages.ts";
import { rtfTokens, type RtfToken } from "./tokens.ts";

/** The text of an RTF document. */
export interface RtfText extends BlockDocument {
  readonly title: string;
  /** Comments, deleted or hidden words: the file says more than its text. */
  readonly conceals: boolean;
  /** It breaks off. */
  readonly damaged: boolean;
}

/** Reads RTF. Total: whatever the bytes are, what can be read of them is. */
export function readRtf(bytes: Uint8Array): RtfText {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.finish();
}

type Destination = "text" | "skip" | "fonts" | "styles" | "info" | "title" | "mark";

/** What holds until the end of a group. */
interface Group {
  destination: Destination;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  font: number;
  /** So many characters stand after a `\u` for readers that do not know it. */
  substitutes: number;
  /** What ends with this group. */
  ends: "note" | "head" | "foot" | "box" | "field" | null;
}

interface ParagraphLook {
  style: number;
  outline: number | null;
  inTable: boolean;
  before: number;
  after: number;
}

/** A text of its own: the document, a note, a head, a text box. */
interface Story {
  readonly blocks: Block[];
  parts: string[];
  visible: number;
  boldVisible: number;
  mark: string;
  cell: Block[];
  row: Cell[];
  rows: Cell[][];
  last: { readonly after: number; readonly isItem: boolean } | null;
  readonly floating: Block[];
}

interface FormField {
  type: number;
  result: number;
  preset: number;
  shown: boolean;
}

const PLAIN: ParagraphLook = { style: 0, outline: null, inTable: false, before: 0, after: 0 };
const DESTINATIONS = new Map<string, Destination>([["fonttbl", "fonts"], ["stylesheet", "styles"], ["info", "info"], ["title", "title"], ["listtext", "mark"], ["pntext", "mark"]]);
const SKIPPED = new Set(["colortbl", "pict", "fldinst", "annotation", "nonesttables", "sp", "shprslt", "upr", "object_data", "objdata", "author", "operator", "subject", "keywords", "doccomm", "company", "manager", "category", "comment", "creatim", "revtim", "printim", "buptim", "xe", "tc", "rxe", "bkmkstart", "bkmkend", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "datastore", "latentstyles", "footnotesep", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "filetbl", "mmathPr", "template", "atnid", "atnauthor", "atnicn", "atnref", "atndate"]);
/** Destinations marked as not to be known by all (`\*`) that hold text or are needed all the same. */
const KNOWN_STARRED = new Set(["shpinst", "shptxt", "ud", "fldrslt", "footnote", "formfield"]);
const HEADS = new Set(["header", "headerf", "headerl", "headerr"]);
const FEET = new Set(["footer", "footerf", "footerl", "footerr"]);
const SIGNS = new Map([["tab", "\t"], ["line", "\n"], ["lbr", "\n"], ["emdash", "—"], ["endash", "–"], ["bullet", "•"], ["lquote", "‘"], ["rquote", "’"], ["ldblquote", "“"], ["rdblquote", "”"], ["emspace", " "], ["enspace", " "], ["qmspace", " "]]);
const SIGN_SYMBOLS = new Map([["\\", "\\"], ["{", "{"], ["}", "}"], ["~", "\u00A0"], ["-", "\u00AD"], ["_", "-"]]);
/** Space between paragraphs that is seen as such, in twentieths of a point. */
const GAP = 80;
const DEEPEST = 5_000;
const MOST_LETTERS = 20_000_000;

class RtfReader {
  #group: Group = { destination: "text", bold: false, hidden: false, deleted: false, raised: false, font: 0, substitutes: 1, ends: null };
  readonly #groups: Group[] = [];
  readonly #stories: Story[] = [story()];
  readonly #looks: ParagraphLook[] = [];
  #look: ParagraphLook = { ...PLAIN };
  readonly #notes: Block[] = [];
  readonly #heads: Block[] = [];
  readonly #feet: Block[] = [];
  readonly #fields: FormField[] = [];
  readonly #fonts = new Map<number, number>();
  readonly #levels = new Map<number, number>();
  #styleName = "";
  #style = 0;
  #encoding = "windows-1252";
  #pending: number[] = [];
  #substitutesLeft = 0;
  #isStarred = false;
  #depthLost = 0;
  #noteCount = 0;
  #title = "";
  #conceals = false;
  #letters = 0;

  take(token: RtfToken): void {
    if (token.kind !== "byte") this.#flush();
    if (token.kind === "open") this.#open();
    else if (token.kind === "close") this.#close();
    else if (token.kind === "byte") this.#byte(token.byte);
    else if (token.kind === "symbol") this.#symbol(token.symbol);
    else this.#word(token.word, token.value);
  }

  finish(): RtfText {
    this.#flush();
    const damaged = this.#groups.length > 0;
    while (this.#groups.length > 0) this.#close();
    this.#endParagraph();
    this.#endTable();
    return { heads: this.#heads, body: this.#stories[0]?.blocks ?? [], notes: this.#notes, feet: this.#feet, title: this.#title.trim(), conceals: this.#conceals, damaged };
  }

  #open(): void {
    this.#substitutesLeft = 0;
    this.#isStarred = false;
    if (this.#groups.length >= DEEPEST) {
      this.#depthLost += 1;
      return;
    }
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, ends: null };
  }

  #close(): void {
    this.#substitutesLeft = 0;
    if (this.#depthLost > 0) {
      this.#depthLost -= 1;
      return;
    }
    const { ends, destination } = this.#group;
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    if (ends === "field") this.#endField();
    else if (ends !== null) this.#endStory(ends);
    if (destination === "styles") this.#endStyle();
    this.#group = outer;
  }

  #byte(byte: number): void {
    if (this.#substitutesLeft > 0) this.#substitutesLeft -= 1;
    else if (this.#group.destination !== "skip") this.#pending.push(byte);
  }

  /** Bytes are decoded together: some encodings take several for a character. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const charset = this.#fonts.get(this.#group.font);
    const isSymbol = charset === SYMBOL_CHARSET && (this.#group.destination === "text" || this.#group.destination === "mark");
    const text = isSymbol
      ? this.#pending.map((byte) => (byte <= 32 ? " " : symbol(byte))).join("")
      : decodeBytes(this.#pending, (charset === undefined ? null : encodingOfCharset(charset)) ?? this.#encoding);
    this.#pending = [];
    this.#ink(text);
  }

  #symbol(sign: string): void {
    if (sign === "*") {
      this.#isStarred = true;
      return;
    }
    if (sign === "\n" || sign === "\r") this.#word("par", null);
    else this.#sign(SIGN_SYMBOLS.get(sign) ?? "");
  }

  #sign(text: string): void {
    if (this.#substitutesLeft > 0) this.#substitutesLeft -= 1;
    else this.#ink(text);
  }

  #word(word: string, value: number | null): void {
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (word === "annotation") this.#conceals = true;
    if (this.#group.destination === "skip" && word !== "ud") return this.#inSkipped(word, value);
    const destination = DESTINATIONS.get(word);
    const sign = SIGNS.get(word);
    if (SKIPPED.has(word) || (isStarred && !KNOWN_STARRED.has(word) && destination === undefined)) {
      this.#group.destination = "skip";
      return;
    }
    if (destination !== undefined) {
      if (word !== "title" || this.#group.destination === "info") this.#group.destination = destination;
      if (word === "listtext" || word === "pntext") this.#story.mark = "";
    } else if (sign !== undefined) this.#sign(sign);
    else if (word === "u") this.#unicode(value ?? 0);
    else if (!this.#structure(word)) this.#property(word, value);
  }

  /** Of what is skipped, only the values of form fields are of use. */
  #inSkipped(word: string, value: number | null): void {
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    if (word === "fftype") field.type = value ?? 0;
    else if (word === "ffres") field.result = value ?? 0;
    else if (word === "ffdefres") field.preset = value ?? 0;
  }

  #unicode(value: number): void {
    this.#ink(String.fromCharCode(value & 0xffff));
    this.#substitutesLeft = this.#group.substitutes;
  }

  /** @returns whether the word was one that parts the text */
  #structure(word: string): boolean {
    if (this.#group.destination !== "text" && word !== "ud") return false;
    if (word === "par" || word === "sect" || word === "page" || word === "column" || word === "nestcell" || word === "nestrow") this.#endParagraph();
    else if (word === "cell") this.#endCell();
    else if (word === "row") this.#endRow();
    else if (word === "footnote") {
      this.#noteCount += 1;
      this.#ink(superscript(String(this.#noteCount)));
      this.#startStory("note");
    } else if (HEADS.has(word)) this.#startStory("head");
    else if (FEET.has(word)) this.#startStory("foot");
    else if (word === "shptxt") this.#startStory("box");
    else if (word === "field") {
      this.#group.ends = "field";
      this.#fields.push({ type: 0, result: 25, preset: 0, shown: false });
    } else if (word === "ud") this.#group.destination = "text";
    else return false;
    return true;
  }

  #property(word: string, value: number | null): void {
    if (word === "f") this.#group.font = value ?? 0;
    else if (word === "fcharset") this.#fonts.set(this.#group.font, value ?? 0);
    else if (word === "ansicpg") this.#encoding = encodingOfCodePage(value ?? 1_252);
    else if (word === "mac") this.#encoding = "macintosh";
    else if (word === "pc" || word === "pca") this.#encoding = "dos";
    else if (word === "deff") this.#group.font = value ?? 0;
    else if (word === "uc") this.#group.substitutes = Math.min(Math.max(value ?? 1, 0), 20);
    else if (word === "b") this.#group.bold = value !== 0;
    else if (word === "v") this.#group.hidden = value !== 0;
    else if (word === "super") this.#group.raised = value !== 0;
    else if (word === "nosupersub") this.#group.raised = false;
    else if (word === "deleted") this.#group.deleted = value !== 0;
    else if (word === "plain") {
      this.#group.bold = false;
      this.#group.hidden = false;
      this.#group.deleted = false;
      this.#group.raised = false;
    } else this.#paragraphProperty(word, value);
  }

  #paragraphProperty(word: string, value: number | null): void {
    if (word === "outlinelevel" && this.#group.destination === "styles") this.#levels.set(this.#style, (value ?? 9) + 1);
    else if (word === "s" && this.#group.destination === "styles") this.#style = value ?? 0;
    else if (this.#group.destination === "styles") return;
    else if (word === "pard") this.#look = { ...PLAIN };
    else if (word === "intbl") this.#look.inTable = value !== 0;
    else if (word === "s") this.#look.style = value ?? 0;
    else if (word === "outlinelevel") this.#look.outline = value;
    else if (word === "sb") this.#look.before = value ?? 0;
    else if (word === "sa") this.#look.after = value ?? 0;
  }

  #ink(text: string): void {
    const { destination, hidden, deleted, bold } = this.#group;
    if (destination === "title") this.#title = (this.#title + text).slice(0, 2_000);
    else if (destination === "styles") this.#styleName = (this.#styleName + text).slice(0, 100);
    else if (destination === "mark") this.#story.mark = (this.#story.mark + text).slice(0, 40);
    if (destination !== "text" || text === "" || this.#letters > MOST_LETTERS) return;
    const visible = text.trim().length;
    if (hidden || deleted) {
      if (visible > 0) this.#conceals = true;
      return;
    }
    const field = this.#fields.at(-1);
    if (field !== undefined && visible > 0) field.shown = true;
    this.#letters += text.length;
    this.#story.parts.push(this.#group.raised ? superscript(text) : text);
    this.#story.visible += visible;
    if (bold) this.#story.boldVisible += visible;
  }

  get #story(): Story {
    return this.#stories.at(-1) ?? story();
  }

  #startStory(ends: "note" | "head" | "foot" | "box"): void {
    this.#group.ends = ends;
    this.#group.hidden = false;
    this.#stories.push(story());
    this.#looks.push(this.#look);
    this.#look = { ...PLAIN };
  }

  #endStory(ends: "note" | "head" | "foot" | "box"): void {
    if (this.#story.parts.length > 0) this.#endParagraph();
    this.#endTable();
    const { blocks } = this.#stories.length > 1 ? (this.#stories.pop() ?? story()) : story();
    this.#look = this.#looks.pop() ?? { ...PLAIN };
    const target = ends === "note" ? this.#notes : ends === "head" ? this.#heads : ends === "foot" ? this.#feet : this.#story.floating;
    for (const block of ends === "note" ? withMark(superscript(String(this.#noteCount)), blocks) : blocks) target.push(block);
  }

  #endField(): void {
    const field = this.#fields.pop();
    if (field?.type === 1 && !field.shown) this.#ink((field.result === 25 ? field.preset : field.result) === 1 ? "☒" : "☐");
  }

  /** The end of a group in the style sheet: the name of the style stands before its semicolon. */
  #endStyle(): void {
    const level = /^\s*(?:heading|überschrift)\s{0,2}([1-9])\s*;/i.exec(this.#styleName)?.[1];
    if (level !== undefined) this.#levels.set(this.#style, Number(level));
    else if (/^\s*(?:title|titel)\s*;/i.test(this.#styleName)) this.#levels.set(this.#style, 1);
    this.#styleName = "";
    this.#style = 0;
  }

  #endParagraph(): void {
    const current = this.#story;
    const { parts, visible, boldVisible, mark, floating } = current;
    const { style, outline, inTable, before, after } = this.#look;
    const level = outline === null ? this.#levels.get(style) : outline + 1;
    const printed = visible > 0 ? mark.replace(/\s+/g, " ").trim() : "";
    const isTight = current.last === null || inTable || (printed !== "" && current.last.isItem);
    const apart = !isTight && Math.max(current.last?.after ?? 0, before) >= GAP;
    const block: Block = {
      kind: "paragraph",
      text: parts.join(""),
      ...(level !== undefined && level >= 1 && level <= 9 && visible > 0 ? { level: Math.min(level, 6) } : {}),
      ...(printed === "" ? {} : { mark: printed }),
      ...(visible > 0 && boldVisible === visible ? { bold: true } : {}),
      ...(apart ? { apart } : {}),
    };
    if (!inTable) this.#endTable();
    current.last = { after, isItem: printed !== "" };
    (inTable ? current.cell : current.blocks).push(block, ...floating.splice(0));
    Object.assign(current, { parts: [], visible: 0, boldVisible: 0, mark: "" });
  }

  #endCell(): void {
    this.#look.inTable = true;
    this.#endParagraph();
    const current = this.#story;
    current.row.push({ blocks: current.cell, columns: 1 });
    current.cell = [];
  }

  #endRow(): void {
    const current = this.#story;
    if (current.row.length > 0) current.rows.push(current.row);
    current.row = [];
  }

  #endTable(): void {
    const current = this.#story;
    this.#endRow();
    if (current.rows.length > 0) current.blocks.push({ kind: "table", rows: current.rows });
    current.rows = [];
    current.blocks.push(...current.cell.splice(0));
  }
}

function story(): Story {
  return { blocks: [], parts: [], visible: 0, boldVisible: 0, mark: "", cell: [], row: [], rows: [], last: null, floating: [] };
}
