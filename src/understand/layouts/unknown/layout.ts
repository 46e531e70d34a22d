import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { announcedMeeting } from "../head/head-meeting.ts";
import { readGeneralHead } from "../head/general-head.ts";

/** Any document that no other layout knows: its words tell what they can. */
export const unknown: Layout = { name: "unknown", surest: 0.1, recognise: () => 0.1, read: readUnknown };

function readUnknown(sheet: Sheet): HeadReading {
  const general = readGeneralHead(sheet, "unknown");
  const { head, fields, headEnd } = general;
  if (!["voteList", "minutes"].includes(head.form.value) || head.consultations.length > 0) return general;
  return { ...general, head: { ...head, consultations: announcedMeeting(sheet, headEnd, fields, "layouts/unknown") } };
}
