import { serve as listen, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { changePaper } from "../ingest/change-paper.ts";
import { createPagePictures, type PagePictures } from "../read/picture/page-pictures.ts";
import { createApp, type OfficeParts } from "../serve/create-app.ts";
import type { Command, Outside } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import { createLog } from "./log.ts";
import { isOfficeOpen, officeKey } from "./office-key.ts";
import { openWorkplace, type Workplace } from "./open-workplace.ts";
import { keepPublished, publishWithProgress } from "./publish-with-progress.ts";
import { createProgress } from "./progress.ts";
import { workOnJobs } from "./work-on-jobs.ts";
import { type Settings, UsageError } from "./settings.ts";

/** Serves the portal until it is told to stop. */
export const serveCommand: Command = {
  name: "serve",
  usage: "",
  summary: "Serves the portal until it is stopped (Ctrl-C).",
  options: {},
  paths: [0, 0],
  async run({ settings, outside }) {
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      await indexWithProgress(workplace, createProgress(outside), "missing");
      if (!outside.stop.aborted) await servePortal(workplace, settings, outside);
    } finally {
      await workplace.close();
    }
    return 0;
  },
};

/**
 * Serves the portal, and the office where the settings open one, and says where; returns when the program is asked to stop.
 * @throws UsageError when the port or address cannot be used
 */
export async function servePortal(workplace: Workplace, settings: Settings, outside: Outside): Promise<void> {
  let answer: Fetch = notYet;
  const server = await open((request, connection) => answer(request, connection), settings);
  const { port } = server.address() as AddressInfo;
  const address = `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  const key = isOfficeOpen(settings) ? await officeKey(settings.data) : null;
  const pictures = createPagePictures({ load: async (sha256) => await workplace.files.load(sha256) });
  const office = key === null ? null : officeParts(key, pictures, workplace, settings, outside);
  answer = siteAt(settings.publicUrl ?? address, office, workplace, settings, outside);
  outside.stdout.write(`Ratsfaden ist bereit: ${address}\n`);
  if (key !== null) outside.stdout.write(`Büro (der Link ist der Schlüssel, bitte nicht weitergeben): ${(settings.publicUrl ?? address).replace(/\/+$/, "")}/buero?schluessel=${key}\n`);
  const work = workOnJobs(workplace, settings, outside);
  const published = keepPublished(workplace, settings, outside, (error) => createLog(outside, settings).error(`oparl: what changed is not published yet: ${wordsOf(error)}`));
  await new Promise<void>((stopped) => {
    if (outside.stop.aborted) stopped();
    else outside.stop.addEventListener("abort", () => stopped(), { once: true });
  });
  outside.stderr.write("\nRatsfaden wird beendet …\n");
  await close(server);
  await pictures.close();
  await work;
  await published;
}

/** The port is known only once it is taken; who asks before the portal knows its own address is asked to come again. */
const notYet = () => new Response(null, { status: 503, headers: { "Retry-After": "1" } });

type Fetch = Parameters<typeof listen>[0]["fetch"];

/** The site that names itself by `publicUrl` in feeds, OParl and citations. */
function siteAt(publicUrl: string, office: OfficeParts | null, { store, files, search }: Workplace, settings: Settings, outside: Outside): Fetch {
  return createApp({
    store: { citizen: store.citizen },
    search: search.public,
    files,
    clock: outside.now,
    settings: {
      siteName: settings.siteName,
      publicUrl,
      ...(settings.operator === undefined ? {} : { operator: settings.operator.split(/\s*;\s*/) }),
      ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    },
    ...(office === null ? {} : { office }),
    report: (error) => createLog(outside, settings).error(wordsOf(error)),
  }).fetch;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A person who corrects something waits so long for portal and search to follow; when another program builds the index, they follow later. */
const PATIENCE_MS = 5000;

function officeParts(key: string, pictures: PagePictures, workplace: Workplace, settings: Settings, outside: Outside): OfficeParts {
  const log = createLog(outside, settings);
  return {
    key,
    viewer: workplace.store.office,
    pictures,
    async change(paperId, work) {
      const { result, followed } = await changePaper({ ...workplace, publish: async () => await publishWithProgress(workplace, settings, outside) }, paperId, work);
      const done = followed.catch((error: unknown) => log.error(`office: portal and search do not know of a change yet: ${wordsOf(error)}`));
      await Promise.race([done, pause(PATIENCE_MS, undefined, { ref: false })]);
      return result;
    },
    pause: async (ms) => await pause(ms, undefined, { ref: false }),
    log: log.info,
  };
}

function open(fetch: Fetch, { host, port }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: host, port }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      const because: Record<string, string> = {
        EADDRINUSE: `port ${port} is in use. Take another with --port, or stop the program that uses it`,
        EACCES: `port ${port} may not be used by this user. Take one above 1023 with --port`,
        EADDRNOTAVAIL: `${host} is not an address of this machine. Take another with --host`,
      };
      reject(new UsageError(`${because[error.code ?? ""] ?? `cannot listen on ${host}:${port}: ${error.message}`}.`));
    });
  });
}

/** Lets answers that are under way end; after a second, cuts what still hangs. */
async function close(server: ServerType): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 1000);
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}
