import { type JsonAnswer, momentOf, textOf } from "./answer.ts";
import { differingNames } from "./equal-values.ts";
import { modelOf, type ObjectSeen } from "./object-seen.ts";
import type { Judged, Rule } from "./rule.ts";

/** An object as it stood in a list or in another object, and what came when it was fetched under its id. */
export interface CopySeen extends Judged {
  readonly copy: ObjectSeen;
  readonly answer: JsonAnswer;
  /** Null where no object came. */
  readonly alone: ObjectSeen | null;
  /** When the check began, in milliseconds: what changed since then may differ. */
  readonly startedAt: number;
}

/** What differs between the copy and the object itself; nothing where it changed while we looked. */
function differences({ copy, alone, startedAt }: CopySeen): readonly string[] {
  if (alone === null || (momentOf(alone.value["modified"]) ?? 0) >= startedAt || copy.deleted || alone.deleted) return [];
  return differingNames(copy.value, alone.value).filter((name) => name !== "created" && name !== "id");
}

function sayDifferences(seen: CopySeen, place: ObjectSeen["place"], say: Parameters<Rule<CopySeen>["judge"]>[1]): void {
  if (seen.copy.place !== place) return;
  for (const property of differences(seen).slice(0, 10)) say({ property, found: `${shown(seen.copy.value[property])}, einzeln abgerufen ${shown(seen.alone?.value[property])}` });
}

/** Rules for an object that was met in two places. */
export const rulesOfCopies: readonly Rule<CopySeen>[] = [
  {
    id: "object.not-retrievable", severity: "error", source: "schema",
    german: "Jedes Objekt, auch ein eingebettetes, ist unter seiner id abrufbar.",
    english: "Every object, embedded ones too, can be fetched under its id.",
    advice: "Das Objekt unter seiner id bereitstellen.",
    judge({ answer, alone, copy }, say) {
      if (alone === null && !copy.deleted && !(answer.status === 200 && answer.value === undefined)) say({ found: answer.status === 0 ? answer.failure : answer.status === 200 ? "kein Objekt" : `Status ${answer.status}` });
    },
  },
  {
    id: "object.id-is-address", severity: "error", source: "shared",
    german: "Das Objekt, das unter einer id abgerufen wird, nennt genau diese id.",
    english: "The object fetched under an id names exactly that id.",
    advice: "id und Adresse gleich schreiben, auch http/https, Groß- und Kleinschreibung und Schrägstriche.",
    judge: ({ alone, address }, say) => void (alone !== null && textOf(alone.value, "id") !== address && say({ property: "id", found: alone.value["id"] })),
  },
  {
    id: "embedded.differs", severity: "error", source: "lists",
    german: "Eingebettet wird das ganze Objekt ausgegeben: dasselbe wie unter seiner id, ohne Rückreferenz.",
    english: "The whole object is embedded: the same as under its id, without the back-reference.",
    advice: "Beide Ausgaben aus derselben Quelle erzeugen.",
    judge: (seen, say) => sayDifferences(seen, "embedded", say),
  },
  {
    id: "list.copy-differs", severity: "error", source: "lists",
    german: "Auf einer Listenseite steht das ganze Objekt: dasselbe wie unter seiner id.",
    english: "A list page holds the whole object: the same as under its id.",
    advice: "Beide Ausgaben aus derselben Quelle erzeugen.",
    judge: (seen, say) => sayDifferences(seen, "list", say),
  },
  {
    id: "object.parent-unnamed", severity: "error", source: "schema",
    german: "Einzeln abgerufen nennt ein Objekt jedes Objekt, in das es eingebettet ist.",
    english: "Fetched alone, an object names every object that it is embedded in.",
    advice: "Die Rückreferenz in der Einzelausgabe ergänzen.",
    judge({ copy, alone }, say) {
      const { parent } = copy;
      if (parent === null || alone === null || alone.deleted || copy.deleted) return;
      const backs = Object.entries(modelOf(alone.type, alone.version)).filter(([, { form, to }]) => form === "back" && to === parent.type);
      // A single back-reference that is missing altogether is said by its own rule.
      const missing = backs.filter(([name, { many }]) => (many ? ![alone.value[name]].flat().includes(parent.address) : textOf(alone.value, name) !== "" && alone.value[name] !== parent.address));
      for (const [name] of missing) say({ property: name, found: alone.value[name] });
    },
  },
  {
    id: "object.created-moves", severity: "error", source: "shared",
    german: "created ist der Zeitpunkt, zu dem das Objekt entstand, und bleibt immer gleich.",
    english: "created is the moment when the object came to be, and never changes.",
    advice: "created speichern, nicht bei jedem Abruf neu bilden.",
    judge({ copy, alone }, say) {
      const [before, now] = [copy.value["created"], alone?.value["created"]];
      if (typeof before === "string" && typeof now === "string" && before !== now) say({ property: "created", found: `${before}, später ${now}` });
    },
  },
  {
    id: "deleted.status", severity: "error", source: "deleted",
    german: "Ein gelöschtes Objekt bleibt unter seiner id mit Status 200 abrufbar.",
    english: "A deleted object can still be fetched under its id with status 200.",
    advice: "Statt 404 oder 410 das gelöschte Objekt mit deleted: true senden.",
    judge: ({ copy, answer, alone }, say) => void (copy.deleted && alone === null && say({ found: answer.status === 0 ? answer.failure : `Status ${answer.status}` })),
  },
  {
    id: "deleted.alone", severity: "error", source: "deleted",
    german: "Ein Objekt, das in einer Liste als gelöscht steht, ist es auch unter seiner id.",
    english: "An object that a list calls deleted is so under its id too.",
    advice: "deleted in beiden Ausgaben gleich setzen.",
    judge: ({ copy, alone }, say) => void (copy.deleted && alone !== null && !alone.deleted && say({ property: "deleted", found: alone.value["deleted"] })),
  },
];

/** A value in a few words. */
function shown(value: unknown): string {
  if (value === undefined) return "nichts";
  if (Array.isArray(value)) return `${value.length} Werte`;
  return typeof value === "object" && value !== null ? "ein Objekt" : String(value).slice(0, 60);
}
