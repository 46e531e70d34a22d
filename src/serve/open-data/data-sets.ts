import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { oparlModel } from "../../oparl/model.ts";
import type { PublishedObject } from "../../store/published-objects.ts";
import type { DataSet, Row } from "./data-set.ts";
import { factSets } from "./fact-sets.ts";

const titles: Readonly<Record<OparlType, readonly [title: string, description: string]>> = {
  System: ["System", "Die Schnittstelle selbst"],
  Body: ["Körperschaften", "Städte, Gemeinden, Kreise und Bezirke"],
  LegislativeTerm: ["Wahlperioden", "Von wann bis wann ein Rat gewählt ist"],
  Organization: ["Gremien und Organisationen", "Räte, Ausschüsse, Fraktionen, Ämter und andere Stellen"],
  Person: ["Personen", "Wer in Vorlagen und Niederschriften genannt ist"],
  Membership: ["Mitgliedschaften", "Wer welchem Gremium oder welcher Fraktion angehört"],
  Meeting: ["Sitzungen", "Sitzungen mit Tagesordnung und Dokumenten"],
  AgendaItem: ["Tagesordnungspunkte", "Punkte der Tagesordnung mit Ergebnis"],
  Paper: ["Vorlagen", "Vorlagen, Anträge, Anfragen und andere Drucksachen mit Beratungsfolge und Dateien"],
  Consultation: ["Beratungen", "Die Schritte der Beratungsfolge"],
  File: ["Dateien", "Dokumente mit Größe, Art und Adresse"],
  Location: ["Orte", "Sitzungsorte und Orte, um die es in Vorlagen geht"],
};

/** Every data set: one for each type of OParl but the system, and one for each kind of fact that we add. */
export const dataSets: readonly DataSet[] = [
  ...oparlTypes.filter((type) => type !== "System").map((type): DataSet => ({
    name: type.toLowerCase(), title: titles[type][0], description: titles[type][1], types: [type], rowsOf: null,
    columns: Object.entries(oparlModel[type]).filter(([, { form }]) => form !== "list").map(([name]) => name),
  })),
  ...factSets,
];

/** The data set of a file's name; undefined where there is none. */
export function dataSetNamed(name: string): DataSet | undefined {
  return dataSets.find((set) => set.name === name);
}

/** The lines of one object in a data set's NDJSON. */
export function linesOf(set: DataSet, { value }: PublishedObject): string {
  if (set.rowsOf === null) return `${value}\n`;
  return set.rowsOf(JSON.parse(value) as Row).map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** The rows of one object in a data set's table, cell by cell. What is embedded stands there by its address. */
export function cellsOf(set: DataSet, { value }: PublishedObject): readonly (readonly unknown[])[] {
  const object = JSON.parse(value) as Row;
  return (set.rowsOf?.(object) ?? [object]).map((row) => set.columns.map((column) => cellOf(row[column])));
}

function cellOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellOf);
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}
