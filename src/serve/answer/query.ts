import type { Context } from "hono";
import { z } from "zod";

/** A question that cannot be answered as it stands. `message` is one German sentence for the reader. */
export class BadQuery extends Error {
  override readonly name = "BadQuery";
}

/** Ids are opaque, but never longer or stranger than this. */
const id = z.string().regex(/^[\p{L}\p{N}._~:-]{1,120}$/u);

const parameters = {
  seite: z.coerce.number().int().min(1).max(100_000),
  sitzungen: z.coerce.number().int().min(1).max(100_000),
  vorlagen: z.coerce.number().int().min(1).max(100_000),
  jahr: z.coerce.number().int().min(1800).max(2200),
  koerperschaft: id,
  gremium: id,
  form: z.string().regex(/^[a-zA-Z]{1,20}$/),
  // The database knows no text with such characters in it.
  art: z.string().min(1).max(100).regex(/^[^\p{Cc}\p{Cs}]*$/u),
  typ: z.enum(["paper", "meeting", "organization", "person"]),
  q: z.string().max(200),
} as const;

const complaints: Readonly<Record<keyof typeof parameters, string>> = {
  seite: "Die Seitenzahl „seite“ muss eine ganze Zahl ab 1 sein.",
  sitzungen: "Die Seitenzahl „sitzungen“ muss eine ganze Zahl ab 1 sein.",
  vorlagen: "Die Seitenzahl „vorlagen“ muss eine ganze Zahl ab 1 sein.",
  jahr: "Das Jahr muss eine Zahl mit vier Ziffern sein, zum Beispiel 2025.",
  koerperschaft: "Die Angabe „koerperschaft“ ist keine gültige Kennung.",
  gremium: "Die Angabe „gremium“ ist keine gültige Kennung.",
  form: "Die Angabe „form“ ist nicht gültig.",
  art: "Die Art darf höchstens 100 Zeichen lang sein und keine Steuerzeichen enthalten.",
  typ: "Die Angabe „typ“ ist nicht gültig.",
  q: "Der Suchbegriff darf höchstens 200 Zeichen lang sein.",
};

type Value<Name extends keyof typeof parameters> = z.infer<(typeof parameters)[Name]>;

/** One parameter of the address; undefined where it is missing or empty. Throws `BadQuery` where it is wrong. */
export function queryValue<Name extends keyof typeof parameters>(c: Context, name: Name): Value<Name> | undefined {
  const given = c.req.query(name)?.trim();
  if (given === undefined || given === "") return undefined;
  const parsed = parameters[name].safeParse(given);
  if (!parsed.success) throw new BadQuery(complaints[name]);
  return parsed.data as Value<Name>;
}

/** An id from the path; null where no object can have it. */
export function pathId(c: Context, name = "id"): string | null {
  const parsed = id.safeParse(c.req.param(name));
  return parsed.success ? parsed.data : null;
}

/** The same address with some parameters changed; undefined takes one away. */
export function addressWith(path: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== "") query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
