/** What is said of one document, by hand (examples/expected) or by `ratsfaden read`: one JSON object. */
export type Said = Readonly<Record<string, unknown>>;

/** Fields by what they are about. A part of a list's entries is written "list.part". */
export const groups = {
  header: ["form", "number", "title", "kind", "visibility", "body", "leadUnit", "author", "date", "consultations", "consultations.role", "consultations.meeting", "consultations.item", "consultations.outcome", "attachments", "votes"],
  text: ["sections", "sections.firstWords"],
  facts: ["references", "money", "budgetLines", "people", "people.role", "people.group", "dates"],
} as const;

/** How often a field was said rightly, said wrongly or needlessly, and left out. */
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

type Same = (expected: unknown, said: unknown) => boolean;

const plain = (value: unknown) => String(value ?? "").normalize("NFKC").toLowerCase().replace(/[„“”"'*_]/g, "").replace(/[‐-―]/g, "-").replace(/\s+/g, " ").replace(/[ .,:;]+$/, "").trim();
const wordsOf = (value: unknown) => plain(value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const exact: Same = (expected, said) => plain(expected).replaceAll(" ", "") === plain(said).replaceAll(" ", "");
/** Nearly all words in common: a preposition or a bracket more is no error. */
const alike: Same = (expected, said) => {
  const [a, b] = [wordsOf(expected), wordsOf(said)];
  const shared = a.filter((word) => b.includes(word)).length;
  return exact(expected, said) || (2 * shared) / (a.length + b.length) >= 0.85;
};
/** "Herr Dr. Pfannkamp" is "Pfannkamp, Udo": the shorter name's words are all in the longer one. */
const namesake: Same = (expected, said) => {
  const [fewer = [], more = []] = [wordsOf(expected), wordsOf(said)].toSorted((a, b) => a.length - b.length);
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
};
const inFields = (...names: readonly string[]): Same => (expected, said) => names.every((name) => exact(field(expected, name), field(said, name)));
const by = (name: string, same: Same): Same => (expected, said) => same(field(expected, name), field(said, name));
const both = (...all: readonly Same[]): Same => (expected, said) => all.every((same) => same(expected, said));

const singles: Readonly<Record<string, Same>> = {
  form: exact, number: exact, title: alike, kind: alike, visibility: exact, body: alike, leadUnit: alike,
  author: (expected, said) => alike(expected, said) || namesake(expected, said), date: exact,
};

const lists: Readonly<Record<string, { readonly same: Same; readonly parts?: Readonly<Record<string, Same>> }>> = {
  consultations: { same: both(by("organization", alike), inFields("date")), parts: { role: alike, meeting: exact, item: exact, outcome: alike } },
  sections: { same: by("heading", alike), parts: { firstWords: (expected, said) => exact(wordsOf(expected).slice(0, 4).join(" "), wordsOf(said).slice(0, 4).join(" ")) } },
  references: { same: (expected, said) => (field(expected, "number") || field(said, "number") ? inFields("number")(expected, said) : by("text", alike)(expected, said)) },
  money: { same: (expected, said) => Math.abs(Number(field(expected, "value")) - Number(field(said, "value"))) < 0.005 },
  budgetLines: { same: inFields("product", "account") },
  people: { same: by("name", namesake), parts: { role: alike, group: alike } },
  dates: { same: inFields("start", "end") },
  attachments: { same: (expected, said) => alike(expected, field(said, "title") ?? said) },
  votes: { same: inFields("yes", "no", "abstain") },
};

function field(entry: unknown, name: string): unknown {
  return typeof entry === "object" && entry !== null ? (entry as Said)[name] : undefined;
}

const isSaid = (value: unknown) => value !== null && value !== undefined && value !== "";
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isSaid(value) ? [value] : []);

/** Compares readings with what was expected of them, field by field. */
export function createComparison() {
  const counts = new Map<string, Count>();
  const misses: string[] = [];

  const judge = (name: string, file: string, expected: unknown, said: unknown, same: Same): void => {
    const count = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(name, count);
    if (isSaid(expected) && isSaid(said) && same(expected, said)) {
      count.right++;
      return;
    }
    if (isSaid(expected)) count.missed++;
    if (isSaid(said)) count.wrong++;
    if (isSaid(expected) || isSaid(said)) misses.push(`${file}: ${name}: expected ${brief(expected)}, read ${brief(said)}`);
  };

  return {
    add(file: string, expected: Said, said: Said): void {
      for (const [name, same] of Object.entries(singles)) judge(name, file, expected[name], said[name], same);
      for (const [name, { same, parts = {} }] of Object.entries(lists)) {
        const rest = [...asList(said[name])];
        for (const entry of asList(expected[name])) {
          const at = rest.findIndex((each) => same(entry, each));
          const match = at < 0 ? null : rest.splice(at, 1)[0];
          judge(name, file, entry, match, same);
          if (match !== null) for (const [part, samePart] of Object.entries(parts)) judge(`${name}.${part}`, file, field(entry, part), field(match, part), samePart);
        }
        for (const surplus of rest) judge(name, file, null, surplus, same);
      }
    },
    /** Harmonic mean of precision and recall over some fields, 0 to 1. */
    f1(names: readonly string[]): number {
      const sum = { right: 0, wrong: 0, missed: 0 };
      for (const name of names) for (const key of ["right", "wrong", "missed"] as const) sum[key] += counts.get(name)?.[key] ?? 0;
      return (2 * sum.right) / Math.max(1, 2 * sum.right + sum.wrong + sum.missed);
    },
    /** All that differs in some fields, one line each, for people. */
    missesIn: (names: readonly string[]): readonly string[] => misses.filter((line) => names.includes(line.split(": ")[1] ?? "")),
  };
}

/** What matters of an entry, short enough for a line. */
function brief(value: unknown): string {
  if (!isSaid(value)) return "nothing";
  const { span: _span, foundBy: _foundBy, confidence: _confidence, ...rest } = typeof value === "object" ? (value as Said) : { value };
  const told = Object.entries(rest).filter(([, each]) => isSaid(each) && !(Array.isArray(each) && each.length === 0));
  return told.length === 1 ? JSON.stringify(told[0]?.[1]).slice(0, 160) : JSON.stringify(Object.fromEntries(told)).slice(0, 160);
}
