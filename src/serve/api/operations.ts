import type { Operation } from "./operation.ts";
import { listChanges } from "./operations/changes.ts";
import { getOrganization, getPerson, listBodies, listOrganizations, listPeople } from "./operations/council.ts";
import { getMeeting, listMeetings } from "./operations/meetings.ts";
import { listMoney } from "./operations/money.ts";
import { getPaper, listPapers } from "./operations/papers.ts";
import { search } from "./operations/search.ts";

/** Every address of the interface, in the order in which its page shows them. */
export const operations: readonly Operation[] = [
  search, listPapers, getPaper, listMeetings, getMeeting, listMoney, listOrganizations, getOrganization, listPeople, getPerson, listBodies, listChanges,
];
