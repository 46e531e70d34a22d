/**
 * Everything that servers do differently from the specification, as a closed list.
 * `german` is the sentence of the report, `rule` the chapter of OParl 1.1 that says how it should be.
 */
export const faultKinds = {
  // The answer as a whole
  byteOrderMark: { rule: "2.4", german: "Vor dem JSON steht eine Byte-Reihenfolge-Marke." },
  notUtf8: { rule: "2.4", german: "Die Antwort ist nicht in UTF-8 geschrieben." },
  rawControlCharacter: { rule: "2.4", german: "Im JSON stehen rohe Steuerzeichen, es ist damit ungültig." },
  nullAnswer: { rule: "2.4", german: "Die Antwort ist leer oder null." },
  htmlAnswer: { rule: "2.4", german: "Statt JSON kam eine HTML-Seite." },
  notJson: { rule: "2.4", german: "Die Antwort ist kein gültiges JSON." },
  errorAnswer: { rule: "2.9", german: "Statt der Daten kam eine Fehlermeldung des Servers." },
  // Lists
  arrayInsteadOfPage: { rule: "2.5", german: "Eine Liste ist ein bloßes Array ohne data, pagination und links." },
  objectInsteadOfPage: { rule: "2.5", german: "Statt einer Liste kam ein einzelnes Objekt." },
  missingData: { rule: "2.5", german: "Einer Listenseite fehlt data." },
  missingLinks: { rule: "2.5", german: "Einer Listenseite fehlen links oder pagination." },
  unusableNext: { rule: "2.5", german: "Die Adresse der nächsten Seite ist unbrauchbar." },
  relativeAddress: { rule: "2.3", german: "Eine Adresse ist nicht vollständig (ohne https:// und Server)." },
  addressInList: { rule: "2.5", german: "Eine Liste enthält Adressen statt der Objekte." },
  unusableEntry: { rule: "2.5", german: "Ein Eintrag ist kein Objekt." },
  deletedInList: { rule: "2.8", german: "Eine Liste ohne modified_since enthält gelöschte Objekte." },
  // Identity
  missingId: { rule: "3.0", german: "Einem Objekt fehlt die id." },
  unusableId: { rule: "2.3", german: "Eine id ist keine Adresse." },
  otherAddress: { rule: "2.3", german: "Ein Objekt nennt eine andere id als die Adresse, unter der es steht." },
  plainHttp: { rule: "2.3", german: "Eine Adresse beginnt mit http://, obwohl der Server https spricht." },
  missingType: { rule: "3.0", german: "Einem Objekt fehlt der Typ." },
  unknownType: { rule: "3.0", german: "Der Typ eines Objekts gehört nicht zu OParl." },
  unexpectedType: { rule: "3.0", german: "Ein Objekt hat einen anderen Typ, als an dieser Stelle stehen soll." },
  tombstoneWithoutType: { rule: "2.8", german: "Einem gelöschten Objekt fehlt der Typ." },
  sameIdOtherContent: { rule: "3.0", german: "Dasselbe Objekt steht an mehreren Stellen mit verschiedenem Inhalt." },
  // Properties
  missingProperty: { rule: "3.0", german: "Eine Pflichtangabe fehlt." },
  missingTimes: { rule: "3.0", german: "created oder modified fehlt." },
  missingName: { rule: "3.0", german: "Ein Name fehlt." },
  wrongName: { rule: "3.0", german: "Eine Angabe steht unter einem falschen Namen." },
  unknownProperty: { rule: "3.0", german: "Eine Angabe ist OParl unbekannt und trägt kein Herstellerkürzel." },
  unusableName: { rule: "3.0", german: "Der Name einer Angabe ist unbrauchbar." },
  nullValue: { rule: "2.4", german: "Eine Angabe ist null, statt zu fehlen." },
  emptyValue: { rule: "2.4", german: "Eine Angabe ist leer, statt zu fehlen." },
  placeholder: { rule: "2.4", german: "Statt einer Angabe steht ein Platzhalter wie „N/A“." },
  controlCharacter: { rule: "2.4", german: "Ein Text enthält Steuerzeichen." },
  overlongValue: { rule: "2.4", german: "Ein Text ist ungewöhnlich lang." },
  tooDeep: { rule: "2.4", german: "Eine Angabe ist zu tief verschachtelt." },
  tooMany: { rule: "2.4", german: "Eine Antwort enthält zu viele Werte." },
  singleInsteadOfArray: { rule: "3.0", german: "Statt einer Liste steht ein einzelner Wert." },
  arrayInsteadOfSingle: { rule: "3.0", german: "Statt eines einzelnen Werts steht eine Liste." },
  objectInsteadOfAddress: { rule: "3.0", german: "Statt einer Adresse steht das ganze Objekt." },
  addressInsteadOfObject: { rule: "3.0", german: "Statt des Objekts steht nur seine Adresse." },
  arrayInsteadOfListAddress: { rule: "2.5", german: "Statt der Adresse einer Liste steht die Liste selbst." },
  missingLocationAddress: { rule: "3.0", german: "Zu locationObject fehlt location." },
  otherKind: { rule: "2.4", german: "Ein Wert ist von anderer Art, als er sein soll (etwa Zahl statt Text)." },
  unusableValue: { rule: "2.4", german: "Ein Wert ist unbrauchbar." },
  unusableAddress: { rule: "2.4", german: "Eine Adresse ist unbrauchbar." },
  swappedPapers: { rule: "3.0", german: "Über- und untergeordnete Vorlagen sind vertauscht." },
  unusableOrder: { rule: "3.0", german: "Die Reihenfolge der Tagesordnungspunkte zählt nicht von 0 an." },
  cancelledByName: { rule: "3.0", german: "Dass eine Sitzung ausfällt, steht nur in ihrem Namen." },
  // Days and times
  timeInDate: { rule: "2.4", german: "Ein Tag ist mit Uhrzeit geschrieben." },
  missingZone: { rule: "2.4", german: "Ein Zeitpunkt nennt keine Zeitzone." },
  oddTime: { rule: "2.4", german: "Ein Tag oder Zeitpunkt ist anders geschrieben als vorgeschrieben." },
  unusableTime: { rule: "2.4", german: "Ein Tag oder Zeitpunkt ist unbrauchbar." },
  unknownTime: { rule: "2.4", german: "Statt eines unbekannten Zeitpunkts steht der 1. Januar 1970." },
  modifiedBeforeCreated: { rule: "3.0", german: "Ein Objekt wurde angeblich geändert, bevor es angelegt wurde." },
  unknownEnd: { rule: "3.0", german: "Ein Ende liegt vor dem Beginn oder um Mitternacht, ist also unbekannt." },
  endBeforeStart: { rule: "3.0", german: "Das Ende eines Zeitraums liegt vor seinem Beginn." },
  // Places, files and bodies
  swappedCoordinates: { rule: "3.0", german: "Koordinaten stehen als Breite, Länge statt Länge, Breite." },
  coordinatesAsText: { rule: "3.0", german: "Koordinaten sind Texte statt Zahlen." },
  emptyGeojson: { rule: "3.0", german: "Eine Ortsangabe ist ohne Koordinaten." },
  bareGeometry: { rule: "3.0", german: "Eine Ortsangabe ist kein vollständiges GeoJSON-Feature." },
  unusableGeojson: { rule: "3.0", german: "Eine Ortsangabe ist kein GeoJSON." },
  shortMimeType: { rule: "3.0", german: "Der Medientyp einer Datei ist nur eine Endung oder ungenau." },
  sizeZero: { rule: "3.0", german: "Die Größe einer Datei ist mit 0 angegeben." },
  oddAgs: { rule: "3.0", german: "Der Gemeindeschlüssel hat nicht acht Ziffern." },
  licenseNotAddress: { rule: "2.4", german: "Eine Lizenz ist als Text statt als Adresse angegeben." },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly german: string }>>;

export type FaultKind = keyof typeof faultKinds;

/** One thing that a server did differently. */
export interface Fault {
  readonly kind: FaultKind;
  /** Address of the object, or of the answer. */
  readonly object: string;
  readonly property?: string;
  /** What was there, for operators. */
  readonly message: string;
  /** What was made of it. */
  readonly how: string;
}
