/** Offices and tasks that stand before or behind a name in council papers; singular forms, both sexes. Without groups. */
export const OFFICE =
  "(?:(?:[1-3]\\. (?=Bürgerm|Beigeord|stellv|Stellv|Vorsitz|Kreis))?(?:[Ee]rste[rs]? |[Zz]weite[rs]? |[Ss]tellv(?:ertretende[rn]?|ertr\\.|\\.) |[Ss]tv\\. |[Ee]hem(?:alige[rn]?|\\.) |[Kk]omm(?:issarische[rn]?|\\.) |[Aa]lt-?)?" +
  "(?:(?:[Oo]ber|[Oo]rts|[Bb]ezirks|[Ss]tadtbezirks|[Aa]lt|[Vv]erbands|[Ss]amtgemeinde|[Vv]erbandsgemeinde)?[Bb]ürgermeister(?:in)?|Oberstadtdirektor(?:in)?|Stadtdirektor(?:in)?|(?:Ober)?[Kk]reisdirektor(?:in)?|" +
  "(?:Bezirks|Gemeinde|Kreis|Städteregions|Ober|Stadtbau|Bau)?[Ll]andr[aä]t(?:in)?|Städteregionsr[aä]t(?:in)?|(?:Stadt|Gemeinde|Kreis|Bezirksstadt|Stadtbau|Ortschafts|Bürgerschafts|Marktgemeinde|Markt)r[aä]t(?:in)?|" +
  "Stadtverordnete[rn]?|Stv\\.|Stadtv\\.|Gemeindevertreter(?:in)?|Bezirksverordnete[rn]?|Bezirksvertreter(?:in)?|Kreistagsabgeordnete[rn]?|Kreistagsmitglied|Ratsmitglied|(?:Bezirksr|Ortsr|R)atsherrn?|(?:Bezirksr|Ortsr|R)atsfrau|(?:Bezirks|Orts)ratsmitglied|Beiratsmitglied|Ausschussmitglied|" +
  "RM|SRTM|KTM|KTA|GRM|GV|GVin|Starost(?:in)?|StR|StRin|STR|StA[RM]|StO?AR(?:in)?|BAbg\\.|BzStR(?:in)?|BzBm(?:in)?|OB|OBM|Bgm\\.?|MdL|MdB|SkB|SkE|" +
  "(?:Stadt|Erste[rn]? )?Beigeordnete[rn]?|(?:Stadt|Kreis)?[Dd]ezernent(?:in)?|(?:Stadt|Kreis)?[Kk]ämmer(?:er|in)|(?:Orts|Verbands|Amts|Gemeinde)vorsteher(?:in)?|Stadtverordnetenvorsteher(?:in)?|Stadtratsvorsitzende[rn]?|Ortsbrandmeister(?:in)?|(?:Gemeinde|Stadt|Kreis)brandmeister(?:in)?|" +
  "(?:Fraktions|Gruppen|Rats|Ausschuss|Verbands|Vereins|Vorstands|Betriebsrats|Personalrats|Kreis|Orts)?[Vv]orsitz(?:ende[rn]?)|(?:Fraktions)?[Gg]eschäftsführer(?:in)?|Hauptgeschäftsführer(?:in)?|(?:Fraktions|Pressesprecher|Gruppen)?[Ss]precher(?:in)?|" +
  "(?:Amts|Fachbereichs|Abteilungs|Fachdienst|Sachgebiets|Betriebs|Projekt|Schul|Bereichs|Referats|Dezernats|Geschäftsbereichs|Büro|Museums|Dienststellen|Stabsstellen|Teil|Bau|Kita|FB-|FD-|GB-|AL-)?[Ll]eiter(?:in)?|(?:Schrift|Protokoll)führer(?:in)?|Schriftführung|Protokollführung|" +
  "(?:Polizei|Regierungs|Vize)?[Pp]räsident(?:in)?|Amtsdirektor(?:in)?|[Dd]irektor(?:in)?|Abgeordnete[rn]?|Staatssekretär(?:in)?|Senator(?:in)?|Minister(?:in)?|Architekt(?:in)?|Gutachter(?:in)?|Moderator(?:in)?|Referent(?:in)?|Sachbearbeiter(?:in)?|Betreuer(?:in)?|Prokurist(?:in)?|Rektor(?:in)?|Pfarrer(?:in)?|" +
  "Vertrauensperson|Rechtsanw(?:alt|ältin)|Notar(?:in)?|Schulr[aä]t(?:in)?|Oberstudiendirektor(?:in)?|Schulleitung|Stellvertreter(?:in)?|Mitglied|Beauftragte[rn]?|(?:Gleichstellungs|Behinderten|Datenschutz|Klimaschutz|Integrations|Senioren|Inklusions)beauftragte[rn]?|Klimaschutzmanager(?:in)?|Verwaltungsdirektor(?:in)?|Oberverwaltungsr[aä]t(?:in)?|(?:Leitender? )?Baudirektor(?:in)?|Amtmann|Amtfrau|Berufsm\\. StR(?:in)?\\.?)(?![A-Za-zäöüß]))";

