import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import { factPattern } from "../fact-pattern.ts";
import { PatternNear } from "./pattern-near.ts";

/** How organisations are named in council papers. Every pattern is linear: all quantifiers are bounded. */

/** A word of a name: "Forschungszentrum", "digitalHUB", "WIGA", "Auental.Wirtschaft". */
const WORT = "(?:[A-ZÄÖÜ][\\wÄÖÜäöüß’'-]{0,40}(?:\\.[A-Za-zÄÖÜäöü][\\wÄÖÜäöüß’'-]{1,40}){0,3}|[a-z]{2,12}[A-Z]{2,8}\\w{0,12})";
const ADJEKTIV = "(?:(?:\\([A-Za-zäöü]{1,4}-?\\))?[a-zäöüß]{4,24}(?:e|en|er|es)[ \\u00a0])";
/** One member of "für A, B und C". */
const FACH = `(?:${ADJEKTIV}?\\(?[A-ZÄÖÜ][\\wÄÖÜäöüß()-]{1,40})`;
/** "für Arbeit, Wirtschaft und Wissenschaft" */
export const FUER = `(?:für|fuer)\\s(?:die\\s|das\\s|den\\s|der\\s)?${FACH}(?:,\\s${FACH}){0,5}(?:,?\\s(?:und|sowie|u\\.|&)\\s${FACH}){0,2}`;
const ORT = `(?:[A-ZÄÖÜ][\\wÄÖÜäöüß]{2,30}(?:-[A-ZÄÖÜ][\\wÄÖÜäöüß]{2,30}){0,2}|NRW)(?![\\wÄÖÜäöüß])`;
export const RECHTSFORM = "(?:e\\. ?V\\.|e\\. ?G\\.|eV\\b|e\\. ?K\\.|gGmbH|GmbH(?: (?:&|u\\.) Co\\. ?(?:KG|OHG))?|mbH|AG\\b|KG\\b|eG\\b|AöR|OHG|GbR|UG\\b|SE\\b)";

/** A way of naming; group 1 is the name where only a part of the match is. */
export interface NamePattern {
  readonly rule: string;
  readonly pattern: SearchedPattern | PatternNear;
  /** How much a mention counts when the most important organisations are chosen. */
  readonly weight: number;
}

const SHORT = String.raw`\((?!CDU|CSU|SPD|FDP|AfD|AFD|GR|LINKE|VOLT|BSW)(?:[A-ZÄÖÜ]{2,10}|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,8})\)`;
const ABBREVIATION = factPattern(new RegExp(`[ \\u00a0]${SHORT}`));
const LEGAL_FORM = factPattern(new RegExp(`[ \\u00a0]${RECHTSFORM}`));

