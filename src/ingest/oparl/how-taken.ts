import type { FaultKind } from "../../oparl/decode/fault.ts";

/** What decoding makes of each fault, for the report. */
export const howTaken: Readonly<Record<FaultKind, string>> = {
  byteOrderMark: "überlesen", notUtf8: "als Windows-1252 gelesen", rawControlCharacter: "überlesen", nullAnswer: "als leer genommen", htmlAnswer: "nicht gelesen", notJson: "nicht gelesen", errorAnswer: "nicht gelesen",
  arrayInsteadOfPage: "als einzige Seite gelesen", objectInsteadOfPage: "als Seite mit einem Eintrag gelesen", missingData: "nicht gelesen", missingLinks: "ohne gelesen", unusableNext: "als letzte Seite genommen",
  relativeAddress: "ergänzt", addressInList: "einzeln geholt", unusableEntry: "ausgelassen", deletedInList: "als gelöscht vermerkt",
  missingId: "beim umgebenden Objekt behalten", unusableId: "ausgelassen", otherAddress: "unter seiner id geführt", plainHttp: "über https gefragt", missingType: "aus der Stelle geschlossen", unknownType: "aus der Stelle geschlossen",
  unexpectedType: "nach seinem Typ genommen", tombstoneWithoutType: "aus Stelle und Adresse geschlossen", sameIdOtherContent: "dem einzeln stehenden, sonst dem neueren geglaubt",
  missingProperty: "ohne sie genommen", missingTimes: "nach dem Inhalt verglichen", missingName: "ohne Namen genommen", wrongName: "unter dem richtigen Namen geführt", unknownProperty: "unverändert behalten", unusableName: "ausgelassen",
  nullValue: "als fehlend genommen", emptyValue: "als fehlend genommen", placeholder: "als fehlend genommen", controlCharacter: "entfernt", overlongValue: "gekürzt oder behalten, wie es passt", tooDeep: "nicht tiefer gelesen", tooMany: "der Rest ausgelassen",
  singleInsteadOfArray: "als Liste mit einem Eintrag gelesen", arrayInsteadOfSingle: "der erste Eintrag genommen", objectInsteadOfAddress: "als eigenes Objekt geführt", addressInsteadOfObject: "als Verweis genommen",
  arrayInsteadOfListAddress: "die Einträge gelesen", missingLocationAddress: "aus dem Objekt ergänzt", otherKind: "umgewandelt, wo es eindeutig ist", unusableValue: "ausgelassen", unusableAddress: "ausgelassen",
  swappedPapers: "getauscht", unusableOrder: "nach der Stelle in der Liste geordnet", cancelledByName: "als ausgefallen genommen",
  timeInDate: "der Tag genommen", missingZone: "als deutsche Zeit gelesen", oddTime: "umgeschrieben", unusableTime: "ausgelassen", unknownTime: "als unbekannt genommen", modifiedBeforeCreated: "angehoben",
  unknownEnd: "als unbekannt genommen", endBeforeStart: "so behalten", swappedCoordinates: "getauscht", coordinatesAsText: "als Zahlen gelesen", emptyGeojson: "ausgelassen", bareGeometry: "ergänzt", unusableGeojson: "ausgelassen",
  shortMimeType: "aus Name und Inhalt bestimmt", sizeZero: "beim Holen gemessen", oddAgs: "ergänzt oder ausgelassen", licenseNotAddress: "als Text behalten",
};
