import { fileTypeOf } from "./file-type.ts";
import { keepOriginal, type Stated } from "./draft.ts";
import { typeShapes } from "./type-shape.ts";
import { isMidnight } from "./time-value.ts";
import { type Draft, report, shown, type Walk } from "./walk.ts";

/** What can be told only of an object as a whole, when all its properties are decoded. */
export function finishObject(walk: Walk, stated: Stated): void {
  const { object } = stated;
  if (object.properties["deleted"] === false) delete object.properties["deleted"];
  finishTimes(walk, object);
  rules[object.type]?.(walk, object);
  if (!stated.isDeleted) reportMissing(walk, stated);
}

type Rule = (walk: Walk, object: Draft) => void;

const rules: Readonly<Partial<Record<Draft["type"], Rule>>> = {
  Body: finishBody,
  LegislativeTerm: finishPeriod,
  Organization: finishPeriod,
  Membership: finishPeriod,
  Person: finishPerson,
  Meeting: finishMeeting,
  AgendaItem: finishEnd,
  Paper: finishPaper,
  File: finishFile,
};

/** Text of a property; undefined where it holds none. */
function textIn(object: Draft, name: string): string | undefined {
  const value = object.properties[name];
  return typeof value === "string" ? value : undefined;
}

/** Takes a value out of an object, because it tells nothing that is so; what was said stays beside it. */
function takeOut(walk: Walk, object: Draft, name: string): void {
  keepOriginal(walk, object, name, object.properties[name]);
  delete object.properties[name];
}

function finishTimes(walk: Walk, object: Draft): void {
  for (const name of ["created", "modified"]) {
    const said = textIn(object, name);
    if (said !== undefined && (said.startsWith("1970-01-01T") || said < "1900")) {
      report(walk, "unknownTime", object.id, said, "taken as unknown", name);
      takeOut(walk, object, name);
    }
  }
  const created = textIn(object, "created");
  const modified = textIn(object, "modified");
  if (created !== undefined && modified !== undefined && Date.parse(modified) < Date.parse(created)) {
    report(walk, "modifiedBeforeCreated", object.id, `created ${created}, modified ${modified}`, "taken as modified when it was created", "modified");
    keepOriginal(walk, object, "modified", modified);
    object.properties["modified"] = created;
  }
}

/** Types whose objects people know by a name. */
const named: ReadonlySet<string> = new Set(["LegislativeTerm", "Organization", "Person", "Meeting", "AgendaItem", "Paper", "File"]);

function reportMissing(walk: Walk, { object, version, listNames, place }: Stated): void {
  const shape = typeShapes[object.type];
  for (const name of shape.mandatory[version]) {
    // In 1.1 an empty internal list is one, too.
    if (object.properties[name] === undefined && !listNames.has(name) && !(name === "legislativeTerm" && version === "1.1")) report(walk, "missingProperty", object.id, "it is missing", "read without", name);
  }
  const needsTimes = shape.hasTimes[version] && (version === "1.1" || place.parent === null);
  if (needsTimes && (object.properties["created"] === undefined || object.properties["modified"] === undefined)) {
    report(walk, "missingTimes", object.id, "created or modified is missing", "read without", object.properties["modified"] === undefined ? "modified" : "created");
  }
  if (named.has(object.type) && object.properties["name"] === undefined) report(walk, "missingName", object.id, "it has no name", "read without", "name");
}

function finishPeriod(walk: Walk, object: Draft): void {
  const start = textIn(object, "startDate");
  const end = textIn(object, "endDate");
  if (start !== undefined && end !== undefined && end < start) report(walk, "endBeforeStart", object.id, `from ${start} until ${end}`, "kept as it is", "endDate");
}

function finishEnd(walk: Walk, object: Draft): void {
  const start = textIn(object, "start");
  const end = textIn(object, "end");
  if (end === undefined) return;
  const isBefore = start !== undefined && Date.parse(end) < Date.parse(start);
  if (!isBefore && !isMidnight(end)) return;
  report(walk, "unknownEnd", object.id, `from ${start ?? "?"} until ${end}`, "taken as unknown", "end");
  takeOut(walk, object, "end");
}

