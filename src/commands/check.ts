import { setTimeout as pause } from "node:timers/promises";
import { checkServer } from "../oparl/check/check-server.ts";
import { isOwnMachine } from "../oparl/check/rules-of-servers.ts";
import { createAddressGuard } from "../source/oparl/address-guard.ts";
import { createAskAsIs } from "../source/oparl/ask-as-is.ts";
import { checkAsJson, checkAsText, verdict } from "./check-as-text.ts";
import type { Command, CommandInput } from "./command.ts";
import { createProgress } from "./progress.ts";
import { UsageError } from "./settings.ts";
import { userAgent } from "./user-agent.ts";

const megabyte = 1_000_000;

/** Checks an OParl server against the specification. */
export const checkCommand: Command = {
  name: "check",
  usage: "ADDRESS [--format json|text]",
  summary: "Checks an OParl server, from the address of its system object on. Ends with 0 when it breaks no rule, 1 when it does, 2 when it cannot be checked.",
  options: {
    format: { values: ["json", "text"], help: "One JSON object for programs, or a text for people (the default)." },
    limit: { help: "At most so many objects of each list (5000), or all." },
    sample: { help: "So many objects of each kind and place are fetched alone, so many references followed, so many files (25), or all." },
    minutes: { help: "Ends after so many minutes (60)." },
  },
  paths: [1, 1],
  async run({ paths, options, settings, outside }) {
    const address = addressIn(paths[0] ?? "");
    const bounds = { limit: numberIn(options, "limit", 5000), sample: numberIn(options, "sample", 25), deadline: outside.now().getTime() + numberIn(options, "minutes", 60) * 60_000, together: settings.oparlAtOnce };
    const progress = createProgress(outside);
    const { ask, close } = createAskAsIs({
      guard: createAddressGuard({ server: new URL(address), trustedHosts: settings.oparlHosts }),
      userAgent: userAgent(settings), atOnce: settings.oparlAtOnce, timeoutMs: settings.oparlTimeoutSeconds * 1000, retryPauseMs: 2000,
      // Nobody needs to be spared on the machine that asks.
      pauseMs: isOwnMachine(address) ? 0 : settings.oparlPauseMilliseconds,
      maxJsonBytes: 50 * megabyte, maxFileBytes: settings.maxFileMegabytes * megabyte,
      now: () => outside.now().getTime(), stop: outside.stop,
      wait: async (ms) => await pause(ms, undefined, { signal: outside.stop }).catch(() => undefined),
    });
    try {
      const result = await checkServer(address, { ask, now: () => outside.now().getTime(), stop: outside.stop, onProgress: progress.update }, bounds);
      if ("failure" in result) {
        outside.stderr.write(`${result.failure}\n`);
        return 2;
      }
      progress.end(verdict(result));
      outside.stdout.write(options["format"] === "json" ? checkAsJson(result) : checkAsText(result));
      if (result.cut === "stopped") return 130;
      return result.findings.some(({ rule }) => rule.severity === "error") ? 1 : 0;
    } finally {
      close();
    }
  },
};

/** @throws UsageError where it is no address of the web */
function addressIn(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new UsageError(`check: ${JSON.stringify(text)} must be an address like https://rat.example/oparl/v1.1/system.`);
  return url.href;
}

function numberIn(options: CommandInput["options"], name: string, otherwise: number): number {
  const text = options[name];
  if (text === undefined) return otherwise;
  if (text === "all" && name !== "minutes") return Number.MAX_SAFE_INTEGER;
  const value = Number(text);
  if (!/^\d{1,9}$/u.test(text) || value < 1) throw new UsageError(`--${name}: ${JSON.stringify(text)} must be a whole number from 1 on${name === "minutes" ? "" : ", or all"}.`);
  return value;
}
