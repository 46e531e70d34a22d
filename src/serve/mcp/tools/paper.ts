import { z } from "zod";
import type { StatementProperty } from "../../../council/statement.ts";
import type { paperAnswer } from "../../answer/schemas/paper.ts";
import { factValues } from "../../answer/schemas/fact.ts";
import type { Asked } from "../../api/operation.ts";
import { getPaper, listPapers } from "../../api/operations/papers.ts";
import { wordsAround } from "../../../text/words-around.ts";
import { cut, first, stretch } from "../answer-text.ts";
import { evidenceBrief, outcomeBrief, paperBrief, toldBrief } from "../briefs.ts";
import { offset } from "../inputs.ts";
import { nothingThere, Refusal, tool } from "../tool.ts";

const { body, number } = listPapers.query.shape;
const properties = Object.keys(factValues) as [StatementProperty, ...StatementProperty[]];

export const paper = tool({
  name: "paper",
  title: "One paper with its facts",
  description: "One document by id (from search) or by its printed number (Vorlagennummer, Drucksachennummer): what it proposes (Beschlussvorschlag), its way through the committees (Beratungsfolge) with outcomes, votes (Abstimmung) and the resolutions (Beschlüsse) that minutes tell, amounts of money, references to other papers in both directions, files. `part`: \"overview\" (the usual), \"text\" (the whole text, page by page by `offset`), \"facts\" (each fact with quote, page, file and web address; `property` narrows: money, person, place, law, vote, attendance …).",
  input: z.strictObject({
    id: getPaper.query.shape.id.optional(), number, body,
    part: z.enum(["overview", "text", "facts"]).default("overview").meta({ description: "Which part of the answer." }),
    property: z.enum(properties).optional().meta({ description: "With part \"facts\": only facts of this kind." }), offset,
  }),
  run: async (asked, input) => {
    const id = input.id ?? await idOfNumber(asked, input.number, input.body);
    if (typeof id !== "string") return id;
    const answer = await getPaper.run(asked, { id });
    if (answer === null) throw nothingThere("paper");
    if (input.part === "text") return textOf(answer, input.offset);
    return input.part === "facts" ? factsOf(answer, input.property, input.offset) : overviewOf(answer);
  },
});

const mostCandidates = 10;

/** The id of the one paper with this number, or the papers that may be meant. */
async function idOfNumber(asked: Asked, wanted: string | undefined, ofBody: string | undefined): Promise<string | object> {
  if (wanted === undefined) throw new Refusal("Say which paper: `id` (from search) or `number` as it is printed.");
  const found = await listPapers.run(asked, { number: wanted, body: ofBody, limit: mostCandidates });
  const [only, another] = found?.items ?? [];
  if (only === undefined) throw nothingThere(`paper with the number ${JSON.stringify(wanted)}`);
  return another === undefined ? only.id : { severalPapersHaveThisNumber: found?.items.map(paperBrief) };
}

type PaperAnswer = z.infer<typeof paperAnswer>;

const mostSteps = 15;
const mostListed = 20;
const sectionStart = 300;
const proposalLength = 1500;

function overviewOf(answer: PaperAnswer): object {
  const { paper: { id, number: printed, title, kind, form, date, leadUnit, author, web, oparl }, consultations, sections, statements, references, referencedBy } = answer;
  const counts = [...Map.groupBy(statements, ({ property }) => property)].map(([property, own]) => [property, own.length]);
  return {
    paper: { id, number: printed, title, kind, form, date, leadUnit, author, body: answer.body.name, web, oparl },
    files: first(answer.files.filter(({ current }) => current), mostListed, ({ name, pageCount, web: address }) => ({ name, pages: pageCount, web: address })),
    meeting: answer.meeting === null ? null : { id: answer.meeting.id, date: answer.meeting.date, organization: answer.meeting.organization.name, web: answer.meeting.web },
    route: first(consultations, mostSteps, (step) => ({
      date: step.date, organization: step.organization.name, role: step.role, item: step.item, quote: step.quote, ...outcomeBrief(step), told: step.told === null ? null : toldBrief(step.told),
      meeting: step.meeting === null ? null : { id: step.meeting.id, web: step.meeting.web },
    })),
    sections: first(sections, mostListed, (section) => ({
      heading: section.heading, kind: section.kind, page: section.page, characters: section.text.length, text: cut(section.text, section.kind === "resolution" ? proposalLength : sectionStart), web: section.web,
    })),
    money: first(statements.filter((fact) => fact.property === "money"), mostListed, (fact) => ({ ...fact.value, evidence: evidenceBrief({ ...fact, around: aroundOf(fact, sections) }) })),
    refersTo: first(references, mostListed, (reference) => ({ kind: reference.kind, number: reference.number, text: reference.text, status: reference.status, papers: first(reference.targetPapers, 3, paperBrief), web: reference.web })),
    referredToBy: first(referencedBy, mostListed, ({ kind: how, text, paper: from, web: address }) => ({ kind: how, text, paper: paperBrief(from), web: address })),
    reportedIn: first(answer.reportedIn, mostListed, paperBrief),
    factCounts: Object.fromEntries(counts),
    more: "part \"text\" gives the whole text, part \"facts\" every fact with its evidence.",
  };
}

/** The words around a fact, which often say more than the evidence alone. */
function aroundOf({ sectionId, spanInSection }: PaperAnswer["statements"][number], sections: PaperAnswer["sections"]): string | null {
  const text = sections.find(({ id }) => id === sectionId)?.text;
  return text === undefined || spanInSection === null ? null : wordsAround(text, spanInSection);
}

const textLength = 12_000;

/** A stretch of the text, section by section; offsets count in the sections' texts, one after another. */
function textOf(answer: PaperAnswer, from: number): object {
  const parts: object[] = [];
  let start = 0;
  let left = textLength;
  for (const { heading, kind, page, text, web } of answer.sections) {
    const own = text.slice(Math.max(0, from - start), Math.max(0, from - start) + left);
    if (from < start + text.length && left > 0) {
      parts.push({ heading, kind, page, web, text: own });
      left -= own.length;
    }
    start += text.length;
  }
  const reached = Math.min(start, from + textLength);
  return { paper: { number: answer.paper.number, title: answer.paper.title, web: answer.paper.web }, characters: start, text: parts, ...(reached < start ? { nextOffset: reached } : {}) };
}

const mostFacts = 40;

function factsOf(answer: PaperAnswer, property: StatementProperty | undefined, from: number): object {
  const facts = answer.statements.filter((fact) => property === undefined || fact.property === property);
  const { items, ...rest } = stretch(facts, from, mostFacts);
  return { paper: { number: answer.paper.number, title: answer.paper.title, web: answer.paper.web }, facts: items.map((fact) => ({ property: fact.property, value: fact.value, about: fact.link?.web ?? null, evidence: evidenceBrief({ ...fact, around: aroundOf(fact, answer.sections) }) })), ...rest };
}
