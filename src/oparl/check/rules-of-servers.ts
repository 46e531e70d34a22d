import { type Answer, type JsonObject, textOf } from "./answer.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import type { Judged, Rule } from "./rule.ts";

/** The server as a whole. */
export interface ServerSeen extends Judged {
  readonly system: JsonObject;
  /** Null where the list of bodies could not be read. */
  readonly bodies: readonly JsonObject[] | null;
}

const isLicensed = (object: JsonObject) => textOf(object, "license").trim() !== "";

/** Rules for the server as a whole. */
export const rulesOfServers: readonly Rule<ServerSeen>[] = [
  {
    id: "system.license", severity: "warning", source: "shared",
    german: "Das System oder jede Körperschaft nennt die Lizenz, unter der alle Daten stehen.",
    english: "The system, or every body, names the licence of all data.",
    advice: "license am System mit der Adresse der Lizenz ausgeben.",
    judge({ system, bodies }, say) {
      if (!isLicensed(system) && !(bodies !== null && bodies.length > 0 && bodies.every(isLicensed))) say({ property: "license" });
    },
  },
  {
    id: "system.no-body", severity: "warning", source: "System",
    german: "Das System gibt mindestens eine Körperschaft aus.",
    english: "The system gives at least one body.",
    advice: "Die Körperschaft in der Liste body ausgeben.",
    judge: ({ bodies }, say) => void (bodies?.length === 0 && say({ property: "body", found: "leere Liste" })),
  },
  {
    id: "body.other-system", severity: "error", source: "Body",
    german: "Jede Körperschaft nennt das System, in dessen Liste sie steht.",
    english: "Every body names the system in whose list it stands.",
    advice: "system mit der id dieses Systems ausgeben.",
    judge({ system, bodies }, say) {
      for (const body of bodies ?? []) {
        const named = textOf(body, "system");
        if (named !== "" && named !== textOf(system, "id")) say({ address: textOf(body, "id"), property: "system", found: named });
      }
    },
  },
  {
    id: "address.http", severity: "warning", source: "urls",
    german: "Die Schnittstelle ist verschlüsselt (https).",
    english: "The interface is encrypted (https).",
    advice: "https einrichten und alle Adressen damit ausgeben.",
    judge: ({ address }, say) => void (address.startsWith("http://") && !isOwnMachine(address) && say()),
  },
  {
    id: "address.number", severity: "warning", source: "urls",
    german: "Adressen nennen einen Namen, keine IP-Adresse.",
    english: "Addresses name a host, no IP address.",
    advice: "Einen Hostnamen einrichten.",
    judge({ address }, say) {
      const host = hostOf(address);
      if (!isOwnMachine(address) && (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host) || host.startsWith("["))) say({ found: host });
    },
  },
];

/** An address that an object or a page names and that leads to something of this server. */
export interface AddressSeen extends Judged {
  readonly property: string;
  readonly named: string;
  /** Address of the system. */
  readonly system: string;
}

