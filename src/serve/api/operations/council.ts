import { z } from "zod";
import { operation } from "../operation.ts";
import { asked, bodyId, cursor, cursorText, idOf, limit, organizationKind, placeByName } from "../questions.ts";
import { bodiesAnswer, organizationAnswer, organizationsAnswer, peopleAnswer, personAnswer } from "../../answer/schemas/council.ts";

/** All bodies. */
export const listBodies = operation({
  id: "listBodies",
  path: "/bodies",
  summary: "Körperschaften auflisten",
  description: "Gemeinden, Kreise und Verbände, von denen Dokumente da sind.",
  query: z.strictObject({}),
  answer: bodiesAnswer,
  example: async () => ({}),
  run: async ({ read, encode }) => encode.bodies(await read.bodies()),
});

/** The Gremien, Fraktionen and offices. */
export const listOrganizations = operation({
  id: "listOrganizations",
  path: "/organizations",
  summary: "Gremien, Fraktionen und Ämter auflisten",
  description: "Nach Namen. Stellen, die Dokumente bloß nennen, haben eine Adresse, stehen aber nicht in dieser Liste.",
  query: z.strictObject({ body: bodyId, kind: organizationKind, limit: limit(100, 20), after: cursor(placeByName) }),
  answer: organizationsAnswer,
  example: async () => ({ kind: "gremium" }),
  run: async ({ read, encode }, { body, kind, limit: most, after }) => {
    const { items, next } = await read.organizationsAfter(asked({ bodyId: body, kind }), after ?? null, most);
    return { items: items.map(encode.organization), next: next === null ? null : cursorText(next) };
  },
});

/** One organisation. */
export const getOrganization = operation({
  id: "getOrganization",
  path: "/organizations/{id}",
  summary: "Ein Gremium, eine Fraktion oder ein Amt",
  description: "Mit den jüngsten Sitzungen und Dokumenten und den Personen, die Dokumente mit dieser Gruppe nennen.",
  query: z.strictObject({ id: idOf("das Gremium") }),
  answer: organizationAnswer,
  example: async ({ read }) => {
    const [first] = (await read.organizationsAfter({ kind: "gremium" }, null, 1)).items;
    return first === undefined ? null : { id: first.id };
  },
  run: async ({ read, encode }, { id }) => {
    const view = await read.organization(id, { meetings: 1, papers: 1 });
    return view === null ? null : encode.organizationView(view);
  },
});

/** Everyone named. */
export const listPeople = operation({
  id: "listPeople",
  path: "/people",
  summary: "Personen auflisten",
  description: "Wer in Dokumenten genannt ist, nach Nachnamen. Eine Person nach ihrem Namen findet /search?type=person.",
  query: z.strictObject({ body: bodyId, limit: limit(100, 20), after: cursor(placeByName) }),
  answer: peopleAnswer,
  example: async () => ({}),
  run: async ({ read, encode }, { body, limit: most, after }) => {
    const { items, next } = await read.peopleAfter(asked({ bodyId: body }), after ?? null, most);
    return { items: items.map(encode.person), next: next === null ? null : cursorText(next) };
  },
});

/** One person with all mentions. */
export const getPerson = operation({
  id: "getPerson",
  path: "/people/{id}",
  summary: "Eine Person und wo sie genannt ist",
  description: "Jedes Dokument, das die Person nennt, mit Aufgabe und Gruppe, wie sie dort gedruckt sind, und dem Beleg.",
  query: z.strictObject({ id: idOf("die Person") }),
  answer: personAnswer,
  example: async ({ read }) => {
    const [first] = (await read.peopleAfter({}, null, 1)).items;
    return first === undefined ? null : { id: first.id };
  },
  run: async ({ read, encode }, { id }) => {
    const view = await read.person(id);
    return view === null ? null : encode.personView(view);
  },
});
