import { isKind } from "../../kinds.js";
const placeWord = "Stadt|Gemeinde|Kreis|Landkreis|Kreisstadt|Verbandsgemeinde|Samtgemeinde|Hansestadt|Landeshauptstadt|Bezirksamt|Marktgemeinde|Markt|Universitätsstadt|Ortsgemeinde|Stadtgemeinde|Amt|Zweckverband|Region|Städteregion|StädteRegion|Bundesstadt|Große Kreisstadt|Klingenstadt|Wissenschaftsstadt|Einheitsgemeinde|Flecken|Regionalverband|Landschaftsverband";
const letterhead = new RegExp(`^(?:der )?((?:${placeWord}|STADT|GEMEINDE|LANDKREIS|KREIS) \\p{Lu}[\\p{L}. -]{1,50}(?: \\([\\p{L} ./-]{1,30}\\))?)$`, "u");
const system = new RegExp(`(?:Bürger|Rats|Gremien|Kreistags)informationssystem der ((?:${placeWord}) \\p{Lu}[\\p{L}-]{1,40})|\\|\\s?((?:${placeWord}) \\p{Lu}[\\p{L} .-]{1,40})$`, "u");
/**
 * The municipality or association that issues a document: by its letterhead among the first lines,
 * or by the name of its information system in the page title. A mention in the text is not enough.
 */
export function letterheadBody(sheet, headEnd, foundBy) {
    for (const line of sheet.lines.slice(0, Math.min(headEnd, 14))) {
        const match = letterhead.exec(line.text);
        const name = match?.[1];
        const isOpen = line.text.startsWith("der ") ? isKind(sheet.lines[line.index - 1]?.text ?? "") : /^\p{Lu}/u.test(line.text);
        if (match !== null && name !== undefined && isOpen) {
            const start = line.span[0] + line.text.indexOf(name);
            return { value: mendCapitals(name), span: [start, start + name.length], foundBy, confidence: 0.85 };
        }
        const page = system.exec(line.text);
        const named = page?.[1] ?? page?.[2];
        if (named !== undefined) {
            const start = line.span[0] + line.text.indexOf(named);
            return { value: named, span: [start, start + named.length], foundBy, confidence: 0.85 };
        }
    }
    return null;
}
/** "STADT AUENTAL" → "Stadt Auental". */
function mendCapitals(name) {
    return name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}
/**
 * The association behind a unit that leads a paper: a unit "Region Auental" whose papers call themselves
 * "Region Auental Zweckverband" or "Zweckverband Region Auental" is that association's.
 */
export function associationOf(sheet, unit, foundBy) {
    if (unit.length < 5 || unit.length > 60)
        return null;
    for (const name of [`${unit} Zweckverband`, `Zweckverband ${unit}`, `${unit} e. V.`]) {
        const at = sheet.text.indexOf(name);
        if (at >= 0)
            return { value: name, span: [at, at + name.length], foundBy, confidence: 0.7 };
    }
    return null;
}
//# sourceMappingURL=body.js.map