import { LinePattern } from "../../../text/line-pattern.ts";
import { isKind } from "../../kinds.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";

/**
 * A paper that opens with its kind as a heading line, then "vom …", its status, its title and a small
 * Beratungsfolge table, as converted documents show it.
 */
export const headedPaper: Layout = { name: "headed-paper", surest: 0.8, recognise: recogniseHeadedPaper, read: readHeadedPaper };

const day = new LinePattern(/^vom \d/u);

/** Likely when the kind stands as heading among the first lines and a line "vom …" below it. */
function recogniseHeadedPaper(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 8);
  const kind = head.find((line) => line.kind === "heading" && isKind(line));
  if (kind === undefined) return 0;
  return head.some((line) => day.isIn(line)) ? 0.8 : 0.4;
}

function readHeadedPaper(sheet: Sheet): HeadReading {
  return readGeneralHead(sheet, "headed-paper");
}
