import type { Head, SectionFact, VoteFact } from "../../council/understanding.ts";
import type { Sheet } from "../sheet.ts";
export function findVotes(_sheet: Sheet, _sections: readonly SectionFact[], _head: Head): readonly VoteFact[] { return []; }
