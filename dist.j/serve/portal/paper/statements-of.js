/** The facts of one kind that hold: what a person rejected is left out. */
export function statementsOf(view, property) {
    return view.statements.filter((statement) => statement.property === property && statement.status !== "rejected");
}
//# sourceMappingURL=statements-of.js.map