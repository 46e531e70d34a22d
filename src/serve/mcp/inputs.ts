import { z } from "zod";

/** Parts of questions that only tools have; all others are those of the interface for programs. */

export const offset = z.coerce.number().int().min(0).max(10_000_000).default(0).meta({ description: "Where to go on: `nextOffset` of the previous answer." });

export const name = (what: string) => z.string().min(1).max(100).optional().meta({ description: `Name of the ${what}, or a part of it; when several fit, all are listed with their ids.` });
