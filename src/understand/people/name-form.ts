import { codeAt } from "../../text/code-at.ts";
import { Endings } from "../../text/endings.ts";
import { glanceAt } from "../../text/glance.ts";
import { CAPITALS, isLetterCode, SMALLS } from "../../text/letters.ts";
import { LinePattern } from "../../text/line-pattern.ts";

/** The pieces of a printed name. All patterns are linear: quantifiers are bounded. */

/** One capitalised word of a name: "Müller", "Bunk-Merkel", "McAllister", "O’Brien", "Høyem". */
export const NAMENSWORT = `(?:[OD]['’]|Mc|Mac(?=[${CAPITALS}]))?[${CAPITALS}][${SMALLS}]{1,24}(?:-[${CAPITALS}][${SMALLS}]{1,24}){0,2}`;
/** Academic titles, which stay in the name. */
export const TITEL =
  "(?:(?:apl\\. |Jun\\.-)?Prof(?:\\.|essor(?:in)?)(?:['’])?|Dr\\.(?:-Ing\\.|\\s?(?:med|jur|iur|phil|oec|rer|h|agr|e)\\.(?:\\s?(?:nat|pol|publ|c|h|vet|dent|oec|soc)\\.){0,2})?|Dres\\.|Dipl\\.-?\\s?[A-Z][A-Za-zäöü]{1,12}\\.?(?:\\s?\\(FH\\))?|PD|Mag\\.)";
/** "von der", "van", "zu": parts of a surname in small letters. */
export const ADEL = "(?:(?:von|vom|van|de|der|den|zu|zur|zum|del|di|da|dos|la|le|ten|ter|af|El|el|al)\\s){1,3}";
/** Between the words of a name on one line. */
export const FUGE = "[ \\t\\u00a0]{1,3}";

/** What follows a name that is only part of a street, a school, a firm. */
const THING_BEHIND =
  /^[ \u00a0-]{0,2}(?:[A-ZÄÖÜ][a-zäöü]{0,12}-?)?(?:[Ss]traße|[Ss]tr\.|[Ss]trasse|[Pp]latz|[Ww]eg\b|[Aa]llee|[Rr]ing\b|[Gg]asse|[Uu]fer\b|[Dd]amm\b|[Ss]chule|[Gg]ymnasium|[Rr]ealschule|[Bb]erufskolleg|[Kk]olleg\b|[Hh]aus\b|[Hh]eim\b|[Kk]irche|[Ss]tift(?:ung)?\b|[Ii]nstitut|[Pp]reis\b|[Mm]edaille|[Hh]alle\b|[Ss]tadion|[Pp]ark\b|[Bb]rücke|[Ss]iedlung|[Kk]ita\b|[Kk]indergarten|[Kk]linik|[Cc]enter|[Zz]entrum|[Vv]erlag|[Aa]kademie|[Uu]niversität|[Vv]iertel|[Tt]urm\b|[Ss]aal\b|[Bb]ad\b|GmbH|gGmbH|AG\b|KG\b|OHG|GbR|UG\b|mbH|e\. ?V\.|e\. ?K\.|& )/;
