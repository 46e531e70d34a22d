import { listMoney } from "../../api/operations/money.ts";
import { limit } from "../../api/questions.ts";
import { amountBrief } from "../briefs.ts";
import { tool } from "../tool.ts";

const mostGroups = 12;

export const money = tool({
  name: "money",
  title: "Amounts of money in all papers",
  description: "Amounts of money (Geldbeträge, Kosten, Haushaltsmittel, Zuschüsse) across all public papers: what for (purpose), planned/proposed/decided/actual, budget year (Haushaltsjahr), gross or net, each with quote, page, file and web address. Filters: words, body, committee, year, size, mode. `groups` says what may honestly be added up and `sumsSay` what those sums are of; do not add amounts up yourself: a total and its parts, and the same amount in several papers, all stand in the list.",
  input: listMoney.query.extend({ limit: limit(25, 10) }),
  run: async (asked, input) => {
    const answer = await listMoney.run(asked, input);
    return { amounts: answer?.items.map(amountBrief), groups: answer?.groups?.slice(0, mostGroups), sumsSay: answer?.sumsSay, next: answer?.next };
  },
});
