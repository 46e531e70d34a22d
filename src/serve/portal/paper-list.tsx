import type { PaperSummary } from "../../store/views.ts";
import { DateText } from "../html/date-text.tsx";
import { addressOf } from "../answer/address.ts";
import { kindOf } from "../answer/words.ts";

interface PaperListProps {
  readonly papers: readonly PaperSummary[];
  /** Left out where all papers belong to the same body. */
  readonly showBody?: boolean;
  readonly headingLevel?: "h2" | "h3" | "h4";
}

/** Papers, one below the other: subject first, then kind, number, date and body. */
export function PaperList({ papers, showBody = true, headingLevel: Heading = "h3" }: PaperListProps) {
  return (
    <ol class="entries">
      {papers.map((paper) => (
        <li class="entry">
          <Heading class="entry-title"><a href={addressOf.paper(paper.id)}>{paper.title}</a></Heading>
          <p class="entry-facts">
            <span class="entry-kind">{kindOf(paper)}</span>
            {paper.number === null ? null : <span class="number">{paper.number}</span>}
            {paper.date === null ? null : <DateText iso={paper.date} />}
            {paper.date !== null || paper.meetingDate === null ? null : <span>Sitzung vom <DateText iso={paper.meetingDate} /></span>}
            {showBody ? <span>{paper.bodyName}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
