import { oparlTypes, type OparlType } from "../council/oparl-type.ts";

/**
 * OParl's object model as data: what decoding, encoding, checking, tables and documentation are made of.
 * @see https://schema.oparl.org/1.1/ and the specification 1.1.1, chapters 2 and 3
 */

/** What a property holds that is not another object. `geojson` is a GeoJSON feature. */
export type ScalarKind = "string" | "url" | "date" | "date-time" | "boolean" | "integer" | "geojson";

/**
 * How a property that leads to another object is written:
 * - `address`: the other object's address;
 * - `embedded`: the other object itself;
 * - `back`: the address of an object that embeds this one; left out where this one is embedded, mandatory where it stands alone;
 * - `list`: the address of a list page (never an array).
 */
export type LinkForm = "address" | "embedded" | "back" | "list";

/**
 * How far a property is mandatory: `schema`: in the JSON schema's `required`; `text`: by the specification's prose alone;
 * `alone`: only where the object is not embedded; `optional`: recommended.
 */
export type Necessity = "schema" | "text" | "alone" | "optional";

export interface Property {
  /** True: an array. */
  readonly many: boolean;
  readonly need: Necessity;
  /** The version of OParl that brought it. */
  readonly since: "1.0" | "1.1";
  /** Set where it is no link. */
  readonly kind?: ScalarKind;
  /** Set where it leads to objects of this type. */
  readonly to?: OparlType;
  readonly form?: LinkForm;
  /** Part of an internal list that `omit_internal=true` leaves out. */
  readonly omitInternal?: true;
}

export type TypeModel = Readonly<Record<string, Property>>;

type Extra = Partial<Pick<Property, "many" | "need" | "since" | "omitInternal">>;

const value = (kind: ScalarKind, extra: Extra = {}): Property => ({ many: false, need: "optional", since: "1.0", kind, ...extra });
const link = (form: LinkForm, to: OparlType, extra: Extra = {}): Property => ({ many: false, need: "optional", since: "1.0", form, to, ...extra });
const many = { many: true } as const;
const new11 = { since: "1.1" } as const;
const must = { need: "schema" } as const;

/** What all objects share. In 1.0 a few types had fewer of them; see `since`. */
function common(since: { readonly times: "1.0" | "1.1"; readonly license: "1.0" | "1.1" }): TypeModel {
  return {
    id: value("url", must),
    type: value("string", must),
    license: value("url", { since: since.license }),
    keyword: value("string", many),
    created: value("date-time", { need: "text", since: since.times }),
    modified: value("date-time", { need: "text", since: since.times }),
    web: value("url"),
    deleted: value("boolean", { since: since.times }),
  };
}

/** Objects that 1.0 knew with times of their own, and those that got them in 1.1. */
const old = common({ times: "1.0", license: "1.1" });
const inner = common({ times: "1.1", license: "1.1" });
const outer = common({ times: "1.0", license: "1.0" });

