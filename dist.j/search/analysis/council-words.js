import { foldWord } from "./fold.js";
import { stemWord } from "./stem.js";
/**
 * The simple words of which German councils build their compounds. With them a collection of one paper
 * splits well already; each collection adds its own words.
 */
const words = `
Abfall Abgabe Abschluss Abstimmung Abwasser Akte Altstadt Amt Anfrage Anlage Anregung Antrag Antwort Arbeit Archiv Asyl Aufgabe
Auftrag Ausbau Ausbildung Ausgabe Ausgleich Auskunft Ausschuss Bad Bahn Bau Baum Beamter Bebauung Bedarf Begegnung Behörde
Beirat Beitrag Bekanntmachung Beleuchtung Beratung Bereich Bericht Beruf Beschaffung Beschluss Beschwerde Besuch Beteiligung
Betreuung Betrieb Bezirk Bibliothek Bildung Boden Brand Brücke Brunnen Buch Budget Bund Bürger Bürgermeister Bus Bücherei Büro
Dach Daten Debatte Delegation Denkmal Dienst Digital Dorf Ehrenamt Eigentum Einkommen Einnahme Einrichtung Einwohner Energie
Entgelt Entscheidung Entschädigung Entwicklung Entwurf Erhebung Erlass Ermächtigung Ersatz Erwerb Etat Europa Fach Fahrplan
Fahrrad Fahrzeug Familie Feuer Feuerwehr Finanz Fläche Flucht Flüchtling Fluss Förderung Forst Fraktion Frau Freizeit Frieden
Friedhof Frist Gas Gast Gebäude Gebiet Gebühr Gefahr Gehweg Geld Gemeinde Genehmigung Gericht Gesamt Geschäft Gesellschaft Gesetz
Gesundheit Gewässer Gewerbe Gleichstellung Gremium Grenze Grün Grund Grundstück Gruppe Gutachten Hafen Halle Haltestelle Handel
Haupt Haus Haushalt Hebesatz Heim Hilfe Hochschule Hochwasser Hof Holz Innenstadt Integration Interesse Investition Jahr
Jubiläum Jugend Kanal Kanzlei Kasse Kauf Kind Kindergarten Kirche Klage Klima Klinik Kommission Kommune Konto Kontrolle Konzept
Kosten Kraft Krankenhaus Kredit Kreis Kultur Kunst Land Landrat Landschaft Landwirtschaft Last Leistung Leiter Leitung Lärm
Liste Lohn Luft Markt Maßnahme Mensch Miete Minister Mitglied Mittel Mobilität Museum Musik Müll Nachbar Nachtrag Natur Netz
Niederschrift Nutzung Ordnung Ort Park Partner Partnerschaft Partei Person Pflege Plan Planung Platz Politik Polizei Preis
Programm Projekt Protokoll Prüfung Quartier Rad Radweg Rahmen Rat Rathaus Raum Rechnung Recht Regel Regierung Region Register Reinigung
Reise Rettung Richtlinie Ruhe Saal Sachstand Sanierung Satz Satzung Schiene Schnee Schuld Schule Schutz Schwimmbad See Seite
Senior Sicherheit Siedlung Sitzung Sonne Sozial Spiel Spielplatz Sport Sprache Staat Stadion Stadt Standort Station Stätte Stelle
Stellungnahme Steuer Stiftung Straße Strom Studie Summe System Tag Tagesordnung Tal Technik Teil Termin Theater Tier Tor Tourismus
Träger Turm Umbau Umsatz Umwelt Unfall Unterhaltung Unternehmen Unterricht Urlaub Verband Verbot Verein Vereinbarung Verfahren
Vergabe Verkauf Verkehr Vermögen Verordnung Versammlung Versicherung Versorgung Vertrag Vertreter Vertretung Verwaltung
Volk Vorhaben Vorlage Vorsitz Vorstand Wache Wahl Wald Wandel Wasser Weg Werk Wert Wettbewerb Wetter Wind Wirtschaft Woche
Wohnbau Wohngeld Wohnraum Wohnung Zahl Zeit Zentrum Ziel Zins Zone Zug Zukunft Zuschuss Zuständigkeit Zweck
`;
/** Stems of simple words that councils use in compounds. */
export const councilWords = new Set(words.trim().split(/\s+/).map((word) => stemWord(foldWord(word))));
//# sourceMappingURL=council-words.js.map