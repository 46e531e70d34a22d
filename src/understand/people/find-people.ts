import type { PersonFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { overlaps } from "../../text/span.ts";
import { readableText } from "../readable-text.ts";
import type { Structure, ToldPeople } from "../structure.ts";
import { peopleOfList } from "../vote-list/votes-of-list.ts";
import { mentionsIn } from "./mentions-in.ts";
import { onePerPerson } from "./one-per-person.ts";
import { withAttendance } from "./with-attendance.ts";
import { withVoters } from "./with-voters.ts";

/**
 * Every natural person the text names, once, with role and group where printed with the name.
 * Streets, schools and firms that bear a person's name are none.
 */
export function findPeople(document: MendedDocument, structure: Structure): PersonFact[] {
  const surest = isBroken(document) ? SUREST_IN_BROKEN : 1;
  const named = onePerPerson(mentionsIn(readableText(document))).map(({ name, role, group, rule, confidence }) => ({
    name: name.name,
    role,
    group,
    span: name.span,
    foundBy: `people/${rule}`,
    confidence: Math.min(confidence, surest),
  }));
  const { voteList, told } = structure;
  if (told != null) return withAttendance(withTold(named, told), structure.minutes?.attendance ?? []);
  if (voteList != null) return withVoters(named, peopleOfList(voteList));
  return structure.minutes === null && structure.members.length === 0 ? named : withAttendance(named, structure.minutes?.attendance ?? structure.members);
}

/** Whom a record tells apart, and of the others those that its rows do not show. */
function withTold(named: readonly PersonFact[], { people, rows }: ToldPeople): PersonFact[] {
  const known = new Set(people.map(({ name }) => name));
  const others = named.filter(({ name, span }) => !known.has(name) && !rows.some((row) => overlaps(row, span)));
  return [...people, ...others].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** Where recognition broke so many words, it broke names as well, and these no dictionary knows. */
const [SUREST_IN_BROKEN, BROKEN_WORDS, BROKEN_SHARE, LETTERS_OF_WORD] = [0.65, 3, 0.015, 7];

function isBroken({ edits, text }: MendedDocument): boolean {
  const broken = edits.filter(({ reason }) => reason === "ocr").length;
  return broken >= BROKEN_WORDS && broken >= (text.length / LETTERS_OF_WORD) * BROKEN_SHARE;
}
