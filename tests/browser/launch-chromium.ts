import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const installedPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts a browser for tests: an installed Chromium where there is one, else the packed one. Works offline and as root. */
export async function launchChromium(): Promise<Browser> {
  const installed = installedPlaces.find((place) => existsSync(place));
  return installed === undefined ? await launchPacked() : await chromium.launch({ executablePath: installed, args: argumentsFor() });
}

/** The sandbox cannot work for root; nothing here should ever call the outside. */
function argumentsFor(): string[] {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-gpu", "--disable-dev-shm-usage", "--no-pings", "--font-render-hinting=none"];
  return process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
}

async function launchPacked(): Promise<Browser> {
  const folder = await unpacked();
  return await chromium.launch({
    executablePath: join(folder, "chromium"),
    // The packed browser cannot use the sandbox, because its helper program is not packed with it.
    args: [...argumentsFor(), "--no-sandbox"],
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * Unpacks browser, libraries and fonts once per version and user into the temporary folder.
 * A second process that unpacks at the same time does no harm: the folder appears by one rename, or is thrown away.
 */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const bin = join(dirname(entry), "..", "bin");
  const { version } = createRequire(import.meta.url)(join(bin, "..", "package.json")) as { version: string };
  const folder = join(tmpdir(), `ratsfaden-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;

  const { inflate } = await import("@sparticuz/chromium");
  const fresh = await mkdtemp(`${folder}-`);
  for (const pack of ["chromium.br", "al2023.tar.br", "fonts.tar.br"]) await inflateInto(inflate, join(bin, pack), fresh);
  await writeFile(join(fresh, "fonts", "fonts.conf"), fontsFor(join(folder, "fonts")));
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** The packed configuration names folders of another machine; without any font the browser crashes. */
function fontsFor(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}

/** The packer always unpacks into the temporary folder that the environment names, so it is named for a moment. */
async function inflateInto(inflate: (pack: string) => Promise<string>, pack: string, folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await inflate(pack);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
