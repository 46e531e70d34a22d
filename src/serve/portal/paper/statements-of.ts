import type { StatementProperty } from "../../../council/statement.ts";
import type { PaperView, StatementView } from "../../../store/views.ts";

/** The facts of one kind that hold: what a person rejected is left out. */
export function statementsOf<P extends StatementProperty>(view: Pick<PaperView, "statements">, property: P): readonly (StatementView & { readonly property: P })[] {
  return view.statements.filter((statement): statement is StatementView & { readonly property: P } => statement.property === property && statement.status !== "rejected");
}
