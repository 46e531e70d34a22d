/** Words that a body of a council bears in its name. */
const bodyWord =
  /(?:rat|räte|rates|ausschuss|ausschusses|ausschuß|ausschüsse|beirat|beirats|beirates|versammlung|vertretung|kommission|Kommission|vollversammlung|konferenz|senat|kreistag|tag|Magistrat|magistrat|präsidium|Präsidium|vorstand|Vorstand|Dienstberatung|dienstberatung|Vollgremium|Vorabstimmung|ältestenrat|AS|VA|FA|HA|Senat|Forum|forum|Plenum|BVV|verbandsversammlung|bürgerschaft|Bürgerschaft|Arbeitsgruppe|Fraktion|Bezirk \d{1,2}|Jugendparlament|beratung|werksausschuss)(?:e?s)?(?![\p{Ll}])/iu;

/** True when a text could name a body of a council: it bears such a word and is no sentence. */
export function namesBody(text: string): boolean {
  if (/^(?:Stadt|Gemeinde|Bezirks|Kreis)verordnete$/u.test(text)) return true;
  return text.length >= 3 && text.length <= 160 && /^[\p{Lu}\d(]/u.test(text) && bodyWord.test(text) && !/[!?:;]|\.$/u.test(text.replace(/\b(?:e\. ?V|St|Stadtv|Stv)\./gu, ""));
}

/** A body's name in the nominative, from the genitive of "Sitzung des …": "Ortsrates Adensen" → "Ortsrat Adensen". */
export function nominative(name: string): string {
  return name
    .replace(/^(?:des|der|dem|den) /u, "")
    .replace(/^((?:\p{Lu}\p{L}{1,20}-,? (?:und )?){0,3}\p{L}*(?:[Rr]at|[Bb]eirat|[Tt]ag|[Vv]orstand|[Mm]agistrat|[Pp]räsidium|[Ff]orum))(?:e?s)(?![\p{L}])/u, "$1")
    .replace(/^((?:\p{Lu}\p{L}{1,20}-,? (?:und )?){0,3}\p{L}*(?:[Aa]usschu(?:ss|ß)))es(?![\p{L}])/u, "$1");
}
