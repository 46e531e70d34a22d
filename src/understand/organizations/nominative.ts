/** Words that look like a genitive in -s but are not. */
const KEEPS_S = /(?:haus|kreis|ss|us|is|preis|bus|os|as|Dienst-?leistungs)$/i;

/**
 * The name of an organisation in the nominative, without article, from what stands after "der", "des", "dem":
 * "Städteregionsausschusses" → "Städteregionsausschuss", "Deutschen Instituts für X" → "Deutsches Institut für X".
 * Feminine and plain names come back as they are.
 */
export function nominative(name: string): string {
  const [, adjectives = "", head = "", rest = ""] = name.match(/^((?:[A-ZÄÖÜ][a-zäöüß]{2,20}en\s){0,2})([^\s,(]{1,60})([^]*)$/) ?? [];
  const bare = withoutGenitive(head);
  if (bare === head) return name;
  const neuter = /(?:amt|institut|ministerium|zentrum|werk|büro|präsidium|gericht|haus|kollegium|komitee)$/i.test(bare);
  return adjectives.replace(/en(?=\s)/g, neuter ? "es" : "er") + bare + rest;
}

function withoutGenitive(word: string): string {
  if (/(?:ausschuss|amt|rat|tag|beirat|verband|verein|vorstand|dezernat|fachbereich|betrieb|senat|bund|haus|kreis)es$/i.test(word)) return word.slice(0, -2);
  if (/(?:ausschuss)es$/i.test(word)) return word.slice(0, -2);
  if (/^[A-ZÄÖÜ]{2,}s?$/.test(word) || KEEPS_S.test(word)) return word;
  if (/(?:amt|rat|tag|verband|verein|vorstand|dezernat|fachbereich|betrieb|senat|bund|institut|ministerium|zentrum|büro|präsidium|gericht|gremium|komitee|kollegium|dienst|werk)s$/i.test(word)) return word.slice(0, -1);
  return word;
}
