import { momentOf, textOf } from "./answer.ts";
import { typeAddress, typeNamedBy } from "../model.ts";
import { modelOf, type ObjectSeen, referencesOf } from "./object-seen.ts";
import { nearestName } from "./nearest-name.ts";
import type { Rule, Say } from "./rule.ts";
import { isBlank } from "./value-faults.ts";

const hourMs = 3_600_000;

/** Names that OParl 1.0 had and 1.1 changed. */
const namesOf10: Readonly<Record<string, readonly string[]>> = { Location: ["organization", "meeting"] };

const isPrefixed = (name: string) => name.includes(":");

function isMissing({ value }: ObjectSeen, name: string): boolean {
  return !Object.hasOwn(value, name) || isBlank(value[name]);
}

function sayMissing(seen: ObjectSeen, need: "schema" | "text" | "alone", say: Say): void {
  for (const [name, property] of Object.entries(modelOf(seen.type, seen.version))) {
    if (property.need === need && name !== "id" && name !== "type" && isMissing(seen, name)) say({ property: name, found: seen.value[name] });
  }
}

/** Unprefixed properties that the type does not have in this version of OParl. */
function strangeNames({ value, type, version }: ObjectSeen): readonly string[] {
  const model = modelOf(type, version);
  const known = version === "1.0" ? namesOf10[type] ?? [] : [];
  return Object.keys(value).filter((name) => !isPrefixed(name) && !Object.hasOwn(model, name) && !known.includes(name));
}

