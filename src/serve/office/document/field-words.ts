import type { CorrectableProperty } from "../../../council/correctable.ts";
import { formatDate } from "../../html/format.ts";
import { moneyModeWords, propertyWords, referenceWords, taxWords } from "../../answer/words.ts";

/** What a kind of fact is called. */
export function nameOf(property: CorrectableProperty): string {
  if (property === "consultation") return "Beratung";
  return property === "reference" ? "Bezug" : propertyWords[property];
}

/** German names of the fields of values. A field that is not here is shown by its English name, which is better than not at all. */
const fieldWords: Readonly<Record<string, string>> = {
  abstain: "Enthaltungen", account: "Sachkonto", aliases: "Andere Namen", byFaction: "Nach Fraktionen", byName: "Namentlich", chair: "Vorsitz", change: "Kommt oder geht",
  citedAs: "Genannt als", citedBy: "Von wem", citedDate: "Datum", currency: "Währung", date: "Datum", deputyFor: "In Vertretung von", end: "Ende", endTime: "Uhrzeit (Ende)",
  enactedOn: "Vom", faction: "Fraktion", frequency: "Wie oft", fromItem: "Ab Tagesordnungspunkt", fromTime: "Ab (Uhrzeit)", group: "Fraktion oder Partei", houseNumbers: "Hausnummern",
  item: "Tagesordnungspunkt", kind: "Art", law: "Gesetz", letter: "Buchstabe", locality: "Ort", manner: "Mehrheit", meeting: "Nummer der Sitzung", mode: "Stand", mover: "Antragsteller",
  name: "Name", no: "Nein", number: "Nummer", organization: "Gremium", outcome: "Ergebnis", paragraph: "Absatz", per: "Je", postalCode: "Postleitzahl", product: "Produkt", purpose: "Wofür",
  role: "Funktion", rule: "Regel (RFC 5545)", section: "Paragraf", sectionEnd: "Bis Paragraf", sentence: "Satz", start: "Beginn", startTime: "Uhrzeit (Beginn)", status: "Anwesenheit",
  target: "Gemeintes Dokument", taxes: "Steuern", text: "Wortlaut", time: "Uhrzeit", title: "Titel", unit: "Einheit", untilItem: "Bis Tagesordnungspunkt", untilTime: "Bis (Uhrzeit)",
  value: "Betrag", wording: "Wortlaut", year: "Haushaltsjahr", yes: "Ja",
};

const ownWords: Readonly<Record<string, string>> = { "consultation.role": "Aufgabe", "attendance.title": "Amt", "reference.number": "Nummer des genannten Dokuments" };

/** What a field of a kind of fact is called. */
export function fieldName(property: CorrectableProperty, field: string): string {
  return ownWords[`${property}.${field}`] ?? fieldWords[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());
}

/** German words for values that come from a fixed list. */
const valueWords: Readonly<Record<string, string>> = {
  public: "öffentlich", nonPublic: "nichtöffentlich", ...moneyModeWords, ...taxWords, ...referenceWords,
  once: "einmalig", monthly: "monatlich", yearly: "jährlich", week: "Kalenderwoche", quarter: "Quartal", halfYear: "Halbjahr",
  street: "Straße", address: "Anschrift", parcel: "Flurstück", plan: "Bebauungsplan", district: "Ortsteil",
  present: "anwesend", excused: "entschuldigt", absent: "abwesend", member: "Mitglied", advisory: "beratend", administration: "Verwaltung", guest: "Gast", minuteTaker: "Schriftführung",
  arrives: "kommt", leaves: "geht", unanimous: "einstimmig", majority: "mehrheitlich", accepted: "angenommen", rejected: "abgelehnt", withdrawn: "zurückgezogen",
  amendment: "Änderungsantrag", procedure: "Antrag zur Geschäftsordnung", main: "Antrag", yes: "Ja", no: "Nein", abstain: "Enthaltung", split: "uneinheitlich",
};

/** Fields whose values come from a fixed list, so that a word in them is translated. All others are printed words. */
const listed: ReadonlySet<string> = new Set(["visibility", "mode", "taxes", "kind", "frequency", "unit", "status", "role", "change", "manner", "outcome", "ballot"]);

const isoDay = /^\d{4}-\d{2}(?:-\d{2})?$/;
const amount = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2, useGrouping: false });

/** A field's value in words; null where there is nothing to say. Whatever shape it has, it comes out readable. */
export function fieldValueWords(field: string, value: unknown): string | null {
  if (typeof value === "number") return amount.format(value);
  if (typeof value === "string") return textWords(field, value);
  if (Array.isArray(value)) {
    const parts = value.every((part) => typeof part === "number") ? [] : value.map((part) => fieldValueWords(field, part)).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join("; ");
  }
  if (typeof value !== "object" || value === null) return null;
  const parts = Object.entries(value).map(([name, part]) => fieldValueWords(name, part)).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

function textWords(field: string, text: string): string | null {
  if (text.trim() === "") return null;
  if (listed.has(field) && Object.hasOwn(valueWords, text)) return valueWords[text] ?? text;
  return isoDay.test(text) ? formatDate(text) : text;
}
