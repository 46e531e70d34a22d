import { userInfo } from "node:os";
import type { StatementId } from "../council/id.ts";
import { correctStatement, type Correction, type CorrectionRefusal } from "../workflow/correct-statement.ts";
import type { Command } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { createProgress } from "./progress.ts";
import { UsageError } from "./settings.ts";

const actions = ["confirm", "correct", "reject"] as const;

const refusals: Readonly<Record<CorrectionRefusal, string>> = {
  unknownStatement: "there is no such statement. Its id stands behind #f- in the address of its evidence, and in the page's JSON",
  valueMissing: "--value is missing: what should it read? (as JSON, in the shape of the page's JSON)",
  valueNotWanted: "--value goes with --action correct alone",
  valueOfWrongShape: "--value has not the shape of this statement. Take the value from the page's JSON and change it",
};

/** Takes a person's word on a fact. */
export const correctCommand: Command = {
  name: "correct",
  usage: "STATEMENT --action confirm|correct|reject [--value JSON] [--by NAME]",
  summary: "Takes a person's word on a fact: it outlives every reading of the document.",
  options: {
    action: { values: actions, help: "Whether the fact is right, should read otherwise, or is wrong." },
    value: { help: "What it should read, as JSON in the shape of the page's JSON." },
    by: { help: "Who says so; without it the user of this machine." },
  },
  paths: [1, 1],
  async run({ paths, options, settings, outside }) {
    const action = actions.find((known) => known === options["action"]);
    if (!action) throw new UsageError(`--action is missing: ${actions.join(", ")}.`);
    const statementId = (paths[0] ?? "") as StatementId;
    const value = options["value"] === undefined ? {} : { value: parse(options["value"]) };
    const correction: Correction = { statementId, action, ...value, by: options["by"] ?? userInfo().username };
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      const refusal = await correctStatement(workplace.store.office, correction);
      if (refusal) throw new UsageError(`${statementId}: ${refusals[refusal]}.`);
      await workplace.mark.remove();
      await indexWithProgress(workplace, createProgress(outside), "changed");
    } finally {
      await workplace.close();
    }
    outside.stdout.write(`${statementId}: ${action === "confirm" ? "confirmed" : action === "correct" ? "corrected" : "rejected"}.\n`);
    return 0;
  },
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError(`--value: ${JSON.stringify(json)} is not JSON. A text stands in quotes: --value '"Sanierung des Hallenbads"'`);
  }
}
