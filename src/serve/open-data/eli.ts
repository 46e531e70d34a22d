import { pagePath } from "../../oparl/addresses.ts";
import type { Row } from "./data-set.ts";

/** A paper with what became of it: the objects as they are served, addresses complete. */
export interface PaperProcess {
  readonly id: string;
  readonly paper: Row;
  /** Meetings and agenda items of its consultations, by their addresses. */
  readonly around: ReadonlyMap<string, Row>;
  readonly organizationNames: ReadonlyMap<string, string>;
}

const context = {
  eli: "http://data.europa.eu/eli/ontology#", "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
  dct: "http://purl.org/dc/terms/", foaf: "http://xmlns.com/foaf/0.1/", rdfs: "http://www.w3.org/2000/01/rdf-schema#", xsd: "http://www.w3.org/2001/XMLSchema#",
};
const german = { "@id": "http://publications.europa.eu/resource/authority/language/DEU" };

/**
 * A paper as the European vocabulary for drafts sees it: the document (work, expression, files), the process it went through,
 * each consultation as an activity, and what was decided there. Only the generic classes are used: most papers of a council are no drafts of law.
 * @see https://op.europa.eu/en/web/eu-vocabularies/eli (ELI and its extension ELI-DL 2)
 */
export function eliOf({ id, paper, around, organizationNames }: PaperProcess, site: string): object {
  const work = `${site}${pagePath("Paper", id)}`;
  const activities = objectsIn(paper["consultation"]).map((consultation) => activityOf(consultation, work, around, organizationNames));
  const files = [...objectsIn([paper["mainFile"]]), ...objectsIn(paper["auxiliaryFile"])];
  return {
    "@context": context,
    "@graph": [
      {
        "@id": `${work}#verfahren`, "@type": "eli-dl:Process", ...told("eli-dl:process_id", paper["reference"]), ...told("eli-dl:process_title", inGerman(paper["name"])),
        "eli-dl:involved_work": { "@id": work }, "eli-dl:consists_of": activities.map((activity) => ({ "@id": activity["@id"] })),
      },
      {
        "@id": work, "@type": "eli:Work", ...told("eli:id_local", paper["reference"]), ...told("eli:date_document", day(paper["date"])), ...told("dct:type", inGerman(paper["paperType"])),
        ...told("dct:references", addressesIn(paper["relatedPaper"])), ...told("dct:isPartOf", addressesIn(paper["superordinatedPaper"])), "eli:is_realized_by": { "@id": `${work}#text` },
      },
      {
        "@id": `${work}#text`, "@type": "eli:Expression", "eli:language": german, ...told("eli:title", inGerman(paper["name"])),
        ...told("eli:is_embodied_by", files.map((file) => ({ "@id": file["id"] }))),
      },
      ...files.map((file) => ({
        "@id": file["id"], "@type": "eli:Manifestation", ...told("rdfs:label", inGerman(file["name"])), ...told("eli:media_type", file["mimeType"]), ...told("eli:is_exemplified_by", addressesIn(file["accessUrl"])),
      })),
      ...activities,
    ],
  };
}

function activityOf(consultation: Row, work: string, around: ReadonlyMap<string, Row>, names: ReadonlyMap<string, string>): Row {
  const meeting = around.get(String(consultation["meeting"]));
  const item = around.get(String(consultation["agendaItem"]));
  const organizations = wordsIn(consultation["organization"]);
  const date = meeting?.["ratsfaden:date"] ?? (typeof meeting?.["start"] === "string" ? meeting["start"].slice(0, 10) : undefined);
  return {
    "@id": consultation["id"], "@type": "eli-dl:Activity",
    ...told("eli-dl:activity_label", inGerman([consultation["role"], ...organizations.map((id) => names.get(id))].filter((word) => typeof word === "string").join(", "))),
    ...told("eli-dl:activity_date", day(date)), ...told("dct:isPartOf", addressesIn(consultation["meeting"])), "eli-dl:based_on_a_realization_of": { "@id": work },
    ...told("eli-dl:had_participation", organizations.map((id) => ({ "@type": "eli-dl:Participation", "eli-dl:had_participant_organization": { "@id": id, "@type": "foaf:Organization", ...told("foaf:name", names.get(id)) } }))),
    ...(item === undefined || item["result"] === undefined ? {} : { "eli-dl:consists_of": decisionOf(item, work) }),
  };
}

function decisionOf(item: Row, work: string): Row {
  const [vote] = objectsIn(item["ratsfaden:votes"]);
  return {
    "@id": `${String(item["id"])}#entscheidung`, "@type": "eli-dl:Decision", "eli-dl:activity_label": inGerman(item["result"]), "eli-dl:decided_on_a_realization_of": { "@id": work },
    ...told("dct:description", inGerman(item["resolutionText"])),
    ...told("eli-dl:number_of_votes_favor", vote?.["yes"]), ...told("eli-dl:number_of_votes_against", vote?.["no"]), ...told("eli-dl:number_of_votes_abstention", vote?.["abstain"]),
  };
}

/** A property, where there is something to say. */
function told(name: string, value: unknown): Row {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value };
}

function inGerman(value: unknown): object | undefined {
  return typeof value === "string" && value !== "" ? { "@language": "de", "@value": value } : undefined;
}

function day(value: unknown): object | undefined {
  return typeof value === "string" ? { "@type": "xsd:date", "@value": value } : undefined;
}

function wordsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
}

function addressesIn(value: unknown): readonly object[] {
  return wordsIn(value).map((address) => ({ "@id": address }));
}

function objectsIn(value: unknown): readonly Row[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is Row => typeof one === "object" && one !== null);
}
