import type { PaperView, StatementView } from "../../../store/views.ts";
import { formatMoney } from "../../html/format.ts";
import { moneyFrequencyWords, moneyModeWords, taxWords } from "../../answer/words.ts";
import { Evidence } from "./evidence.tsx";
import { placeInTable } from "./place-in-table.ts";
import { statementsOf } from "./statements-of.ts";

/** Amounts and budget lines as tables, each row with its evidence. */
export function Money({ view }: { readonly view: PaperView }) {
  const amounts = statementsOf(view, "money");
  const lines = statementsOf(view, "budgetLine");
  if (amounts.length + lines.length === 0) return null;
  return (
    <section class="facts-section" id="geld" aria-labelledby="geld-titel">
      <h2 id="geld-titel">Geld</h2>
      {amounts.length === 0 ? null : <Amounts amounts={amounts} sections={view.sections} />}
      {lines.length === 0 ? null : <BudgetLines lines={lines} />}
    </section>
  );
}

type Amount = StatementView & { readonly property: "money" };
type BudgetLine = StatementView & { readonly property: "budgetLine" };

function Amounts({ amounts, sections }: { readonly amounts: readonly Amount[]; readonly sections: PaperView["sections"] }) {
  return (
    <div class="scroll" role="group" aria-label="Geldbeträge" tabindex={0}>
      <table class="facts-table">
        <caption>Geldbeträge in diesem Dokument</caption>
        <thead><tr><th scope="col" class="numeric">Betrag</th><th scope="col">Wofür</th><th scope="col" class="wide-only">Stand</th><th scope="col" class="wide-only">Jahr</th><th scope="col">Beleg</th></tr></thead>
        <tbody>{amounts.map((amount) => <AmountRow amount={amount} purpose={amount.value.purpose ?? placeInTable(amount, sections)} />)}</tbody>
      </table>
    </div>
  );
}

function AmountRow({ amount, purpose }: { readonly amount: Amount; readonly purpose: string | null }) {
  const { value } = amount;
  const money = formatMoney(value.value, value.currency);
  const details = [
    value.mode === null ? null : moneyModeWords[value.mode], value.taxes === null ? null : taxWords[value.taxes],
    value.frequency === null ? null : moneyFrequencyWords[value.frequency], value.per === null ? null : `je ${value.per}`,
  ].filter((word) => word !== null);
  return (
    <tr>
      <th scope="row" class="numeric amount">{money}</th>
      <td>{purpose ?? <Unsaid />}<span class="narrow-only">{[...details, ...(value.year === null ? [] : [value.year])].join(", ")}</span></td>
      <td class="wide-only">{details.length === 0 ? <Unsaid /> : details.join(", ")}</td>
      <td class="wide-only">{value.year ?? <Unsaid />}</td>
      <td><Evidence statement={amount} about={money} /></td>
    </tr>
  );
}

/** The document does not say it. */
function Unsaid() {
  return <span class="quiet"><span aria-hidden="true">–</span><span class="kern-sr-only">nicht genannt</span></span>;
}

function BudgetLines({ lines }: { readonly lines: readonly BudgetLine[] }) {
  return (
    <div class="scroll" role="group" aria-label="Haushaltsstellen" tabindex={0}>
      <table class="facts-table">
        <caption>Haushaltsstellen</caption>
        <thead><tr><th scope="col">Produkt</th><th scope="col">Sachkonto</th><th scope="col">Im Wortlaut</th><th scope="col">Beleg</th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <td class="number">{line.value.product ?? "–"}</td>
              <td class="number">{line.value.account ?? "–"}</td>
              <td>{line.value.text}</td>
              <td><Evidence statement={line} about={line.value.text} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
