import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";

/** Any document that no other layout knows: its words tell what they can. */
export const unknown: Layout = { name: "unknown", recognise: () => 0.1, read: readUnknown };

function readUnknown(sheet: Sheet): HeadReading {
  return readGeneralHead(sheet, "unknown");
}
