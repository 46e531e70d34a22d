/** An object as a server sends it. */
export type Sent = Record<string, unknown> & { id: string };

export type ListName = "organization" | "person" | "meeting" | "paper" | "agendaItem" | "consultation" | "file" | "locationList" | "legislativeTermList" | "membership";

/** An invented council with everything it publishes, to be changed at will. */
export interface InventedCouncil {
  readonly base: string;
  readonly version: "1.0" | "1.1";
  system: Sent;
  body: Sent;
  /** Objects of the lists of the body, deleted ones too. Inner lists follow from the others. */
  readonly lists: Record<"organization" | "person" | "meeting" | "paper", Sent[]>;
  /** Content of files by path. */
  readonly files: Map<string, string>;
}

export interface CouncilSize {
  readonly papers?: number;
  readonly meetings?: number;
  readonly people?: number;
  readonly organizations?: number;
  readonly itemsOfMeeting?: number;
}

const early = "2024-01-10T09:00:00+01:00";

/** Builds the council of Auental: `papers` papers of four objects each, meetings with agendas, people with memberships. */
export function inventedCouncil(base: string, size: CouncilSize = {}, version: "1.0" | "1.1" = "1.1"): InventedCouncil {
  const { papers = 12, meetings = 4, people = 5, organizations = 3, itemsOfMeeting = 3 } = size;
  const type = (name: string): string => `https://schema.oparl.org/${version}/${name}`;
  const at = (kind: string, number: number): string => `${base}/oparl/${kind}/${number}`;
  const times = { created: early, modified: early };
  const inner = version === "1.1" ? times : {};
  const files = new Map<string, string>();
  const body = `${base}/oparl/body/1`;

  const file = (number: number, name: string, text: string): Sent => {
    files.set(`/files/${number}.txt`, text);
    return {
      id: at("file", number), type: type("File"), name, fileName: `${number}.txt`, mimeType: "text/plain", size: Buffer.byteLength(text),
      accessUrl: `${base}/files/${number}.txt`, downloadUrl: `${base}/files/${number}.txt`, ...times,
    };
  };
  const meetingOf = (number: number): number => (number % Math.max(1, meetings)) + 1;
  const lists: InventedCouncil["lists"] = {
    organization: Array.from({ length: organizations }, (_, index) => ({
      id: at("organization", index + 1), type: type("Organization"), body, name: index === 0 ? "Rat der Stadt Auental" : `Ausschuss ${index} für Bauen und Verkehr`,
      organizationType: "Gremium", classification: index === 0 ? "Parlament" : "Ausschuss", membership: [], ...times,
    })),
    person: Array.from({ length: people }, (_, index) => ({
      id: at("person", index + 1), type: type("Person"), body, name: `Erika Beispiel-${index + 1}`, familyName: `Beispiel-${index + 1}`, givenName: "Erika", ...times,
      membership: [{ id: at("membership", index + 1), type: type("Membership"), organization: at("organization", (index % organizations) + 1), role: "Mitglied", votingRight: true, ...inner }],
    })),
    meeting: Array.from({ length: meetings }, (_, index) => {
      const number = index + 1;
      const day = new Date(Date.UTC(2024, 0, 15 + (index % 300))).toISOString().slice(0, 10);
      return {
        id: at("meeting", number), type: type("Meeting"), name: `${number}. Sitzung`, start: `${day}T18:00:00+01:00`, meetingState: "durchgeführt",
        organization: [at("organization", (index % organizations) + 1)], ...times,
        invitation: file(1_000_000 + number, `Einladung zur ${number}. Sitzung`, `Einladung zur ${number}. Sitzung des Rates der Stadt Auental am ${day}.`),
        agendaItem: Array.from({ length: itemsOfMeeting }, (_none, order) => ({
          id: at("agendaitem", index * itemsOfMeeting + order + 1), type: type("AgendaItem"), number: String(order + 1), order, name: `Beratung zu Punkt ${order + 1}`, public: true, ...inner,
        })),
      };
    }),
    paper: Array.from({ length: papers }, (_, index) => {
      const number = index + 1;
      const reference = `VO/${2024 + Math.floor(index / 9000)}/${String((index % 9000) + 1).padStart(4, "0")}`;
      return {
        id: at("paper", number), type: type("Paper"), body, name: `Sanierung des Weges ${number}`, reference, paperType: "Beschlussvorlage", date: "2024-01-09", ...times,
        mainFile: file(number, `Vorlage ${reference}`, `Beschlussvorlage ${reference}\n\nSanierung des Weges ${number}\n\nDer Weg ${number} wird für 12.500 Euro saniert.\n`),
        auxiliaryFile: [file(2_000_000 + number, `Anlage zu ${reference}`, `Anlage 1 zur Vorlage ${reference}: Lageplan des Weges ${number}.`)],
        consultation: [{
          id: at("consultation", number), type: type("Consultation"), meeting: at("meeting", meetingOf(index)), organization: [at("organization", (index % organizations) + 1)],
          role: "Entscheidung", authoritative: true, ...inner,
        }],
      };
    }),
  };
  const list = (name: string): string => `${base}/oparl/body/1/${name}`;
  const newLists = version === "1.1" ? Object.fromEntries(["agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"].map((name) => [name, list(name)])) : {};
  return {
    base, version, lists, files,
    system: { id: `${base}/oparl/system`, type: type("System"), oparlVersion: `https://schema.oparl.org/${version}/`, name: "OParl der Stadt Auental", vendor: "https://hersteller.example/", body: `${base}/oparl/body`, ...times },
    body: {
      id: body, type: type("Body"), system: `${base}/oparl/system`, name: "Stadt Auental", ags: "05999001", legislativeTerm: [{ id: at("legislativeterm", 1), type: type("LegislativeTerm"), name: "2020–2025", startDate: "2020-11-01", ...inner }],
      location: { id: at("location", 1), type: type("Location"), streetAddress: "Am Markt 1", postalCode: "59999", locality: "Auental", ...times },
      organization: list("organization"), person: list("person"), meeting: list("meeting"), paper: list("paper"), ...newLists, ...times,
    },
  };
}

