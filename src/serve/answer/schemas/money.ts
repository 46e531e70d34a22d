import { z } from "zod";
import { factValues } from "./fact.ts";
import { anyId, evidence, fileLink, links, list, next, paperSummary } from "./parts.ts";

const { currency, mode, year, taxes, frequency } = factValues.money.shape;

/** What the sums are sums of; part of every answer that holds any. */
export const sumsSay = "Summiert wird je Gruppe (Währung, geplant oder tatsächlich, Jahr, brutto oder netto, einmalig oder wiederkehrend) der größte Betrag jedes Dokuments, weil die übrigen seine Teile sein können. Stückpreise sowie Niederschriften und Tagesordnungen zählen nicht mit. Nennen mehrere Dokumente dieselbe Sache, zählt sie mehrfach: Eine Summe ist ein Anhalt, kein Haushalt.";

export const moneyAnswer = z.object({
  items: list(z.object({
    id: anyId, paperId: anyId, value: factValues.money, start: z.int(), isMarked: z.boolean(), ...evidence,
    around: z.string().nullable().meta({ description: "Die Worte um den Beleg, berichtigt." }), file: fileLink.nullable(), from: paperSummary.meta({ description: "Das Dokument, das ihn nennt." }),
  }).meta({ id: "Amount", description: "Ein Geldbetrag mit Beleg." })),
  groups: list(z.object({
    currency, mode, year, taxes, frequency, amounts: z.int().meta({ description: "Wie viele Beträge …" }), papers: z.int().meta({ description: "… in wie vielen Dokumenten." }),
    smallest: z.number(), largest: z.number(),
    sumOfLargest: z.number().nullable().meta({ description: "Summe der je Dokument größten Beträge; null, wo Jahr oder Art (geplant, tatsächlich …) nicht gesagt sind." }),
  }).meta({ id: "MoneyGroup" })).nullable().meta({ description: "Alle Beträge der Liste, nach dem geordnet, was man nicht mischen darf. null auf späteren Seiten und bei mehr als 5000 Beträgen." }),
  sumsSay: z.string().meta({ description: "Was summiert ist." }),
  next,
  links: z.exactOptional(links),
}).meta({ id: "MoneyAnswer" });
