import type { OparlType } from "../../council/oparl-type.ts";
import { isObject, type JsonObject, textOf } from "./answer.ts";
import { type ObjectSeen, referencesOf } from "./object-seen.ts";
import type { Rule, Say } from "./rule.ts";

/** A rule for objects of one type that are not deleted. */
function ruleFor(type: OparlType | readonly OparlType[], rule: Omit<Rule<ObjectSeen>, "judge"> & { readonly judge: (value: JsonObject, say: Say, seen: ObjectSeen) => void }): Rule<ObjectSeen> {
  return { ...rule, judge: (seen, say) => void (!seen.deleted && [type].flat().includes(seen.type) && rule.judge(seen.value, say, seen)) };
}

/** Says so where a string is there and does not have the form. */
function sayUnlessForm(value: JsonObject, property: string, form: RegExp, say: Say): void {
  const text = textOf(value, property);
  if (text.trim() !== "" && !form.test(text)) say({ property, found: text });
}

const recommendedOrganizationTypes = ["Gremium", "Partei", "Fraktion", "Verwaltungsbereich", "externes Gremium", "Institution", "Sonstiges"];
const recommendedMeetingStates = ["terminiert", "eingeladen", "durchgeführt"];

/** Rules for single types. */
export const rulesOfTypes: readonly Rule<ObjectSeen>[] = [
  ruleFor("System", {
    id: "system.version", severity: "error", source: "System",
    german: "oparlVersion nennt die Version der Spezifikation: https://schema.oparl.org/1.1/ (oder 1.0).",
    english: "oparlVersion names the version of the specification: https://schema.oparl.org/1.1/ (or 1.0).",
    advice: "Die Adresse genau so ausgeben, mit Schrägstrich am Ende.",
    judge: (value, say) => sayUnlessForm(value, "oparlVersion", /^https:\/\/schema\.oparl\.org\/1\.[01]\/$/u, say),
  }),
  ruleFor("Body", {
    id: "body.ags", severity: "warning", source: "Body",
    german: "Der Amtliche Gemeindeschlüssel (ags) hat acht Ziffern, der Regionalschlüssel (rgs) zwölf.",
    english: "The municipality key (ags) has eight digits, the regional key (rgs) twelve.",
    advice: "Den ganzen Schlüssel ausgeben, mit führender Null und ohne Leerzeichen.",
    judge(value, say) {
      sayUnlessForm(value, "ags", /^\d{8}$/u, say);
      sayUnlessForm(value, "rgs", /^\d{12}$/u, say);
    },
  }),
  ruleFor("Organization", {
    id: "organization.type", severity: "hint", source: "Organization",
    german: `organizationType ist einer der empfohlenen Werte: ${recommendedOrganizationTypes.join(", ")}.`,
    english: "organizationType is one of the recommended values.",
    advice: "Den passenden empfohlenen Wert nehmen und die genaue Art in classification nennen.",
    judge(value, say) {
      const type = textOf(value, "organizationType");
      if (type.trim() !== "" && !recommendedOrganizationTypes.includes(type)) say({ property: "organizationType", found: type });
    },
  }),
  ruleFor("Person", {
    id: "person.gender", severity: "hint", source: "Person", since: "1.1",
    german: "gender ist female, male oder ein anderes englisches Wort in Kleinbuchstaben.",
    english: "gender is female, male or another English word in lower case.",
    advice: "Den Wert in dieser Form ausgeben; unbekannt: weglassen.",
    judge(value, say) {
      const gender = textOf(value, "gender");
      if (gender.trim() !== "" && (!/^[a-z][a-z -]*$/u.test(gender) || /^(?:m|w|f|d|weiblich|maennlich|mann|frau|herr|divers)$/u.test(gender))) say({ property: "gender", found: gender });
    },
  }),
  ruleFor("Person", {
    id: "person.location-object", severity: "error", source: "Person", since: "1.1",
    german: "Wo locationObject steht, nennt location die Adresse desselben Ortes.",
    english: "Where there is a locationObject, location names the address of the same place.",
    advice: "location mit der id des Ortes ausgeben.",
    judge(value, say) {
      const place = value["locationObject"];
      if (isObject(place) && textOf(place, "id") !== textOf(value, "location")) say({ property: "location", found: value["location"] });
    },
  }),
  ruleFor("Meeting", {
    id: "meeting.state", severity: "hint", source: "Meeting",
    german: `meetingState ist einer der empfohlenen Werte: ${recommendedMeetingStates.join(", ")}.`,
    english: "meetingState is one of the recommended values.",
    advice: "Den passenden empfohlenen Wert nehmen; eine Absage steht in cancelled.",
    judge(value, say) {
      const state = textOf(value, "meetingState");
      if (state.trim() !== "" && !recommendedMeetingStates.includes(state)) say({ property: "meetingState", found: state });
    },
  }),
  ruleFor("Meeting", {
    id: "agenda.order", severity: "error", source: "AgendaItem", since: "1.1",
    german: "order zählt die Tagesordnungspunkte einer Sitzung in ihrer Reihenfolge, von 0 an.",
    english: "order counts the agenda items of a meeting in their sequence, from 0 on.",
    advice: "order als Stelle in agendaItem ausgeben, von 0 an ohne Lücken.",
    judge(value, say) {
      const items = value["agendaItem"];
      if (!Array.isArray(items)) return;
      const orders = items.map((item: unknown) => (isObject(item) ? item["order"] : undefined));
      // That an order is missing or no number is said by other rules.
      if (orders.every((order) => Number.isInteger(order)) && orders.some((order, index) => order !== index)) say({ property: "agendaItem.order", found: orders.slice(0, 12).join(", ") });
    },
  }),
  ruleFor("Paper", {
    id: "paper.main-file-twice", severity: "warning", source: "Paper",
    german: "auxiliaryFile enthält alle Dateien außer der Hauptdatei.",
    english: "auxiliaryFile holds all files but the main one.",
    advice: "Die Hauptdatei nur in mainFile ausgeben.",
    judge(value, say) {
      const main = isObject(value["mainFile"]) ? textOf(value["mainFile"], "id") : "";
      const others = Array.isArray(value["auxiliaryFile"]) ? value["auxiliaryFile"] : [];
      if (main !== "" && others.some((one: unknown) => isObject(one) && textOf(one, "id") === main)) say({ property: "auxiliaryFile", found: main });
    },
  }),
  ruleFor(["Paper", "Organization"], {
    id: "object.names-itself", severity: "warning", source: "schema",
    german: "Ein Objekt ist sich nicht selbst über- oder untergeordnet.",
    english: "No object is above or below itself.",
    advice: "Den Verweis auf sich selbst entfernen.",
    judge(value, say, seen) {
      for (const { property, address } of referencesOf(seen)) if (address === textOf(value, "id")) say({ property, found: address });
    },
  }),
  ruleFor("File", {
    id: "file.name-with-extension", severity: "warning", source: "File",
    german: "name ist der Anzeigename einer Datei, ohne Dateiendung; diese steht in fileName.",
    english: "name is what is shown of a file, without the extension; that is in fileName.",
    advice: "Die Endung in name weglassen.",
    judge(value, say) {
      const name = textOf(value, "name");
      if (/\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|html?|jpe?g|png|tiff?|zip|eml|msg|csv)$/iu.test(name)) say({ property: "name", found: name });
    },
  }),
  ruleFor("File", {
    id: "file.mime-form", severity: "warning", source: "File",
    german: "mimeType hat die Form application/pdf.",
    english: "mimeType has the form application/pdf.",
    advice: "Den vollständigen, registrierten Medientyp ausgeben.",
    judge(value, say) {
      sayUnlessForm(value, "mimeType", /^[a-z]+\/[\w.+-]+(?:\s*;.*)?$/iu, say);
      if (textOf(value, "mimeType").endsWith("octetstream")) say({ property: "mimeType", found: value["mimeType"] });
    },
  }),
  ruleFor("File", {
    id: "file.size-stated", severity: "warning", source: "File",
    german: "size ist die Größe der Datei in Bytes, größer als null.",
    english: "size is the file's size in bytes, above zero.",
    advice: "Die wirkliche Größe ausgeben oder size weglassen.",
    judge: (value, say) => void (typeof value["size"] === "number" && value["size"] <= 0 && say({ property: "size", found: value["size"] })),
  }),
  ruleFor("File", {
    id: "file.checksum-form", severity: "warning", source: "File",
    german: "Prüfsummen sind in Hexadezimalziffern: sha1Checksum vierzig, sha512Checksum hundertachtundzwanzig.",
    english: "Checksums are in hexadecimal digits: forty for sha1Checksum, a hundred and twenty-eight for sha512Checksum.",
    advice: "Die Prüfsumme hexadezimal ausgeben.",
    judge(value, say) {
      sayUnlessForm(value, "sha1Checksum", /^[0-9a-f]{40}$/iu, say);
      sayUnlessForm(value, "sha512Checksum", /^[0-9a-f]{128}$/iu, say);
    },
  }),
  ruleFor("File", {
    id: "file.sha1-deprecated", severity: "hint", source: "File", since: "1.1",
    german: "sha1Checksum ist seit OParl 1.1 veraltet; an ihre Stelle tritt sha512Checksum.",
    english: "sha1Checksum is deprecated since OParl 1.1; sha512Checksum takes its place.",
    advice: "sha512Checksum ausgeben.",
    judge: (value, say) => void (textOf(value, "sha1Checksum") !== "" && textOf(value, "sha512Checksum") === "" && say({ property: "sha1Checksum" })),
  }),
  ruleFor("File", {
    id: "file.no-download", severity: "warning", source: "files",
    german: "Eine Datei nennt neben accessUrl auch downloadUrl.",
    english: "A file names a downloadUrl beside its accessUrl.",
    advice: "downloadUrl ausgeben.",
    judge: (value, say) => void (!Object.hasOwn(value, "downloadUrl") && textOf(value, "externalServiceUrl") === "" && say({ property: "downloadUrl" })),
  }),
  ruleFor("Location", {
    id: "location.geojson-feature", severity: "error", source: "Location",
    german: "geojson ist ein vollständiges Feature von GeoJSON: type Feature und eine geometry mit type und Koordinaten in Zahlen.",
    english: "geojson is a complete GeoJSON feature: type Feature, and a geometry with type and coordinates in numbers.",
    advice: "Das ganze Feature ausgeben oder geojson weglassen.",
    judge: (value, say) => void (isObject(value["geojson"]) && !isFeature(value["geojson"]) && say({ property: "geojson", found: value["geojson"] })),
  }),
  ruleFor("Location", {
    id: "location.geojson-order", severity: "error", source: "geojson",
    german: "Koordinaten stehen in der Reihenfolge Länge, Breite.",
    english: "Coordinates are in the order longitude, latitude.",
    advice: "Die beiden Zahlen tauschen: in Deutschland liegt die Länge zwischen 5 und 16, die Breite zwischen 47 und 56.",
    judge(value, say) {
      const geojson = value["geojson"];
      if (!isObject(geojson) || !isFeature(geojson)) return;
      const [first = 0, second = 0] = positionsIn((geojson["geometry"] as JsonObject)["coordinates"])[0] ?? [];
      if (first >= 47 && first <= 56 && second >= 5 && second <= 16) say({ property: "geojson", found: `${first}, ${second}` });
    },
  }),
  ruleFor("Location", {
    id: "location.geojson-properties", severity: "hint", source: "geojson",
    german: "Ein Feature hat properties, und sei es null.",
    english: "A feature has properties, be it null.",
    advice: "properties als leeres Objekt ausgeben.",
    judge: (value, say) => void (isObject(value["geojson"]) && isFeature(value["geojson"]) && !Object.hasOwn(value["geojson"], "properties") && say({ property: "geojson" })),
  }),
];

const geometries = new Set(["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]);

function isFeature(value: JsonObject): boolean {
  const { type, geometry } = value;
  if (type !== "Feature" || !isObject(geometry)) return false;
  if (geometry["type"] === "GeometryCollection") return Array.isArray(geometry["geometries"]);
  return typeof geometry["type"] === "string" && geometries.has(geometry["type"]) && positionsIn(geometry["coordinates"]).length > 0;
}

/** The positions in coordinates of any geometry; none where something in them is no position. */
function positionsIn(coordinates: unknown): readonly (readonly number[])[] {
  const positions: number[][] = [];
  let level: readonly unknown[] = [coordinates];
  // A multipolygon nests its positions four deep.
  for (let depth = 0; depth < 5 && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const one of level) {
      if (!Array.isArray(one)) return [];
      if (one.length >= 2 && one.every((part) => typeof part === "number" && Number.isFinite(part))) positions.push(one);
      else for (const part of one) next.push(part);
    }
    level = next;
  }
  return level.length > 0 ? [] : positions;
}
