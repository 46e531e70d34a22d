import { implausibilityOf } from "./plausible.js";
import { quoted, refused } from "./reading.js";
const REASONS = {
    noWords: "enthält keine Wörter",
    control: "enthält zu viele Steuerzeichen und ist wohl kein Text",
    oneRun: "besteht fast ganz aus einer einzigen Zeichenkette ohne Leerzeichen",
    fewCharacters: "besteht aus nur wenigen verschiedenen Zeichen",
    longWords: "enthält lange Zeichenketten statt Wörter",
};
/** A refusal when the text of a file is no text a person could read, else `null`. */
export function refuseImplausible(text, fileName) {
    const reason = implausibilityOf(text);
    if (reason === null)
        return null;
    return refused("textImplausible", `${quoted(fileName)} ${REASONS[reason]}: kein Text, der sich lesen lässt. Bitte prüfen, ob die richtige Datei gewählt wurde.`);
}
//# sourceMappingURL=refuse-implausible.js.map