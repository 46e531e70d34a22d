import { z } from "zod";
import { formWords, organizationWords } from "../answer/words.ts";
import { wordsOf } from "../answer/schemas/parts.ts";

/** The parts of questions. Everything is bounded; what a part means is said here once, in German. */

/** Ids are opaque, but never longer or stranger than this. */
const id = z.string().regex(/^[\p{L}\p{N}._~:-]{1,120}$/u, "is not an id");
/** The database knows no text with control characters in it. */
const plain = (most: number) => z.string().min(1).max(most).regex(/^[^\p{Cc}\p{Cs}]*$/u, "must not hold control characters");

const several = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(20);

export const idOf = (what: string) => id.meta({ description: `Kennung: ${what}.` });
export const words = z.string().max(200).meta({ description: "Suchbegriff: Wörter (alle müssen vorkommen), „genaue Wortfolge“ in Anführungszeichen, -ohne, ODER, anfang*, jahr:2020-2024, gremium:…, art:…, nummer:…, person:…" });
export const bodyId = id.optional().meta({ description: "Nur diese Körperschaft (Kennung)." });
export const organizationId = id.optional().meta({ description: "Nur was dieses Gremium beraten hat oder was es nennt (Kennung)." });
export const form = wordsOf(formWords).optional().meta({ description: "Nur Dokumente dieser Form." });
export const kind = plain(100).optional().meta({ description: "Nur Dokumente dieser Art, wie sie gedruckt ist: „Beschlussvorlage“." });
export const number = plain(60).optional().meta({ description: "Nur das Dokument mit dieser Nummer, in jeder Schreibweise." });
const yearNumber = z.coerce.number().int().min(1800).max(2200);
export const year = yearNumber.optional().meta({ description: "Nur aus diesem Jahr." });
export const budgetYear = yearNumber.optional().meta({ description: "Nur Beträge, die das Dokument diesem Jahr zuordnet." });
export const from = z.iso.date().optional().meta({ description: "Ab diesem Tag (eingeschlossen)." });
export const until = z.iso.date().optional().meta({ description: "Bis zu diesem Tag (eingeschlossen)." });
export const organizationKind = wordsOf(organizationWords).optional().meta({ description: "Nur Stellen dieser Art." });
export const amount = (what: string) => z.coerce.number().min(-1e15).max(1e15).optional().meta({ description: `${what} Betrag, in ganzen Einheiten der Währung.` });
export const currency = z.string().regex(/^[A-Z]{3}$/u, "must be three capital letters").optional().meta({ description: "Nur diese Währung (ISO 4217)." });
export const moneyWords = z.string().max(200).optional().meta({ description: "Wörter, die alle im Zweck, im Beleg oder im Titel des Dokuments stehen, auch als Teil eines Wortes." });

/** How many entries one answer holds. */
export const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual).meta({ description: `Wie viele Einträge höchstens, bis ${most}.` });

/** Filters of the search: several values of one name are alternatives. */
export const severalBodies = several(id).optional().meta({ description: "Nur diese Körperschaften (Kennungen)." });
export const severalOrganizations = several(plain(200)).optional().meta({ description: "Nur diese Gremien und Stellen, mit Namen wie in „facets“." });
export const severalKinds = several(plain(100)).optional().meta({ description: "Nur diese Arten, wie in „facets“." });
export const severalForms = several(wordsOf(formWords)).optional().meta({ description: "Nur diese Formen." });
export const severalYears = several(yearNumber).optional().meta({ description: "Nur aus diesen Jahren." });

/**
 * The place in a list as text that says nothing to anybody: what `next` of an answer gives and `after` of a question takes.
 * @param place what it holds
 */
export function cursor<Place extends z.ZodType>(place: Place) {
  return z.string().max(1000).transform((text, context): z.output<Place> => {
    const read = place.safeParse(readCursor(text));
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: "is not a place in this list; take it from \"next\" of an answer to the same question" });
    return z.NEVER;
  }).optional().meta({ description: "Wo die Liste weitergeht: „next“ der vorigen Antwort." });
}

/** A place as `cursor` reads it. */
export function cursorText(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function readCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

export const placeByDay = z.object({ date: z.iso.date().nullable(), id });
export const placeByName = z.object({ name: z.string().max(500).regex(/^[^\p{Cc}]*$/u), id });
export const placeOfMoney = z.object({ date: z.iso.date().nullable(), paperId: id, start: z.int().min(0).max(2 ** 31 - 1), value: z.number(), id });

/** A question without the parts that were not asked, which is how the store takes filters. */
export function asked<T extends object>(question: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