export const NAME_PATTERNS: readonly NamePattern[] = [
  // A list item that ends with a legal form is a name as a whole.
  { rule: "list-item", weight: 4, pattern: factPattern(new RegExp(`^[ \\t]{0,12}(?:\\d{1,2}[.)]|[-–•*‣])[ \\t]{1,4}([^\\n,;]{2,90}?[ \\u00a0]${RECHTSFORM})`, "gm")) },
  // "Auentaler Gesellschaft für Stadtentwicklung mbH": a subject stands between the noun and the legal form.
  { rule: "legal-form", weight: 4, pattern: new PatternNear(new RegExp(`(?<![\\wÄÖÜäöüß.-])((?:${WORT}[ \\u00a0]){0,3}(?:[A-ZÄÖÜ][a-zäöüß-]{2,30})?[Gg]esellschaft(?:[ \\u00a0](?:der|des)[ \\u00a0]${WORT}(?:[ \\u00a0]${WORT})?)?[ \\u00a0](?:für|zur|zum)[ \\u00a0](?:[a-zäöüß]{3,20}[ \\u00a0]){0,2}${WORT}(?:(?:,?[ \\u00a0]|,[ \\u00a0])(?:${WORT}|und|der|des|in|im|von|für|&)){0,8}[ \\u00a0](?!e\\. ?V)${RECHTSFORM})`, "g"), LEGAL_FORM, 18) },
  { rule: "legal-form", weight: 4, pattern: new PatternNear(new RegExp(`(?<![\\wÄÖÜäöüß.-])(${WORT}(?:[ \\u00a0](?:${WORT}|\\([A-Z]{2,6}\\)|&(?: Co\\.)?|\\+|und|\\d{1,4})){0,7}[ \\u00a0](?!e\\. ?V)${RECHTSFORM}|${WORT}(?:[ \\u00a0](?:${WORT}|\\([A-Z]{2,6}\\)|&|\\+|und|für|von|der|des|zur|im|in|u\\.|\\d{1,4})){0,9}[ \\u00a0](?:e\\. ?V\\.|eV\\b))`, "g"), LEGAL_FORM, 14) },
  { rule: "for-subject", weight: 4, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Deutsche[ns]?[ \\u00a0]|Städtische[ns]?[ \\u00a0])?(?:[A-ZÄÖÜ][a-zäöüß-]{2,30})?(?:[Aa]usschuss|[Aa]usschusses|[Mm]inisterium|[Mm]inisteriums|[Ii]nstitut|[Ii]nstituts|[Aa]mt|[Aa]mtes|[Bb]eirat|[Bb]eirates|[Dd]ezernat|[Dd]ezernats|[Ss]enatsverwaltung|[Vv]erwaltung|[Gg]esellschaft|[Zz]entrum|[Zz]entrums|[Aa]gentur|[Aa]bteilung|[Ff]achbereich|[Ll]ehrstuhl|[Aa]nstalt|[Vv]erband|[Bb]ehörde|[Rr]eferat|[Bb]üro|[Kk]ommission|[Kk]uratorium|[Vv]erein|[Ss]telle|[Ll]eitstelle|Kompetenzzentrum)\\s${FUER}(?:,\\sAbteilung\\s${WORT})?(?:\\s\\([A-Za-z]{2,8}\\))?(?:\\s(?:der|des)\\s${WORT}(?:\\s${WORT}){0,2})?)`, "g")) },
  { rule: "chamber", weight: 4, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Industrie- und Handelskammer|Handwerkskammer|Kreishandwerkerschaft|Architektenkammer|Landwirtschaftskammer|Ingenieurkammer|Ärztekammer|Einzelhandelsverband|Agentur für Arbeit|Jobcenter|Stadtwerke|Forschungszentrum|Energieagentur|Regionalagentur|Innovationsregion|Wirtschaftsförderung|Zweckverband|Wasserverband|Landschaftsverband|Verkehrsverbund|Eigenbetrieb|Regierungspräsidium|Bezirksregierung|Landesbetrieb|Universität|Hochschule|Uniklinik|Universitätsklinikum|Stiftung|Sparkasse|Volkshochschule|Musikschule|Freiwillige Feuerwehr|Bürgerverein|Heimatverein|Sportverein|Bürgergemeinschaft|Kirchengemeinde|Förderkreis|Förderverein|Kindertagesstätte|Grundschule|Gemeindepsychiatrieverbund|Klinikum|Klinik|Theater|Stadtverwaltung|Gemeindeverwaltung|Kreisverwaltung|Verkehrsbetriebe|Ingenieurbüro|Planungsbüro|Architekturbüro|Stadtteilbüro|Tierheim|Konservatorium|Pflegekasse|Krankenkasse)(?:\\s(?:(?:von|der|des|für|zu)\\s)?(?!Kenntnis|Beratung|Vorberatung|Entscheidung|Beschluss|Anhörung)(?:[A-ZÄÖÜ][a-zäöüß]{2,24}-\\sund\\s)?${WORT}){1,4}(?:\\s\\([A-ZÄÖÜ]{2,8}\\))?)`, "g")) },
  { rule: "council", weight: 5, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:Rat|Stadtrat|Gemeinderat)\s(?:der|des)\s(?:Stadt|Gemeinde|Hansestadt|Kreises|Landeshauptstadt)\s[A-ZÄÖÜ][\wäöüß-]{2,30})/g) },
  { rule: "body", weight: 5, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Ortsrat|Ortschaftsrat|Ortsbeirat|Bezirksvertretung|Bezirksbeirat|Stadtbezirksbeirat|Stadtteilbeirat|Ortsrates|Ortschaftsrates|Ortsbeirates|Verbandsversammlung|Bezirksausschuss)(?:\\s(?:des|der)\\s${WORT}(?:\\s${WORT}){0,2}|\\s${ORT}(?:\\s(?:und\\s)?${ORT}){0,2}))`, "g")) },
  { rule: "gremium", weight: 4, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:Gemeinderat|Stadtrat|Kreistag|Kreisausschuss|Städteregionstag|Städteregionsausschuss|Magistrat|Ältestenrat|Bezirksverordnetenversammlung|Stadtverordnetenversammlung|Ratsversammlung|Bezirksamt|Verwaltungsrat|Aufsichtsrat|Ortsrat|Ortschaftsrat|Gemeindevertretung|Stadtvertretung|Bezirksversammlung|Landtag|Bundestag|Bundesrat|Landesregierung|Bundesregierung|[A-ZÄÖÜ][a-zäöüß-]{2,30}(?:ausschuss|beirat|rätekonferenz))(?:es|s)?)(?![\wäöüß])(?!\s(?:für|der Stadt))/g) },
  // "Staatliches Schulamt", "Diakonisches Werk", "Freiwillige Feuerwehr Oberaue": an adjective belongs to the name.
  { rule: "institution", weight: 3, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Staatlich|Städtisch|Diakonisch|Deutsch|Bayerisch|Sächsisch|Badisch|Hessisch|Niedersächsisch|Thüringisch|Rheinisch|Westfälisch|Schleswig-Holsteinisch|Brandenburgisch|Evangelisch|Katholisch|Technisch|Zoologisch|Botanisch|Statistisch|Freiwillig|Kassenärztlich|International|Akademisch|Römisch-Germanisch|Historisch|Polnisch|Französisch|Jüdisch|Unter|Ober|Höher)(?:e[nsrm]?)[ \\u00a0](?:[A-ZÄÖÜ][a-zäöüß-]{0,24}(?:amt|amtes|werk|werkes|werks|klinikum|klinikums|kirche|kirchengemeinde|schule|konservatorium|theater|museum|museums|garten|gartens|feuerwehr|institut|instituts|hochschule|vereinigung|archiv|archivs|bibliothek|akademie|verband|verbandes|verbands|tag|tages|gesellschaft|bank|ministerium|ministeriums|gemeinde|hilfswerk|orchester|behörde)|Werke?s?|Klinikums?|Kreuz(?:es)?|Konservatoriums?|Garten|Gartens|Theaters?|Bahn|Post|Bundesbank|Kirche|Gemeinde|Museums?|Institut|Instituts)(?![\\wäöüß])(?:[ \\u00a0](?:der|des|für|am)[ \\u00a0](?:${ORT}|Innern))?(?:[ \\u00a0]${ORT})?)`, "g")) },
  // Kindertagesstätte „Bussi Bär“ and its like: the name stands in quotes.
  { rule: "house", weight: 3, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:Kindertagesstätte|Kita|KiTa|Kindergarten|Familienzentrum|Jugendzentrum|Mehrgenerationenhaus|(?:Grund|Real|Ober|Gesamt|Förder|Sekundar|Musik)schule|Gymnasium|Seniorenheim|Verein|Initiative|Bündnis|Aktionsbündnis|Bürgerinitiative|Netzwerk|Arbeitskreis|Arbeitsgemeinschaft|Runder Tisch|Forum|(?:Steuerungs|Arbeits|Projekt|Lenkungs|Planungs|Interessen)gruppe)[ \u00a0][„"»“][^„“”"«»\n]{3,50}[“”"«])/g) },
  // "Dezernat Stadtentwicklung und Bau", "Fachausschuss Planung, Bau, Umwelt": the subject without "für".
  { rule: "division", weight: 3, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Dezernat|Fachausschuss|Unterausschuss|Fachbereich|Fachdienst|Eigenbetrieb|Referat)[ \\u00a0](?!Nr|Vorlage|Beschluss|Datum|Telefon)(?:(?:Allgemeine|Zentrale|Innere|Soziale|Öffentliche|Technische)[ \\u00a0])?[A-ZÄÖÜ][a-zäöüß]{3,30}(?:,[ \\u00a0][A-ZÄÖÜ][a-zäöüß]{2,30}){0,5}(?:[ \\u00a0](?:und|u\\.)[ \\u00a0][A-ZÄÖÜ][a-zäöüß]{2,30})?)(?![\\wäöüß])`, "g")) },
  // "Caritas", "Lebenshilfe Auental": associations that all know by one word.
  { rule: "association", weight: 3, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Caritas|Diakonie|Lebenshilfe|Arbeiterwohlfahrt|Johanniter|Malteser|Volkssolidarität|Verbraucherzentrale|Kreishandwerkerschaft|Technisches Hilfswerk)(?![\\wÄÖÜäöüß-])(?:[ \\u00a0](?!Der|Die|Das)${ORT})?)`, "g")) },
  // "Uhlenschule", "Anna-Auer-Gymnasium": a name before the kind of school; kinds of schools are none.
  { rule: "school", weight: 3, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:[A-ZÄÖÜ][a-zäöüß]{2,24}-){1,4}(?:(?:Grund|Haupt|Real|Mittel|Ober|Gesamt|Gemeinschafts|Förder|Werkreal|Sekundar)?[Ss]chule|Gymnasium|Kolleg|Schulzentrum))(?![\wÄÖÜäöüß-])/g) },
  // „Radlust“ betreibt …: who runs something stands in quotes.
  { rule: "operator", weight: 2, pattern: factPattern(/[„"“»]([A-ZÄÖÜ][\wÄÖÜäöüß.&-]{2,40}(?:[ \u00a0][A-ZÄÖÜ&][\wÄÖÜäöüß.-]{0,40}){0,3})[“”"«](?=\s(?:betreibt|unterhält|vermietet|veranstaltet|organisiert|beantragt|errichtet)(?![\wäöüß]))/g) },
  { rule: "office", weight: 3, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:(?:[A-ZÄÖÜ][a-zäöüß]{2,20}-,?\s{1,3}){1,2}(?:und|u\.)\s{1,3})?[A-ZÄÖÜ][a-zäöüß-]{2,24}(?:amt|amtes|referat|referats|betriebe|entwässerung|wirtschaft(?=s?betrieb)|(?<=Landes|Kreis|Stadt|Orts|Forst|Finanz|Wald)verwaltung|büros?(?= [A-ZÄÖÜ][a-zäöüß]{3})|kämmerei|kasse|behörde|werke|betrieb|direktion|polizei|feuerwehr|gericht|präsidium|ministerium|kammer|agentur|akademie|bibliothek|museum|archiv|klinik|verband|verbund|institut))(?![\wäöüß])/g) },
  { rule: "municipality", weight: 3, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:Stadt|Hansestadt|Landeshauptstadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Kreis|Landkreis|Kreises|StädteRegion|Städteregion|Region)\\s${ORT}(?:\\s(?:am (?:Main|Rhein|Neckar|Inn|Lech|Harz|See)|an der [A-ZÄÖÜ][a-zäöü]{2,20}))?(?:\\sZweckverband)?)`, "g")) },
  { rule: "ministry", weight: 4, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:Land|Landes|Bundesland|Bundeslandes) (?:Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Sachsen-Anhalt|Sachsen|Schleswig-Holstein)|Freistaat(?:es|s)? (?:Bayern|Sachsen|Thüringen)|[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{2,30}-Stiftung|Jobcenters?(?: [A-ZÄÖÜ][a-zäöüß]{3,20})?|Auswärtige[ns]? Amte?s?|[A-ZÄÖÜ][a-zäöüß]{3,24}ministeriums?\sder\s[A-ZÄÖÜ][a-zäöüß]{3,20}(?:\s[A-ZÄÖÜ][a-zäöüß]{3,20})?)/g) },
  { rule: "university", weight: 4, pattern: new PatternNear(new RegExp(`(?<![\\wÄÖÜäöüß-])((?:${WORT}\\s){0,3}(?:University|Universität|Hochschule|Fachhochschule)(?:\\sof\\s(?:Applied\\sSciences|Technology)|\\s(?:${ORT}))?)`, "g"), factPattern(/niversit|ochschule/), 3) },
  { rule: "faction", weight: 3, pattern: factPattern(/(?<![\wÄÖÜäöüß-])((?:[A-ZÄÖÜ][\wÄÖÜäöüß|/]{1,20}(?: 90\/[Dd]ie [Gg]rünen)?[- ]{1,3})(?:(?:Gemeinderats|Stadtrats|Rats|Kreistags|Bezirks|OR|BVV)-?)?[Ff]raktion|Fraktion (?:der |Die |DIE )?[A-ZÄÖÜ][\wÄÖÜäöüß/]{1,20}(?: [A-ZÄÖÜ0-9][\wÄÖÜäöüß/]{1,20}){0,3})/g) },
  { rule: "division", weight: 4, pattern: factPattern(new RegExp(`(?<![\\wÄÖÜäöüß-])(Abt\\.\\s${FACH}(?:,\\s${FACH}){0,5}(?:,?\\s(?:und|u\\.)\\s${FACH})?)`, "g")) },
  // A full name before its abbreviation: „Auental Centre for Research“ (ACR)
  { rule: "abbreviated", weight: 4, pattern: new PatternNear(new RegExp(String.raw`(?<![\wÄÖÜäöüß-])([A-ZÄÖÜ][\wÄÖÜäöüß.-]{2,40}(?:[ \u00a0](?:[A-ZÄÖÜ][\wÄÖÜäöüß.-]{0,40}|for|of|and|in|für|der|des|und|von)){1,8})[“”"'’]{0,2}[ \u00a0](?=${SHORT})`, "g"), ABBREVIATION, 8) },
  { rule: "firm", weight: 3, pattern: factPattern(/(?:[Ff]irma|Fa\.)[ \u00a0:]{1,3}([A-ZÄÖÜ][\wÄÖÜäöüß&-]{1,30}(?:[ \u00a0][A-ZÄÖÜ&][\wÄÖÜäöüß-]{0,30}){0,2}|[bcdfghjklmnpqrstvwxz]{3,6}(?![\wÄÖÜäöüß.-]))/g) },
  { rule: "party", weight: 2, pattern: factPattern(/(?<![\wÄÖÜäöüß/-])(CDU|CSU|SPD|FDP|AfD|GRÜNE|DIE LINKE|Volt|Freie Wähler)(?![\wÄÖÜäöüß/-])/g) },
  { rule: "short-name", weight: 2, pattern: factPattern(/(?<![\wÄÖÜäöüß/.-]|(?<![A-ZÄÖÜ]{3})\/)([A-ZÄÖÜ]{2,8}|[a-z]{2,10}HUB)(?:[ \u00a0](?=[A-ZÄÖÜ])([A-ZÄÖÜ][a-zäöüß]{2,20}))?(?![\wÄÖÜäöüß]|\/(?![A-ZÄÖÜ]{3,8}(?![\wÄÖÜäöüß/-])))/g) },
];

