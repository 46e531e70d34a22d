import { resolve } from "node:path";
import { z } from "zod";

/** One setting: where it comes from, what it may be, and what it is for (README lists the same words). */
interface Setting<T extends z.ZodType> {
  /** Environment variable. */
  readonly variable: string;
  /** Option of the command line that overrides the variable, where there is one. */
  readonly option?: string;
  readonly schema: T;
  readonly help: string;
}

const setting = <T extends z.ZodType>(entry: Setting<T>): Setting<T> => entry;

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, message: "must be an address like postgres://user:password@host:5432/name" });
const wholeNumber = (from: number, until: number) =>
  z.coerce.number({ message: "must be a number" }).int("must be a whole number").min(from, `must be at least ${from}`).max(until, `must be at most ${until}`);

/** Every setting there is. Nothing else is read from the environment. */
export const settings = {
  host: setting({ variable: "RATSFADEN_HOST", option: "host", schema: z.string().min(1).default("127.0.0.1"), help: "Address to listen on." }),
  port: setting({ variable: "RATSFADEN_PORT", option: "port", schema: wholeNumber(0, 65_535).default(8080), help: "Port to listen on; 0 takes any free one." }),
  data: setting({ variable: "RATSFADEN_DATA", option: "data", schema: z.string().min(1).default("./data"), help: "Folder for the database, the files and the search index." }),
  databaseUrl: setting({ variable: "DATABASE_URL", schema: databaseUrl.optional(), help: "Your own PostgreSQL (16 or newer), as owner of its database. Without it the program starts its own in the data folder." }),
  databasePortalUrl: setting({ variable: "DATABASE_PORTAL_URL", schema: databaseUrl.optional(), help: "The same database for the portal, as a login that is a member of `ratsfaden_portal` and of nothing else. Advised with `DATABASE_URL`." }),
  siteName: setting({ variable: "RATSFADEN_NAME", option: "name", schema: z.string().min(1).max(80).default("Ratsfaden"), help: "Name of the portal." }),
  publicUrl: setting({ variable: "RATSFADEN_URL", option: "url", schema: z.url({ protocol: /^https?$/, message: "must be an address like https://rat.example" }).optional(), help: "Address under which citizens reach the portal; used in citations and feeds. Without it the address on which the program listens is taken." }),
  operator: setting({ variable: "RATSFADEN_OPERATOR", schema: z.string().min(1).max(500).optional(), help: "Who runs the portal, for the Impressum: name and postal address, lines parted by semicolons." }),
  contact: setting({ variable: "RATSFADEN_CONTACT", schema: z.email("must be an e-mail address").optional(), help: "E-mail address for questions, barriers and data protection." }),
  license: setting({ variable: "RATSFADEN_LICENSE", schema: z.url({ protocol: /^https?$/, message: "must be an address like https://www.govdata.de/dl-de/zero-2-0" }).optional(), help: "Address of the licence under which programs get the data (OParl, open data)." }),
  body: setting({ variable: "RATSFADEN_BODY", option: "body", schema: z.string().min(1).max(200).optional(), help: "Body (municipality, district, association) of documents that do not name theirs. Without it the folder's name is taken." }),
  visibility: setting({ variable: "RATSFADEN_VISIBILITY", option: "visibility", schema: z.enum(["public", "nonPublic"], { message: "must be public or nonPublic" }).default("public"), help: "Visibility of documents that do not say whether they are öffentlich." }),
  readers: setting({ variable: "RATSFADEN_READERS", option: "readers", schema: wholeNumber(1, 64).optional(), help: "Files read and understood at the same time; without it one for each core, where memory allows 1 GB for each." }),
  readTimeoutSeconds: setting({ variable: "RATSFADEN_READ_TIMEOUT", schema: wholeNumber(1, 3600).default(300), help: "Seconds after which reading or understanding one file is given up." }),
  maxFileMegabytes: setting({ variable: "RATSFADEN_MAX_FILE_MB", schema: wholeNumber(1, 2048).default(100), help: "Largest file that is read, in megabytes." }),
  oparlHosts: setting({ variable: "RATSFADEN_OPARL_HOSTS", schema: z.string().default("").transform((text) => text.split(/[\s,]+/).filter((host) => host !== "")), help: "Further hosts (`host` or `host:port`, parted by commas) that OParl servers may send us to for lists and files, also in your own network. Without it only a server's own hosts are asked." }),
  oparlAtOnce: setting({ variable: "RATSFADEN_OPARL_AT_ONCE", schema: wholeNumber(1, 16).default(2), help: "Requests to one OParl server at the same time." }),
  oparlPauseMilliseconds: setting({ variable: "RATSFADEN_OPARL_PAUSE_MS", schema: wholeNumber(0, 60_000).default(200), help: "Milliseconds between two requests to one OParl server." }),
  oparlTimeoutSeconds: setting({ variable: "RATSFADEN_OPARL_TIMEOUT", schema: wholeNumber(1, 3600).default(300), help: "Seconds without a byte after which an answer of an OParl server is given up. Some take minutes." }),
  office: setting({ variable: "RATSFADEN_OFFICE", option: "office", schema: z.enum(["auto", "on", "off"], { message: "must be auto, on or off" }).default("auto"), help: "The office for the Sitzungsdienst under `/buero`, opened by a link with a key: `on`, `off`, or `auto`: only where the program listens on this machine alone (127.0.0.1, ::1, localhost)." }),
  logLevel: setting({ variable: "RATSFADEN_LOG", schema: z.enum(["error", "info", "debug"], { message: "must be error, info or debug" }).default("info"), help: "How much the log says: `error`, `info` or `debug`." }),
} as const;

type Table = typeof settings;

/** All settings with their values. `data` is an absolute path. */
export type Settings = { readonly [K in keyof Table]: z.output<Table[K]["schema"]> };

/** A setting or argument that cannot be used: one clear line for the person who typed it. Ends the program with code 2. */
export class UsageError extends Error {}

/**
 * Reads and checks all settings.
 * @param environment `process.env`
 * @param options options of the command line by name, without dashes; they win over the environment
 * @throws UsageError naming the first setting that is wrong, its value and what it must be
 */
export function readSettings(environment: NodeJS.ProcessEnv, options: Readonly<Record<string, string | undefined>>): Settings {
  const values: Record<string, unknown> = {};
  for (const [name, { variable, option, schema }] of Object.entries(settings) as [string, Setting<z.ZodType>][]) {
    const fromOption = option === undefined ? undefined : options[option];
    const raw = fromOption ?? (environment[variable] === "" ? undefined : environment[variable]);
    const result = schema.safeParse(raw);
    if (!result.success) {
      const source = fromOption === undefined ? variable : `--${option}`;
      // Addresses of databases hold passwords, so their values are never repeated.
      const said = variable.endsWith("URL") ? "" : `${raw === undefined ? "nothing" : JSON.stringify(raw)} `;
      throw new UsageError(`${source}: ${said}${result.error.issues[0]?.message ?? "is not valid"}.`);
    }
    values[name] = result.data;
  }
  const checked = values as Settings;
  return { ...checked, data: resolve(checked.data) };
}

/** Options of the command line that set settings, for the argument parser: name → takes a value. */
export const settingOptions: readonly string[] = Object.values(settings as Record<string, Setting<z.ZodType>>)
  .map(({ option }) => option)
  .filter((option) => option !== undefined);
