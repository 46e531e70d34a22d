/**
 * What servers do differently from the specification or from each other in lists, filters and answers, as a closed list.
 * `german` is the sentence of the report, `how` what is made of it.
 */
export const mannerKinds = {
  emptyListNotFound: { german: "Eine leere Liste beantwortet der Server mit einem Fehler (404 oder 400).", how: "als leer genommen" },
  filterLost: { german: "In der Adresse der nächsten Seite fehlt modified_since.", how: "wieder eingesetzt" },
  filterRaw: { german: "Der Server versteht modified_since nur, wenn es nicht kodiert ist.", how: "unkodiert gefragt" },
  filterFails: { german: "Mit modified_since antwortet der Server nicht oder mit einem Fehler.", how: "ganze Liste gelesen" },
  filterIgnored: { german: "Der Server beachtet modified_since nicht.", how: "ganze Liste gelesen" },
  timesOfToday: { german: "Der Server nennt bei allen Objekten denselben Zeitpunkt der letzten Änderung.", how: "nach dem Inhalt verglichen" },
  repeatedPage: { german: "Die nächste Seite einer Liste ist eine schon gelesene.", how: "dort aufgehört" },
  endlessPaging: { german: "Die Seiten einer Liste hören nicht auf, bringen aber nichts Neues.", how: "dort aufgehört" },
  tooManyPages: { german: "Eine Liste hat mehr Seiten, als gelesen werden.", how: "dort aufgehört" },
  missingNext: { german: "Es fehlt die Adresse der nächsten Seite, obwohl es sie gibt.", how: "aus der Seitenzahl gebildet" },
  perhapsCut: { german: "Die letzte Seite ist genau so lang wie das Limit in ihrer Adresse; vielleicht fehlt etwas.", how: "so genommen" },
  wrongTotal: { german: "Die Gesamtzahl einer Liste stimmt nicht.", how: "gezählt, was da war" },
  foreignNext: { german: "Die Adresse der nächsten Seite führt zu einem anderen Server.", how: "auf diesem Server gefragt" },
  pageSkipped: { german: "Eine Seite mitten in einer Liste ließ sich nicht lesen.", how: "übersprungen; die Liste wird beim nächsten Besuch wieder gelesen" },
  otherPath: { german: "Die Adressen, die der Server nennt, antworten nicht; unter einem anderen Pfad tun sie es.", how: "dort gefragt" },
  movedServer: { german: "Die eingegebene Adresse leitet an einen anderen Server weiter.", how: "dort gefragt" },
  notTheSystem: { german: "Die Adresse führt zu keinem System-Objekt.", how: "von dort zum System gegangen" },
  wrongEnding: { german: "Die Adresse einer Datei endet mit einer verdoppelten oder falschen Endung.", how: "mit der richtigen Endung gefragt" },
  pageInsteadOfFile: { german: "Statt einer Datei kam eine Webseite.", how: "nicht gelesen" },
  doubledSlash: { german: "In der Adresse einer Datei steht ein Schrägstrich doppelt.", how: "mit einem gefragt" },
} as const satisfies Readonly<Record<string, { readonly german: string; readonly how: string }>>;

export type MannerKind = keyof typeof mannerKinds;

/** One thing that a server did, and where. */
export interface Manner {
  readonly kind: MannerKind;
  readonly address: string;
}