/** Words for a kind of organisation, which name none by themselves. */
const GENERIC = new Set(
  ("Insgesamt InsGesamt Gesamt gesamt Fachschule Fachschulen Fachhochschule Fachhochschulen Hochschule Hochschulen Universität Universitäten University Zweckverband Eigenbetrieb Betrieb Netzwerk Netzwerke Kommunalwerke Stadtamt Fachamt Verwaltungsverband Dachverband " +
    "Behörde Aufsichtsbehörde Genehmigungsbehörde Ordnungsbehörde Bauaufsichtsbehörde Denkmalschutzbehörde Agentur Kammer Klinik Museum Akademie Stadtverwaltung Kreisverwaltung Gemeindeverwaltung Samtgemeindeverwaltung Amtsverwaltung Bibliothek Archiv Institut Gericht Ministerium " +
    "Handwerk Handwerke Bauwerke Kraftwerk Kraftwerke Stockwerke Laufwerke Feuerwerke Beleuchtungskasse Familienbetrieb Nachtbetrieb Regelbetrieb Probebetrieb Winterbetrieb Ganztagsbetrieb Schulbetrieb Vollbetrieb Baubetrieb Handwerksbetrieb Meisterbetrieb Ehrenamt Fahrbetrieb Dienstbetrieb " +
    "Fachverband Fachausschuss Unterausschuss Linienverkehrsbetrieb Linienbetrieb Notbetrieb Grundbetrieb Winterdienstbetrieb Rückbetrieb").split(" "),
);

