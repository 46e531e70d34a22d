import type { Note } from "../text/note.ts";
import { quoted, type Part } from "./reading.ts";

/** Bounds for the parts of one container. */
const MOST_PARTS = 1_000;
const MOST_BYTES = 200 * 1024 * 1024;
/** A part of some size that grows beyond this by unpacking was made to fill the memory. */
const HIGHEST_RATIO = 200;
const SMALL = 10 * 1024 * 1024;
/** So many parts that were left out are named in a note. */
const MOST_NAMED = 5;

/** Why a part was left out. */
type Omission = "count" | "size" | "ratio" | "encrypted" | "damaged";

interface Omitted {
  /** Of the first ones. */
  readonly names: readonly string[];
  readonly count: number;
}

/** Collects the parts of a container within bounds; what is left out is noted, and the rest goes on. */
export interface PartCollector {
  /**
   * Takes a part, unless a bound is reached; `load` is called only then, and gives `null` for a damaged part.
   * @param bytes size of the part unpacked
   * @param packedBytes its size in the container
   */
  take(name: string, size: { readonly bytes: number; readonly packedBytes: number }, load: () => Promise<Uint8Array | null>): Promise<void>;
  /** Leaves a part out that cannot be opened without a password. */
  leaveEncrypted(name: string): void;
  /** The parts, and a note for each reason why some were left out. */
  finish(): { readonly parts: readonly Part[]; readonly notes: readonly Note[] };
}

/** @param container name of the file that holds the parts */
export function createPartCollector(container: string): PartCollector {
  const parts: Part[] = [];
  const omitted = new Map<Omission, Omitted>();
  const names = new Set<string>();
  let total = 0;
  const omit = (why: Omission, name: string): void => {
    const { names: shown, count } = omitted.get(why) ?? { names: [], count: 0 };
    omitted.set(why, { names: shown.length < MOST_NAMED ? [...shown, name] : shown, count: count + 1 });
  };
  return {
    async take(name, { bytes, packedBytes }, load) {
      if (parts.length >= MOST_PARTS) return omit("count", name);
      if (bytes > SMALL && bytes > packedBytes * HIGHEST_RATIO) return omit("ratio", name);
      if (total + bytes > MOST_BYTES) return omit("size", name);
      const loaded = await load();
      if (loaded === null) return omit("damaged", name);
      total += loaded.length;
      parts.push({ name: uniqueName(name, names), bytes: loaded });
    },
    leaveEncrypted: (name) => omit("encrypted", name),
    finish: () => ({ parts, notes: [...omitted].map(([why, left]) => noteOn(container, why, left)) }),
  };
}

/** Archives and mails may hold two files of one name: the second is called "Anlage (2).pdf". */
function uniqueName(name: string, taken: Set<string>): string {
  const wanted = name === "" ? "Anlage" : name.slice(0, 500);
  const dot = wanted.lastIndexOf(".");
  const [stem, ending] = dot > wanted.lastIndexOf("/") + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ""];
  let unique = wanted;
  for (let number = 2; taken.has(unique); number += 1) unique = `${stem} (${number})${ending}`;
  taken.add(unique);
  return unique;
}

const REASONS: Record<Omission, readonly [code: string, why: string]> = {
  count: ["partsTooMany", `Aus einer Datei werden höchstens ${MOST_PARTS} Dateien gelesen. Bitte aufteilen.`],
  size: ["partsTooLarge", `Ausgepackt wären sie zusammen größer als ${MOST_BYTES / 1024 / 1024} MB. Bitte einzeln bereitstellen.`],
  ratio: ["partsSuspicious", `Sie würden beim Auspacken auf mehr als das ${HIGHEST_RATIO}-Fache wachsen. Bitte prüfen, ob die Datei in Ordnung ist.`],
  encrypted: ["partsEncrypted", "Sie sind mit einem Passwort geschützt. Bitte ohne Passwort bereitstellen."],
  damaged: ["partsDamaged", "Sie sind beschädigt oder ungewöhnlich gepackt. Bitte einzeln bereitstellen."],
};

function noteOn(container: string, why: Omission, { names, count }: Omitted): Note {
  const [code, reason] = REASONS[why];
  const shown = names.map(quoted).join(", ") + (count > names.length ? " und weitere" : "");
  return { code, message: `In ${quoted(container)} ${count === 1 ? "wurde eine Datei" : `wurden ${count} Dateien`} nicht gelesen (${shown}): ${reason}` };
}
