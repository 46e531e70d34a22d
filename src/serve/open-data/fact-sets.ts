import { vendorPrefix, vendorProperties, type VendorPropertyName, type VendorShape } from "../../oparl/vendor-properties.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import type { DataSet, Row } from "./data-set.ts";

/** Facts that objects hold in lists, one row for each, and the types of these objects. */
const listed = {
  sections: ["Abschnitte", "Die öffentlichen Teile der Dokumente unter ihren Überschriften", ["Paper", "Meeting"]],
  references: ["Bezüge", "Welches Dokument welche Vorlage nennt, und in welcher Absicht", ["Paper", "Meeting"]],
  money: ["Beträge", "Geldbeträge mit Zweck, Jahr und Beleg", ["Paper", "Meeting"]],
  votes: ["Abstimmungen", "Wie gezählt wurde und wie Fraktionen oder Mitglieder gestimmt haben", ["Paper", "AgendaItem"]],
  statements: ["Aussagen", "Alle anderen Angaben, die im Text gefunden wurden, mit Beleg", ["Paper", "Meeting"]],
} as const satisfies Partial<Record<VendorPropertyName, readonly [title: string, description: string, types: readonly OparlType[]]>>;

/** What each row says of where it comes from: the object, and of a meeting the document that says it. */
const fromColumns = ["from", "fromReference", "fromName", "fromDate", "document"] as const;

/** One data set for each kind of fact. */
export const factSets: readonly DataSet[] = (Object.keys(listed) as (keyof typeof listed)[]).map((name) => {
  const [title, description, types] = listed[name];
  const property = `${vendorPrefix}:${name}`;
  return {
    name, title, description, types, columns: [...fromColumns, ...fieldsOf(vendorProperties[name].shape)],
    rowsOf: (object) => {
      const from = { from: object["id"], fromReference: object["reference"], fromName: object["name"], fromDate: object["date"] ?? object[`${vendorPrefix}:date`] };
      const own = rowsIn(object[property]).map((fact) => ({ ...from, ...fact }));
      const ofDocuments = rowsIn(object[`${vendorPrefix}:documents`]).flatMap((document) => rowsIn(document[name] ?? document[property]).map((fact) => ({ ...from, document: document["name"], ...fact })));
      return [...own, ...ofDocuments];
    },
  };
});

function rowsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === "object" && one !== null) : [];
}

function fieldsOf(shape: VendorShape): readonly string[] {
  if (typeof shape === "string") return [];
  return "many" in shape ? fieldsOf(shape.many) : Object.keys(shape.fields);
}
