/** Page marks, print notes and navigation words that belong to no part of the document. */
const furniture = [
    /^[-–—] ?\d{1,4} ?[-–—]$/u, //                       - 2 -
    /^Seite:? ?[-–]? ?\d{1,4}(?: ?(?:von|\/) ?\d{1,4})?(?: ?-)?$/iu, // Seite 2 von 7
    /^\d{1,3} ?\/ ?\d{1,3}$/u, //                         1/7
    /^\d{1,4} von \d{1,4}(?: in Zusammenstellung)?$/u,
    /^Gedruckt auf .{0,40}papier$/iu,
    /^.{0,90}Ausdruck vom:? [\d.]{8,10}.{0,10}Seite:? ?\d{1,3} ?\/ ?\d{1,3}$/u,
    /^Tagged PDF$/u,
    /^(?:Bürger|Rats|Gremien|Kreistags)informationssystem$/u,
    /^(?:Ergänzende )?Erläuterungen {2,}Seite \d{1,4}$/u,
];
/** True for a line that only serves the page: page numbers, print notes, the name of the system. */
export function isFurniture(line) {
    return line.length <= 120 && furniture.some((pattern) => pattern.test(line));
}
//# sourceMappingURL=furniture.js.map