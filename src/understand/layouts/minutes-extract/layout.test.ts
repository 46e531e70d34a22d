import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads meeting, item, subject, outcome, vote and the office in the foot", () => {
  const { layout, head, votes } = findStructure(documentFromText(`Niederschrift 12. Sitzung Hauptausschuss
4. Juni 2031, 16:00 Uhr
öffentlich
Großer Saal, Rathaus

Punkt 7 der Tagesordnung: Neue Bänke
im Stadtpark
Antrag: FDP
Vorlage: 2031/0220

Beschluss:
Zugestimmt

Abstimmungsergebnis:
Bei 9 Ja-Stimmen und 2 Nein-Stimmen mehrheitlich zugestimmt


Die Vorsitzende ruft den Punkt auf und erklärt, sie habe am Montag mit 14 Nein-Stimmen gerechnet.

Ratsbüro - Sitzungsdienst -
11. Juni 2031`));
  expect(layout).toBe("minutes-extract");
  expect(head.form.value).toBe("minutesExtract");
  expect(head.title?.value).toBe("Neue Bänke im Stadtpark");
  expect(head.number).toBeNull();
  expect(head.leadUnit?.value).toBe("Ratsbüro - Sitzungsdienst");
  expect(head.date?.value).toBe("2031-06-11");
  expect(head.consultations.map(({ organization, date, meeting, item, outcome }) => [organization, date, meeting, item, outcome])).toEqual([
    ["Hauptausschuss", "2031-06-04", "12. Sitzung", "7", "Zugestimmt"],
  ]);
  expect(votes.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[9, 2, null]]);
});