/** Rules for an object wherever it is met: what it is, what it must tell, what its properties mean together. */
export const rulesOfObjects: readonly Rule<ObjectSeen>[] = [
  {
    id: "object.type-missing", severity: "error", source: "shared",
    german: "Jedes Objekt nennt in type seinen Typ, auch eingebettet und gelöscht.",
    english: "Every object names its type, embedded and deleted ones too.",
    advice: "type mit der Adresse des Typs ausgeben, zum Beispiel https://schema.oparl.org/1.1/Paper.",
    judge: (seen, say) => void (textOf(seen.value, "type") === "" && say({ property: "type", found: seen.value["type"] })),
  },
  {
    id: "object.type-unknown", severity: "error", source: "shared",
    german: "type ist die Adresse eines der zwölf Typen von OParl, genau so geschrieben.",
    english: "type is the address of one of OParl's twelve types, spelled exactly so.",
    advice: "Die Adresse des Typs genau ausgeben: https://schema.oparl.org/1.1/Paper (https, Großbuchstabe, kein Schrägstrich am Ende).",
    judge(seen, say) {
      const type = textOf(seen.value, "type");
      if (type === "") return;
      const named = typeNamedBy(type);
      // 1.0 spelled its types in several ways; only what names no type at all is wrong there.
      const isExact = named !== null && (seen.version === "1.0" || type === typeAddress(named, "1.0") || type === typeAddress(named, "1.1"));
      if (!isExact) say({ property: "type", found: type });
    },
  },
  {
    id: "object.type-version", severity: "error", source: "shared",
    german: "type gehört zu der Version von OParl, die das System nennt.",
    english: "type belongs to the version of OParl that the system names.",
    advice: "Alle Typen mit der Version aus oparlVersion ausgeben.",
    judge(seen, say) {
      const type = textOf(seen.value, "type");
      if (typeNamedBy(type) !== null && !type.includes(`/${seen.version}/`)) say({ property: "type", found: type });
    },
  },
  {
    id: "object.type-wrong", severity: "error", source: "lists",
    german: "Jede Liste und jede Eigenschaft enthält nur Objekte ihres Typs.",
    english: "Every list and every property holds objects of its type alone.",
    advice: "Objekte anderer Typen aus dieser Liste oder Eigenschaft nehmen.",
    judge: (seen, say) => void (seen.type !== seen.expected && say({ property: "type", found: `${textOf(seen.value, "type")} statt ${seen.expected}` })),
  },
  {
    id: "object.id-missing", severity: "error", source: "shared",
    german: "Jedes Objekt nennt in id seine Adresse, auch eingebettet.",
    english: "Every object names its address in id, embedded ones too.",
    advice: "id mit der Adresse ausgeben, unter der das Objekt abrufbar ist.",
    judge: (seen, say) => void (textOf(seen.value, "id").trim() === "" && say({ property: "id", found: seen.value["id"] })),
  },
  {
    id: "object.mandatory", severity: "error", source: "schema",
    german: "Zwingende Eigenschaften des Schemas fehlen nicht und sind weder null noch leer.",
    english: "Properties that the schema requires are there, neither null nor empty.",
    advice: "Die Eigenschaft ausgeben; eine zwingende leere Liste als [].",
    judge: (seen, say) => void (!seen.deleted && sayMissing(seen, "schema", say)),
  },
  {
    id: "object.mandatory-by-text", severity: "error", source: "shared",
    german: "created, modified und die Listen einer Körperschaft sind zwingend, auch wenn das Schema allein es nicht verlangt.",
    english: "created, modified and the lists of a body are mandatory, although the schema alone does not require them.",
    advice: "Die Eigenschaft ausgeben, seit OParl 1.1 auch in eingebetteten Objekten.",
    judge(seen, say) {
      // Until 1.1 embedded objects could do without.
      if (!seen.deleted && !(seen.version === "1.0" && seen.place === "embedded")) sayMissing(seen, "text", say);
    },
  },
  {
    id: "object.back-missing", severity: "error", source: "schema",
    german: "Einzeln abgerufen nennt ein Objekt das Objekt, in das es sonst eingebettet ist.",
    english: "Fetched alone, an object names the object that it is embedded in elsewhere.",
    advice: "Die Rückreferenz in der Einzelausgabe ergänzen.",
    judge: (seen, say) => void (!seen.deleted && seen.place === "alone" && sayMissing(seen, "alone", say)),
  },
  {
    id: "object.back-missing-in-list", severity: "hint", source: "field",
    german: "Auch auf einer Listenseite nennt ein Objekt das Objekt, in das es sonst eingebettet ist; sonst ist die Liste kaum zu gebrauchen.",
    english: "On a list page too, an object names the object it is embedded in elsewhere; the list is of little use otherwise.",
    advice: "Objekte auf Listenseiten wie in der Einzelausgabe ausgeben.",
    judge: (seen, say) => void (!seen.deleted && seen.place === "list" && sayMissing(seen, "alone", say)),
  },
  {
    id: "object.back-embedded", severity: "warning", source: "schema",
    german: "Eingebettet nennt ein Objekt das Objekt nicht, in dem es steht.",
    english: "Embedded, an object does not name the object that it stands in.",
    advice: "Die Rückreferenz in der eingebetteten Ausgabe weglassen.",
    judge(seen, say) {
      const { parent } = seen;
      if (parent === null) return;
      for (const { property, address } of referencesOf(seen)) {
        if (modelOf(seen.type, seen.version)[property]?.form === "back" && address === parent.address) say({ property, found: address });
      }
    },
  },
  {
    id: "object.unknown-property", severity: "error", source: "schema",
    german: "Eigenschaften, die OParl nicht kennt, tragen das Präfix ihres Herstellers.",
    english: "Properties unknown to OParl carry their vendor's prefix.",
    advice: "Die Eigenschaft richtig schreiben oder ihr ein Präfix geben, zum Beispiel hersteller:name.",
    judge(seen, say) {
      for (const name of strangeNames(seen)) {
        if (Object.hasOwn(modelOf(seen.type, "1.1"), name)) continue;
        const meant = nearestName(name, Object.keys(modelOf(seen.type, seen.version)));
        say({ property: name, found: meant === null ? name : `${name} (gemeint: ${meant}?)` });
      }
    },
  },
  {
    id: "object.property-too-new", severity: "warning", source: "schema",
    german: "Ein Server für OParl 1.0 nutzt keine Eigenschaften, die es erst seit 1.1 gibt.",
    english: "A server of OParl 1.0 uses no properties that came with 1.1.",
    advice: "Die Eigenschaft mit einem Präfix versehen oder OParl 1.1 anbieten.",
    judge(seen, say) {
      // What most types had in 1.0 does no harm on the others.
      for (const name of strangeNames(seen)) if (Object.hasOwn(modelOf(seen.type, "1.1"), name) && !Object.hasOwn(modelOf("Body", "1.0"), name)) say({ property: name, found: name });
    },
  },
  {
    id: "object.vendor-prefix", severity: "warning", source: "schema",
    german: "Das Präfix eines Herstellers ist ein Name vor einem Doppelpunkt, ohne @ und nicht oparl.",
    english: "A vendor's prefix is a name before a colon, without @ and not oparl.",
    advice: "Ein eigenes Präfix wählen, zum Beispiel hersteller:name.",
    judge(seen, say) {
      for (const name of Object.keys(seen.value)) {
        if (isPrefixed(name) && (/^oparl:/iu.test(name) || !/^[\p{L}][\p{L}\p{N}._-]*:[^:\s]\S*$/u.test(name))) say({ property: name, found: name });
      }
    },
  },
  {
    id: "object.nothing-said", severity: "hint", source: "field",
    german: "Ein Objekt sagt mehr als seine Adresse und seine Zeiten.",
    english: "An object tells more than its address and its times.",
    advice: "Ein Objekt, über das nichts bekannt ist, nicht ausgeben.",
    judge(seen, say) {
      const model = modelOf(seen.type, seen.version);
      const isSilent = (name: string) => ["id", "type", "created", "modified", "deleted", "web"].includes(name) || model[name]?.form === "back";
      if (!seen.deleted && Object.entries(seen.value).every(([name, one]) => isSilent(name) || isBlank(one))) say();
    },
  },
  {
    id: "object.created-after-modified", severity: "warning", source: "shared",
    german: "Ein Objekt wird nicht geändert, bevor es entsteht: created liegt nicht nach modified.",
    english: "No object changes before it comes to be: created is not after modified.",
    advice: "modified bei jeder Änderung, spätestens mit created setzen.",
    judge(seen, say) {
      const [created, modified] = [momentOf(seen.value["created"]), momentOf(seen.value["modified"])];
      if (created !== null && modified !== null && created > modified) say({ property: "modified", found: `created ${textOf(seen.value, "created")}, modified ${textOf(seen.value, "modified")}` });
    },
  },
  {
    id: "object.time-in-future", severity: "warning", source: "shared",
    german: "created und modified liegen nicht in der Zukunft.",
    english: "created and modified are not in the future.",
    advice: "Uhr und Zeitzone des Servers prüfen.",
    judge(seen, say) {
      for (const property of ["created", "modified"]) {
        const moment = momentOf(seen.value[property]);
        if (moment !== null && moment > seen.receivedAt + hourMs) say({ property, found: seen.value[property] });
      }
    },
  },
  {
    id: "object.start-after-end", severity: "warning", source: "schema",
    german: "Ein Anfang liegt nicht nach seinem Ende.",
    english: "A start is not after its end.",
    advice: "Beide Angaben prüfen; ein unbekanntes Ende weglassen, nicht als Mitternacht ausgeben.",
    judge({ value, deleted }, say) {
      if (deleted) return;
      const [start, end] = [momentOf(value["start"]), momentOf(value["end"])];
      if (start !== null && end !== null && start > end) say({ property: "end", found: `start ${textOf(value, "start")}, end ${textOf(value, "end")}` });
      const [first, last] = [textOf(value, "startDate"), textOf(value, "endDate")];
      if (first !== "" && last !== "" && first > last) say({ property: "endDate", found: `startDate ${first}, endDate ${last}` });
    },
  },
  {
    id: "embedded.deleted", severity: "error", source: "lists",
    german: "Gelöschte Objekte werden nicht mehr eingebettet ausgegeben.",
    english: "Deleted objects are no longer embedded.",
    advice: "Das gelöschte Objekt aus dem umgebenden entfernen und dessen modified setzen.",
    judge: ({ place, deleted, property }, say) => void (place === "embedded" && deleted && say({ property, found: "deleted: true" })),
  },
  {
    id: "embedded.modified-later", severity: "warning", source: "shared",
    german: "Ändert sich ein eingebettetes Objekt, ändert sich auch das umgebende: Dessen modified ist mindestens ebenso spät.",
    english: "Where an embedded object changes, the one around it changes: its modified is at least as late.",
    advice: "modified des umgebenden Objekts bei jeder Änderung eines eingebetteten mitsetzen.",
    judge({ value, parent }, say) {
      if (parent === null) return;
      const [own, around] = [momentOf(value["modified"]), momentOf(parent.value["modified"])];
      if (own !== null && around !== null && own > around) say({ property: "modified", found: `${textOf(value, "modified")}, umgebendes Objekt ${textOf(parent.value, "modified")}` });
    },
  },
  {
    id: "deleted.mandatory", severity: "error", source: "deleted",
    german: "Ein gelöschtes Objekt behält id, type und created und bekommt modified mit dem Zeitpunkt der Löschung.",
    english: "A deleted object keeps id, type and created, and gets the time of deletion as modified.",
    advice: "Die fehlende Eigenschaft im gelöschten Objekt ausgeben.",
    judge(seen, say) {
      if (!seen.deleted) return;
      // That `id` and `type` are missing is said by the rules of all objects.
      for (const name of ["created", "modified"]) if (isMissing(seen, name)) say({ property: name, found: seen.value[name] });
    },
  },
];