/** "+++ entfällt +++", "Bauausschuss (abgesagt)", "ENTFÄLLT: …": set apart from the name by signs, so that no item is meant. */
const cancelledWords = /(?:^|[+*([!–-])\s{0,3}(?:entfällt|fällt aus|abgesagt|ausgefallen)\s{0,3}(?:$|[+*)\]!:–-])/iu;

function finishMeeting(walk: Walk, object: Draft): void {
  finishEnd(walk, object);
  const name = textIn(object, "name");
  if (object.properties["cancelled"] !== true && name !== undefined && cancelledWords.test(name.slice(0, 1000))) {
    report(walk, "cancelledByName", object.id, shown(name), "taken as cancelled", "cancelled");
    object.properties["cancelled"] = true;
  }
}

/** Somacos Session calls the papers above a paper subordinated, and those below it superordinated. */
function finishPaper(walk: Walk, object: Draft): void {
  const { superordinatedPaper: above, subordinatedPaper: below } = object.properties;
  if (walk.context.vendor !== "somacos" || (above === undefined && below === undefined)) return;
  report(walk, "swappedPapers", object.id, "this maker writes them the other way round", "swapped back", above === undefined ? "subordinatedPaper" : "superordinatedPaper");
  delete object.properties["superordinatedPaper"];
  delete object.properties["subordinatedPaper"];
  if (below !== undefined) object.properties["superordinatedPaper"] = below;
  if (above !== undefined) object.properties["subordinatedPaper"] = above;
}

function finishPerson(walk: Walk, object: Draft): void {
  const { location, locationObject, name, givenName, familyName } = object.properties;
  if (locationObject !== undefined && location === undefined) {
    report(walk, "missingLocationAddress", object.id, "only locationObject is there", "linked", "location");
    object.properties["location"] = locationObject;
  }
  if (name === undefined && typeof familyName === "string") {
    object.properties["name"] = typeof givenName === "string" ? `${givenName} ${familyName}` : familyName;
    report(walk, "missingName", object.id, "it has no name", "made of given and family name", "name");
  }
}

function finishFile(walk: Walk, object: Draft): void {
  const said = textIn(object, "mimeType");
  if (said !== undefined) {
    const type = fileTypeOf(said, textIn(object, "fileName") ?? textIn(object, "downloadUrl") ?? textIn(object, "accessUrl"));
    if (type === null) {
      report(walk, "shortMimeType", object.id, shown(said), "taken as unknown", "mimeType");
      takeOut(walk, object, "mimeType");
    } else if (type !== said) {
      report(walk, "shortMimeType", object.id, shown(said), `read as ${type}`, "mimeType");
      object.properties["mimeType"] = type;
    }
  }
  const size = object.properties["size"];
  if (typeof size === "number" && size <= 0) {
    report(walk, size === 0 ? "sizeZero" : "unusableValue", object.id, String(size), "taken as unknown", "size");
    takeOut(walk, object, "size");
  }
}

function finishBody(walk: Walk, object: Draft): void {
  const said = textIn(object, "ags");
  if (said === undefined || /^\d{8}$/u.test(said)) return;
  const ags = agsOf(said);
  report(walk, "oddAgs", object.id, shown(said), ags === null ? "taken as unknown" : `read as ${ags}`, "ags");
  if (ags === null) takeOut(walk, object, "ags");
  else object.properties["ags"] = ags;
}

/** A key of eight digits: the leading nought is often lost, and districts are written with five. Null where it cannot be told. */
function agsOf(said: string): string | null {
  const digits = said.replace(/\s/gu, "");
  if (/^\d{8}$/u.test(digits)) return digits;
  if (/^\d{7}$/u.test(digits)) return `0${digits}`;
  if (/^\d{5}$/u.test(digits)) return `${digits}000`;
  if (/^\d{4}$/u.test(digits)) return `0${digits}000`;
  // With noughts behind it: a regional key's end, or one nought too many.
  return /^\d{8}0{1,4}$/u.test(digits) ? digits.slice(0, 8) : null;
}
