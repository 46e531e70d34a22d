import { factPattern } from "../fact-pattern.ts";
import type { FoundPlace } from "./found-place.ts";

const NAME = "[A-ZÄÖÜ][a-zäöüß]{2,24}(?:-[A-ZÄÖÜ][a-zäöüß]{1,24}){0,2}(?![A-Za-zÄÖÜäöüß-])";
/** "Ortsteil Grünhagen", "in den Ortsteilen Au, Berg und Tal", "Stadtbezirk Lindenthal-West" */
const DISTRICT = factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß-])(?:Ortsteil|Stadtteil|Gemeindeteil|Stadtbezirk|Ortschaft|Ortslage|Stadtviertel|Kernort)(?:en|es|e|s)?[ \\u00a0\\n]{1,2}(?:„|")?(${NAME}(?:(?:,[ \\u00a0\\n]|[ \\u00a0\\n](?:und|sowie|oder)[ \\u00a0\\n])(?!(?:der|die|das)\\b)${NAME}){0,9})`, "g"));
/** Capitalised words behind "Ortsteil" that are no names: other nouns, beginnings of sentences. */
const NO_DISTRICT = /^(?:Flurstücke?|Flur|Gemarkung|Die|Der|Das|Den|Dem|Des|Ein|Eine|Es|Im|In|Am|An|Auf|Zu|Zur|Zum|Mit|Für|Von|Und|Oder|Nach|Bei|Hier|Dort|Wie|Wo|Nord|Süd|Ost|West|Mitte|Anzahl|Größe|Name|Einwohner|Straße|Gemeinde|Stadt|Datum|Ort|Fläche|Lage|Beschluss|Antrag)$|(?:rat|rates|rats|rät|meister|meisterin|vorsteher|vorsteherin|verwaltung|zentrum|vertretung|konferenz|beirat|bezogen|ungen|platz|feuerwehr|feuerwehren|verein|vereine)$/i;

/** The districts named in a text with the word for one before them. */
export function districtsIn(text: string): FoundPlace[] {
  return DISTRICT.matchesIn(text).flatMap((match) => {
    const listed = match[1] ?? "";
    const from = match.index + match[0].length - listed.length;
    const names = [...listed.matchAll(new RegExp(NAME, "g"))];
    const stop = names.findIndex(([name]) => NO_DISTRICT.test(name));
    return names.slice(0, stop < 0 ? names.length : stop).map((name, index) => ({
      kind: "district" as const, name: name[0], houseNumbers: null, postalCode: null, locality: null,
      span: [index === 0 ? match.index : from + name.index, from + name.index + name[0].length] as const,
      rule: "district", confidence: 0.85,
    }));
  });
}
