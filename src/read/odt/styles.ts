import { numeral, type NumeralStyle } from "../numeral.ts";
import type { XmlAttributes, XmlVisitor } from "../xml/walk-xml.ts";

/** What a style says about the look of its text. Lengths in points. */
export interface TextLook {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly before: number;
  readonly after: number;
}

interface Style {
  parent: string;
  bold?: boolean;
  hidden?: boolean;
  raised?: boolean;
  before?: number;
  after?: number;
}

interface ListLevel {
  /** `null` for a bullet. */
  style: NumeralStyle | null;
  bullet: string;
  prefix: string;
  suffix: string;
  start: number;
  /** So many levels are printed: 2 gives "3.1". */
  shown: number;
}

const NUMERALS: Readonly<Record<string, NumeralStyle>> = { a: "letter", A: "Letter", i: "roman", I: "Roman" };
const NO_MARK: ListLevel = { style: null, bullet: "", prefix: "", suffix: "", start: 1, shown: 1 };

/** Collects the styles of a document; they stand in two of its parts. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly #looks = new Map<string, TextLook>();
  #style: Style = { parent: "" };
  #list = new Map<number, ListLevel>();

  /** Takes notice of an element of a styles part. */
  readonly visitor: XmlVisitor = { open: (name, attributes) => this.open(name, attributes), close: () => undefined, text: () => undefined };

  open(name: string, attributes: XmlAttributes): void {
    if (name === "style") {
      this.#style = { parent: attributes["parent-style-name"] ?? "" };
      this.#styles.set(`${attributes["family"] ?? ""} ${attributes["name"] ?? ""}`, this.#style);
    } else if (name === "default-style") this.#style = { parent: "" };
    else if (name === "text-properties") this.#textProperties(attributes);
    else if (name === "paragraph-properties") {
      const { "margin-top": before, "margin-bottom": after, margin } = attributes;
      if (before ?? margin) this.#style.before = points(before ?? margin ?? "");
      if (after ?? margin) this.#style.after = points(after ?? margin ?? "");
    } else if (name === "list-style" || name === "outline-style") {
      this.#list = new Map();
      this.#lists.set(name === "outline-style" ? "" : (attributes["name"] ?? ""), this.#list);
    } else if (name === "list-level-style-number" || name === "list-level-style-bullet" || name === "outline-level-style") {
      this.#list.set(Number(attributes["level"]) || 1, listLevel(name, attributes));
    }
  }

  /** The look of a style of a family ("paragraph", "text"), with what it inherits. */
  lookOf(family: string, name: string): TextLook {
    const key = `${family} ${name}`;
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    const merged: Style[] = [];
    for (let style = this.#styles.get(key); style !== undefined && merged.length < 20; style = this.#styles.get(`${family} ${style.parent}`)) merged.push(style);
    const first = <K extends keyof Style>(property: K): Style[K] | undefined => merged.find((style) => style[property] !== undefined)?.[property];
    const look = { bold: first("bold") ?? false, hidden: first("hidden") ?? false, raised: first("raised") ?? false, before: first("before") ?? 0, after: first("after") ?? 0 };
    this.#looks.set(key, look);
    return look;
  }

  /** The printed mark of a list item, for example "2.1." or "•"; "" where it has none. @param counters the numbers of the levels down to its own */
  markOf(list: string, counters: readonly number[]): string {
    const levels = this.#lists.get(list);
    const own = levels?.get(counters.length) ?? NO_MARK;
    if (own.style === null) return own.bullet;
    const from = Math.max(0, counters.length - own.shown);
    const numbers = counters.slice(from).map((number, index) => numeral(number, levels?.get(from + index + 1)?.style ?? "digits"));
    return `${own.prefix}${numbers.join(".")}${own.suffix}`;
  }

  /** The number at which a level of a list begins. */
  startOf(list: string, level: number): number {
    return this.#lists.get(list)?.get(level)?.start ?? 1;
  }

  #textProperties(attributes: XmlAttributes): void {
    const weight = attributes["font-weight"];
    if (weight !== undefined) this.#style.bold = weight === "bold" || Number(weight) >= 600;
    const { display } = attributes;
    if (display !== undefined) this.#style.hidden = display === "none";
    const position = attributes["text-position"];
    // "super 58%", or a share of the line's height: "33% 58%".
    if (position !== undefined) this.#style.raised = position.startsWith("super") || Number.parseInt(position, 10) > 0;
  }
}

function listLevel(name: string, attributes: XmlAttributes): ListLevel {
  if (name === "list-level-style-bullet") {
    const bullet = attributes["bullet-char"] ?? "•";
    return { ...NO_MARK, bullet: /^[\uE000-\uF8FF]/.test(bullet) ? "•" : bullet.slice(0, 4) };
  }
  const format = attributes["num-format"] ?? "";
  if (format === "") return NO_MARK;
  return {
    style: NUMERALS[format] ?? "digits", bullet: "",
    prefix: (attributes["num-prefix"] ?? "").slice(0, 20), suffix: (attributes["num-suffix"] ?? "").slice(0, 20),
    start: Number(attributes["start-value"] ?? 1) || 0, shown: Math.max(1, Number(attributes["display-levels"]) || 1),
  };
}

const UNITS: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, pc: 12, px: 0.75 };

/** "0.212cm" → 6; what is no length in these units is 0. */
function points(length: string): number {
  const [, number = "", unit = ""] = /^(-?[\d.]{1,12})(pt|cm|mm|in|pc|px)$/.exec(length) ?? [];
  return (Number(number) || 0) * (UNITS[unit] ?? 0);
}