/** Offices that go with a surname alone ("Bürgermeister Auer"); after the others a place or a unit may follow ("Leiter Bauhof"). */
export const TAKES_SURNAME =
  /(?:[Bb]ürgermeister(?:in)?|rätin|[Ll]andrat|[Dd]irektor(?:in)?|Beigeordnete[rn]?|[Dd]ezernent(?:in)?|[Kk]ämmer(?:er|in)|[Rr]atsherrn?|[Rr]atsfrau|RM|SRTM|KTM|KTA|GRM|SkB|SkE|Stv\.|Stadtv\.|Stadtverordnete[rn]?|Bezirksverordnete[rn]?|Bezirksvertreter(?:in)?|[Rr]atsmitglied|Kreistagsmitglied|Ausschussmitglied|Abgeordnete[rn]?|(?:Orts|Verbands|Amts|Gemeinde)vorsteher(?:in)?|STR|StA[RM]|StO?AR(?:in)?|BAbg\.|BzStR(?:in)?|BzBm(?:in)?|Bgm\.?|OB|OBM|Amtsleiter(?:in)?|Fachbereichsleiter(?:in)?|Pfarrer(?:in)?|Präsident(?:in)?|Senator(?:in)?|Minister(?:in)?|Amtmann|Erste[rn]? (?:Stadt|Kreis)rat|StR(?:in)?\.?|Stadtbaurat|Städteregionsrat)$/;

/** Offices of a meeting that a unit or body may follow as well ("Vorsitzender Ortschaftsrat Birkenried"): before a word and its verb they name who speaks. */
export const SPEAKS_AS = /^(?:[Ss]tellv\S{0,15} )?(?:(?:Rats|Ausschuss|Verbands|Fraktions)?[Vv]orsitzende[rn]?|Mitglied)$/;

/** The verb right behind a speaker's surname: "Olk trägt vor", "Brandes eröffnete die Sitzung". */
export const SPEECH_VERB = /^\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?(?: \([^()\n]{2,40}\))? (?!(?:mit|nicht|seit|statt|erst|fast|laut|samt|selbst|sonst|acht|ist|sowie|hatte|heute|bitte|Punkte?) )\p{Ll}{2,16}te?(?=[\s,.:])/u;

/** The singular of offices that head several names ("Stadträtinnen Dr. A und Dr. B"). */
export function singularOffice(plural: string): string {
  return plural.replace(/innen$/, "in").replace(/räte$/, "rat").replace(/mitglieder$/, "mitglied");
}

/** Labels in front of a name; the label is the person's role. Without groups. */
export const NAME_LABEL =
  "(?:(?:Sach)?[Bb]earbeitung|(?:Sach)?[Bb]earbeiter(?:/-?in|\\*in|:in|in)?|Verfasser(?:/-?in|/in|\\*in|in)?|(?:1\\. ?)?Berichterstatter(?:/-?in|/in|\\*in|in)?|Berichterstattung|Auskunft erteilt|Ansprechpartner(?:/-?in|\\*in|in)?|" +
  "Vorsitz(?:ende[rn]?|ende/r)?|(?:Schrift|Protokoll)führ(?:er(?:/-?in|in)?|ung)|Sitzungsleitung|Moderation|Referent(?:/-?in|\\*in|in)?)";
