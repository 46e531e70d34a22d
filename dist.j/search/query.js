const longestQuery = 1000;
const mostTerms = 32;
const fieldNames = {
    gremium: "organization", organisation: "organization", fraktion: "organization", art: "kind", nummer: "number", nr: "number",
    person: "person", kommune: "body", ort: "body", titel: "title", betreff: "title",
};
const piece = /([-\u2212\u2013+]?)(?:(\p{L}{2,20}):(?=\S))?(?:["„“”«»]([^"„“”«»]{0,1000})(?:["„“”«»]|$)|([^\s"„“”«»]{1,1000}))/gu;
const quote = /["„“”«»]/;
const year = /^(\d{4})(?:(?:-|–|\.\.)(\d{4}))?$/;
/**
 * Understands what people type into a search field: words (all must occur), `"a phrase"`, `-not`, `NICHT`, `ODER`/`OR` between two
 * terms, `prefix*`, and the fields `gremium:`, `art:`, `nummer:`, `person:`, `kommune:`, `titel:` and `jahr:2024` or `jahr:2020-2024`.
 * Total: any text is a query; what is no operator is a word. Reads the first 1000 characters and 32 terms.
 */
export function parseQuery(text) {
    const query = { groups: [], excluded: [], years: [] };
    let operator = null;
    for (const match of text.slice(0, longestQuery).matchAll(piece)) {
        const next = operators[match[0]];
        if (next !== undefined)
            operator = next;
        else if (query.groups.length + query.excluded.length < mostTerms) {
            add(query, match, operator);
            operator = null;
        }
    }
    return query;
}
const operators = Object.assign(Object.create(null), {
    UND: "and", AND: "and", "&": "and", "&&": "and", "+": "and", ODER: "or", OR: "or", "|": "or", NICHT: "not", NOT: "not",
});
function add({ groups, excluded, years }, match, operator) {
    const range = yearsOf(match);
    const sign = match[1] ?? "";
    if (range !== null)
        years.push(range);
    else if (operator === "not" || (sign !== "" && sign !== "+"))
        excluded.push(termOf(match));
    else if (operator === "or" && groups.length > 0)
        groups.at(-1)?.push(termOf(match));
    else
        groups.push([termOf(match)]);
}
function yearsOf(match) {
    if (match[1] !== "" || match[2]?.toLowerCase() !== "jahr")
        return null;
    const found = year.exec(match[3] ?? match[4] ?? "");
    if (found === null)
        return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    return { from: Math.min(from, to), to: Math.max(from, to) };
}
function termOf(match) {
    const [whole, , name = "", quoted, bare = ""] = match;
    const field = Object.hasOwn(fieldNames, name.toLowerCase()) ? (fieldNames[name.toLowerCase()] ?? null) : null;
    // "Thema:Haushalt" names no field of ours: it is just a word with a colon.
    const value = quoted ?? (field === null && name !== "" ? `${name}:${bare}` : bare);
    const start = match.index + whole.indexOf(value, quoted === undefined ? 0 : whole.search(quote) + 1);
    if (quoted !== undefined)
        return { kind: "phrase", text: quoted, field, span: [start, start + value.length] };
    if (!/[^*]\*$/.test(value))
        return { kind: "word", text: value, field, span: [start, start + value.length] };
    return { kind: "prefix", text: value.slice(0, -1), field, span: [start, start + value.length - 1] };
}
//# sourceMappingURL=query.js.map