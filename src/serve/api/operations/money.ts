import { z } from "zod";
import { groupMoney } from "../../../council/money-sums.ts";
import { operation } from "../operation.ts";
import { amount, asked, bodyId, budgetYear, currency, cursor, cursorText, from, idOf, limit, moneyWords, organizationId, placeOfMoney, until } from "../questions.ts";
import { moneyAnswer, sumsSay } from "../../answer/schemas/money.ts";

/** More amounts than these are not summed: an answer must not read the whole collection. */
const mostSummed = 5000;

/** Amounts of money in all papers. */
export const listMoney = operation({
  id: "listMoney",
  path: "/money",
  summary: "Geldbeträge in allen Dokumenten",
  description: `Beträge mit Zweck, Jahr, geplant oder tatsächlich, und mit ihrem Beleg. „groups“ sagt, was sich ehrlich zusammenzählen lässt. ${sumsSay}`,
  query: z.strictObject({
    q: moneyWords, body: bodyId, organization: organizationId, paper: idOf("nur Beträge in diesem Dokument").optional(),
    mode: z.enum(["planned", "proposed", "decided", "actual", "unsaid"]).optional().meta({ description: "Geplant, vorgeschlagen, beschlossen, tatsächlich, oder nicht gesagt." }),
    year: budgetYear, min: amount("Kleinster"), max: amount("Größter"), currency,
    from: from.meta({ description: "Nur Dokumente ab diesem Tag." }), until: until.meta({ description: "Nur Dokumente bis zu diesem Tag." }),
    order: z.enum(["largest", "newest"]).default("largest").meta({ description: "Größte Beträge zuerst, oder die der neuesten Dokumente." }),
    limit: limit(100, 20), after: cursor(placeOfMoney),
  }),
  answer: moneyAnswer,
  example: async () => ({ min: 1000 }),
  run: async ({ read, encode }, { q, body, organization, paper, mode, year, min, max, currency: ofCurrency, from: since, until: to, order, limit: most, after }) => {
    const filter = asked({ words: wordsOf(q), bodyId: body, organizationId: organization, paperId: paper, mode, year, least: min, most: max, currency: ofCurrency, from: since, until: to });
    const { items, next } = await read.money(filter, order, after ?? null, most);
    const summed = after === undefined ? await read.moneyToSum(filter, mostSummed) : null;
    return { items: items.map(encode.amount), groups: summed === null ? null : groupMoney(summed), sumsSay, next: next === null ? null : cursorText(next) };
  },
});

const mostWords = 10;

function wordsOf(text: string | undefined): readonly string[] | undefined {
  const words = (text ?? "").split(/[\s\p{Cc}\p{Cs}"„“]+/u).filter((word) => word !== "").slice(0, mostWords);
  return words.length === 0 ? undefined : words;
}
