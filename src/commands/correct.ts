import { userInfo } from "node:os";
import { changePaper, type Changing } from "../ingest/change-paper.ts";
import { loadFact } from "../store/corrections.ts";
import { correctFact, type Correction, type CorrectionRefusal } from "../workflow/correct-fact.ts";
import type { Command } from "./command.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { publishWithProgress } from "./publish-with-progress.ts";
import { UsageError } from "./settings.ts";

const actions = ["confirm", "correct", "reject", "takeBack"] as const;

const done: Readonly<Record<Correction["action"], string>> = { confirm: "confirmed", correct: "corrected", reject: "rejected", takeBack: "as it was found" };

const refusals: Readonly<Record<CorrectionRefusal, string>> = {
  unknownFact: "there is no such fact. Its id stands behind #f- in the address of its evidence, and in the page's JSON",
  valueMissing: "--value is missing: what should it read? (as JSON, in the shape of the page's JSON)",
  valueNotWanted: "--value goes with --action correct alone",
  valueOfWrongShape: "--value has not the shape of this fact. Take the value from the page's JSON and change it",
  nothingToTakeBack: "nobody has said anything about it",
};

/** Takes a person's word on a fact. */
export const correctCommand: Command = {
  name: "correct",
  usage: "FACT --action confirm|correct|reject|takeBack [--value JSON] [--by NAME]",
  summary: "Takes a person's word on a fact: it outlives every reading of the document.",
  options: {
    action: { values: actions, help: "Whether the fact is right, should read otherwise, or is wrong; takeBack undoes that." },
    value: { help: "What it should read, as JSON in the shape of the page's JSON." },
    by: { help: "Who says so; without it the user of this machine." },
  },
  paths: [1, 1],
  async run({ paths, options, settings, outside }) {
    const action = actions.find((known) => known === options["action"]);
    if (!action) throw new UsageError(`--action is missing: ${actions.join(", ")}.`);
    const factId = paths[0] ?? "";
    const value = options["value"] === undefined ? {} : { value: parse(options["value"]) };
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      await correct({ ...workplace, publish: async () => await publishWithProgress(workplace, settings, outside) }, { factId, action, ...value, by: options["by"] ?? userInfo().username });
    } finally {
      await workplace.close();
    }
    outside.stdout.write(`${factId}: ${done[action]}.\n`);
    return 0;
  },
};

async function correct(workplace: Changing, correction: Correction): Promise<void> {
  const { office } = workplace.store;
  const paperId = (await loadFact(office, correction.factId))?.paperId ?? "";
  const { result: refusal, followed } = await changePaper(workplace, paperId, async () => await correctFact(office, correction));
  await followed;
  if (refusal) throw new UsageError(`${correction.factId}: ${refusals[refusal]}.`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError(`--value: ${JSON.stringify(json)} is not JSON. A text stands in quotes: --value '"Sanierung des Hallenbads"'`);
  }
}
