import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findOrMakeOparlServer, saveOparlVisitEnd } from "../../store/oparl-servers.ts";
import { saveDocument, saveDocuments } from "../../store/save-document.ts";
import { saveResolution } from "../../store/resolution.ts";
import { documentForTest, type DocumentForTest } from "../../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../../store/testing/test-database.ts";
import type { DocumentToSave } from "../../store/document-to-save.ts";
import { loadPaper } from "../../store/papers.ts";
import { officeForTest, type OfficeForTest } from "./testing/office-for-test.ts";

let store: TestStore;
let opened: OfficeForTest;
/** File ids by source. */
const files: Record<string, { paperId: string; fileId: string }> = {};

const text = "Vorlage 2025/020\nNeubau eines Radwegs\nBauausschuss 29.04.2025 Ö 5\nBeschlussvorschlag\nDer Rat baut fiir 17.850,00 € den Radweg. Siehe 2023/118.\n";

async function save(source: string, given: Partial<DocumentForTest>, more: Partial<DocumentToSave> = {}): Promise<void> {
  files[source] = await saveDocument(store.office, { ...documentForTest({ source, text: `Vorlage ${given.number ?? source}\n${given.title ?? ""}\n`, number: source, name: `${source}.txt`, ...given }), ...more });
}

beforeAll(async () => {
  store = await createTestStore();
  const at = text.indexOf("fiir");
  await save("radweg", {
    text, number: "2025/020", title: "Neubau eines Radwegs", sections: [{ heading: "Beschlussvorschlag" }],
    edits: [{ span: [at, at + 4], original: "fiir", replacement: "für", reason: "ocr", confidence: 0.9 }],
    steps: [{ quote: "Bauausschuss 29.04.2025 Ö 5", organization: "Bauausschuss", date: "2025-04-29", item: "Ö 5" }],
    money: [{ quote: "17.850,00 €", value: 17_850 }], references: [{ quote: "2023/118", number: "2023/118" }],
  }, { notes: [{ code: "x", message: "Seite 2 ließ sich nicht lesen.", span: [0, 7] }] });
  await save("2023/118", { title: "Radverkehrsplan <script>alert(1)</script>" });
  await save("geheim", { number: "2025/099", title: "Grundstück am Bach", visibility: "nonPublic", text: "Vorlage 2025/099\nGrundstück am Bach\nnonPublic" });
  await saveDocuments(store.office, [], [{ source: "kaputt", name: "kaputt.pdf", sha256: "x", size: 1200, readerVersion: "1", notes: [{ code: "pdfDamaged", message: "Das PDF „kaputt.pdf“ ist beschädigt." }] }]);
  await store.office.db.updateTable("statement").set({ confidence: 0.5 }).where("property", "=", "money").execute();
});
afterAll(() => store.close());
beforeEach(() => {
  opened = officeForTest(store.office);
});

const pageOf = async (path: string): Promise<string> => {
  const response = await opened.ask(path);
  expect(response.status, path).toBe(200);
  return await response.text();
};
const documentPath = (source: string) => `/buero/dokumente/${files[source]?.fileId ?? ""}`;

async function factOf(property: string, source = "radweg"): Promise<string> {
  const fileId = files[source]?.fileId ?? "";
  if (property === "consultation" || property === "reference") return (await store.office.db.selectFrom(property).select("id").where("file_id", "=", fileId).executeTakeFirstOrThrow()).id;
  return (await store.office.db.selectFrom("statement").select("id").where("file_id", "=", fileId).where("property", "=", property as "title").executeTakeFirstOrThrow()).id;
}

