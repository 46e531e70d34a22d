import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "../publish/publish.ts";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { createApp } from "./create-app.ts";
import { openedBytes } from "./testing/invented-views.ts";

const publicText = "Vorlage 2025/020\nNeubau eines Radwegs\nBauausschuss 29.04.2025 Ö 5\nRat der Stadt 24.06.2025 Ö 12\nBeschlussvorschlag\nDer Rat baut fiir 17.850,00 € den Radweg. Siehe 2023/118.\nHerr Jonas Hellweg (SPD) berichtet dem Gremium Bauausschuss.\n";
const secretText = "Vorlage 2025/099\nGrundstück am Bach\nSachverhalt\nDer Preis bleibt geheim.\n";

let store: TestStore;

beforeAll(async () => {
  store = await createTestStore();
  const at = publicText.indexOf("fiir");
  await saveDocument(store.office, documentForTest({
    text: publicText, number: "2025/020", title: "Neubau eines Radwegs", date: "2025-04-08", sections: [{ heading: "Beschlussvorschlag" }],
    edits: [{ span: [at, at + 4], original: "fiir", replacement: "für", reason: "ocr", confidence: 0.9 }],
    steps: [
      { quote: "Bauausschuss 29.04.2025 Ö 5", organization: "Bauausschuss", date: "2025-04-29", item: "Ö 5", outcome: "empfohlen" },
      { quote: "Rat der Stadt 24.06.2025 Ö 12", organization: "Rat der Stadt", date: "2025-06-24", item: "Ö 12" },
    ],
    money: [{ quote: "17.850,00 €", value: 17_850 }], people: [{ quote: "Jonas Hellweg (SPD)", name: "Jonas Hellweg", group: "SPD" }],
    organizations: [{ quote: "Gremium Bauausschuss", name: "Bauausschuss" }], references: [{ quote: "2023/118", number: "2023/118" }],
  }));
  await saveDocument(store.office, documentForTest({ source: "test:2", text: secretText, number: "2025/099", title: "Grundstück am Bach", visibility: "nonPublic", sections: [{ heading: "Sachverhalt" }] }));
  await publish({ store, site: { name: "Ratsfaden", contactEmail: null, license: null }, clock: () => new Date("2025-05-09T09:00:00Z") });
});

afterAll(async () => await store.close());

test("every link of the site leads somewhere, and nowhere to what is not public", async () => {
  const errors: unknown[] = [];
  const app = createApp({
    store,
    search: { search: async () => ({ total: 0, hits: [], facets: { type: [], body: [], year: [], organization: [], kind: [], form: [] }, didYouMean: null }) },
    files: { load: async () => await Promise.resolve(null), open: async (sha256) => await Promise.resolve(sha256 === hashOf(publicText) ? openedBytes(publicText) : null) },
    clock: () => new Date("2025-05-09T10:00:00Z"),
    settings: { siteName: "Ratsfaden", publicUrl: "https://rat.example/" },
    report: (error) => errors.push(error),
  });
  const seen = new Map<string, number>();
  const waiting = ["/", "/suche?q=Radweg", "/oparl/v1.1/system", "/oparl/v1.1/bodies", "/feeds/vorlagen.atom", "/feeds/sitzungen.ics"];
  for (let path = waiting.pop(); path !== undefined && seen.size < 300; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const response = await app.request(path);
    const text = await response.text();
    seen.set(path, response.status);
    expect(text, path).not.toMatch(/geheim|Grundstück am Bach/);
    waiting.push(...linksIn(text));
  }
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
  expect(errors).toEqual([]);
});

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Addresses of this site in pages, feeds and JSON. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:href=|":)"(?:https:\/\/rat\.example)?(\/[^"#]*)/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
}
