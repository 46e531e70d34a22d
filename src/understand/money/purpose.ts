import { oneLine } from "../passage.ts";

/** What may stand before a purpose begins so; asked first, for most amounts are followed by something else. */
const MAY_BE_PURPOSE = /^\s(?:brutto|netto|jährlich|pro Jahr|p\.|an\s|zugunsten\s|für\s|zur\s|zum\s)/;
const PURPOSE = /^(?:\s(?:brutto|netto|jährlich|pro Jahr|p\. ?a\.)){0,3}(?:\s(?:an|zugunsten)\s[^,.;\n]{2,40}?)?\s(?:für|zur|zum)\s((?:(?:die|den|das|der|dem|eine|einen|ein)\s)?[^,.;:()\n]{3,120}?)(?=\s(?:sowie|und\s(?:€|\d)|veranschlagt|eingeplant|vorgesehen|bereitgestellt|bewilligt|zur Verfügung|aus\s|im\s|in\s|ist\s|sind\s|wird\s|werden\s)|[,.;:()\n]|$)/;

/** What the words behind an amount say it is for: "18.400 € für die Unterstützung der Vereine". */
export function purposeBehind(after: string): string | null {
  if (!MAY_BE_PURPOSE.test(after)) return null;
  const purpose = after.slice(0, 200).replace(/\n(?!\n)/g, " ").match(PURPOSE)?.[1];
  return purpose === undefined || isPoor(oneLine(purpose)) ? null : oneLine(purpose);
}

/** A label before a colon: "Jährliche Folgekosten: 12.000 €". */
const COLON = ":\\s{0,3}(?:(?:ca\\.|rd\\.|rund|insgesamt|etwa)\\s)?$";
const LABEL = new RegExp(`(?:^|[.;\\n|]\\s{0,2}|[-•–]\\s)((?:(?:Die|Der|Das|für) )?[A-ZÄÖÜa-zäöü][^:.;\\n|€]{2,70})${COLON}`);
/** The colon is asked for first, for it is soon told. */
const COLON_BEFORE = new RegExp(COLON);
const LONGEST_COLON = 16;

export function labelBefore(before: string): string | null {
  if (!COLON_BEFORE.test(before.slice(-LONGEST_COLON))) return null;
  const label = before.slice(-120).match(LABEL)?.[1];
  return label === undefined || isPoorLabel(label) ? null : oneLine(label);
}

/** What a row is about; where its head is a year, what its column is about. */
export function purposeInTable(rowHead: string | null, columnHead: string | null): string | null {
  for (const head of [rowHead, columnHead]) {
    const words = head?.replace(/\s?[([]?(?:in )?(?:T€|TEUR|€|EUR|Euro)[)\]]?$/, "").trim() ?? "";
    if (words !== "" && !isPoorLabel(words)) return words;
  }
  return null;
}

function isPoorLabel(label: string): boolean {
  return !/[A-ZÄÖÜ][a-zäöüß]{2}/.test(label) || /^(?:Betrag|Beträge|Höhe|Ansatz|Plan|Ist|Soll|Jahr|Wert|Preis|Kosten|EUR|Euro|davon|brutto|netto|Insgesamt|Ergebnis|Rechnung|Finanzplan|Entwurf)?(?:[ \d/]{0,12})$/i.test(label);
}

/** A span of time, a measure or a torn phrase is no purpose: none is better than a poor one. */
function isPoor(purpose: string): boolean {
  if (!/[A-ZÄÖÜ][a-zäöüß]{3}/.test(purpose)) return true;
  if (/(?:\s|^)(?:der|die|das|den|dem|des|und|oder|für|von|mit|im|in|am|zu|zur|zum|auf|bei|sowie|bzw\.)$/.test(purpose)) return true;
  return /^(?:(?:das|die|den|dem|der|ein|eine|einen|jedes|je|zwei|drei|vier|fünf|sechs|zwölf|\d{1,3}) )?(?:(?:erste|zweite|dritte|laufende|kommende|nächste|gesamte|Haushalts|Schul|Kalender)[a-z]* ?)?(?:Jahre?s?|Haushaltsjahre?|Monate?|Zeitraum|Quartal|Woche|Stunde|Tage?|Person(?:en)?|Stück|Quadratmeter|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Zeit|Beginn|Ende|Verfügung|Teil|Beispiel|Folge|Kenntnis)(?![a-zäöüß])/.test(purpose);
}
