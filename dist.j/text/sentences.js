/** Words that abbreviate only before a number: "Art. 28", but "Vorhaben dieser Art." */
const numbered = new Set("art abs nr satz ziff bd kap top abb tab anlage rn st".split(" "));
/** Abbreviations (without their full stop) that do not end a sentence. */
const abbreviations = new Set(("nrn vgl bzw ca evtl ggf gem inkl exkl lt max min mind mio mrd rd sog " +
    "st str tel usw zzgl zz zt dr prof dipl ing hon med jur phil rer nat hr fr frl geb gez verf bd hrsg aufl lit " +
    "abt amtl anl anm az bes betr bspw ders einschl entspr erg etc ev ff folg franz ges insb jh jhd kath lfd mtl näml " +
    "österr rel sen jun vors stellv stv tsd urspr vorm weil wg zus jan feb mär apr jun jul aug sep sept okt nov dez " +
    "drs ds inh bgm obm gg bgbl gvbl gemo uvm ua zb dh va od resp").split(" "));
/**
 * The sentences within a span of the text, in order, without the blanks between them.
 * Full stops of abbreviations ("z. B.", "Nr."), dates ("18.03."), ordinals ("1. Bauabschnitt") and numbers do not end one.
 */
export function sentencesOf(text, span) {
    const sentences = [];
    let start = skipBlank(text, span[0], span[1]);
    for (let position = start; position < span[1]; position += 1) {
        if (!isEndMark(text, position))
            continue;
        const end = skipClosing(text, position + 1, span[1]);
        if (!endsSentence(text, span, position, end))
            continue;
        sentences.push([start, end]);
        start = skipBlank(text, end, span[1]);
        position = start - 1;
    }
    const last = trimEnd(text, start, span[1]);
    if (last > start)
        sentences.push([start, last]);
    return sentences;
}
function isEndMark(text, position) {
    const mark = text[position];
    return mark === "." || mark === "!" || mark === "?" || mark === "…";
}
function skipClosing(text, position, end) {
    let at = position;
    while (at < end && "\"“”’)».!?".includes(text[at] ?? " "))
        at += 1;
    return at;
}
function skipBlank(text, position, end) {
    let at = position;
    while (at < end && /\s/.test(text[at] ?? ""))
        at += 1;
    return at;
}
function trimEnd(text, start, end) {
    let at = end;
    while (at > start && /\s/.test(text[at - 1] ?? ""))
        at -= 1;
    return at;
}
function endsSentence(text, span, mark, end) {
    if (end >= span[1])
        return true;
    const next = skipBlank(text, end, span[1]);
    if (next === end || next >= span[1])
        return next >= span[1];
    const first = text[next] ?? "";
    // German sentences begin with a capital, a number or an opening quote.
    if (!/[\p{Lu}\d„"“»(§•–-]/u.test(first))
        return false;
    return text[mark] !== "." || !isAbbreviation(text, span[0], mark);
}
function isAbbreviation(text, from, stop) {
    let start = stop;
    while (start > from && stop - start < 40 && /[\p{L}\d]/u.test(text[start - 1] ?? ""))
        start -= 1;
    const word = text.slice(start, stop);
    if (word === "")
        return false;
    // "18.03.", "1. Bauabschnitt", "Sitzung am 5. Mai": a number of up to two figures before a full stop is an ordinal; years and amounts may end.
    if (/^\d{1,2}$/.test(word))
        return true;
    if (/^\p{L}$/u.test(word))
        return true;
    if (numbered.has(word.toLowerCase()))
        return /^\.\s?[\dIVX]/.test(text.slice(stop, stop + 3));
    return abbreviations.has(word.toLowerCase());
}
//# sourceMappingURL=sentences.js.map