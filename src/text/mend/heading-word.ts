import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";

/** What papers and motions head their parts with; only words so long that what looks like one hardly is another. */
const headings = ["begründung", "beschluss", "beschlussvorschlag", "beschlussentwurf", "beschlussempfehlung", "beschlussantrag", "sachverhalt", "sachdarstellung", "erläuterung", "erläuterungen", "stellungnahme", "zusammenfassung"];
const [colon, shortest, longest, doubtful] = [":", 8, 24, 0.45];
/** Umlauts are taken for two letters. */
const umlauts = /fi|ii|il|li/g;

/** Headings whose letters recognition broke: "Bogrfindung: …", "BFSCHLUSSENTWURF:". Mended at the beginning of a line before a colon, where one heading alone is near. */
export const mendHeadings: MendPass = ({ text, words }) => {
  const edits: Edit[] = [];
  for (const word of words.doubtful) {
    if (word.text.length < shortest || word.text.length > longest || text.charAt(word.end) !== colon || !opensLine(text, word.start) || word.form.strength >= doubtful) continue;
    const meant = nearestHeading(word.text.toLowerCase());
    if (meant === null) continue;
    const printed = word.text.slice(2) === word.text.slice(2).toUpperCase() ? meant.toUpperCase() : meant.charAt(0).toUpperCase() + meant.slice(1);
    if (printed !== word.text) edits.push(edit(text, word.start, word.end, printed, "ocr", 0.7));
  }
  return { edits };
};

function opensLine(text: string, at: number): boolean {
  return text.slice(Math.max(0, text.lastIndexOf("\n", at - 1) + 1), at).trim() === "";
}

/** The only heading that lies nearest, at most one letter off, or two where it is long. */
function nearestHeading(seen: string): string | null {
  const near = headings.map((heading) => ({ heading, off: Math.min(lettersOff(seen, heading), lettersOff(seen.replace(umlauts, "ü"), heading)) })).toSorted((a, b) => a.off - b.off);
  const [best, next] = near;
  if (best === undefined || best.off > (best.heading.length >= 10 ? 2 : 1) || next?.off === best.off) return null;
  return best.heading;
}

/** How many letters have to be put in, left out or changed. */
function lettersOff(seen: string, meant: string): number {
  let row = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let i = 1; i <= seen.length; i++) {
    const next = [i];
    for (let j = 1; j <= meant.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (seen.charAt(i - 1) === meant.charAt(j - 1) ? 0 : 1)));
    row = next;
  }
  return row[meant.length] ?? meant.length;
}
