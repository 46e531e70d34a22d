import { loadBodies, loadBody } from "../store/bodies.ts";
import { loadFile } from "../store/files.ts";
import { loadMeeting, loadMeetings, loadMeetingsAfter } from "../store/meetings.ts";
import { loadMoney, loadMoneyToSum } from "../store/money.ts";
import { loadOrganization, loadOrganizations, loadOrganizationsAfter } from "../store/organizations.ts";
import { loadPapersAfter } from "../store/paper-summaries.ts";
import { loadPaper, loadPapers } from "../store/papers.ts";
import { loadPeople, loadPeopleAfter, loadPerson } from "../store/people.ts";
import { loadChanges, loadLastModified, loadPublished } from "../store/published-objects.ts";
import { loadStart } from "../store/start.ts";
import type { Viewer } from "../store/viewer.ts";
import type { ReadModels } from "./answer/read-models.ts";

/** The read models with the viewer filled in once, so that no page can read with other eyes. */
export function citizenReads(citizen: Viewer): ReadModels {
  return {
    start: async (today) => await loadStart(citizen, today),
    papers: async (filter, page, pageSize) => await loadPapers(citizen, filter, page, pageSize),
    paper: async (id) => await loadPaper(citizen, id),
    meetings: async (filter, page, pageSize) => await loadMeetings(citizen, filter, page, pageSize),
    meeting: async (id) => await loadMeeting(citizen, id),
    organizations: async (bodyId) => await loadOrganizations(citizen, bodyId),
    organization: async (id, pages) => await loadOrganization(citizen, id, pages),
    bodies: async () => await loadBodies(citizen),
    body: async (id, page) => await loadBody(citizen, id, page),
    people: async (page, pageSize) => await loadPeople(citizen, page, pageSize),
    person: async (id) => await loadPerson(citizen, id),
    file: async (id) => await loadFile(citizen, id),
    isGone: async (type, id) => (await loadPublished(citizen, type, id))?.deleted === true,
    papersAfter: async (filter, after, limit) => await loadPapersAfter(citizen, filter, after, limit),
    meetingsAfter: async (filter, order, after, limit) => await loadMeetingsAfter(citizen, filter, order, after, limit),
    organizationsAfter: async (filter, after, limit) => await loadOrganizationsAfter(citizen, filter, after, limit),
    peopleAfter: async (filter, after, limit) => await loadPeopleAfter(citizen, filter, after, limit),
    money: async (filter, order, after, limit) => await loadMoney(citizen, filter, order, after, limit),
    moneyToSum: async (filter, most) => await loadMoneyToSum(citizen, filter, most),
    changes: async (filter, after, limit) => await loadChanges(citizen, filter, after, limit),
    lastModified: async () => await loadLastModified(citizen),
  };
}
