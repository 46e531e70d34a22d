import { z } from "zod";
import { oparlTypes } from "../../../council/oparl-type.ts";
import { anyId, links, list, moment, sources } from "./parts.ts";

export const oparlType = z.enum(oparlTypes).meta({ id: "OparlType", description: "Die zwölf Objekte von OParl 1.1." });

export const changesAnswer = z.object({
  items: list(z.object({
    type: oparlType, id: anyId, bodyId: anyId.nullable(), change: z.int().meta({ description: "Laufende Nummer der Änderung über alles." }),
    created: moment, modified: moment, deleted: z.boolean().meta({ description: "true: Es ist nicht mehr öffentlich oder nicht mehr da." }),
    oparl: sources.oparl, web: z.url().nullable(), api: z.url().nullable(),
  }).meta({ id: "Change" })),
  next: z.string().meta({ description: "Als „after“ angeben, um zu erfahren, was danach kam. Auch am Ende der Liste: Heben Sie es für den nächsten Besuch auf." }),
  links: z.exactOptional(links),
}).meta({ id: "ChangesAnswer" });
