import { matchAt } from "../match-at.ts";
import { nominative } from "../organizations/nominative.ts";

/** The name of a law as it stands in a text. */
export interface LawName {
  /** Normalised: an abbreviation, or a name in the nominative. */
  readonly law: string;
  /** How many code units it takes. */
  readonly length: number;
}

/** Laws that everybody abbreviates alike; names are compared without their genitive ending. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ["Grundgesetz", "GG"], ["Baugesetzbuch", "BauGB"], ["Baunutzungsverordnung", "BauNVO"], ["Bürgerliches Gesetzbuch", "BGB"], ["Handelsgesetzbuch", "HGB"], ["Strafgesetzbuch", "StGB"],
  ["Bundesnaturschutzgesetz", "BNatSchG"], ["Bundesimmissionsschutzgesetz", "BImSchG"], ["Bundes-Immissionsschutzgesetz", "BImSchG"], ["Straßenverkehrsgesetz", "StVG"],
  ["Straßenverkehrsordnung", "StVO"], ["Straßenverkehrs-Ordnung", "StVO"], ["Verwaltungsverfahrensgesetz", "VwVfG"], ["Verwaltungsgerichtsordnung", "VwGO"], ["Abgabenordnung", "AO"],
  ["Infektionsschutzgesetz", "IfSG"], ["Personenbeförderungsgesetz", "PBefG"], ["Wasserhaushaltsgesetz", "WHG"], ["Kreislaufwirtschaftsgesetz", "KrWG"], ["Umsatzsteuergesetz", "UStG"],
  ["Raumordnungsgesetz", "ROG"], ["Asylbewerberleistungsgesetz", "AsylbLG"], ["Datenschutzgrundverordnung", "DSGVO"], ["Datenschutz-Grundverordnung", "DSGVO"], ["DS-GVO", "DSGVO"],
  ["Bundesdatenschutzgesetz", "BDSG"], ["Wohngeldgesetz", "WoGG"], ["Onlinezugangsgesetz", "OZG"], ["Gebäudeenergiegesetz", "GEG"], ["Grundsteuergesetz", "GrStG"], ["Gewerbesteuergesetz", "GewStG"],
]);

/** The states as their laws abbreviate them. */
const LAND = "(?:[- ](?:NRW|NW|LSA|BW|B-W|BY|Bay|Bbg|Bln|HB|HH|He|Hessen|MV|M-V|Nds|NI|RP|RLP|SH|S-H|SL|Saar|SN|Sachsen|Th|Thür|LRh)(?![A-Za-zÄÖÜäöüß]))?";
/** "GO NRW", "BauGB", "SGB VIII", "NKomVG", "VwV-StVO", "BekanntmVO": two capitals at least. */
const ABBREVIATION = new RegExp(`(?:VO[BLF](?:/[AB])?|SGB[ -]?(?:[IVX]{1,5}|\\d{1,2})|(?:VwV|VV|RL|DVO)[ -][A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,20}|(?:Corona|Bundes)-?VO|(?:[A-Z][A-Za-zäöü]{0,6}-)?[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,9}[A-ZÄÖÜ](?:[a-z]{0,4}[A-ZÄÖÜ]){0,2}${LAND})(?![A-Za-zÄÖÜäöüß-])`, "y");
/** Capitals that stand behind a section without being a law. */
const NO_LAW = /^(?:TOP|EUR|CDU|CSU|SPD|FDP|AfD|OB|DIN|ISO|WP|DS(?!-)|BV|VO\/|Nr|II|III|IV|VI|VII|VIII|IX|XI|XII)(?![A-Za-z])/;

