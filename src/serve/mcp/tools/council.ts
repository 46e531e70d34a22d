import { z } from "zod";
import type { Asked } from "../../api/operation.ts";
import { getOrganization, getPerson, listBodies, listOrganizations } from "../../api/operations/council.ts";
import { search } from "../../api/operations/search.ts";
import { limit } from "../../api/questions.ts";
import { first, stretch } from "../answer-text.ts";
import { meetingBrief, paperBrief } from "../briefs.ts";
import { name, offset } from "../inputs.ts";
import { nothingThere, Refusal, tool } from "../tool.ts";

const mostMentions = 30;

export const person = tool({
  name: "person",
  title: "A person and where they are named",
  description: "A person (council member, Ratsmitglied, mayor, Bürgermeister, official) by `id` or `name`: every public document that names them, newest first, with role and group (Fraktion) as printed there, and the quote. The same name may belong to different people.",
  input: z.strictObject({ id: getPerson.query.shape.id.optional(), name: name("person"), body: listOrganizations.query.shape.body, offset }),
  run: async (asked, input) => {
    const id = input.id ?? await idOfName(asked, "person", input.name, input.body);
    if (typeof id !== "string") return id;
    const answer = await getPerson.run(asked, { id });
    if (answer === null) throw nothingThere("person");
    const { items, ...rest } = stretch(answer.mentions, input.offset, mostMentions);
    return {
      person: { id: answer.person.id, name: answer.person.name, body: answer.body.name, web: answer.person.web, oparl: answer.person.oparl },
      mentions: items.map(({ paper, role, group, quote, web }) => ({ role, group, quote, web, paper: paperBrief(paper) })), ...rest,
    };
  },
});

const mostListed = 20;
const mostPeople = 60;

export const organization = tool({
  name: "organization",
  title: "Committees, factions and offices",
  description: "A council, committee (Gremium, Rat, Kreistag, Ausschuss), faction (Fraktion) or office (Amt) by `id` or `name`: other names, newest meetings and papers, people named with it. With neither: the bodies (Körperschaften: Städte, Gemeinden, Kreise) and the committees of these councils with their ids.",
  input: listOrganizations.query.extend({ id: getOrganization.query.shape.id.optional(), name: name("organization"), limit: limit(50, 25) }),
  run: async (asked, { id: given, name: wanted, ...question }) => {
    if (given === undefined && wanted === undefined) {
      const [bodies, found] = await Promise.all([listBodies.run(asked, {}), listOrganizations.run(asked, question)]);
      return {
        bodies: first(bodies?.items ?? [], mostListed, ({ id, name: called, paperCount, web }) => ({ id, name: called, papers: paperCount, web })),
        organizations: found?.items.map(({ id, name: called, kind, bodyId, meetingCount, paperCount, web }) => ({ id, name: called, kind, bodyId, meetings: meetingCount, papers: paperCount, web })), next: found?.next ?? null,
      };
    }
    const id = given ?? await idOfName(asked, "organization", wanted, question.body);
    if (typeof id !== "string") return id;
    const answer = await getOrganization.run(asked, { id });
    if (answer === null) throw nothingThere("organization");
    const { organization: { name: called, kind, aliases, web, oparl }, meetings, papers, people } = answer;
    return {
      organization: { id, name: called, kind, otherNames: first(aliases, mostListed, (alias) => alias), body: answer.body.name, web, oparl },
      meetings: { total: meetings.total, newest: meetings.items.map(meetingBrief) }, papers: { total: papers.total, newest: papers.items.map(paperBrief) },
      people: first(people, mostPeople, ({ id: of, name: who, role, web: address }) => ({ id: of, name: who, role, web: address })),
    };
  },
});

const mostCandidates = 10;

/** The id of the one that bears this name, or all that may be meant. Names are found as people write them: with the search. */
async function idOfName(asked: Asked, type: "person" | "organization", wanted: string | undefined, body: string | undefined): Promise<string | object> {
  if (wanted === undefined) throw new Refusal("Say who is meant: `id` (from search) or `name`.");
  const found = await search.run(asked, { q: wanted, type: [type], sort: "relevance", limit: mostCandidates, ...(body === undefined ? {} : { body: [body] }) });
  const hits = found?.hits ?? [];
  const named = hits.filter(({ title }) => title.toLowerCase() === wanted.trim().toLowerCase());
  const [only, another] = named.length > 0 ? named : hits;
  if (only === undefined) throw nothingThere(`${type} with the name ${JSON.stringify(wanted)}`);
  return another === undefined ? only.id : { severalMayBeMeant: (named.length > 0 ? named : hits).map(({ id, title, bodyName, web }) => ({ id, name: title, body: bodyName, web })), total: found?.total };
}
