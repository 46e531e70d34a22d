const TITLE = /^(?:(?:prof|dr|dipl|ing|mag|phil|med|jur|rer|nat|pol|h|c|mba|ba|ma|msc|bsc|ll\.?m)\.?-?)+$/iu;
const SALUTATION = /^(?:herrn?|frau)$/iu;
/** Takes a printed name apart: "Beispiel, Dr. Erika" and "Frau Dr. Erika Beispiel" are the same. */
export function parsePersonName(printed) {
    const [before = "", after] = printed.split(",", 2).map((part) => part.trim());
    const ordered = after === undefined || after === "" ? before : `${after} ${before}`;
    const words = ordered.split(/\s+/u).filter((word) => word !== "" && !SALUTATION.test(word));
    const titles = words.filter((word) => TITLE.test(word));
    const names = words.filter((word) => !TITLE.test(word));
    const particle = names.findIndex((word, index) => index > 0 && /^(?:von|van|zu|zur|vom|de|der|den|freiherr|graf)$/iu.test(word));
    const start = particle > 0 ? particle : names.length - 1;
    return {
        name: [...titles, ...names].join(" "),
        plainName: names.join(" "),
        surname: names.slice(start).join(" "),
        givenNames: start > 0 ? names.slice(0, start).join(" ") : null,
    };
}
//# sourceMappingURL=person-name.js.map