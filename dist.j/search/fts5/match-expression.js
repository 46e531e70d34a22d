const wordColumns = "number kind body organizations people title text";
const fieldColumns = {
    organization: { words: "organizations", all: "organizations" },
    kind: { words: "kind", all: "kind" },
    number: { words: "number", all: "number" },
    person: { words: "people", all: "people" },
    body: { words: "body", all: "body" },
    title: { words: "title", all: "title title_parts" },
};
/**
 * A query in the language of FTS5. Terms come from our analysis and stand in quotes,
 * so nothing that a person types is ever read as an operator.
 */
export function matchExpressions(query) {
    return {
        all: joined(query.groups.map((group) => joined(group.map(sequenceExpression), "OR")), "AND"),
        none: joined(query.excluded.map(sequenceExpression), "OR"),
    };
}
function joined(expressions, operator) {
    const present = expressions.filter((expression) => expression !== null);
    return present.length === 0 ? null : `(${present.join(` ${operator} `)})`;
}
function sequenceExpression({ terms, prefix, among, field }) {
    const quoted = `"${terms.map((term) => term.replaceAll('"', "")).join(" ")}"${prefix ? " *" : ""}`;
    if (field !== null)
        return `{${fieldColumns[field][among]}} : ${quoted}`;
    return among === "words" ? `{${wordColumns}} : ${quoted}` : quoted;
}
//# sourceMappingURL=match-expression.js.map