/** True for a kind of organisation, in the genitive, too. */
export function isGeneric(name: string): boolean {
  return GENERIC.has(name) || (name.endsWith("s") && (GENERIC.has(name.slice(0, -1)) || (name.endsWith("es") && GENERIC.has(name.slice(0, -2)))));
}

/** Short words in capitals that name no organisation. */
export const NO_SHORT_NAME = new Set(
  "TOP TO US UNO UK OB OBM BM EU USA NRW DIN ISO EN CO PDF EUR TEUR DM USD KW IT PC TV UVP GO NKF KAG VOB VOL HOAI VGV GWB BGB SGB STGB BAUGB KITA OGS OGATA FNP BP WC LED PV BHKW MWH KWH KW NN AZ NR VO SI DS BV SV IV II III VI VII VIII IX XI XII XV DR CDU CSU SPD FDP AFD HH HJ WP BA OR DIE DER DAS UND ODER JA NEIN MWST UST MIO MRD QM KG AG KGMBH ID OK QR GIS EDV IKT KI CEO EG OG UG DG PKW LKW KFZ ÖPNV MIV B2B KMU FAQ CD TEL FAX WWW HTTP HTTPS ANTRAG ANFRAGE BESCHLUSS VORLAGE STADT GEMEINDE KREIS RAT AMT ANLAGE SITZUNG NIEDERSCHRIFT PROTOKOLL EINLADUNG BEKANNTMACHUNG SRTM SRTF RM STV MDL MDB VE HHST PSP ILS EMR HIN LOS CORONA COVID STR MIT VON FÜR AUS BEI ZUM ZUR IM IN AM AN KDO FWI FW LSA KVG ENEV DRUCKSACHE FEDERFÜHREND BGF VGH OVG HGO NGO GEG EEG CAD BIM SMS GPS ENTHALTUNG FB IQ ABT DEZ REF IM ZU AB ES ER SO WO UM SIE SICH WIR AUCH NUR NOCH RADWEG".split(" "),
);
