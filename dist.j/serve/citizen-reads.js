import { loadBodies, loadBody } from "../store/bodies.js";
import { loadFile } from "../store/files.js";
import { loadMeeting, loadMeetings } from "../store/meetings.js";
import { loadOrganization, loadOrganizations } from "../store/organizations.js";
import { loadPaper, loadPapers } from "../store/papers.js";
import { loadPeople, loadPerson } from "../store/people.js";
import { loadStart } from "../store/start.js";
/** The read models with the viewer filled in once, so that no page can read with other eyes. */
export function citizenReads(citizen) {
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
    };
}
//# sourceMappingURL=citizen-reads.js.map