import type { Context, Hono } from "hono";
import { numberKey } from "../../../council/name-key.ts";
import { loadCurrentFile, loadOfficeDocument, loadOfficeFact, loadOfficeFacts, loadPapersOfNumber, type OfficeDocument, type OfficeFact } from "../../../store/office-document.ts";
import { addFact } from "../../../workflow/add-fact.ts";
import { correctFact, type Correction } from "../../../workflow/correct-fact.ts";
import { pathId } from "../../answer/query.ts";
import type { Office, OfficeEnv } from "../office.ts";
import { headPropertyIn, pageIn, viewIn } from "../parameters.ts";
import { respond } from "../respond.tsx";
import { gonePage, nothingThere } from "../error-pages.tsx";
import { documentAddress, type Shown } from "./address.ts";
import { documentPage } from "./document-page.tsx";
import type { Draft } from "./fact-form.tsx";
import { valueFromForm } from "./form-values.ts";
import { partsOf } from "./parts.ts";

type OfficeContext = Context<OfficeEnv>;

/** `/buero/dokumente/:id`: a document beside what was understood of it, and what a person says of each fact. */
export function addDocument(app: Hono<OfficeEnv>, office: Office): void {
  app.get("/buero/dokumente/:id", async (c) => {
    const document = await documentOf(c, office);
    const [editing, adding] = [c.req.query("berichtigen"), headPropertyIn(c.req.query("ergaenzen"))];
    const shown = { ...(editing === undefined ? {} : { editing }), ...(adding === undefined ? {} : { adding }) };
    return document === null ? await nothing(c, office) : await show(c, office, document, { part: pageIn(c.req.query("teil")), view: viewIn(c.req.query("ansicht")), ...shown }, null);
  });
  app.post("/buero/dokumente/:id/angaben/:fact", async (c) => {
    const [document, factId] = [await documentOf(c, office), pathId(c, "fact")];
    return document === null || factId === null ? await nothing(c, office) : await judge(c, office, document, factId);
  });
  app.post("/buero/dokumente/:id/ergaenzen", async (c) => {
    const document = await documentOf(c, office);
    return document === null ? await nothing(c, office) : await add(c, office, document);
  });
  app.get("/buero/vorlagen/:id", async (c) => {
    const paperId = pathId(c);
    const fileId = paperId === null ? null : await loadCurrentFile(office.viewer, paperId);
    return fileId === null ? await nothing(c, office) : c.redirect(documentAddress(fileId, {}), 303);
  });
}

async function documentOf(c: OfficeContext, office: Office): Promise<OfficeDocument | null> {
  const id = pathId(c);
  return id === null ? null : await loadOfficeDocument(office.viewer, id);
}

async function nothing(c: OfficeContext, office: Office): Promise<Response> {
  return await respond(c, office, c.get("session"), nothingThere, 404);
}

type Wanted = Omit<Shown, "view"> & { readonly view: Shown["view"] | undefined };

async function show(c: OfficeContext, office: Office, document: OfficeDocument, wanted: Wanted, draft: Draft | null): Promise<Response> {
  const parts = partsOf(document.text ?? { text: "", places: [], edits: [] });
  const part = Math.min(wanted.part, parts.length);
  const span = parts[part - 1]?.span ?? [0, 0];
  const hasPlaces = (document.text?.places.length ?? 0) > 0;
  const [facts, sizes] = await Promise.all([
    loadOfficeFacts(office.viewer, document.id, part === parts.length ? [span[0], Infinity] : span),
    hasPlaces ? office.pictures.sizes(document.sha256, document.mediaType) : [],
  ]);
  const view = wanted.view === undefined || (wanted.view === "seiten" && sizes.length === 0) ? (sizes.length > 0 ? "seiten" : "text") : wanted.view;
  const session = c.get("session");
  const content = documentPage({ document, facts, parts, shown: { ...wanted, part, view }, sizes, token: office.sessions.formToken(session), draft });
  return await respond(c, office, session, content, draft === null ? 200 : 422);
}

const actions: Readonly<Record<string, Correction["action"]>> = { bestaetigen: "confirm", berichtigen: "correct", verwerfen: "reject", zuruecknehmen: "takeBack" };

