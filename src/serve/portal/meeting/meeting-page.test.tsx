import { expect, test } from "vitest";
import { meetingView } from "../../testing/invented-views.ts";
import { meetingPage } from "./meeting-page.tsx";

async function pageOf(view = meetingView): Promise<string> {
  return String(await meetingPage(view).main);
}

test("shows when and where the meeting was, each with the way to its words", async () => {
  const page = await pageOf();
  expect(page).toMatch(/<dt>Beginn<\/dt><dd>17:00 Uhr <span class="evidence"><a href="\/vorlagen\/p-nieder#f-t-start">/u);
  expect(page).toContain("Kreishaus Auental, Raum 12");
});

test("shows who was there by faction and role, with hours, deputies and those who were missing", async () => {
  const page = await pageOf();
  expect(page).toContain("4 Personen anwesend, 1 entschuldigt");
  expect(page).toMatch(/SPD<\/h3>.*Jonas Hellweg<\/a><\/span><span class="attendance-detail">ab 17:20 Uhr<\/span><span class="attendance-detail">bis TOP 6\.1/u);
  expect(page).toContain("vertritt Nils Voss");
  expect(page).toMatch(/Es fehlten<\/h3>.*Nils Voss/u);
  expect(page).toContain("#f-t-p1");
});

test("shows the motion with its own vote, the wording, and the vote drawn, by faction and by name", async () => {
  const page = await pageOf();
  expect(page).toMatch(/Änderungsantrag \(Fraktion BLA\): <strong>abgelehnt/u);
  expect(page).toMatch(/Der Radweg an der Bachstraße wird gebaut\.<\/p><p>1\. Die Planung/u);
  expect(page).toMatch(/<rect class="vote-yes" x="0\.00" y="0" width="53\.55"/u);
  expect(page).toContain("<td>3</td><td>8</td><td>0</td>");
  expect(page).toMatch(/<dt>dafür<\/dt><dd>BLA/u);
  expect(page).toMatch(/Rita Ohlsen<\/th><td>BLA<\/td><td>dagegen/u);
  expect(page).toContain("Wegen Befangenheit nicht beteiligt: Jonas Hellweg");
});

test("counts votes once: where they are drawn, not above as well", async () => {
  expect(await pageOf()).not.toContain("einstimmig empfohlen (");
});

test("where no minutes tell, another council information system does, with the way to its page", async () => {
  const page = await pageOf({ ...meetingView, minutes: null });
  expect(page).toMatch(/<dt>Beginn<\/dt><dd>17:00 Uhr<\/dd>.*<dt>Ort<\/dt><dd>Rathaus, Großer Saal<\/dd>.*href="https:\/\/ris\.example\/sitzung\/3"/u);
  expect(page).not.toContain("fällt aus");
  expect(await pageOf({ ...meetingView, told: { start: null, end: null, place: null, isCancelled: true, original: null } })).toContain("Diese Sitzung fällt aus.");
});

test("says nothing of attendance where no minutes are known", async () => {
  expect(await pageOf({ ...meetingView, minutes: null })).not.toContain("Anwesenheit");
});
