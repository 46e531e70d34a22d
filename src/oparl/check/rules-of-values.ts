import type { ObjectSeen } from "./object-seen.ts";
import type { Rule } from "./rule.ts";
import type { ValueFaultKind } from "./value-faults.ts";

/** Each of these says what `value-faults.ts` found of one kind. */
function ruleOf(kind: ValueFaultKind, rule: Omit<Rule<ObjectSeen>, "id" | "judge">): Rule<ObjectSeen> {
  return {
    id: `value.${kind}`,
    ...rule,
    judge({ faults }, say) {
      for (const { kind: found, property, found: value } of faults) if (found === kind) say({ property, found: value });
    },
  };
}

/** Rules for single values: JSON types, formats, what stands for nothing. */
export const rulesOfValues: readonly Rule<ObjectSeen>[] = [
  ruleOf("array-expected", {
    severity: "error", source: "schema",
    german: "Eigenschaften, die mehrere Werte haben können, sind Listen, auch bei einem einzigen Wert.",
    english: "Properties that may have several values are arrays, even for a single value.",
    advice: "Den Wert in eine Liste setzen: [ … ].",
  }),
  ruleOf("single-expected", {
    severity: "error", source: "schema",
    german: "Eigenschaften, die einen einzigen Wert haben, sind keine Listen.",
    english: "Properties with a single value are no arrays.",
    advice: "Den Wert ohne Liste ausgeben.",
  }),
  ruleOf("address-expected", {
    severity: "error", source: "lists",
    german: "Ob ein anderes Objekt als Adresse oder eingebettet ausgegeben wird, legt das Schema fest: Hier steht seine Adresse.",
    english: "The schema decides whether another object is given by address or embedded: here its address is due.",
    advice: "Statt des Objekts seine Adresse (id) ausgeben.",
  }),
  ruleOf("object-expected", {
    severity: "error", source: "lists",
    german: "Ob ein anderes Objekt als Adresse oder eingebettet ausgegeben wird, legt das Schema fest: Hier steht das Objekt selbst.",
    english: "The schema decides whether another object is given by address or embedded: here the object itself is due.",
    advice: "Statt der Adresse das ganze Objekt ausgeben.",
  }),
  ruleOf("list-expected", {
    severity: "error", source: "lists",
    german: "Externe Listen werden durch die eine Adresse ihrer ersten Seite angegeben.",
    english: "External lists are given by the one address of their first page.",
    advice: "Die Adresse der Liste als Zeichenkette ausgeben.",
  }),
  ruleOf("wrong-kind", {
    severity: "error", source: "json",
    german: "Jeder Wert hat den JSON-Typ, den das Schema nennt.",
    english: "Every value has the JSON type that the schema names.",
    advice: "Den Wert als Zeichenkette, Zahl, Wahrheitswert oder Objekt ausgeben, wie das Schema es sagt.",
  }),
  ruleOf("whole-number", {
    severity: "error", source: "json",
    german: "Zahlen sind ganze Zahlen.",
    english: "Numbers are whole numbers.",
    advice: "Eine ganze Zahl ausgeben.",
  }),
  ruleOf("url", {
    severity: "error", source: "urls",
    german: "Adressen sind vollständige Adressen mit http:// oder https://.",
    english: "Addresses are absolute, with http:// or https://.",
    advice: "Die vollständige Adresse ausgeben; Leerzeichen und Umlaute darin kodieren.",
  }),
  ruleOf("date", {
    severity: "error", source: "json",
    german: "Ein Datum hat die Form 2031-02-28, ohne Uhrzeit und Zeitzone, und ist ein Tag des Kalenders.",
    english: "A date has the form 2031-02-28, without time or zone, and is a day of the calendar.",
    advice: "Das Datum in dieser Form ausgeben oder weglassen.",
  }),
  ruleOf("date-time", {
    severity: "error", source: "json",
    german: "Ein Zeitpunkt hat die Form 2031-02-28T18:00:00+01:00: mit Sekunden, ohne Bruchteile, mit Zeitzone in Ziffern.",
    english: "A date-time has the form 2031-02-28T18:00:00+01:00: with seconds, no fractions, and its offset in digits.",
    advice: "Den Zeitpunkt in dieser Form ausgeben: +00:00 statt Z, keine Sekundenbruchteile.",
  }),
  ruleOf("null", {
    severity: "warning", source: "json",
    german: "Was fehlt, wird weggelassen und nicht als null ausgegeben.",
    english: "What is missing is left out, not given as null.",
    advice: "Die Eigenschaft weglassen.",
  }),
  ruleOf("empty-string", {
    severity: "warning", source: "json", since: "1.1",
    german: "Leere Zeichenketten werden weggelassen.",
    english: "Empty strings are left out.",
    advice: "Die Eigenschaft weglassen, auch wenn ihr Wert nur aus Leerzeichen besteht.",
  }),
  ruleOf("empty-list", {
    severity: "warning", source: "json",
    german: "Leere Listen werden weggelassen, wenn die Eigenschaft nicht zwingend ist.",
    english: "Empty arrays are left out where the property is not mandatory.",
    advice: "Die Eigenschaft weglassen.",
  }),
  ruleOf("markup", {
    severity: "error", source: "json",
    german: "Text wird nicht für HTML oder XML maskiert und enthält keine Auszeichnung (&amp;, <br>).",
    english: "Text is neither escaped for HTML or XML nor marked up (&amp;, <br>).",
    advice: "Den bloßen Text ausgeben: & statt &amp;, Zeilenumbruch statt <br>.",
  }),
  ruleOf("control-character", {
    severity: "hint", source: "field",
    german: "Text enthält keine Steuerzeichen außer Zeilenumbruch und Tabulator.",
    english: "Text holds no control characters but line breaks and tabs.",
    advice: "Steuerzeichen entfernen.",
  }),
  ruleOf("placeholder", {
    severity: "hint", source: "field",
    german: "Was nicht bekannt ist, fehlt; kein Platzhalter steht dafür (N/A, k. A., 1970-01-01).",
    english: "What is not known is missing; no placeholder stands for it (N/A, 1970-01-01).",
    advice: "Die Eigenschaft weglassen.",
  }),
  ruleOf("blank-edges", {
    severity: "hint", source: "field",
    german: "Text beginnt und endet nicht mit Leerzeichen.",
    english: "Text neither begins nor ends with blanks.",
    advice: "Leerzeichen, auch geschützte, am Rand entfernen.",
  }),
  ruleOf("twice", {
    severity: "hint", source: "field",
    german: "Listen nennen jeden Wert nur einmal.",
    english: "Arrays name each value once.",
    advice: "Doppelte Werte entfernen.",
  }),
];