/** What stands before a name that belongs to a thing: a firm, a saint, a school. */
const THING_BEFORE = new LinePattern(/(?:\bFirmen?|\bFa\.|\bSankt|\bSt\.|\bHaus|\bKita|\bSchule|\bKirche|\bstraße|\bVerlag|\bGebr\.|\bGebrüder|\bHotel|\bGalerie|\bTyp|\bsog\.)[ \u00a0„"]{1,3}$/);

/** Capitalised words that are no surnames: what papers print beside given names and offices. */
const NO_NAME = new Set(
  ("Name Namen Mitarbeit Funktion Der Die Das Den Dem Des Ein Eine Einer Im In Am An Auf Aus Bei Für Mit Nach Und Oder Von Zum Zur Als Es Er Sie Wir Ich Ihr Ihre Herr Herrn Frau Frauen Herren Damen Dr Prof Nr Punkt Top Seite Anlage Anlagen Antrag Anträge Anfrage Anfragen " +
    "Kreishaus Rathaus Stadthaus Postfach Öffentlicher Nichtöffentlicher Öffentliche Nichtöffentliche Teil Eheleute Familie " +
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag " +
    "Stadt Landeshauptstadt Hansestadt Kreisstadt Universitätsstadt Landkreis Samtgemeinde Verbandsgemeinde Ortsgemeinde Marktgemeinde Stadtverwaltung Gemeindeverwaltung Kreisverwaltung Magistrat Gemeinde Kreis Land Bund Region Rat Stadtrat Gemeinderat Kreistag Ausschuss Fraktion Fraktionen Gruppe Verwaltung Amt Fachbereich Dezernat Referat Abteilung Sitzung Tagesordnung Beschluss Vorlage Bericht Sachverhalt Begründung Abstimmung Ergebnis " +
    "Ja Nein Enthaltung Enthaltungen Ort Datum Uhr Raum Saal Rathaus Telefon Fax Mail Email Status Federführend Beratungsfolge Betreff Bearbeiter Verfasser Initiator Vorsitz Vorsitzender Vorsitzende Mitglied Mitglieder Stellvertreter Vertreter Vertreterin " +
    "Partei Grünen Grüne Linke Linken Freie Freien Wähler Demokraten Union Liste Bündnis Volt Piraten Bürger Bürgerinnen Einwohner Kollege Kollegin Kollegen Kolleginnen Präsident Präsidentin Oberbürgermeister Bürgermeister Oberbürgermeisterin Bürgermeisterin Landrat Landrätin " +
    "Haushalt Sehr Geehrte Geehrter Liebe Lieber Vielen Dank Entschuldigt Anwesend Tel Telefax Durchwahl Mobil Zimmer Schriftführer Schriftführerin Protokoll Protokollführer Protokollführerin Gast Gäste Sachkundige Sachkundiger Ordentliche Ordentlicher Drucksache Unterschrift Gez Auskunft").split(" "),
);
const NO_NAME_ENDINGS = new Endings([
  ["ung ungs ungen keit keiten heit schaft schaften straße strasse platz schule schulen ausschuss ausschusses ausschüsse amte amtes rates beirat rat träger verband verein fraktion gruppe meister meisterin vorsitzende vorsitzender vorsitzenden leiter leiterin führer führerin vertreter vertreterin mitglied mitglieder beauftragte beauftragter verordnete verordneter verordneten versammlung ordnung vorlage antrag anfrage beschluss sitzung planung gesellschaft region zentrum projekt verfahren gesetz haushalt kosten mittel minister ministerium direktor dezernent sekretär", true],
]);

/** What recognition makes of "Oberbürgermeister": "Oberbürgenneister", "Bezirksborgermelster". */
const BROKEN_OFFICE = /^(?:ober|orts|bezirks|stadtbezirks)b[a-zü]{0,3}$|^(?:ober|orts|bezirks|stadtbezirks|b)[bh]?.{0,2}[rt]?[gq].{1,4}(?:[mn]|rn){1,2}.?[il]ster/i;

/** True for a word that may be a surname: no office, no word of the papers themselves. */
export function mayBeSurname(word: string): boolean {
  return !NO_NAME.has(word) && NO_NAME_ENDINGS.of(word) === undefined && !(MAY_BE_OFFICE.includes(word.charAt(0)) && BROKEN_OFFICE.test(word));
}

const MAY_BE_OFFICE = "oObBsS";
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const AND = 0x26;

/** True when a name belongs to a street, a school or a firm, as the words around it show. */
export function isPartOfThing(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (before === HYPHEN || before === SLASH || (codeAt(text, end) === HYPHEN && /^-\p{Lu}/u.test(text.slice(end, end + 2)))) return true;
  return (mayBeThing(text, end) && THING_BEHIND.test(text.slice(end, end + 40))) || THING_BEFORE.isIn(glanceAt(text.slice(Math.max(0, start - 16), start)));
}

/** A word, or "& Co.", right behind a name. */
function mayBeThing(text: string, end: number): boolean {
  let at = end;
  while (at < end + 2 && (codeAt(text, at) === 0x20 || codeAt(text, at) === 0xa0 || codeAt(text, at) === HYPHEN)) at += 1;
  return isLetterCode(codeAt(text, at)) || codeAt(text, at) === AND;
}
