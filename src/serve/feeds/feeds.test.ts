import { parse } from "parse5";
import { expect, test } from "vitest";
import type { MeetingSummary, PaperSummary } from "../../store/views.ts";
import { inventedPortal, meetingSummaries, summaries } from "../testing/invented-views.ts";
import { createPortal } from "../portal/create-portal.ts";
import { atomOf } from "./atom.ts";
import { calendarOf } from "./calendar.ts";
import { addFeeds } from "./feed-routes.ts";

const { site } = inventedPortal();

test("the feed holds each paper once, with permanent address and instant", () => {
  const atom = atomOf(summaries, site);
  expect(atom.match(/<entry>/g)).toHaveLength(summaries.length);
  expect(atom).toContain("<id>https://rat.wiesental.example/vorlagen/p-radweg</id>");
  expect(atom).toContain("<updated>2025-04-08T08:30:00.000Z</updated>");
});

test("titles cannot break the feed", () => {
  const atom = atomOf([{ ...(summaries[0] as PaperSummary), title: "<b>&\u0000\u000B]]>" }], site);
  expect(atom).toContain("<title>&lt;b&gt;&amp;]]&gt;</title>");
  expect(JSON.stringify(parse(atom), (key, value: unknown) => (key === "parentNode" ? undefined : value))).not.toContain('"b"');
});

test("the calendar escapes, folds and ends lines as RFC 5545 wants", () => {
  const long = { ...(meetingSummaries[0] as MeetingSummary), organization: { id: "o" as never, name: `Ausschuss; für, ${"ä".repeat(80)}\nEND:VEVENT` } };
  const calendar = calendarOf([long], site, new Date("2025-05-09T10:00:00Z"));
  expect(calendar.match(/^END:VEVENT/gm)).toHaveLength(1);
  expect(calendar).toContain("SUMMARY:Ausschuss\\; für\\, ");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20250624\r\n");
  for (const line of calendar.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test("the sitemap leads to every public paper and meeting, in parts", async () => {
  const app = createPortal(inventedPortal(), { clientFolder: "/nowhere", report: () => undefined, more: [addFeeds] });
  const index = await (await app.request("/sitemap.xml")).text();
  expect(index.match(/<loc>/g)).toHaveLength(4);
  expect(index).toContain("<loc>https://rat.wiesental.example/sitemap/vorlagen-3.xml</loc>");
  expect(await (await app.request("/sitemap/vorlagen-1.xml")).text()).toContain("<loc>https://rat.wiesental.example/vorlagen/p-radweg</loc>");
  expect(await (await app.request("/sitemap/sitzungen-1.xml")).text()).toContain("<loc>https://rat.wiesental.example/sitzungen/m-1</loc>");
  for (const part of ["personen-1", "vorlagen-0", "constructor-1"]) expect((await app.request(`/sitemap/${part}.xml`)).status, part).toBe(404);
  expect(await (await app.request("/robots.txt")).text()).toContain("Sitemap: https://rat.wiesental.example/sitemap.xml");
});
