import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";

/** What a style, or a paragraph itself, says about its look; absent: nothing. Lengths in twentieths of a point. */
export interface ParagraphLook {
  /** Outline level, 0 (outermost) to 8; 9 is text. */
  outline?: number;
  numbering?: string;
  /** Depth in its list, from 0. */
  depth?: number;
  before?: number;
  after?: number;
  /** No space between paragraphs of this style. */
  contextual?: boolean;
  bold?: boolean;
  hidden?: boolean;
}

interface Style extends ParagraphLook {
  basedOn?: string;
  name?: string;
}

/** Looks by the id of their style, with what they inherit. */
export interface StyleTable {
  /** The look of a style; of the default paragraph for an id that is not known. */
  lookOf(id: string): ParagraphLook;
}

const HEADING_NAME = /^(?:heading|überschrift)\s{0,2}([1-9])$/i;

/** Reads `styles.xml`. */
export function readStyles(bytes: Uint8Array | null): StyleTable {
  const styles = new Map<string, Style>();
  const defaults: Style = {};
  let normal = "";
  let current: Style = {};
  const visitor = {
    open(name: string, attributes: XmlAttributes) {
      if (name === "docDefaults") current = defaults;
      else if (name === "style") {
        current = {};
        styles.set(attributes["styleId"] ?? "", current);
        if (attributes["type"] === "paragraph" && isOn(attributes["default"] ?? "0")) normal = attributes["styleId"] ?? "";
      } else if (name === "tblStylePr") current = {};
      else if (name === "basedOn") current.basedOn = attributes["val"] ?? "";
      else if (name === "name") nameStyle(current, attributes["val"] ?? "");
      else applyProperty(current, name, attributes);
    },
    close: () => undefined,
    text: () => undefined,
  };
  if (bytes !== null) walkXml(bytes, visitor);
  const known = new Map<string, ParagraphLook>();
  return {
    lookOf(id) {
      const key = styles.has(id) ? id : normal;
      const look = known.get(key) ?? { ...defaults, ...inherited(styles, key) };
      known.set(key, look);
      return look;
    },
  };
}

/** Word names its headings in English whatever its language; other programs may not say an outline level. */
function nameStyle(style: Style, name: string): void {
  const level = HEADING_NAME.exec(name)?.[1];
  if (level !== undefined) style.outline ??= Number(level) - 1;
  else if (/^(?:title|titel)$/i.test(name)) style.outline ??= 0;
}

function inherited(styles: ReadonlyMap<string, Style>, id: string): ParagraphLook {
  const chain: Style[] = [];
  for (let style = styles.get(id); style !== undefined && chain.length < 20 && !chain.includes(style); style = styles.get(style.basedOn ?? "")) chain.unshift(style);
  return Object.assign({}, ...chain) as ParagraphLook;
}

/** Takes over one property element of a paragraph or run, where it matters here. */
export function applyProperty(look: ParagraphLook, name: string, attributes: XmlAttributes): void {
  const value = attributes["val"];
  if (name === "outlineLvl") look.outline = Number(value ?? 9);
  else if (name === "numId") look.numbering = value ?? "0";
  else if (name === "ilvl") look.depth = Number(value ?? 0);
  else if (name === "contextualSpacing") look.contextual = isOn(value);
  else if (name === "b") look.bold = isOn(value);
  else if (name === "vanish") look.hidden = isOn(value);
  else if (name === "spacing") applySpacing(look, attributes);
}

/** A run has an element of the same name for the space between its letters; that one has a value. */
function applySpacing(look: ParagraphLook, { before, after }: XmlAttributes): void {
  if (before !== undefined) look.before = Number(before) || 0;
  if (after !== undefined) look.after = Number(after) || 0;
}

/** A switch without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
