import type { OparlType } from "../../../council/oparl-type.ts";
import { oparlModel } from "../../model.ts";

/** An object with links as ids, and everything it tells when it is fetched alone. */
export interface InventedObject {
  readonly id: string;
  readonly type: OparlType;
  readonly properties: Record<string, unknown>;
}

/** A file's bytes. */
export const bytesOf = (id: string): Uint8Array => new TextEncoder().encode(`Unterlage ${id} des Rates der Stadt Auental.\n`);

const day = (number: number) => `2031-${String(1 + Math.floor(number / 28)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}T09:30:00+01:00`;

/** A small council, all invented: every type, every kind of link, two deleted objects. Ids are paths: "paper/1". */
export function inventedCouncil(origin: string): Map<string, InventedObject> {
  const objects = new Map<string, InventedObject>();
  const add = (type: OparlType, number: number | string, properties: Record<string, unknown>, changed = 65) => {
    const id = `${type.toLowerCase()}/${number}`;
    const at = 1 + (objects.size % 20);
    objects.set(id, { id, type, properties: { created: day(at), modified: day(changed + at), web: `${origin}/ansicht/${id}`, ...properties } });
    return id;
  };
  const many = (count: number, make: (number: number) => string) => Array.from({ length: count }, (_, index) => make(index + 1));
  const file = (number: number) => {
    const path = `${origin}/dateien/${number}`;
    return add("File", number, {
      name: `Unterlage ${number}`, fileName: `Unterlage-${number}.txt`, mimeType: "text/plain", date: "2031-01-09", size: bytesOf(String(number)).length,
      sha512Checksum: "", accessUrl: path, downloadUrl: `${path}/herunterladen`,
    }, 5);
  };
  const location = (number: number, room: string) => add("Location", number, {
    description: `Rathaus Auental, ${room}`, streetAddress: "Am Markt 1", postalCode: "01234", locality: "Auental", room,
    geojson: { type: "Feature", geometry: { type: "Point", coordinates: [10.25 + number / 100, 50.5] }, properties: {} },
  }, 5);

  const seat = location(1, "Foyer");
  const hall = location(2, "Großer Saal");
  const term = add("LegislativeTerm", 1, { name: "Wahlperiode 2029–2034", startDate: "2029-11-01", endDate: "2034-10-31" }, 35);
  const council = add("Organization", 1, { body: "body/1", name: "Rat der Stadt Auental", shortName: "Rat", organizationType: "Gremium", classification: "Parlament", startDate: "2029-11-01", location: hall, post: ["Vorsitz"], membership: ["membership/1", "membership/2"] });
  const committee = add("Organization", 2, { body: "body/1", name: "Bauausschuss", organizationType: "Gremium", classification: "Ausschuss", subOrganizationOf: council, membership: ["membership/3"] });
  const people = many(3, (number) => {
    const membership = add("Membership", number, { organization: number === 3 ? committee : council, role: "Mitglied", votingRight: true, startDate: "2029-11-01" }, 5);
    return add("Person", number, { body: "body/1", name: `Dr. Ina Beispiel ${number}`, familyName: `Beispiel ${number}`, givenName: "Ina", title: ["Dr."], gender: "female", status: ["Ratsfrau"], location: seat, locationObject: seat, membership: [membership] });
  });
  many(4, (number) => {
    const items = many(3, (place) => add("AgendaItem", `${number}-${place}`, { number: `${place}`, order: place - 1, name: `Punkt ${place}`, public: true, result: "einstimmig", resolutionText: "Der Rat nimmt Kenntnis.", ...(place === 1 ? { auxiliaryFile: [file(100 + number)] } : {}) }, 35));
    return add("Meeting", number, {
      name: `Sitzung ${number} des Rates`, meetingState: "durchgeführt", cancelled: false, start: `2031-02-0${number}T18:00:00+01:00`, end: `2031-02-0${number}T20:15:00+01:00`,
      location: hall, organization: [number === 4 ? committee : council], participant: people, invitation: file(number), resultsProtocol: file(10 + number), auxiliaryFile: [file(20 + number)], agendaItem: items,
    }, 65);
  });
  many(7, (number) => {
    const meeting = 1 + (number % 4);
    const item = `agendaitem/${meeting}-${number > 4 ? 2 : 1}`;
    const consultation = add("Consultation", number, { agendaItem: item, meeting: `meeting/${meeting}`, organization: [council], authoritative: true, role: "Entscheidung" }, 35);
    const touched = objects.get(item);
    if (touched) touched.properties["consultation"] = consultation;
    return add("Paper", number, {
      body: "body/1", name: `Radweg am Mühlbach, Abschnitt ${number}`, reference: `2031/0${number}`, date: "2031-01-10", paperType: "Beschlussvorlage",
      ...(number === 2 ? { superordinatedPaper: ["paper/1"] } : {}), ...(number === 1 ? { subordinatedPaper: ["paper/2"] } : {}), ...(number === 3 ? { relatedPaper: ["paper/4"] } : {}),
      mainFile: file(30 + number), auxiliaryFile: [file(40 + number)], location: [seat], originatorPerson: [people[0]], originatorOrganization: [council], underDirectionOf: [committee], consultation: [consultation],
      "ratsfaden:summary": `Abschnitt ${number} wird gebaut & begrünt.`, keyword: ["Radverkehr"],
    }, 65);
  });
  for (const [type, number] of [["Paper", 90], ["Meeting", 91]] as const) objects.set(`${type.toLowerCase()}/${number}`, { id: `${type.toLowerCase()}/${number}`, type, properties: { created: day(2), modified: day(80), deleted: true } });
  add("Body", 1, {
    system: "system", shortName: "Auental", name: "Stadt Auental", website: `${origin}/stadt`, ags: "01234567", rgs: "012345678901", equivalent: ["https://daten.auental.example/stadt"],
    licenseValidSince: day(1), oparlSince: day(1), contactEmail: "rat@auental.example", contactName: "Ratsbüro", legislativeTerm: [term], classification: "Stadt", location: seat,
  }, 95);
  objects.set("system", { id: "system", type: "System", properties: { created: day(1), modified: day(95), oparlVersion: "https://schema.oparl.org/1.1/", license: "https://www.govdata.de/dl-de/by-2-0", name: "Rat Auental", contactEmail: "rat@auental.example", contactName: "Ratsbüro", website: origin, vendor: "https://hersteller.example/", product: "https://hersteller.example/rat" } });
  nameParents(objects);
  return objects;
}

/** Gives every embedded object the way back to those that embed it. */
function nameParents(objects: ReadonlyMap<string, InventedObject>): void {
  for (const parent of objects.values()) {
    for (const [name, { form, to }] of Object.entries(oparlModel[parent.type])) {
      const held = parent.properties[name];
      if (to === undefined || held === undefined || (form !== "embedded" && !(parent.type === "Person" && name === "location"))) continue;
      for (const child of [held].flat()) {
        const properties = objects.get(String(child))?.properties;
        const back = Object.entries(oparlModel[to]).find(([, property]) => property.form === "back" && property.to === parent.type);
        if (!properties || !back) continue;
        const [backName, { many }] = back;
        properties[backName] = many ? [...new Set([...((properties[backName] as string[] | undefined) ?? []), parent.id])] : parent.id;
      }
    }
  }
}
