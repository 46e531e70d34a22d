/** A character or class, or a group of alternatives, so often. */
export type Repeated = { readonly least: number; readonly most: number } & ({ readonly is: "character"; readonly source: string } | { readonly is: "group"; readonly alternatives: Alternatives });
/** One step of a pattern. "open": anything may follow; "begin" and "end": of the text, or of a line where the pattern says so. */
export type Step = Repeated | { readonly is: "ahead" | "behind" | "notBehind"; readonly alternatives: Alternatives } | { readonly is: "begin" } | { readonly is: "end" | "open" };
export type Alternatives = readonly (readonly Step[])[];

/**
 * The steps a pattern takes, read from its source. Of what asks without taking a character some is left out: word boundaries
 * and what must not follow.
 */
export function stepsOf(source: string): Alternatives {
  let at = 0;

  function alternatives(): Step[][] {
    const all: Step[][] = [[]];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        all.push([]);
      } else all.at(-1)?.push(...step());
    }
    return all;
  }

  function step(): readonly Step[] {
    const start = at;
    if (source[at] === "(") return group();
    if (source[at] === "[") at = endOfClass(at);
    else if (source[at] === "\\") at += taken(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|[1-9]\d*|[^])/y).length;
    else at += 1;
    const printed = source.slice(start, at);
    if (printed === "^" || printed === "$") return [{ is: printed === "^" ? "begin" : "end" }];
    if (/^\\[bB]$/.test(printed)) return [];
    const [least, most] = quantifier();
    return /^\\[1-9k]/.test(printed) ? [{ is: "open" }] : [{ is: "character", source: printed, least, most }];
  }

  function group(): readonly Step[] {
    const kind = taken(/\((?:\?(?::|=|!|<=|<!|<[^>]*>))?/y);
    at += kind.length;
    const inside = alternatives();
    at += 1;
    const [least, most] = quantifier();
    if (kind === "(?=") return [{ is: "ahead", alternatives: inside }];
    if (kind === "(?<!") return [{ is: "notBehind", alternatives: inside }];
    if (kind === "(?<=") return [{ is: "behind", alternatives: inside }];
    return kind === "(?!" ? [] : [{ is: "group", alternatives: inside, least, most }];
  }

  function quantifier(): readonly [least: number, most: number] {
    const printed = taken(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    at += printed.length;
    if (printed === "") return [1, 1];
    if (printed.startsWith("*")) return [0, Infinity];
    if (printed.startsWith("+")) return [1, Infinity];
    if (printed.startsWith("?")) return [0, 1];
    const [, least = "", comma, most = ""] = /^\{(\d+)(,?)(\d*)\}/.exec(printed) ?? [];
    return [Number(least), comma === "" ? Number(least) : most === "" ? Infinity : Number(most)];
  }

  function endOfClass(from: number): number {
    let end = from + 1;
    while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
    return end + 1;
  }

  function taken(pattern: RegExp): string {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? "";
  }

  return alternatives();
}

/** The steps of a pattern that is walked from its end to its begin. What must follow is behind then, and left out. */
export function backwards(alternatives: Alternatives): Alternatives {
  return alternatives.map((steps) => steps.toReversed().flatMap((step): readonly Step[] => {
    switch (step.is) {
      case "begin": return [{ is: "end" }];
      case "end": return [{ is: "begin" }];
      case "group": return [{ ...step, alternatives: backwards(step.alternatives) }];
      case "ahead": case "behind": case "notBehind": return [];
      default: return [step];
    }
  }));
}

/** True where a pattern begins at the begin of the text alone. */
export function areAtBegin(alternatives: Alternatives): boolean {
  return alternatives.every(([first]) => first !== undefined && (first.is === "begin" || (first.is === "group" && first.least > 0 && areAtBegin(first.alternatives))));
}
