import { oparlRoot } from "../../oparl/addresses.ts";
import { type BulkFormat, bulkFormats } from "./bulk.ts";
import { dataSets } from "./data-sets.ts";
import { bulkPath, type DataState } from "./manifest.ts";

/** Who answers for the data, and of which place they are. */
export interface Publisher {
  readonly name: string;
  /** E-mail address; null where none is known. */
  readonly contact: string | null;
  /** Amtlicher Gemeindeschlüssel of each body that says it. */
  readonly municipalityKeys: readonly string[];
}

const fileTypes: Readonly<Record<BulkFormat, string>> = { ndjson: "JSONL", csv: "CSV" };

/**
 * All data sets as a catalogue that data portals harvest: DCAT-AP.de 3.0, as JSON-LD with its context inside.
 * What is not known (licence, key of the municipality) is left out, never guessed.
 * @see https://www.dcat-ap.de/def/dcatde/3.0/spec/
 */
export function catalogueOf(site: string, publisher: Publisher, { modified, license }: DataState): object {
  const agent = { "@id": `${site}/daten#publisher`, "@type": "foaf:Agent", "foaf:name": german(publisher.name), ...(publisher.contact === null ? {} : { "foaf:mbox": { "@id": `mailto:${publisher.contact}` } }) };
  const licence = license === null ? {} : { "dct:license": { "@id": license } };
  const times = modified === null ? {} : { "dct:modified": { "@type": "xsd:dateTime", "@value": modified } };
  const service = {
    "@id": `${site}${oparlRoot}/system`, "@type": "dcat:DataService", "dct:title": german("OParl-Schnittstelle"), "dcat:endpointURL": { "@id": `${site}${oparlRoot}/system` },
    "dct:conformsTo": { "@id": "https://schema.oparl.org/1.1/" }, "dct:publisher": { "@id": agent["@id"] }, ...licence,
  };
  return {
    "@context": context,
    "@graph": [
      agent,
      {
        "@id": `${site}/daten/katalog.jsonld`, "@type": "dcat:Catalog",
        "dct:title": german(`Offene Daten: ${publisher.name}`), "dct:description": german("Vorlagen, Sitzungen, Beschlüsse und Beträge aus der Ratsarbeit, maschinenlesbar."),
        "dct:publisher": { "@id": agent["@id"] }, "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/DEU" }, "foaf:homepage": { "@id": site },
        "dcat:themeTaxonomy": { "@id": "http://publications.europa.eu/resource/authority/data-theme" }, ...licence, ...times,
        "dcat:dataset": dataSets.map(({ name }) => ({ "@id": datasetAddress(site, name) })), "dcat:service": { "@id": service["@id"] },
      },
      { ...service, "dcat:servesDataset": dataSets.filter(({ rowsOf }) => rowsOf === null).map(({ name }) => ({ "@id": datasetAddress(site, name) })) },
      ...dataSets.flatMap((set) => {
        const files = (Object.keys(bulkFormats) as BulkFormat[]).map((format) => ({
          "@id": `${site}${bulkPath(set, format)}`, "@type": "dcat:Distribution", "dct:title": german(`${set.title} als ${fileTypes[format]}`),
          "dcat:accessURL": { "@id": `${site}/daten` }, "dcat:downloadURL": { "@id": `${site}${bulkPath(set, format)}` },
          "dct:format": { "@id": `http://publications.europa.eu/resource/authority/file-type/${fileTypes[format]}` },
          "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${format === "csv" ? "text/csv" : "application/x-ndjson"}` },
          "dcatap:availability": { "@id": "http://publications.europa.eu/resource/authority/planned-availability/STABLE" }, ...licence, ...times,
        }));
        return [
          {
            "@id": datasetAddress(site, set.name), "@type": "dcat:Dataset", "dct:identifier": datasetAddress(site, set.name),
            "dct:title": german(`${set.title} (${publisher.name})`), "dct:description": german(`${set.description}. Aus dem Ratsinformationssystem ${publisher.name}, laufend aktualisiert.`),
            "dct:publisher": { "@id": agent["@id"] }, "dcat:theme": { "@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE" },
            "dcat:keyword": ["Ratsinformationssystem", "Kommunalpolitik", "OParl", set.title].map(german), "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/DEU" },
            "dct:accrualPeriodicity": { "@id": "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT" }, "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
            "dcat:landingPage": { "@id": `${site}/daten` }, ...times, ...contactOf(publisher, site), ...placesOf(publisher),
            "dcat:distribution": files.map((file) => ({ "@id": file["@id"] })),
          },
          ...files,
        ];
      }),
    ],
  };
}

const context = {
  dcat: "http://www.w3.org/ns/dcat#", dct: "http://purl.org/dc/terms/", dcatap: "http://data.europa.eu/r5r/", dcatde: "http://dcat-ap.de/def/dcatde/",
  foaf: "http://xmlns.com/foaf/0.1/", vcard: "http://www.w3.org/2006/vcard/ns#", xsd: "http://www.w3.org/2001/XMLSchema#",
};

function german(words: string): { readonly "@language": "de"; readonly "@value": string } {
  return { "@language": "de", "@value": words };
}

function datasetAddress(site: string, name: string): string {
  return `${site}/daten#${name}`;
}

function contactOf({ name, contact }: Publisher, site: string): object {
  return contact === null ? {} : { "dcat:contactPoint": { "@id": `${site}/daten#contact`, "@type": "vcard:Kind", "vcard:fn": name, "vcard:hasEmail": { "@id": `mailto:${contact}` } } };
}

function placesOf({ municipalityKeys }: Publisher): object {
  if (municipalityKeys.length === 0) return {};
  return {
    "dcatde:politicalGeocodingLevelURI": { "@id": "http://dcat-ap.de/def/politicalGeocoding/Level/municipality" },
    "dcatde:politicalGeocodingURI": municipalityKeys.map((key) => ({ "@id": `http://dcat-ap.de/def/politicalGeocoding/municipalityKey/${key}` })),
  };
}