const HEAD = "(?:[Gg]esetz(?:buch)?(?:e?s)?|[Oo]rdnung|[Ss]atzung|[Vv]erfassung|[Ss]taatsvertrag(?:e?s)?|[Rr]ichtlinien?|Verwaltungsvorschrift|Statuts?)";
/** What belongs to a name behind its head: the state or town, its subject. Small words only between capitalised ones. */
const STEP = "(?:[ \\n](?:über|zur|zum|für|der|des|die|den|das|dem|von|vom|im|in|an|und|auf|zu)){0,3}[ \\n](?:(?:[a-zäöüß]{4,20}(?:en|er|es|e)[ \\n])?[A-ZÄÖÜ][\\wÄÖÜäöüß-]{1,40}),?";
const TAIL = new RegExp(`(?:[ \\n](?:über|zur|zum|für)(?=[ \\n])(?:(?![ \\n](?:in|i\\.)[ \\n](?:der|d\\.)[ \\n](?:Neuf|F)assung)${STEP}){1,8}|[ \\n](?:der|des|von)[ \\n](?:(?:Stadt|Gemeinde|Kreis|Kreises|Landkreis|Landkreises|Landes|Samtgemeinde|Verbandsgemeinde|Zweckverband|Zweckverbandes|Zweckverbands|Freistaates|Freistaats|Bundeslandes|Marktes|Hansestadt|Landeshauptstadt)(?:[ \\n](?:der[ \\n])?[A-ZÄÖÜ][\\wÄÖÜäöüß-]{1,30}){0,3}|[A-ZÄÖÜ][a-zäöü]{1,20}rat(?:e?s)|Rate?s|Kreistage?s|Gemeinderate?s)){0,2}`, "y");
const NAME = new RegExp(`(?:(?:[A-ZÄÖÜ][a-zäöüß-]{2,24}(?:en|er|es|e)[ \\n]){0,2}(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{1,30}-){0,2}[A-ZÄÖÜ][A-Za-zäöüß]{0,30}?${HEAD}|${HEAD.replace("[Gg]", "G").replace("[Ss]", "S").replace("[Vv]", "V").replace("[Oo]", "O").replace("[Rr]", "R")})(?![A-Za-zÄÖÜäöüß])`, "y");
const ARTICLE = /[ \u00a0\n]{1,3}(?:(?:des|der|dem|den|zum|zur|vom|im)[ \n]{1,3})?/y;
const BRACKET = /[ \n]{1,2}[([](?:im Folgenden:? |nachfolgend:? |kurz:? )?([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,9}[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,6}(?:[- ][A-Z][A-Za-z]{1,6})?)(?: [IVX]{1,4})?[)\]]/y;

/** The law named right behind a section, with or without article; null where none is. */
export function lawNameBehind(text: string, at: number): LawName | null {
  const article = matchAt(ARTICLE, text, at);
  if (article === null) return null;
  const start = at + article[0].length;
  const named = lawNameAt(text, start);
  return named === null ? null : { law: named.law, length: article[0].length + named.length };
}

/** The law whose name begins exactly at `start`. */
export function lawNameAt(text: string, start: number): LawName | null {
  const full = matchAt(NAME, text, start);
  if (full !== null) {
    const tail = matchAt(TAIL, text, start + full[0].length)?.[0].replace(/(?:,|[ \n](?:und|der|des|die|in|im|zu|auf))+$/, "") ?? "";
    const short = matchAt(BRACKET, text, start + full[0].length + tail.length);
    const length = full[0].length + tail.length + (short?.[0].length ?? 0);
    return { law: normalised(full[0].replace(/\s+/g, " "), tail.replace(/\s+/g, " "), short?.[1] ?? null), length };
  }
  const abbreviation = matchAt(ABBREVIATION, text, start);
  if (abbreviation === null || NO_LAW.test(abbreviation[0])) return null;
  return { law: abbreviationOf(abbreviation[0]), length: abbreviation[0].length };
}

function normalised(name: string, tail: string, short: string | null): string {
  const bare = name.replace(/(gesetz|gesetzbuch|vertrag|statut)e?s$/i, "$1").replace(/^([A-ZÄÖÜ][a-zäöüß-]+)en (?=\S*(?:gesetz|gesetzbuch)$)/i, "$1es ").replace(/^([A-ZÄÖÜ][a-zäöüß-]+)en (?=\S*(?:ordnung|satzung|verfassung)$)/i, "$1e ");
  const usual = tail === "" ? USUAL.get(bare) : undefined;
  return usual ?? (short === null ? nominative(bare) + tail : abbreviationOf(short));
}

/** One spelling: "GO-NRW" and "GO NW" are "GO NRW", "DS-GVO" is "DSGVO", "SGB 8" stays. */
function abbreviationOf(printed: string): string {
  const known = USUAL.get(printed);
  if (known !== undefined) return known;
  return printed.replace(/[- ](?:NRW|NW)$/, " NRW").replace(/-(?=(?:LSA|BW|RP|SH|MV|Saar)$)/, " ").replace(/^SGB-/, "SGB ");
}
