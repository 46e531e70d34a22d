/** How bodies end a consultation, as information systems and papers print it. Longest first where one begins another. */
const outcome = /(?:(?:einstimmig |mehrheitlich )?(?:un)?geändert beschlossen|ohne Änderungen? (?:in der BVV |im Ausschuss )?beschlossen|mit Änderungen? (?:in der BVV |im Ausschuss )?(?:beschlossen|empfohlen)|(?:einstimmig|mehrheitlich) (?:beschlossen|empfohlen|abgelehnt|angenommen|zugestimmt)|(?:zustimmend |ohne Aussprache |mit Zwischenbericht |als Zwischenbericht )?zur Kenntnis genommen|Kenntnis genommen|ohne Beschlussempfehlung|ohne Votum|(?:un)?geändert empfohlen|beschlossen|empfohlen|abgelehnt|angenommen|zugestimmt|zurückgestellt|zurückgezogen|zurückverwiesen|verwiesen|überwiesen|vertagt|abgesetzt|erledigt|Einstimmig lt\. Beschlussvorschlag|einstimmig|mehrheitlich|verwiesen in .{3,60}|von der Tagesordnung abgesetzt|nicht behandelt|entfallen)$/iu;
/** The outcome that a text ends with, as [start, end] in it; null when there is none. */
export function outcomeAtEnd(text) {
    const from = Math.max(0, text.length - 100);
    const match = outcome.exec(text.slice(from));
    if (match === null)
        return null;
    const start = from + match.index;
    return start === 0 || /[\s.,;:|)]/u.test(text.charAt(start - 1)) ? [start, text.length] : null;
}
/** True when a text says that nothing was decided yet. */
export function isOpen(text) {
    return /^\(?(?:offen|Beschluss liegt noch nicht vor!?|noch nicht (?:beraten|behandelt)|geplant)\)?$/iu.test(text.trim());
}
//# sourceMappingURL=outcomes.js.map