/** Every property of every type, in the order in which we write them. */
export const oparlModel: Readonly<Record<OparlType, TypeModel>> = {
  System: {
    ...without(outer, "keyword"),
    oparlVersion: value("string", must), otherOparlVersions: link("address", "System", many), body: link("list", "Body", must),
    name: value("string"), contactEmail: value("string"), contactName: value("string"), website: value("url"), vendor: value("url"), product: value("url"),
  },
  Body: {
    ...outer,
    system: link("address", "System"), shortName: value("string"), name: value("string", must), website: value("url"), licenseValidSince: value("date-time"), oparlSince: value("date-time"),
    ags: value("string"), rgs: value("string"), equivalent: value("url", many), contactEmail: value("string"), contactName: value("string"),
    organization: link("list", "Organization", must), person: link("list", "Person", must), meeting: link("list", "Meeting", must), paper: link("list", "Paper", must),
    legislativeTerm: link("embedded", "LegislativeTerm", { ...many, ...must, omitInternal: true }),
    agendaItem: link("list", "AgendaItem", { need: "text", ...new11 }), consultation: link("list", "Consultation", { need: "text", ...new11 }), file: link("list", "File", { need: "text", ...new11 }),
    locationList: link("list", "Location", { need: "text", ...new11 }), legislativeTermList: link("list", "LegislativeTerm", { need: "text", ...new11 }), membership: link("list", "Membership", { need: "text", ...new11 }),
    classification: value("string"), location: link("embedded", "Location"),
  },
  LegislativeTerm: { ...inner, body: link("back", "Body", { need: "alone" }), name: value("string"), startDate: value("date"), endDate: value("date") },
  Organization: {
    ...old,
    body: link("address", "Body"), name: value("string"), membership: link("address", "Membership", many), meeting: link("list", "Meeting"), consultation: link("list", "Consultation", new11),
    shortName: value("string"), post: value("string", many), subOrganizationOf: link("address", "Organization"), organizationType: value("string"), classification: value("string"),
    startDate: value("date"), endDate: value("date"), website: value("url"), location: link("embedded", "Location"), externalBody: link("address", "Body"),
  },
  Person: {
    ...old,
    body: link("address", "Body"), name: value("string"), familyName: value("string"), givenName: value("string"), formOfAddress: value("string"), affix: value("string"), title: value("string", many),
    gender: value("string"), phone: value("string", many), email: value("string", many), location: link("address", "Location"), locationObject: link("embedded", "Location", new11),
    status: value("string", many), membership: link("embedded", "Membership", { ...many, omitInternal: true }), life: value("string"), lifeSource: value("string"),
  },
  Membership: {
    ...inner,
    person: link("back", "Person", { need: "alone" }), organization: link("address", "Organization"), role: value("string"), votingRight: value("boolean"), startDate: value("date"), endDate: value("date"),
    onBehalfOf: link("address", "Organization"),
  },
  Meeting: {
    ...old,
    name: value("string"), meetingState: value("string"), cancelled: value("boolean"), start: value("date-time"), end: value("date-time"), location: link("embedded", "Location"),
    organization: link("address", "Organization", many), participant: link("address", "Person", many), invitation: link("embedded", "File"), resultsProtocol: link("embedded", "File"),
    verbatimProtocol: link("embedded", "File"), auxiliaryFile: link("embedded", "File", { ...many, omitInternal: true }), agendaItem: link("embedded", "AgendaItem", { ...many, omitInternal: true }),
  },
  AgendaItem: {
    ...inner,
    meeting: link("back", "Meeting", { need: "alone" }), number: value("string"), order: value("integer", { ...must, ...new11 }), name: value("string"), public: value("boolean"),
    consultation: link("address", "Consultation"), result: value("string"), resolutionText: value("string"), resolutionFile: link("embedded", "File"),
    auxiliaryFile: link("embedded", "File", { ...many, omitInternal: true }), start: value("date-time"), end: value("date-time"),
  },
  Paper: {
    ...old,
    body: link("address", "Body"), name: value("string"), reference: value("string"), date: value("date"), paperType: value("string"), relatedPaper: link("address", "Paper", many),
    superordinatedPaper: link("address", "Paper", many), subordinatedPaper: link("address", "Paper", many), mainFile: link("embedded", "File"),
    auxiliaryFile: link("embedded", "File", { ...many, omitInternal: true }), location: link("embedded", "Location", { ...many, omitInternal: true }),
    originatorPerson: link("address", "Person", many), underDirectionOf: link("address", "Organization", many), originatorOrganization: link("address", "Organization", many),
    consultation: link("embedded", "Consultation", many),
  },
  Consultation: {
    ...inner,
    paper: link("back", "Paper", { need: "alone" }), agendaItem: link("address", "AgendaItem"), meeting: link("address", "Meeting"), organization: link("address", "Organization", many),
    authoritative: value("boolean"), role: value("string"),
  },
  File: {
    ...old,
    name: value("string"), fileName: value("string"), mimeType: value("string"), date: value("date"), size: value("integer"), sha1Checksum: value("string"), sha512Checksum: value("string", new11),
    text: value("string"), accessUrl: value("url", must), downloadUrl: value("url"), externalServiceUrl: value("url"), masterFile: link("address", "File"), derivativeFile: link("address", "File", many),
    fileLicense: value("url"), meeting: link("back", "Meeting", many), agendaItem: link("back", "AgendaItem", many), paper: link("back", "Paper", many),
  },
  Location: {
    ...old,
    description: value("string"), geojson: value("geojson"), streetAddress: value("string"), room: value("string"), postalCode: value("string"), subLocality: value("string"), locality: value("string"),
    bodies: link("back", "Body", many), organizations: link("back", "Organization", { ...many, ...new11 }), persons: link("back", "Person", { ...many, ...new11 }),
    meetings: link("back", "Meeting", { ...many, ...new11 }), papers: link("back", "Paper", many),
  },
};

function without(model: TypeModel, name: string): TypeModel {
  return Object.fromEntries(Object.entries(model).filter(([key]) => key !== name));
}

/** Address of a type's definition, which is also the value of `type`: "https://schema.oparl.org/1.1/Paper". */
export function typeAddress(type: OparlType | "Error", version: "1.0" | "1.1" = "1.1"): string {
  return `https://schema.oparl.org/${version}/${type}`;
}

/** The type that the value of `type` names, in either version and whatever its case; null where it names none. */
export function typeNamedBy(address: string): OparlType | null {
  const name = /^https?:\/\/schema\.oparl\.org\/1\.[01]\/(?<name>[A-Za-z]+)\/?$/u.exec(address)?.groups?.["name"]?.toLowerCase();
  return oparlTypes.find((type) => type.toLowerCase() === name) ?? null;
}

/**
 * An object without those that are embedded in it: every link holds ids only (an array where the model says `many`),
 * back-references included; links to lists are left out, because they follow from the id.
 * At a source the ids are its addresses, in our publication our own ids.
 */
export interface FlatObject {
  readonly type: OparlType;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
