import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads a page of questions: asker, day as an English server prints it, headings above the questions", () => {
  const { layout, head, sections } = findStructure(documentFromText("Fragen der Fraktion Offenes Auental an Bürgermeister Muster\n\nDec 11 2030\n\nSanierung der Turnhalle\n\n1. Wann beginnt die Sanierung der Turnhalle?\n\nRadweg am Kanal\n\n2. Warum ist der Radweg noch gesperrt?\n"));
  expect(layout).toBe("motion-page");
  expect([head.form.value, head.kind?.value, head.author?.value, head.date?.value]).toEqual(["inquiry", "Fragen", "Fraktion Offenes Auental", "2030-12-11"]);
  expect(head.title?.value).toBe("Fragen der Fraktion Offenes Auental an Bürgermeister Muster");
  expect(sections.map(({ heading }) => heading)).toEqual(["Sanierung der Turnhalle", "Radweg am Kanal"]);
});

test.each([
  ["Antrag der SPD-Fraktion zum Thema „Blühstreifen statt Schotter“", "motion", "Blühstreifen statt Schotter", "SPD-Fraktion"],
  ["Anfrage zum Thema: „Zustand der Spielplätze“, Bürgerliste Auental", "inquiry", "Zustand der Spielplätze", "Bürgerliste Auental"],
  ["Antrag der CDU-Fraktion: Einrichtung eines Jugendtreffs", "motion", "Einrichtung eines Jugendtreffs", "CDU-Fraktion"],
])("%s", (heading, form, title, author) => {
  for (const salutation of ["", "Sehr geehrter Herr Bürgermeister,\n\n"]) {
    const { head } = findStructure(documentFromText(`${heading}\n\n12.01.2031\n\n${salutation}wir bitten, den Punkt in der Sitzung des Umweltausschusses am 24.02.2031 zu behandeln.\n\nBegründung:\n\nEs fehlt an Blüten.\n`));
    expect([head.form.value, head.title?.value, head.author?.value, head.date?.value]).toEqual([form, title, author, "2031-01-12"]);
    expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Umweltausschuss", "2031-02-24"]]);
  }
});

test.each(["Antrag auf Förderung der Jugendarbeit", "Fragen zur Geschäftsordnung", "Antrag der Verwaltung: Beschlussvorschlag"])("%s is no such heading", (heading) => {
  expect(findStructure(documentFromText(`${heading}\n\nEs wird etwas erzählt.\n`)).layout).not.toBe("motion-page");
});
