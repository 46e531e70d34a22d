import { vendorPrefix, vendorProperties, type VendorPropertyName, type VendorShape } from "../../oparl/vendor-properties.ts";
import type { DataSet, Row } from "./data-sets.ts";

/** Facts that papers hold in lists, one row for each. */
const listed = {
  sections: ["Abschnitte", "Die öffentlichen Teile der Vorlagen unter ihren Überschriften"],
  references: ["Bezüge", "Welche Vorlage welche andere nennt, und in welcher Absicht"],
  money: ["Beträge", "Geldbeträge mit Zweck, Jahr und Beleg"],
  votes: ["Abstimmungen", "Wie gezählt wurde und wie Fraktionen oder Mitglieder gestimmt haben"],
  statements: ["Aussagen", "Alle anderen Angaben, die im Text gefunden wurden, mit Beleg"],
} as const satisfies Partial<Record<VendorPropertyName, readonly [title: string, description: string]>>;

/** What each row says of the paper it comes from. */
const paperColumns = { paper: "id", paperReference: "reference", paperName: "name", paperDate: "date" } as const;

/** One data set for each kind of fact. */
export const factSets: readonly DataSet[] = (Object.keys(listed) as (keyof typeof listed)[]).map((name) => ({
  name, title: listed[name][0], description: listed[name][1], type: "Paper", columns: [...Object.keys(paperColumns), ...fieldsOf(vendorProperties[name].shape)],
  rowsOf: (paper) => {
    const facts = paper[`${vendorPrefix}:${name}`];
    const from = Object.fromEntries(Object.entries(paperColumns).map(([column, property]) => [column, paper[property]]));
    return Array.isArray(facts) ? facts.map((fact: Row) => ({ ...from, ...fact })) : [];
  },
}));

function fieldsOf(shape: VendorShape): readonly string[] {
  if (typeof shape === "string") return [];
  return "many" in shape ? fieldsOf(shape.many) : Object.keys(shape.fields);
}
