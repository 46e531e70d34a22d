import { numeral, type NumeralStyle } from "../numeral.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";

interface Level {
  start: number;
  format: string;
  /** "%1.%2" stands for the numbers of the first two levels; else the bullet itself. */
  pattern: string;
}

interface List {
  readonly levels: Level[];
}

interface Instance {
  list: string;
  readonly starts: Map<number, number>;
}

const STYLES: Readonly<Record<string, NumeralStyle>> = { lowerLetter: "letter", upperLetter: "Letter", lowerRoman: "roman", upperRoman: "Roman" };
const DEEPEST = 8;

/** Reads `numbering.xml`. @returns the printed mark of the next item of a list; "" where it has none */
export function readNumbering(bytes: Uint8Array | null): (numberingId: string, depth: number) => string {
  const lists = new Map<string, List>();
  const instances = new Map<string, Instance>();
  if (bytes !== null) walkXml(bytes, visitorOf(lists, instances));
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return (numberingId, depth) => {
    const instance = instances.get(numberingId);
    const levels = lists.get(instance?.list ?? "")?.levels;
    const at = Math.min(Math.max(depth, 0), DEEPEST);
    const level = levels?.[at];
    if (instance === undefined || levels === undefined || level === undefined) return "";
    const counters = counts.get(instance.list) ?? [];
    counts.set(instance.list, counters);
    // Lists of one kind go on counting, but one that states its own start begins there.
    const own = instance.starts.get(at);
    const first = own !== undefined && !started.has(`${numberingId} ${at}`) ? own : undefined;
    started.add(`${numberingId} ${at}`);
    counters[at] = first ?? (counters[at] === undefined ? level.start : counters[at] + 1);
    counters.length = at + 1;
    return markOf(levels, at, counters);
  };
}

function visitorOf(lists: Map<string, List>, instances: Map<string, Instance>) {
  let list: List = { levels: [] };
  let instance: Instance = { list: "", starts: new Map() };
  let level: Level = { start: 1, format: "decimal", pattern: "" };
  let depth = 0;
  let isInstance = false;
  const open: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    abstractNum: ({ abstractNumId = "" }) => {
      isInstance = false;
      list = { levels: [] };
      lists.set(abstractNumId, list);
    },
    num: ({ numId = "" }) => {
      isInstance = true;
      instance = { list: "", starts: new Map() };
      instances.set(numId, instance);
    },
    abstractNumId: ({ val = "" }) => void (instance.list = val),
    lvl: ({ ["ilvl"]: own = "0" }) => {
      level = { start: 1, format: "decimal", pattern: "" };
      depth = Number(own) || 0;
      if (!isInstance && depth <= DEEPEST) list.levels[depth] = level;
    },
    lvlOverride: ({ ["ilvl"]: own = "0" }) => void (depth = Number(own) || 0),
    startOverride: ({ val = "1" }) => void instance.starts.set(depth, Number(val) || 1),
    start: ({ val = "1" }) => void (level.start = Number(val) || 0),
    numFmt: ({ val = "decimal" }) => void (level.format = val),
    lvlText: ({ val = "" }) => void (level.pattern = val.slice(0, 60)),
  };
  return { open: (name: string, attributes: XmlAttributes) => open[name]?.(attributes), close: () => undefined, text: () => undefined };
}

function markOf(levels: readonly Level[], at: number, counters: readonly number[]): string {
  const level = levels[at];
  if (level === undefined || level.format === "none") return "";
  if (level.format === "bullet") return bullet(level.pattern);
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1;
    const format = levels[of]?.format ?? "decimal";
    const number = counters[of] ?? levels[of]?.start ?? 1;
    return format === "decimalZero" ? String(number).padStart(2, "0") : numeral(number, STYLES[format] ?? "digits");
  });
}

/** Symbol fonts have their bullets in the private use area, and "o" is the round bullet of a typewriter font. */
function bullet(pattern: string): string {
  if (pattern === "o" || /^[\uE000-\uF8FF]/.test(pattern)) return "•";
  return pattern === "" ? "•" : pattern;
}
