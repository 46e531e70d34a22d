import { fold } from "../text/fold.ts";

/** What the menus of information systems offer, above everything a page says. */
const words = new Set([
  "Startseite", "Home", "Start", "Aktuelles", "Kalender", "Sitzungskalender", "Sitzungen", "Sitzungsübersicht", "Termine", "Gremien", "Gremienübersicht", "Personen", "Mandatsträger", "Mandatsträger/innen",
  "Kommunalpolitiker", "Fraktionen", "Parteien", "Organisationen", "Vorlagen", "Vorgänge", "Drucksachen", "Anträge", "Anfragen", "Beschlüsse", "Dokumente", "Recherche", "Textrecherche", "Volltextsuche", "Suche", "Suchen", "Suchbegriff",
  "Suchbegriff eingeben", "Erweiterte Suche", "Anmelden", "Anmeldung", "Abmelden", "Login", "Registrieren", "Menü", "Menü öffnen", "Menü schließen", "Hauptmenü", "Navigation", "Navigation überspringen", "Zum Inhalt springen", "Zum Inhalt",
  "Direkt zum Inhalt", "Zur Navigation springen", "Zur Suche springen", "Zur Hauptnavigation", "Zum Seitenanfang", "Drucken", "Teilen", "Vorlesen", "Merken", "Weiterempfehlen", "Übersicht", "Politik", "Rathaus", "Bürgerservice", "Bürgerinfo", "Ratsinfo",
  "Kontakt", "Impressum", "Datenschutz", "Barrierefreiheit", "Hilfe", "Sitemap", "Leichte Sprache", "Gebärdensprache", "Kontrast", "Schriftgröße", "Sprache", "Archiv", "Links", "Downloads", "Akzeptieren", "Ablehnen", "Einstellungen",
].map(fold));
const longest = 40;
const searched = 60;
const fewest = 3;

/**
 * Which of the first lines of a page are its menu: three or more words of menus, each on a line of its own.
 * Takes the lines without blank ones and answers their positions.
 */
export function menuLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const end = Math.min(lines.length, searched);
  // Of so many lines in a row one is asked here; the others only beside it.
  for (let at = fewest - 1; at < end; at += fewest) {
    if (!isWord(lines[at])) continue;
    let [first, last] = [at, at];
    while (isWord(lines[first - 1])) first--;
    while (last + 1 < end && isWord(lines[last + 1])) last++;
    if (last - first + 1 >= fewest) for (let one = first; one <= last; one++) found.add(one);
    at = last;
  }
  return found;
}

/** True for a line that is nothing but a word of menus. */
export function isMenuWord(line: string): boolean {
  return line.length <= longest && words.has(fold(line));
}

function isWord(line: string | undefined): boolean {
  return line !== undefined && isMenuWord(line);
}