/** Objects of an inner list: what the outer ones embed, standing alone with the address of their parent. */
export function innerObjects(council: InventedCouncil, name: ListName): Sent[] {
  const { lists, body } = council;
  const alive = (objects: readonly Sent[]): readonly Sent[] => objects.filter(({ deleted }) => deleted !== true);
  const inside = (parents: readonly Sent[], property: string, back: string): Sent[] =>
    alive(parents).flatMap((parent) => [parent[property] ?? []].flat().map((child) => ({ ...(child as Sent), [back]: property === "agendaItem" || property === "consultation" || property === "membership" || property === "legislativeTerm" ? parent.id : [parent.id] })));
  switch (name) {
    case "agendaItem": return inside(lists.meeting, "agendaItem", "meeting");
    case "consultation": return inside(lists.paper, "consultation", "paper");
    case "membership": return inside(lists.person, "membership", "person");
    case "legislativeTermList": return inside([body], "legislativeTerm", "body");
    case "locationList": return inside([body], "location", "bodies");
    case "file": return [...inside(lists.paper, "mainFile", "paper"), ...inside(lists.paper, "auxiliaryFile", "paper"), ...inside(lists.meeting, "invitation", "meeting")];
    default: return lists[name];
  }
}

/** Changes an object of an outer list, and what it embeds that is given with a time of its own. */
export function change(council: InventedCouncil, list: keyof InventedCouncil["lists"], id: string, values: Record<string, unknown>, modified: string): void {
  const objects = council.lists[list];
  const at = objects.findIndex((object) => object.id === id);
  const object = objects[at];
  if (!object) throw new Error(`There is no ${id}.`);
  objects[at] = { ...object, ...values, modified };
}

/** Leaves a stub of an object. */
export function remove(council: InventedCouncil, list: keyof InventedCouncil["lists"], id: string, modified: string): void {
  const objects = council.lists[list];
  const at = objects.findIndex((object) => object.id === id);
  const object = objects[at];
  if (!object) throw new Error(`There is no ${id}.`);
  objects[at] = { id, type: object["type"], created: object["created"], modified, deleted: true };
}

/** Number of different objects, with all that is embedded, without deleted ones. */
export function countObjects(council: InventedCouncil): Record<string, number> {
  const counts = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === "object" && value !== null) {
      const { id, type, deleted } = value as Partial<Sent>;
      if (deleted === true) return;
      if (typeof id === "string" && typeof type === "string") {
        const name = type.split("/").at(-1) ?? "";
        counts.set(name, (counts.get(name) ?? new Set()).add(id));
      }
      for (const one of Object.values(value)) visit(one);
    }
  };
  visit([council.system, council.body, ...Object.values(council.lists)]);
  return Object.fromEntries([...counts].map(([name, ids]) => [name, ids.size]).toSorted());
}
