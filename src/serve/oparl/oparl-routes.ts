import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { z } from "zod";
import type { Person } from "../../council/person.ts";
import {
  encodeAgendaItemAlone, encodeBody, encodeError, encodeFile, encodeList, encodeMeeting, encodeOrganization, encodePaper, encodePerson, encodeSystem, type OparlAddresses, type OparlObject,
} from "../../oparl/encode.ts";
import type { MeetingView, PaperView } from "../../store/views.ts";
import type { Portal } from "../answer/portal.ts";
import { pathId } from "../answer/query.ts";
import { siteAt } from "../answer/respond.tsx";

const pageSize = 20;

/** `/oparl/v1.1/…`: the same data for programs, as OParl 1.1. */
export function addOparl(app: Hono, portal: Portal): void {
  const oparl = new Hono();
  oparl.use(cors());
  oparl.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "public, max-age=60");
  });
  oparl.get("/system", (c) => c.json(encodeSystem(portal.site.name, addressesAt(c, portal))));
  oparl.get("/bodies", async (c) => {
    const bodies = await portal.read.bodies();
    const to = addressesAt(c, portal);
    return c.json(encodeList(bodies.map((body) => encodeBody(body, to)), { address: `${to.root}/bodies`, page: 1, pageSize: Math.max(1, bodies.length), total: bodies.length, hasNext: false }));
  });
  addObjects(oparl, portal);
  addLists(oparl, portal);
  app.route("/oparl/v1.1", oparl);
}

/** `encode` makes the object of an id, or null where there is none. */
function addObjects(oparl: Hono, portal: Portal): void {
  const { read } = portal;
  const objects: Readonly<Record<string, (id: string, to: OparlAddresses) => Promise<OparlObject | null>>> = {
    body: async (id, to) => mapped(await read.body(id, 1), ({ body }) => encodeBody(body, to)),
    organization: async (id, to) => mapped(await read.organization(id, { meetings: 1, papers: 1 }), ({ organization }) => encodeOrganization(organization, to)),
    person: async (id, to) => mapped(await read.person(id), ({ person }) => encodePerson(person, to)),
    meeting: async (id, to) => mapped(await read.meeting(id), (view) => meetingOf(view, to)),
    paper: async (id, to) => mapped(await read.paper(id), (view) => paperOf(view, to)),
    file: async (id, to) => mapped(await read.file(id), (file) => encodeFile(file, to, file.paper?.id)),
  };
  for (const [name, encode] of Object.entries(objects)) {
    oparl.get(`/${name}/:id`, async (c) => {
      const id = pathId(c);
      return object(c, id === null ? null : await encode(id, addressesAt(c, portal)));
    });
  }
  oparl.get("/meeting/:id/agendaitem/:item", async (c) => {
    const id = pathId(c);
    const view = id === null ? null : await read.meeting(id);
    return object(c, mapped(view?.items.find((item) => item.id === c.req.param("item")) ?? null, (item) => encodeAgendaItemAlone(item, addressesAt(c, portal))));
  });
}

interface Listed {
  readonly objects: readonly OparlObject[];
  /** Null where only the next page tells. */
  readonly total: number | null;
  readonly hasNext: boolean;
}

const none = async (): Promise<Listed> => ({ objects: [], total: 0, hasNext: false });

/** The lists of a body. Terms, memberships and places are told by no source: their lists exist and are empty. */
function addLists(oparl: Hono, portal: Portal): void {
  const { read } = portal;
  const lists: Readonly<Record<string, (bodyId: string, page: number, to: OparlAddresses) => Promise<Listed>>> = {
    organization: async (bodyId, page, to) => {
      const all = await read.organizations(bodyId);
      return listed(all.slice((page - 1) * pageSize, page * pageSize).map((organization) => encodeOrganization(organization, to)), all.length, page);
    },
    person: async (bodyId, page, to) => {
      // People are paged over all bodies, so a page of this list may hold fewer than others.
      const people = await read.people(page, pageSize);
      const objects = people.items.filter((person) => person.bodyId === bodyId).map((person) => encodePerson(person as Person, to));
      return { objects, total: null, hasNext: page * pageSize < people.total };
    },
    meeting: async (bodyId, page, to) => {
      const meetings = await read.meetings({ bodyId }, page, pageSize);
      const views = await Promise.all(meetings.items.map(async ({ id }) => await read.meeting(id)));
      return listed(views.filter((view) => view !== null).map((view) => meetingOf(view, to)), meetings.total, page);
    },
    paper: async (bodyId, page, to) => {
      const papers = await read.papers({ bodyId }, page, pageSize);
      const views = await Promise.all(papers.items.map(async ({ id }) => await read.paper(id)));
      return listed(views.filter((view) => view !== null).map((view) => paperOf(view, to)), papers.total, page);
    },
    legislativeterm: none,
    membership: none,
    location: none,
  };
  for (const [name, load] of Object.entries(lists)) {
    oparl.get(`/body/:id/${name}`, async (c) => {
      const id = pathId(c);
      const page = pages.safeParse(c.req.query("page") ?? "1");
      if (!page.success) return c.json(encodeError("page muss eine ganze Zahl ab 1 sein."), 400);
      if (id === null || (await read.body(id, 1)) === null) return object(c, null);
      const to = addressesAt(c, portal);
      const { objects, total, hasNext } = await load(id, page.data, to);
      return c.json(encodeList(objects, { address: `${to.root}/body/${encodeURIComponent(id)}/${name}`, page: page.data, pageSize, total, hasNext }));
    });
  }
}

const pages = z.coerce.number().int().min(1).max(1_000_000);

function addressesAt(c: Context, portal: Portal): OparlAddresses {
  const { publicUrl } = siteAt(c, portal.site);
  return { root: `${publicUrl}/oparl/v1.1`, site: publicUrl };
}

function listed(objects: readonly OparlObject[], total: number, page: number): Listed {
  return { objects, total, hasNext: page * pageSize < total };
}

function meetingOf(view: MeetingView, to: OparlAddresses): OparlObject {
  return encodeMeeting(view.meeting, view.organization, view.items, to);
}

function paperOf(view: PaperView, to: OparlAddresses): OparlObject {
  return encodePaper(view.paper, view.files.filter((file) => file.current), { created: view.publishedAt, modified: view.modifiedAt }, to);
}

function object(c: Context, value: OparlObject | null): Response {
  return value === null ? c.json(encodeError("Dieses Objekt gibt es nicht, oder es ist nicht öffentlich."), 404) : c.json(value);
}

function mapped<From, To>(value: From | null, change: (value: From) => To): To | null {
  return value === null ? null : change(value);
}
