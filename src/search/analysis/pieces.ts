/**
 * Where the words of a text are. A chunk is what a reader sees as one thing without a blank
 * ("2017/0472", "Rhein-Sieg-Kreis", "Bürger*innen", "z.B."); pieces are its words.
 */

/** One word of a chunk. `text` differs from the written one only where a gender form was undone. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this piece and the one before; empty at the first. */
  readonly joiner: string;
}

const letters = String.raw`[\p{L}\p{M}\p{Nd}\u00AD\u200B-\u200D]`;
const joiner = String.raw`(?:/-|\((?=in(?:nen)?\))|[-\u2010\u2011/._:*·'’,])`;
const chunkPattern = new RegExp(`§+|${letters}+(?:${joiner}${letters}+)*`, "giu");
const piecePattern = new RegExp(String.raw`§+|((?:/-|\(|[-\u2010\u2011/._:*·'’,])?)(${letters}+)`, "giu");
const genderMarks = new Set(["*", "_", ":", "·", "/", "/-", "(", "-"]);
const innerFemale = /^(\p{L}*\p{Ll})In(?:nen(\p{Ll}*))?$/u;

/** The chunks of a text, in order, each with its pieces. */
export function* findChunks(text: string): Generator<readonly Piece[]> {
  for (const match of text.matchAll(chunkPattern)) {
    yield mergedGenderForms(piecesOf(match[0], match.index));
  }
}

function piecesOf(chunk: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of chunk.matchAll(piecePattern)) {
    const word = match[2] ?? match[0];
    const between = match[1] ?? "";
    const start = offset + match.index + between.length;
    pieces.push({ text: withoutInnerFemale(word), start, end: start + word.length, joiner: between });
  }
  return pieces;
}

/** BürgerInnen → Bürger, BürgerInnenrat → Bürgerrat. */
function withoutInnerFemale(word: string): string {
  const match = innerFemale.exec(word);
  return match === null ? word : (match[1] ?? "") + (match[2] ?? "");
}

/** Bürger*innen → Bürger, Bürger:innenrat → Bürgerrat, jede*r → jede. */
function mergedGenderForms(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    const rest = before === undefined ? null : restAfterFemale(piece);
    if (before === undefined || rest === null) merged.push(piece);
    else merged[merged.length - 1] = { ...before, text: before.text + rest, end: piece.end };
  }
  return merged;
}

function restAfterFemale(piece: Piece): string | null {
  if (!genderMarks.has(piece.joiner)) return null;
  const word = piece.text.toLowerCase();
  if (word === "in" && piece.joiner !== "-" && piece.joiner !== "/") return "";
  if (word.startsWith("innen") && (word.length > 5 ? piece.joiner !== "/" && piece.joiner !== "-" : true)) return piece.text.slice(5);
  return /^(?:r|n|m|s)$/.test(word) && /^[*_:]$/.test(piece.joiner) ? "" : null;
}
