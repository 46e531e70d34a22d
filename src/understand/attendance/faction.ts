import { TextPatterns } from "../clues.ts";

const party =
  "(?:CDU(?:/CSU)?|CSU|SPD|F\\.?D\\.?P\\.?|AfD|AFD|(?:BÜNDNIS|Bündnis|B)\\s?['’´]?\\s?90\\s?/\\s?(?:DIE GRÜNEN|Die Grünen|GRÜNEN?|Grünen?)|(?:DIE |Die )?(?:GRÜNEN?|Grünen?)|(?:DIE |Die )?LINKEN?|(?:Die )?Linken?|Volt|VOLT|FWG|FWW|FW|UWG|WGB|WG|BSW|ÖDP|SSW|BVB(?:/FREIE WÄHLER)?|(?:Die )?PARTEI|(?:Freie|FREIE) (?:Wähler(?:gemeinschaft)?|WÄHLER)|Piraten(?:partei)?|PIRATEN|Tierschutzpartei|dieBasis)";
const wholeParty = new RegExp(`^${party}(?:(?:[/|+,&]| und | / ){1}${party}){0,3}$`, "u");
const namesGroup = new TextPatterns().add(/^(?:(?:[Dd]ie |[Dd]er )?(?:\p{L}{0,20}[Ff]raktion|Gruppe|Wählergruppe|Ratsgruppe)\s(?:der |des |von )?\S.{1,60}|\S.{0,60}[- ](?:\p{L}{0,12}[Ff]raktion|Gruppe)|(?:fraktions|partei|gruppen)los(?:e[rs]?)?|Einzel(?:mandatsträger|bewerber)(?:in)?|Einzelmandat)$/u);
const localList = /^(?=\p{Lu})(?!.*\d{3})[\p{L}\d .'’&/-]{0,40}(?:[Ll]iste|[Ww]ähler\p{L}{0,12}|[Bb]ürger(?:liste|forum|union|bündnis|vereinigung|gemeinschaft|nahe|block)|[Bb]ündnis|[Uu]nion|[Gg]emeinschaft|[Aa]lternative|Freie \p{Lu}\p{Ll}+)(?:[ -][\p{L}.'’-]{2,30}){0,4}$/u;

/** True when the whole text names a party, list or faction: "SPD", "CDU-Fraktion", "Fraktion DIE LINKE", "fraktionslos". */
export function isFaction(text: string): boolean {
  return text.length <= 80 && (wholeParty.test(text) || (namesGroup.isIn(text) && !text.endsWith(".")));
}

/** The same, and lists that only a town knows: "Bürgerliste Auental", "WIR". To be asked only where factions are expected. */
export function mayBeFaction(text: string): boolean {
  return isFaction(text) || (text.length <= 60 && (/^[A-ZÄÖÜ]{2,6}$/u.test(text) || localList.test(text)));
}

/** Parties as they stand in running text; without groups. */
export const PARTY = party;
