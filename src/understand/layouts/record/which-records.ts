import { type OparlType, oparlTypes } from "../../../council/oparl-type.ts";
import { bodyAmong, dated, meetingFrom } from "./meetings.ts";
import { telling } from "./record-names.ts";
import type { RecordObject } from "./record-tree.ts";
import { held, kindOf, numberOf, said } from "./said.ts";

/** The records of councils that a file holds: the outermost object, what an answer wraps, those of a list, or those that a whole body was saved with. */
export function recordsIn(root: RecordObject): readonly RecordObject[] {
  const whole = subjectOf(root);
  if (whole === null) return firstIn(root.inner);
  const below = holders.has(typeOf(whole) ?? "Paper") ? firstIn(whole.inner, ["Paper", "Meeting"]) : [];
  return below.length > 1 ? below : [whole];
}

/** What holds papers and meetings when it is saved with all that belongs to it. */
const holders: ReadonlySet<OparlType> = new Set(["System", "Body", "Organization", "LegislativeTerm"]);

/** The records of the outermost level that has any. */
function firstIn(objects: readonly RecordObject[], nouns?: readonly OparlType[]): readonly RecordObject[] {
  for (let level = objects; level.length > 0; level = level.flatMap(({ inner }) => inner)) {
    const found = councilsIn(level).filter((one) => nouns === undefined || nouns.some((noun) => noun === nounOf(one)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The records of councils among others; of a list all are such where one is. */
function councilsIn(objects: readonly RecordObject[]): readonly RecordObject[] {
  const subjects = objects.map((object) => ({ object, subject: subjectOf(object) }));
  const listed = new Set(subjects.filter(({ subject }) => subject !== null).map(({ object }) => object.name));
  return subjects.filter(({ object }) => listed.has(object.name)).map(({ object, subject }) => subject ?? object);
}

/** The record that an object is, by itself or with the one inside that it tells of; null where it is none of a council. */
function subjectOf(object: RecordObject): RecordObject | null {
  return [object, withSubject(object)].find(isOfCouncil) ?? null;
}

/** `{ sitzung: { … }, tagesordnung: [ … ] }`: an object that tells of its paper or meeting in one inside, and of what belongs to that around it. */
function withSubject(object: RecordObject): RecordObject {
  const subjects = [...held(object, "meeting"), ...held(object, "paper")];
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return object;
  return { ...object, values: new Map([...object.values, ...subject.values]), inner: [...object.inner.filter((one) => one !== subject), ...subject.inner], shown: [...object.shown, ...subject.shown] };
}

function isOfCouncil(object: RecordObject): boolean {
  if (typeOf(object) !== null) return true;
  const titled = [...said(object, "title"), ...said(object, "itemTitle")].some(({ text }) => /\p{L}{3}/u.test(text));
  const isNamed = [...object.values.keys(), ...object.inner.map(({ name }) => name)].some((name) => telling.has(name));
  const isMeeting = (isNamed && dated(object) !== undefined) || meets(object);
  return (titled && (isNamed || kindOf(object) !== null)) || isMeeting;
}

const hour = /^\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?Uhr)?$/u;

/** A body of a council, whatever the property is called, and an hour: that is a meeting. */
function meets(object: RecordObject): boolean {
  return bodyAmong(object) !== null && [...object.values.values()].flat().some(({ text }) => hour.test(text));
}

const typeName = /^(?:https?:\/\/schema\.oparl\.org\/1\.\d\/|oparl:)(\p{L}+)\/?$/iu;

/** The noun of OParl that an object says it is. */
export function typeOf(object: RecordObject): OparlType | null {
  const told = new Set((object.values.get("type") ?? []).map(({ text }) => typeName.exec(text)?.[1]?.toLowerCase()));
  return oparlTypes.find((type) => told.has(type.toLowerCase())) ?? null;
}

/** What an object is: what it says, else what only such an object has. */
export function nounOf(object: RecordObject): OparlType | "other" {
  const type = typeOf(object);
  if (type !== null) return type;
  const hasKind = kindOf(object) !== null || numberOf(object) !== undefined || held(object, "route").length > 0;
  if (held(object, "agenda").length > 0 || (said(object, "agenda").length > 0 && dated(object) !== undefined)) return "Meeting";
  if (!hasKind && (meets(object) || meetingFrom(object).some(({ date }) => date !== null))) return "Meeting";
  return "Paper";
}
