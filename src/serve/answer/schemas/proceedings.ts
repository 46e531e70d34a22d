import { z } from "zod";
import { factValues, toldFact } from "./fact.ts";
import { anyId, list, paperSummary } from "./parts.ts";

/** How a consultation went, as papers and meetings tell it. */

const count = z.number().nullable();

export const outcome = {
  outcome: z.string().nullable().meta({ description: "Ergebnis in den Worten der Quelle; null: nicht bekannt." }),
  outcomeFrom: paperSummary.nullable().meta({ description: "Das Dokument der Sitzung, das es sagt; null: es steht auf dem Dokument selbst." }),
  otherOutcome: z.object({ outcome: z.string(), from: paperSummary }).nullable().meta({ description: "Ein Dokument, das etwas anderes sagt." }),
  vote: z.object({ yes: count, no: count, abstain: count, from: paperSummary }).nullable().meta({ description: "Stimmen, und das Dokument, das sie nennt." }),
} as const;

const toldVote = toldFact(factValues.vote).meta({ id: "ToldVote" });

export const told = z.object({
  from: paperSummary,
  resolutions: list(toldFact(factValues.resolution).meta({ id: "ToldResolution" })),
  motions: list(toldFact(factValues.motion).extend({ vote: toldVote.nullable() }).meta({ id: "ToldMotion" })),
  votes: list(toldVote).meta({ description: "Abstimmungen, die nicht über einen der Anträge gehen." }),
  recusals: list(toldFact(factValues.recusal).meta({ id: "ToldRecusal" })),
}).meta({ id: "ToldOfItem", description: "Was die Niederschrift von einem Punkt erzählt: beantragt, beschlossen, abgestimmt." });

const toldText = toldFact(z.string()).meta({ id: "ToldText" });

export const minutes = z.object({
  from: paperSummary,
  start: toldText.nullable(), end: toldText.nullable(), place: toldText.nullable(), chair: toldText.nullable(), minuteTaker: toldText.nullable(),
  attendance: list(toldFact(factValues.attendance).extend({
    personId: anyId.nullable(),
    changes: list(toldFact(factValues.presence)).meta({ description: "Wo Uhrzeiten stehen, die die Anwesenheitsliste selbst nicht nennt." }),
  }).meta({ id: "Attendee" })),
}).meta({ id: "Minutes", description: "Was die Niederschrift von der Sitzung als Ganzem erzählt." });