/** Takes a person's word on a fact, and leads back to it. */
async function judge(c: OfficeContext, office: Office, document: OfficeDocument, factId: string): Promise<Response> {
  const sent = await sentBy(c);
  const back: Wanted = { part: pageIn(sent["teil"]), view: viewIn(sent["ansicht"]) };
  const action = actions[sent["tun"] ?? ""];
  const fact = await loadOfficeFact(office.viewer, document.id, factId);
  if (fact === null || action === undefined || !document.current) return await respond(c, office, c.get("session"), gonePage(document.id), 409);
  const given = action === "correct" ? await valueSent(office, document, fact, sent) : null;
  if (given !== null && "complaints" in given) return await show(c, office, document, { ...back, editing: factId }, { sent, ...given });
  const refusal = await office.change(document.paper.id, async () => await correctFact(office.viewer, { factId, action, ...given, by: c.get("session").name }));
  if (refusal !== null) return await respond(c, office, c.get("session"), gonePage(document.id), 409);
  return c.redirect(documentAddress(document.id, { part: back.part, ...(back.view === undefined ? {} : { view: back.view }) }, `#a-${factId}`), 303);
}

type Sent = Readonly<Record<string, string | undefined>>;

async function sentBy(c: OfficeContext): Promise<Sent> {
  const body = await c.req.parseBody();
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.toWellFormed().replaceAll("\0", "").replaceAll("\r\n", "\n")]] : [])));
}

type ValueSent = { readonly value: unknown } | Omit<Draft, "sent">;

async function valueSent(office: Office, document: OfficeDocument, fact: OfficeFact, sent: Sent): Promise<ValueSent> {
  const parsed = valueFromForm(fact.property, fact.value, sent);
  if ("complaints" in parsed) return { complaints: parsed.complaints, candidates: [] };
  return fact.property === "reference" ? await withTarget(office, document, parsed.value as object, sent) : parsed;
}

/** The paper that a mention means: the one of the number that was typed, else the one that was chosen, else none. */
async function withTarget(office: Office, document: OfficeDocument, value: object, sent: Sent): Promise<ValueSent> {
  const number = (sent["zielnummer"] ?? "").trim();
  if (number === "") return { value: { ...value, target: (sent["ziel"] ?? "") === "" ? null : sent["ziel"] } };
  const key = numberKey(number);
  const papers = key === null ? [] : await loadPapersOfNumber(office.viewer, key, document.paper.id);
  const chosen = papers.find((paper) => paper.id === sent["ziel"]) ?? (papers.length === 1 ? papers[0] : undefined);
  if (chosen !== undefined) return { value: { ...value, target: chosen.id } };
  const complaint = papers.length === 0
    ? `Ein anderes Dokument mit der Nummer „${number}“ gibt es in dieser Sammlung nicht.`
    : `Die Nummer „${number}“ tragen mehrere Dokumente. Bitte wählen Sie das gemeinte aus.`;
  return { complaints: { zielnummer: complaint }, candidates: papers };
}

/** Takes a person's word for what the document does not say. */
async function add(c: OfficeContext, office: Office, document: OfficeDocument): Promise<Response> {
  const sent = await sentBy(c);
  const property = headPropertyIn(sent["angabe"]);
  const back: Wanted = { part: pageIn(sent["teil"]), view: viewIn(sent["ansicht"]) };
  if (property === undefined) return await respond(c, office, c.get("session"), gonePage(document.id), 409);
  const parsed = valueFromForm(property, "", sent);
  if ("complaints" in parsed) return await show(c, office, document, { ...back, adding: property }, { sent, complaints: parsed.complaints, candidates: [] });
  const refusal = await office.change(document.paper.id, async () => await addFact(office.viewer, { fileId: document.id, property, value: parsed.value, by: c.get("session").name }));
  if (refusal !== null) return await respond(c, office, c.get("session"), gonePage(document.id), 409);
  return c.redirect(documentAddress(document.id, { part: back.part, ...(back.view === undefined ? {} : { view: back.view }) }, "#kopf"), 303);
}
