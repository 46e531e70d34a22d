import type { HeadField } from "../../../council/understanding.ts";
import { formOfKind } from "../../kinds.ts";
import type { Sheet } from "../../sheet.ts";
import { voteListOf } from "../../vote-list/find-vote-list.ts";
import type { Told } from "../../vote-list/vote-list.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { announcedMeeting } from "../head/head-meeting.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** Print-outs, screens and records of voting systems that tell who voted how. */
export const voteList: Layout = { name: "vote-list", surest: 0.97, recognise: (sheet) => (voteListOf(sheet) === null ? 0 : 0.97), read: readVoteList };

const foundBy = "layouts/vote-list";

/** The head of the list; of screens and records nothing else is a head, for they print none. */
function readVoteList(sheet: Sheet): HeadReading {
  const list = voteListOf(sheet);
  const title = asField(list?.title ?? null);
  const form = { value: "voteList", span: list?.votes[0]?.tally?.span ?? [0, 0], foundBy, confidence: 0.9 } as const;
  const bodyStart = sheet.lines.length;
  const nothing = { number: null, kind: null, visibility: null, body: null, leadUnit: null, author: null, date: null, consultations: [] };
  if (list === null || list.manner !== "printed") return { head: { ...nothing, form, title }, bodyStart, headLines: new Set() };
  const { head, fields, headEnd } = readGeneralHead(sheet, "vote-list");
  const first = list.votes[0]?.voters[0]?.span[0] ?? 0;
  const consultations = head.consultations.length > 0 ? head.consultations : announcedMeeting(sheet, headEnd, fields, foundBy);
  const general = head.title !== null && head.title.span[1] <= first ? head.title : null;
  return {
    // The paper that was voted on is no number of the list.
    head: { ...head, form, kind: head.kind !== null && formOfKind(head.kind.value) === "voteList" ? head.kind : null, number: null, title: title ?? (list.votes.length === 1 ? general : null), author: null, leadUnit: null, consultations },
    bodyStart, headLines: new Set(),
  };
}

function asField(told: Told | null): HeadField<string> | null {
  return told === null ? null : { value: told.value, span: told.span, foundBy, confidence: 0.85 };
}