/** What the page shows of one fact, without markup. */
async function cardOf(property: string): Promise<string> {
  const page = await pageOf(documentPath("radweg"));
  const start = page.indexOf(`id="a-${await factOf(property)}"`);
  return page.slice(start, page.indexOf("</li>", start)).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

async function act(property: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return await opened.ask(`${documentPath("radweg")}/angaben/${await factOf(property)}`, { teil: "1", ansicht: "text", ...form });
}

const titlesOf = (page: string) => [...page.matchAll(/<p class="entry-title"><a [^>]*>([^<]*)/g)].map((match) => match[1]);

describe("the list", () => {
  test("shows every document with what a person should look at, the non-public ones too", async () => {
    const page = await pageOf("/buero/dokumente");
    expect(titlesOf(page)).toHaveLength(3);
    for (const words of ["1 Hinweis", "1 unsichere Angabe", "1 ungeklärter Bezug", "nichtöffentlich", "Grundstück am Bach"]) expect(page).toContain(words);
    expect(page).not.toContain("<script>alert");
  });

  test.each([
    ["?zeige=hinweise", ["Neubau eines Radwegs"]], ["?zeige=unsicher", ["Neubau eines Radwegs"]], ["?zeige=ungeklaert", ["Neubau eines Radwegs"]], ["?zeige=nichtoeffentlich", ["Grundstück am Bach"]],
    ["?q=bach", ["Grundstück am Bach"]], ["?q=2025%2F020+radweg", ["Neubau eines Radwegs"]], ["?q=bach&zeige=hinweise", []], ["?q=%00", 3], ["?seite=99", []], ["?zeige=irgendwas", 3],
  ])("%s", async (query, expected) => {
    const titles = titlesOf(await pageOf(`/buero/dokumente${query}`));
    if (typeof expected === "number") expect(titles).toHaveLength(expected);
    else expect(titles).toEqual(expected);
  });

  test("what could not be read stands in a list of its own, with the reason", async () => {
    const page = await pageOf("/buero/nicht-gelesen");
    expect(page).toContain("kaputt.pdf");
    expect(page).toContain("ist beschädigt.");
  });
});

describe("a document", () => {
  test("shows its text beside every fact, both tied to each other, and every note", async () => {
    const page = await pageOf(documentPath("radweg"));
    for (const property of ["number", "title", "money", "consultation", "reference"]) {
      const id = await factOf(property);
      expect(page).toMatch(new RegExp(`<mark class="fact[^"]*" id="o-${id}"`));
      expect(page).toContain(`href="#a-${id}"`);
      expect(page).toMatch(new RegExp(`<li class="fact-card[^"]*" id="a-${id}"`));
      expect(page).toContain(`href="#o-${id}"`);
    }
    expect(page).toContain("Seite 2 ließ sich nicht lesen.");
    expect(await cardOf("money")).toMatch(/17\.850,00 € unsicher – bitte prüfen .*„17\.850,00 €“/);
    expect(await cardOf("consultation")).toMatch(/Bauausschuss .*Datum 29\. April 2025 .*Tagesordnungspunkt Ö 5/);
    expect(await cardOf("reference")).toMatch(/nennt 2023\/118 .*Nicht geklärt/);
  });

  test("a mended place leads to the original and back", async () => {
    const mended = await pageOf(`${documentPath("radweg")}?ansicht=text`);
    expect(mended).toMatch(/<a class="mend" title="Im Original: „fiir“ \(Lesefehler der Texterkennung berichtigt\)" id="m-1" href="[^"]*ansicht=original#m-1">für<\/a>/);
    const original = await pageOf(`${documentPath("radweg")}?ansicht=original`);
    expect(original).toMatch(/<a class="mend" title="Gelesen als: „für“ [^"]*" id="m-1" href="[^"]*ansicht=text#m-1">fiir<\/a>/);
  });

  test("pages are shown as pictures with boxes around the evidence, and handed out to the office alone", async () => {
    const fileId = files["radweg"]?.fileId ?? "";
    await store.office.db.updateTable("file_text").set({ places: JSON.stringify([[0, 16, 1, 50, 60, 100, 12], [17, text.length, 1, 50, 80, 200, 12]]) as never }).where("file_id", "=", fileId).execute();
    opened = officeForTest(store.office, {
      pictures: { sizes: async () => await Promise.resolve([{ width: 595, height: 842 }]), picture: async (_sha, _type, page) => await Promise.resolve(page === 1 ? { bytes: Uint8Array.of(1, 2, 3), mediaType: "image/png" } : null) },
    });
    const page = await pageOf(documentPath("radweg"));
    expect(page).toContain(`<svg class="desk-spots" viewBox="0 0 595 842"`);
    expect(page).toContain(`id="o-${await factOf("money")}" data-spot="${await factOf("money")}"><rect x="`);
    const picture = await opened.ask(`${documentPath("radweg")}/seiten/1`);
    expect([picture.status, picture.headers.get("Content-Type"), picture.headers.get("Cache-Control")]).toEqual([200, "image/png", "no-store"]);
    expect((await opened.ask(`${documentPath("radweg")}/seiten/2`)).status).toBe(404);
    expect(await pageOf(`${documentPath("radweg")}?ansicht=text`)).toContain("desk-text");
    await store.office.db.updateTable("file_text").set({ places: JSON.stringify([]) as never }).where("file_id", "=", fileId).execute();
  });

  test("that is not there says so", async () => {
    for (const path of ["/buero/dokumente/nirgends", "/buero/dokumente/%00", "/buero/vorlagen/nirgends", "/buero/unbekannt", `${documentPath("radweg")}/datei`]) expect((await opened.ask(path)).status, path).toBe(404);
    expect((await opened.ask(`/buero/dokumente/${files["radweg"]?.fileId}/angaben/nirgends`, { tun: "bestaetigen" })).status).toBe(409);
    expect(opened.errors).toEqual([]);
  });

  test("whatever its address asks for, a page comes", async () => {
    for (const query of ["teil=0", "teil=999", "teil=abc", "ansicht=seiten", "ansicht=quer", "berichtigen=nirgends", "ergaenzen=title", "ergaenzen=unsinn"]) await pageOf(`${documentPath("radweg")}?${query}`);
  });
});

describe("a person's word", () => {
  test("confirms a fact, leads back to it, and can be taken back", async () => {
    const response = await act("money", { tun: "bestaetigen" });
    expect([response.status, response.headers.get("Location")]).toEqual([303, `${documentPath("radweg")}?ansicht=text#a-${await factOf("money")}`]);
    expect(await cardOf("money")).toMatch(/Bestätigt von Erika Beispiel am/);
    expect(opened.changed).toEqual([files["radweg"]?.paperId]);
    await act("money", { tun: "zuruecknehmen" });
    expect(await cardOf("money")).toMatch(/unsicher – bitte prüfen/);
  });

  test("corrects a value in a form that fits it", async () => {
    const form = await pageOf(`${documentPath("radweg")}?berichtigen=${await factOf("money")}`);
    expect(form).toMatch(/<input class="filter-field" id="f-[^"]*-value" name="value" type="text" value="17850" [^>]*inputmode="decimal"/);
    await act("money", { tun: "berichtigen", value: "18.000,50", currency: "EUR", taxes: "gross", mode: "", year: "2025", purpose: "", frequency: "", per: "" });
    expect(await cardOf("money")).toMatch(/18\.000,50 € Berichtigt von Erika Beispiel .*Gelesen wurde: 17\.850,00 €/);
    await act("money", { tun: "zuruecknehmen" });
  });

  test("that does not fit comes back with what was written and what is wrong", async () => {
    const response = await act("money", { tun: "berichtigen", value: "viel", currency: "EUR" });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain("„Betrag“ muss eine Zahl sein");
    expect(page).toMatch(/value="viel"[^>]*aria-invalid="true"/);
    expect(opened.changed).toEqual([]);
  });

  test("rejects a fact; citizens do not see it", async () => {
    await act("consultation", { tun: "verwerfen" });
    expect((await loadPaper(store.citizen, files["radweg"]?.paperId ?? ""))?.consultations).toEqual([]);
    expect(await cardOf("consultation")).toMatch(/Verworfen von Erika Beispiel/);
    await act("consultation", { tun: "zuruecknehmen" });
    expect((await loadPaper(store.citizen, files["radweg"]?.paperId ?? ""))?.consultations).toHaveLength(1);
  });

  test("ties a mention to a paper by its number, or to one of several", async () => {
    const fields = { tun: "berichtigen", kind: "answers", number: "2023/118" };
    const missing = await act("reference", { ...fields, zielnummer: "1999/1" });
    expect([missing.status, (await missing.text()).includes("gibt es in dieser Sammlung nicht")]).toEqual([422, true]);
    await act("reference", { ...fields, zielnummer: "2023/118" });
    expect(await cardOf("reference")).toMatch(/beantwortet 2023\/118 .*Gemeint ist \(von Hand gewählt\):/);
    await act("reference", { tun: "zuruecknehmen" });

    await save("doppelt", { number: "2023/118", bodyName: "Stadt Birkenried", title: "Radverkehrsplan Birkenried" });
    const several = await act("reference", { ...fields, zielnummer: "2023/118" });
    const page = await several.text();
    expect([several.status, page.includes("tragen mehrere Dokumente")]).toEqual([422, true]);
    expect(page).toContain(`value="${files["doppelt"]?.paperId}"`);
    await act("reference", { ...fields, zielnummer: "2023/118", ziel: files["doppelt"]?.paperId ?? "" });
    expect(await cardOf("reference")).toMatch(/Radverkehrsplan Birkenried/);
    await act("reference", { tun: "zuruecknehmen" });
  });

  test("chooses among papers between which the resolver could not", async () => {
    const targets = [files["2023/118"]?.paperId ?? "", files["geheim"]?.paperId ?? ""];
    const referenceId = await factOf("reference");
    await saveResolution(store.office, [{ referenceId, status: "ambiguous", targets }]);
    expect(await cardOf("reference")).toMatch(/Nicht eindeutig. Gemeint sein kann:/);
    expect(await pageOf(`${documentPath("radweg")}?berichtigen=${referenceId}`)).toMatch(new RegExp(`<input type="radio" name="ziel" value="${targets[0]}"`));
    await act("reference", { tun: "berichtigen", kind: "cites", number: "2023/118", ziel: targets[0] ?? "", zielnummer: "" });
    expect(await cardOf("reference")).toMatch(/Gemeint ist \(von Hand gewählt\):/);
    await act("reference", { tun: "zuruecknehmen" });
  });

  test("adds what the head does not say, and refuses what it says already", async () => {
    const add = async (angabe: string, wert: string) => await opened.ask(`${documentPath("radweg")}/ergaenzen`, { angabe, wert, teil: "1", ansicht: "text" });
    expect((await add("date", "2025-13-01")).status).toBe(422);
    expect((await add("date", "2025-04-08")).status).toBe(303);
    expect(await cardOf("date")).toMatch(/8\. April 2025 Ergänzt von Erika Beispiel .*Von Hand ergänzt/);
    expect((await loadPaper(store.citizen, files["radweg"]?.paperId ?? ""))?.paper.date).toBe("2025-04-08");
    expect((await add("date", "2025-04-09")).status).toBe(409);
    await act("date", { tun: "zuruecknehmen" });
    expect((await loadPaper(store.citizen, files["radweg"]?.paperId ?? ""))?.paper.date).toBeNull();
  });

  test("is signed with the name that the person gave", async () => {
    const response = await opened.ask("/buero/name", { name: "  A.\u202E Muster " });
    expect(response.status).toBe(303);
    const list = await opened.app.request("https://rat.auental.example/buero/dokumente", { headers: { Cookie: (response.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "" } });
    expect(await list.text()).toContain("Sie zeichnen als: A. Muster");
    expect((await opened.ask("/buero/name", { name: "x".repeat(61) })).status).toBe(422);
  });
});

test("sources are listed with what the last visit found, strangers' words as text", async () => {
  const { id } = await findOrMakeOparlServer(store.office, "https://ris.birkenried.example/oparl");
  await saveOparlVisitEnd(store.office.db as never, id, {
    at: new Date("2025-05-09T10:00:00Z"), progress: {},
    report: { refusal: null, kind: "full", requests: 1, bytes: 1, objects: {}, lists: [], failures: [], shrunk: [], missing: null, unresolved: null, files: null, faults: [{ count: 2, sentence: "Etwas fehlt.", how: "ergänzt", example: "<b>x" }] },
  });
  const page = await (await opened.ask("/buero/quellen")).text();
  expect(page).toContain("https://ris.birkenried.example/oparl");
  expect(page).toContain("zuletzt abgeglichen am 9. Mai 2025");
  expect(page).toContain("2 × Etwas fehlt. → ergänzt. Beispiel: &lt;b&gt;x");
});