/** Rules for the form of addresses. */
export const rulesOfAddresses: readonly Rule<AddressSeen>[] = [
  {
    id: "address.scheme", severity: "error", source: "urls",
    german: "Alle Adressen eines Servers beginnen gleich: entweder mit http oder mit https.",
    english: "All addresses of a server begin alike: with http or with https.",
    advice: "Überall https ausgeben.",
    judge({ property, named, system }, say) {
      if (hostOf(named) === hostOf(system) && named.split(":")[0] !== system.split(":")[0]) say({ property, found: named });
    },
  },
  {
    id: "address.domain", severity: "warning", source: "urls",
    german: "Alle Objekte eines Servers sind unter einer Domain.",
    english: "All objects of a server are under one domain.",
    advice: "Objekte unter der Domain des Systems ausgeben.",
    judge: ({ property, named, system }, say) => void (property === "id" && hostOf(named) !== hostOf(system) && say({ property, found: named })),
  },
  {
    id: "address.implementation", severity: "warning", source: "urls",
    german: "Adressen verraten nicht, womit der Server gebaut ist (.php, .asp), damit sie lange gelten.",
    english: "Addresses do not tell what the server is built with (.php, .asp), so that they last.",
    advice: "Adressen ohne solche Endungen ausgeben.",
    judge: ({ property, named }, say) => void (property === "id" && /\.(?:php\d?|aspx?|jsp|cgi|pl|do)(?:[/?#]|$)/iu.test(named) && say({ property, found: named })),
  },
];

/** One address asked in several ways. */
export interface WaysSeen extends Judged {
  readonly get: Answer;
  /** The same address asked with HEAD; null where that was not tried. */
  readonly head: Answer | null;
  /** The same address asked with the validator that came with it; null where none came. */
  readonly conditional: Answer | null;
  /** Other spellings of the address, asked. */
  readonly spellings: readonly Answer[];
}

/** Rules for one address asked in several ways. */
export const rulesOfWays: readonly Rule<WaysSeen>[] = [
  {
    id: "answer.head", severity: "warning", source: "http",
    german: "HEAD wird mit demselben Status beantwortet wie GET, ohne Inhalt.",
    english: "HEAD is answered with the same status as GET, without content.",
    advice: "HEAD für alle Adressen beantworten.",
    judge: ({ get, head }, say) => void (head !== null && head.status !== get.status && say({ found: head.status === 0 ? head.failure : `Status ${head.status}` })),
  },
  {
    id: "answer.conditional", severity: "hint", source: "http",
    german: "Was der Client schon hat, wird mit Status 304 beantwortet.",
    english: "What the client already has is answered with status 304.",
    advice: "If-None-Match und If-Modified-Since beachten.",
    judge: ({ conditional }, say) => void (conditional !== null && conditional.status !== 304 && say({ found: `Status ${conditional.status}` })),
  },
  {
    id: "address.spellings", severity: "warning", source: "urls",
    german: "Nur die kanonische Schreibweise einer Adresse liefert das Objekt; andere leiten mit 301 dorthin oder führen ins Leere.",
    english: "Only the canonical spelling of an address gives the object; others redirect there with 301 or lead nowhere.",
    advice: "Andere Schreibweisen (Schrägstriche, Groß- und Kleinschreibung) mit 301 weiterleiten.",
    judge({ spellings }, say) {
      const loose = spellings.find(({ status, redirects }) => status === 200 && redirects.length === 0);
      if (loose) say({ found: loose.address });
    },
  },
];

/** An address that an object names, and what is there. */
export interface ReferenceSeen extends Judged {
  readonly property: string;
  readonly target: string;
  readonly to: OparlType;
  /** Why there is nothing; "" where something is. */
  readonly failure: string;
  /** The type of what is there; null where that is not known. */
  readonly type: OparlType | null;
  readonly deleted: boolean;
  /** Whether the lists hold it; null where they are not wholly known. */
  readonly isListed: boolean | null;
}

/** Rules for references. */
export const rulesOfReferences: readonly Rule<ReferenceSeen>[] = [
  {
    id: "reference.dead", severity: "error", source: "schema",
    german: "Unter jeder Adresse, die ein Objekt nennt, ist das genannte Objekt abrufbar.",
    english: "At every address that an object names, the object named can be fetched.",
    advice: "Das Objekt bereitstellen oder den Verweis weglassen.",
    judge: ({ property, target, failure }, say) => void (failure !== "" && say({ property, found: `${failure}: ${target}` })),
  },
  {
    id: "reference.type", severity: "error", source: "lists",
    german: "Ein Verweis führt zu einem Objekt des Typs, den das Schema nennt.",
    english: "A reference leads to an object of the type that the schema names.",
    advice: "Den Verweis berichtigen.",
    judge: ({ property, target, to, type }, say) => void (type !== null && type !== to && say({ property, found: `${type} statt ${to}: ${target}` })),
  },
  {
    id: "reference.deleted", severity: "hint", source: "field",
    german: "Verweise führen nicht zu gelöschten Objekten.",
    english: "References do not lead to deleted objects.",
    advice: "Den Verweis entfernen und modified setzen.",
    judge: ({ property, target, deleted }, say) => void (deleted && say({ property, found: target })),
  },
  {
    id: "reference.not-listed", severity: "warning", source: "schema",
    german: "Was ein Objekt nennt, steht auch in der Liste seiner Art.",
    english: "What an object names stands in the list of its kind as well.",
    advice: "Das Objekt in die Liste der Körperschaft aufnehmen.",
    judge: ({ property, target, failure, isListed, deleted, type, to }, say) => void (failure === "" && !deleted && type === to && isListed === false && say({ property, found: target })),
  },
];

/** Two objects of which one names the other, while the other, which should name it in turn, does not. */
export interface PairSeen extends Judged {
  readonly property: string;
  readonly target: string;
  readonly turn: string;
}

/** Rules for pairs of objects. */
export const rulesOfPairs: readonly Rule<PairSeen>[] = [
  {
    id: "reference.one-sided", severity: "warning", source: "schema",
    german: "Wo zwei Objekte einander nennen können, tun es beide.",
    english: "Where two objects can name each other, both do.",
    advice: "Den Verweis auch in der Gegenrichtung ausgeben.",
    judge: ({ property, target, turn }, say) => say({ property, found: `${target} nennt es nicht in ${turn}` }),
  },
];

/** Another version of the interface that the system names. */
export interface OtherVersionSeen extends Judged {
  readonly target: string;
  readonly answer: Answer;
  /** What is there; null where it is no object. */
  readonly other: JsonObject | null;
  readonly ownVersion: string;
}

/** Rules for other versions. */
export const rulesOfOtherVersions: readonly Rule<OtherVersionSeen>[] = [
  {
    id: "system.other-versions", severity: "error", source: "System",
    german: "otherOparlVersions nennt Systeme anderer Versionen, die abrufbar sind.",
    english: "otherOparlVersions names systems of other versions that can be fetched.",
    advice: "Nur Systeme anderer Versionen nennen, jedes unter seiner id.",
    judge({ target, answer, other, ownVersion }, say) {
      const isOther = other !== null && textOf(other, "type").endsWith("/System") && textOf(other, "oparlVersion") !== ownVersion;
      if (!isOther) say({ property: "otherOparlVersions", found: other === null ? `Status ${answer.status}: ${target}` : `${textOf(other, "type")}, ${textOf(other, "oparlVersion")}: ${target}` });
    },
  },
];

/** The host of an address without its port; "" where it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}

/** Whether an address is on the machine that asks: there is nothing to encrypt, and no name to give. */
export function isOwnMachine(address: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostOf(address));
}
