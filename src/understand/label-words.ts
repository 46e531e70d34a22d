/** What a labelled field of a head says. */
export type FieldKey =
  | "number" | "title" | "kind" | "visibility" | "office" | "responsible" | "author" | "initiator" | "date" | "received"
  | "consultations" | "meetingBody" | "meetingDate" | "item" | "outcome" | "attachments" | "other";

/** The labels of the field, as printed before a colon. */
export const LABEL_WORDS: Readonly<Record<FieldKey, readonly string[]>> = {
  number: [
    "Vorlage-Nr.", "Vorlagen-Nr.", "Vorlage Nr.", "Vorlagennummer", "Vorlagen Nr.", "Vorlage-Nr", "Vorlagen-Nr", "Vorlage Nr", "Drucksache-Nr.",
    "Drucksachen-Nr.", "Drucksache Nr.", "Drucksachennummer", "Drs.-Nr.", "Drs.", "DS-Nr.", "Vorlagennr.", "SV-Nr.", "Antrag-Nr.", "Antrags-Nr.",
    "Antragsnummer", "Anfrage-Nr.", "Nummer", "Sitzungsvorlage-Nr.", "Sitzungsvorlage Nr.", "Beschlussvorlage-Nr.", "Beschlussvorlage Nr.",
    "Mitteilungsvorlage-Nr.", "Informationsvorlage-Nr.", "Beschluss-Nr.", "Sitzungsvorlagen-Nr.", "Vorlage", "Vorl.-Nr.", "Vorgangsnummer", "Dokumentnummer", "Vorlagen-ID", "Geschäftsnummer", "Vorgangs-Nr.", "Dokument-Nr."],
  title: ["Betreff", "Betrifft", "Titel", "Gegenstand", "Beratungsgegenstand", "Bezeichnung", "Thema", "Betr.", "Kurztext", "Kurzbetreff", "Vorlagenbezeichnung", "Überschrift", "Sitzungsname", "Sitzungsbezeichnung"],
  kind: ["Vorlage-Art", "Vorlageart", "Vorlagenart", "Art der Vorlage", "Drucksache-Art", "Drucksachenart", "Art", "Typ", "Vorlagentyp", "Dokumententyp", "Dokumenttyp", "Vorlagetyp", "Drucksachentyp", "Dokumentart", "Dokumentenart", "Art des Dokuments", "Vorgangsart", "Gattung", "Kategorie"],
  visibility: ["Status", "Öffentlichkeitsstatus", "Öffentlichkeit", "Öffentlich", "Sichtbarkeit"],
  office: [
    "Federführend", "Federführung", "Federführendes Amt", "Federführender Bereich", "Federführende Dienststelle", "Federführende Stelle",
    "Dienststelle", "Federführende Dienststelle/n", "Zuständiges Referat", "Organisationseinheit", "Fachbereich", "Fachdienst", "Federführender Fachbereich",
    "Verantwortlich für die Umsetzung", "Geschäftszeichen/Amt", "Amt", "Zuständige Dienststelle", "Zuständiges Amt", "Zuständig", "Bereich",
    "Vorlageersteller", "Beteiligtes Amt", "Verantwortliche/r", "Sachgebiet", "Fachamt", "Einreichendes Amt", "Einreichende Dienststelle", "Einbringendes Amt", "Abteilung", "Fachabteilung", "Verantwortliches Amt", "Verantwortliche Dienststelle", "Federführende Abteilung", "Federführender Fachdienst", "Amt/Fachbereich", "Fachbereich/Amt", "Geschäftszeichen/Fachbereich", "Erstellende Dienststelle", "Verwaltungseinheit", "Ressort", "Vorlagenersteller", "Ersteller/Amt", "Einbringende Stelle"],
  responsible: ["Verantwortlich", "Dezernat", "Geschäftsbereich", "Referat"],
  author: [
    "Bearbeiter/-in", "Bearbeiter/in", "Bearbeiter", "Bearbeiterin", "Bearbeitung", "Verfasser", "Verfasserin", "Verfasser/in", "Verfasser/-in",
    "Antragsteller", "Antragstellerin", "Antragsteller/in", "Antragstellend", "Fragesteller", "Fragesteller/in", "Anfragesteller", "Einreicher",
    "Eingereicht von", "Eingereicht durch", "Einbringer", "Einbringer/in", "Auskunft erteilt", "Sachbearbeiter", "Sachbearbeiter/in",
    "Sachbearbeitung", "Ansprechpartner", "Ansprechpartner/in", "Antragstellende", "1. Berichterstattung", "Antragsteller/-in", "Gestellt von", "Autor", "Autorin", "Ersteller", "Erstellerin", "Erstellt von", "Erstellt durch", "Vorgelegt von", "Sachbearbeiterin", "Sachbearbeiter/-in", "Ansprechpartnerin", "Ansprechpartner/-in", "Bearbeitet von", "Fragestellerin", "Anfragende", "Antrag von", "Anfrage von", "Einreicherin", "Einreicher/in", "Urheber", "Fraktion", "Fraktionen", "Ansprechperson", "Bearb.", "Sachbearb.", "Beantragt von", "Antragssteller", "Antragstellende Fraktion", "Einreichende Fraktion", "Verfasser der Vorlage"],
  initiator: ["Initiator", "Initiative", "Initiatoren", "Ursprung"],
  date: ["Datum", "Vom", "Erstellt am", "Erstelldatum", "Vorlagedatum", "Freigabe", "Freigabedatum", "Ausgabedatum", "Gestellt am", "Beschlossen am", "Antragsdatum", "Anfragedatum", "Datum der Anfrage", "Datum des Antrags", "Ausfertigungsdatum", "Ausgegeben am", "Erstellungsdatum", "Datum der Vorlage", "Stand", "Eingestellt am", "Erstellt", "Angelegt am", "Eingestellt"],
  received: ["Eingang", "Eingegangen", "Eingangsdatum", "Eingereicht am", "Eingang am", "eingegangen"],
  consultations: ["Beratungsfolge", "Beratungsreihenfolge", "Beratungsgang", "Beratungen", "Beratungsweg", "Gremienfolge", "Beratungsfolge dieser Vorlage", "Beratungsfolge (Änderungen vorbehalten)", "Beratungsergebnisse", "Beratungsverlauf", "Gremienweg", "Geplante Beratungsfolge", "Vorgesehene Beratungsfolge", "Voraussichtliche Beratungsfolge", "Bisherige Beratungsfolge", "Weitere Beratungsfolge", "Beratungsablauf", "Gremien", "Sitzungsfolge", "Zur Beratung in", "Beratung in", "Behandelt in", "Behandlung in", "Vorgesehene Beratungen", "Geplante Beratungen", "Weitere Beratungen", "Beratungstermine"],
  meetingBody: ["Gremium", "Beratungsgremium", "Beschlussgremium", "Sitzung", "Ausschuss", "Behandlung", "Zuständiges Gremium", "Beschließendes Gremium", "Entscheidungsgremium", "Beschlussorgan", "Beratung im", "Organ"],
  meetingDate: ["Termin", "Sitzungstag", "Sitzung vom", "Sitzungstermin", "Sitzungsdatum", "Sitzung am"],
  item: ["TOP", "TOP-Nr.", "TOP Nr.", "Top", "Tagesordnungspunkt", "Zu TOP", "Zu Punkt"],
  outcome: ["Beschlussart"],
  attachments: ["Dokumente", "Dokument", "Dateien"],
  other: [
    "Aktenzeichen", "Durchwahl", "Rufnummer", "Unser Zeichen", "Geschäftszeichen", "Produkt", "Produktnummer", "Haushaltsjahr", "Gesehen", "Mitzeichnung", "Beteiligung", "AZ", "Az.", "Az", "Telefon", "Tel.", "Telefax", "Fax", "E-Mail", "Zimmer", "Zeit", "Raum", "Ort", "Anlass", "Berichterstatter/in",
    "Berichterstatter", "Berichterstatterin", "Vorstand", "Referent*in", "Beteiligt", "Beteiligte Ämter", "Beteiligte Dienststelle/n", "Beteiligte Dienststellen", "Beteiligte Dienststelle", "Wahlperiode", "Mein Zeichen", "Ihr Zeichen", "Internet",
    "Informationen", "Ergebnisse", "Historie", "Beginn", "Ende", "Vorsitz", "Vorsitzender", "Vorsitzende", "Schriftführer", "Schriftführerin", "Anwesend", "Seite", "Ausdruck vom",
    "Abonnement", "Bezug", "Kurzbezeichnung", "Gesetzliche Grundlagen", "Bereits gefasste und/oder zu ändernde Beschlüsse", "Wahlkreis", "Letzte Änderung", "Software",
    "Stadtbezirk", "Stadtbezirke", "Beratungsort", "Beratungstyp", "Beratungsart", "Beratungsform", "Kosten", "Gesamtkosten", "Vorgänge", "Vorgang", "Antrag", "Zuständigkeit",
  ],
};
