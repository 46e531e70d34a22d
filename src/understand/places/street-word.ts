/** Endings of names of streets and squares. */
export const STREET_ENDING = "(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Gg]asse|[Ww]eg|[Pp]latz|[Aa]llee|[Rr]ing|[Dd]amm|[Uu]fer|[Ss]tieg|[Ss]teig|[Pp]fad|[Cc]haussee|[Pp]romenade|[Ss]tiege|[Zz]eile)";

/** The first parts of words that end like a street and name a kind of way or place, none in particular. */
const GENERIC: ReadonlyMap<string, RegExp> = new Map([
  ["straße", /^(?:|bundes|landes|kreis|gemeinde|orts|staats|stadt|land|anlieger|anwohner|wohn|erschließungs|sammel|stich|einbahn|fahrrad|spiel|durchgangs|durchfahrts|verbindungs|zufahrts|neben|seiten|privat|bau|plan|teil|schnell|umgehungs|entlastungs|einkaufs|geschäfts|quartiers|misch|verkehrs|haupterschließungs|hauptverkehrs|ortsdurchfahrts|kraftfahr|auto|daten|milch|wasser|schifffahrts|bundeswasser|kern|vorfahrts?|haupteinfahrts?|gewerbe|haupteinkaufs|bundesfern|land(?:es)?-? und kreis|fertigungs|produktions|test|reihen|ringstraßen|tempo-30-|sack|alle|welche)$/],
  ["weg", /^(?:|.*(?:rad|geh|fuß|fuss|feld|wald|wirtschafts|wander|rechts|arbeits|rettungs|flucht|transport|lauf|bildungs|lösungs|verkehrs|beschwerde|verwaltungs|beratungs|verbindungs|zugangs|erschließungs|anfahrts|bring|lehr|reit|rund|spazier|dienst|informations|kommunikations|vertriebs|ausbau|karriere|förder|förderungs|finanzierungs|übertragungs|ausbreitungs|beschaffungs|gremien|instanzen|klage|anlieger|ufer|unterhaltungs|pilger|treidel|betriebs|schleich|fahr|höhen|themen|versand|entscheidungs|verfahrens|haupt|neben|seiten|privat|zuwegungs|zufahrts|schotter|kies|teil)|schul|um|aus|hin|rück|heim|lebens|mittel|holz|kreuz|zu|kita|bus|brems|halb|unter|über|gemeinde|erd|sand|kauf|land|wasser|post|zwischen|dritte[rn]?|rad- und geh|brand|kreuzungs|durch|ab|ein|versorgungs|bürger|trampel|denk|werde|parallel|gras)$/],
  ["platz", /^(?:|.*(?:spiel|sport|park|stell|arbeits|ausbildungs|studien|betreuungs|kindergarten|krippen|schul|camping|bau|vor|lager|pflege|tennis|golf|fußball|grill|wohnmobil|lade|halte|wende|container|übungs|trainings|rasen|ganztags|hort|treff|schieß|aufenthalts|kita|wohn|therapie|behandlungs|intensiv|praktikums|heim|reit|mobilitäts|hockey|ball|übernachtungs|unterbringungs|schlaf|notschlaf|frauenhaus|umkleide|rückhalte|festspiel|flug|landungs?|kleinspiel|skate|bike|sammel|abstell|liege|sitz|zelt|rast|steh|bolz|fest|hart|ehren|schau|marken|standard|stand|ersatz|frei|haupt(?:bahnhofs)?vor|versammlungs|verkehrsübungs|büro|dorf|quartiers|stadtteil|pausen|werk)|lehr|tabellen|podest|stamm|holz|markt-?und|start|ziel|brut|nist|eis|ess|hunde|turnier|wickel|kunst|lese|brenn|zu|ab)$/],
  ["gasse", /^(?:|rettungs|sack|durchgangs|feuerwehr|löwen|zufahrts|boxen|wohn|stich)$/],
  ["allee", /^(?:|baum|obstbaum|neben)$/],
  ["stieg", /^(?:|.*(?:an|aus|ein|ab|auf|um|über|wieder|ver|be|ge))$/],
  ["steig", /^(?:|.*(?:bahn|bürger|geh|bus|fahr|ein|aus|an|quer|kletter|halte))$/],
  ["stiege", /^(?:|.*(?:an|aus|ein|ab|auf|um|über))$/],
  ["chaussee", /^(?:)$/],
]);

/** True for a word that ends like a street but means any such way or place: "Radweg", "Spielplatz", "Bundesstraße". */
export function isKindOfWay(word: string): boolean {
  const lower = word.toLowerCase().replace(/strasse$|str\.$/, "straße");
  const ending = [...GENERIC.keys()].find((end) => lower.endsWith(end));
  // Rings, dams, banks and paths are named alone too seldom: they need a double name, an adjective or a house number.
  if (ending === undefined) return !/^(?:nord|süd|ost|west|stadt|alten|innen|außen|markt)ring$/.test(lower);
  return GENERIC.get(ending)?.test(lower.slice(0, -ending.length).replace(/-$/, "")) === true;
}

/** True for a kind of way that streets are named after, too: with a house number behind it is one ("Feldweg 3"). */
export function maybeNamed(word: string): boolean {
  return /^(?:feld|wald|schul|ufer|höhen|park|wirtschafts)weg$|^landstra(?:ß|ss)e$|^(?:dorf|fest|sport|markt)platz$|^(?!monito|sponso|enginee|sha|he|maschinen).{3,}ring$|^(?!bahn|stau|deich).{3,}damm$|^(?!fluss|bach|see|kanal).{3,}ufer$|(?:promenade|zeile)$|^(?!lehr|trampel|natur|barfuß).{3,}pfad$/i.test(word);
}

/** Words before "Straße" or "Weg" that are no part of its name. */
export const NO_ADJECTIVE =
  /^(?:Die|Der|Das|Den|Dem|Des|Diese[rsnm]?|Eine?[rsnm]?|Keine?[rsnm]?|Jede[rsnm]?|Welche[rsnm]?|Unsere[rsnm]?|Ihre[rsnm]?|Seine[rsnm]?|Öffentliche[rsnm]?|Private[rsnm]?|Betroffene[rsnm]?|Gesamte[rsnm]?|Genannte[rsnm]?|Geplante[rsnm]?|Bestehende[rsnm]?|Vorhandene[rsnm]?|Künftige[rsnm]?|Nächste[rsnm]?|Erste[rsnm]?|Zweite[rsnm]?|Dritte[rsnm]?|Einzige[rsnm]?|Andere[rsnm]?|Folgende[rsnm]?|Ganze[rsnm]?|Solche[rsnm]?|Richtige[rsnm]?|Sichere[rsnm]?|Weitere[rsnm]?|Alle[rsnm]?|Beide[rsnm]?|Welcher|Über|Unter|Hinter|Außer|Immer|Oder|Aber|Unser|Ihr|Wieder|Dieser|Einer|Jeder|Freie[rsnm]?|Gute[rsnm]?|Städtische[rsnm]?|Neuer?|Eigene[rsnm]?|Sichere|Weite[rn]?|Gemeinsame[rn]?|Andere)$/;
