/** Words that look like a genitive in -s but are not. */
const KEEPS_S = /(?:haus|kreis|ss|us|is|preis|bus|os|as)$/i;
const NEUTER = /(?:amt|institut|ministerium|zentrum|werk|büro|präsidium|gericht|kollegium|komitee|gremium|klinikum|museum|theater|archiv|konservatorium)$/i;
const MASCULINE = /(?:ausschuss|rat|tag|verband|verein|vorstand|fachbereich|betrieb|senat|bund|dienst|club|verbund|kreis|garten|betrieb|hof)$/i;
const FEMININE = /(?:gesellschaft|kammer|behörde|stelle|stiftung|agentur|universität|hochschule|fraktion|verwaltung|akademie|direktion|vertretung|versammlung|feuerwehr|klinik|bank|kasse|kirche|schule|anstalt|gemeinschaft)$/i;

/**
 * The name of an organisation in the nominative, without article, from what stands after "der", "des", "dem", "das":
 * "Kreisausschusses" → "Kreisausschuss", "Deutschen Instituts für X" → "Deutsches Institut für X".
 * Names whose head word is not known come back as they are.
 */
export function nominative(name: string): string {
  if (/^(?:Landes|Bundeslandes|Freistaate?s) [A-ZÄÖÜ]/.test(name)) return name.replace(/^(Land|Bundesland|Freistaat)e?s/, "$1");
  const [, adjectives = "", head = "", rest = ""] = name.match(/^((?:[A-ZÄÖÜ][a-zäöüß]{2,20}(?:en|em|e)\s){0,2})([^\s,(]{1,60})([^]*)$/) ?? [];
  const bare = withoutGenitive(head);
  const ending = NEUTER.test(bare) ? "es" : MASCULINE.test(bare) ? "er" : FEMININE.test(bare) ? "e" : null;
  if (ending === null) return name;
  return adjectives.replace(/(?:en|em|e)(?=\s)/g, ending) + bare + rest;
}

function withoutGenitive(word: string): string {
  if (/^[A-ZÄÖÜ]{2,}s?$/.test(word)) return word;
  const short = word.replace(/es$/i, "");
  if (short !== word && /(?:ausschuss|amt|rat|tag|verband|verein|vorstand|dezernat|betrieb|senat|bund|dienst|kreis|kreuz|werk)$/i.test(short)) return short;
  if (KEEPS_S.test(word)) return word;
  const shorter = word.replace(/s$/i, "");
  return NEUTER.test(shorter) || MASCULINE.test(shorter) ? shorter : word;
}
