import { foldWord } from "./fold.js";
/** Words that stand in nearly every German text. They are indexed, and a phrase needs them; a plain search does not. */
const words = `
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei bin bis bist
da dadurch daher dabei damit dann das dass davon dazu dein dem den denn der deren des dessen dich die dies diese diesem diesen
dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen hat hatte hatten habe haben
hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja je jede jedem jeden jeder jedes jedoch
kann kein keine keinem keinen keiner können man mehr mein mit nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem
seinen seiner seines seit sich sie sind so sodass solche soll sollen sollte sondern sonst sowie über um und uns unser unter vom von
vor war waren was wegen weil weitere welche welchem welchen welcher welches wenn werde werden wie wieder will wir wird wo wurde
wurden während zu zum zur zwischen
`;
const stopWords = new Set([...words.trim().split(/\s+/).map(foldWord), "§"]);
/** True for a word, folded but not stemmed, that says nothing by itself. */
export function isStopWord(folded) {
    return stopWords.has(folded);
}
//# sourceMappingURL=stop-words.js.map