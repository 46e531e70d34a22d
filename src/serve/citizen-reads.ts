import { loadBodies, loadBody } from "../store/bodies.ts";
import { loadFile } from "../store/files.ts";
import { loadMeeting, loadMeetings } from "../store/meetings.ts";
import { loadOrganization, loadOrganizations } from "../store/organizations.ts";
import { loadPaper, loadPapers } from "../store/papers.ts";
import { loadPeople, loadPerson } from "../store/people.ts";
import { loadPublished } from "../store/published-objects.ts";
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
  };
}
