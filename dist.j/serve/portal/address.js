/** Public addresses. They never change. */
export const addressOf = {
    paper: (id) => `/vorlagen/${encodeURIComponent(id)}`,
    meeting: (id) => `/sitzungen/${encodeURIComponent(id)}`,
    organization: (id) => `/gremien/${encodeURIComponent(id)}`,
    body: (id) => `/koerperschaften/${encodeURIComponent(id)}`,
    person: (id) => `/personen/${encodeURIComponent(id)}`,
    file: (id, name) => `/dateien/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
};
/** The address of the first page of a list is the one without a page number. */
export function pageParameter(page) {
    return page === 1 ? undefined : page;
}
//# sourceMappingURL=address.js.map