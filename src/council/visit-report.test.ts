import { expect, test } from "vitest";
import { reportLines, type VisitReport } from "./visit-report.ts";

const report: VisitReport = {
  number: 3, kind: "full", startedAt: "2025-06-01T12:00:00Z", finishedAt: "2025-06-01T12:10:00Z", refusal: null, requests: 1200, bytes: 4_260_000,
  objects: { Paper: { known: 1200, made: 2, changed: 1, deleted: 0 }, Meeting: { known: 1, made: 0, changed: 0, deleted: 1 } },
  lists: [{ address: "https://ris.example/paper", type: "Paper", objects: 4, total: 9, failure: "Der Server meldet einen eigenen Fehler." }],
  faults: [{ kind: "filterLost", count: 12, sentence: "In der Adresse der nächsten Seite fehlt modified_since.", how: "wieder eingesetzt", example: "https://ris.example/paper?page=2" }],
  failures: [], unresolved: null, missing: { count: 3, example: "https://ris.example/paper/5" }, shrunk: [{ type: "Person", before: 40, now: 1 }], files: { fetched: 7, unchanged: 2, failed: 1, unreadable: 0 },
};

test("a report says what came, what is missing, and what the server does differently", () => {
  expect(reportLines(report)).toEqual([
    "Vollständiger Abgleich: 2 neu, 1 geändert, 1 gelöscht; 1.200 Anfragen, 4,3 MB.",
    "Bekannt: 1.200 Vorlagen, 1 Sitzung.",
    "Dateien: 7 geholt, 2 unverändert, 1 nicht erreichbar.",
    "Der Server zeigt plötzlich nur noch 1 Person (vorher 40). Es wurde nichts als gelöscht angesehen; bitte beim Betreiber nachfragen.",
    "Die Liste https://ris.example/paper wurde nicht ganz gelesen: Der Server meldet einen eigenen Fehler. Sie wird beim nächsten Besuch wieder gelesen.",
    "3 früher gelieferte Objekte fehlen ohne Löschvermerk; sie bleiben. Beispiel: https://ris.example/paper/5",
    "Was der Server anders macht, als OParl es vorsieht:",
    "  12 × In der Adresse der nächsten Seite fehlt modified_since. → wieder eingesetzt. Beispiel: https://ris.example/paper?page=2",
  ]);
});

test("a server that could not be visited has one sentence, one without faults is praised", () => {
  expect(reportLines({ ...report, refusal: "Der Server ist nicht zu erreichen." })).toEqual(["Der Server ist nicht zu erreichen."]);
  expect(reportLines({ ...report, faults: [] }).at(-1)).toBe("Der Server hält sich an OParl.");
});
