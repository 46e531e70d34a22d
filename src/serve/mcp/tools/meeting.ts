import { z } from "zod";
import type { meetingAnswer } from "../../answer/schemas/meeting.ts";
import { getMeeting, listMeetings } from "../../api/operations/meetings.ts";
import { limit } from "../../api/questions.ts";
import { first, stretch } from "../answer-text.ts";
import { evidenceBrief, meetingBrief, outcomeBrief, paperBrief, toldBrief } from "../briefs.ts";
import { offset } from "../inputs.ts";
import { nothingThere, tool } from "../tool.ts";

export const meeting = tool({
  name: "meeting",
  title: "Meetings, or one with its agenda",
  description: "With `id`: one meeting (Sitzung) with its public agenda (Tagesordnung), per item outcome, motions (Anträge), resolutions (Beschlüsse) and votes by faction (Fraktion) and by name as far as minutes (Niederschrift) tell; who attended, when it began and ended. Without `id`: a list of meetings by committee (Gremium), body and days; what lies ahead: `from` today with order \"oldest\". Items behind closed doors (nichtöffentlich) are not there.",
  input: listMeetings.query.extend({ id: getMeeting.query.shape.id.optional(), limit: limit(25, 10), offset }),
  run: async (asked, { id, offset: from, ...question }) => {
    if (id === undefined) {
      const { items, next } = await listMeetings.run(asked, question) ?? { items: [], next: null };
      return { meetings: items.map(meetingBrief), next };
    }
    const answer = await getMeeting.run(asked, { id });
    if (answer === null) throw nothingThere("meeting");
    return detailsOf(answer, from);
  },
});

type MeetingAnswer = z.infer<typeof meetingAnswer>;

interface Dealt {
  readonly number: string | null;
  readonly title: string;
  readonly paper: MeetingAnswer["items"][number]["paper"];
  readonly of: Pick<MeetingAnswer["items"][number], "outcome" | "outcomeFrom" | "otherOutcome" | "vote" | "told">;
}

const mostItems = 20;
const mostPeople = 120;

function detailsOf(answer: MeetingAnswer, from: number): object {
  const { minutes } = answer;
  // Where no agenda is known, the papers that were dealt with stand in for it.
  const items: readonly Dealt[] = answer.items.length > 0
    ? answer.items.map((item) => ({ number: item.number, title: item.title, paper: item.paper, of: item }))
    : answer.consultations.map((held) => ({ number: held.item, title: held.paper.title, paper: held.paper, of: held }));
  const { items: shown, ...rest } = stretch(items, from, mostItems);
  return {
    meeting: { id: answer.meeting.id, number: answer.meeting.number, date: answer.meeting.date, organization: answer.organization.name, body: answer.body.name, web: answer.meeting.web, oparl: answer.meeting.oparl },
    items: shown.map(({ number, title, paper, of }) => ({ number, title, paper: paper === null ? null : paperBrief(paper), ...outcomeBrief(of), told: of.told === null ? null : toldBrief(of.told) })),
    ...rest,
    documents: first(answer.documents, mostItems, paperBrief),
    minutes: minutes === null || from > 0 ? null : {
      source: minutes.from.web,
      ...Object.fromEntries((["start", "end", "place", "chair", "minuteTaker"] as const).map((name) => [name, minutes[name] === null ? null : { value: minutes[name].value, ...evidenceBrief(minutes[name]) }])),
      attendance: first(minutes.attendance, mostPeople, ({ value }) => Object.entries(value).flatMap(([name, said]) => (said === null ? [] : [name === "name" ? said : `${name}: ${said}`])).join("; ")),
    },
  };
}
