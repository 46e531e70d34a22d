import type { PersonFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
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
  const named = onePerPerson(mentionsIn(readableText(document))).map(({ name, role, group, rule, confidence }) => ({
    name: name.name,
    role,
    group,
    span: name.span,
    foundBy: `people/${rule}`,
    confidence,
  }));
  const { voteList } = structure;
  if (voteList != null) return withVoters(named, peopleOfList(voteList));
  return structure.minutes === null && structure.members.length === 0 ? named : withAttendance(named, structure.minutes?.attendance ?? structure.members);
}
