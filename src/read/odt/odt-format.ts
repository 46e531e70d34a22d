import { latin1 } from "../foreign-kind.ts";
import { officeReading, refuseOffice } from "../office-reading.ts";
import { refused, quoted, type Format, type Reading, type SourceFile } from "../reading.ts";
import { titleIn, walkXml } from "../xml/walk-xml.ts";
import { openZip, type ZipMember } from "../zip/open-zip.ts";
import { isZip } from "../zip/zip-names.ts";
import { readOdtText } from "./read-text.ts";
import { OdtStyles } from "./styles.ts";

/** OpenDocument texts. */
export const odt: Format = { name: "odt", bid, read: readOdt };

const WHAT = "Das OpenDocument-Dokument";
const LARGEST_PART = 64 * 1024 * 1024;

/** The first member of an OpenDocument file is its media type, stored as it is. */
function bid({ bytes }: SourceFile): number {
  return isZip(bytes) && /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.text(?!-web)/s.test(latin1(bytes.subarray(0, 120))) ? 1 : 0;
}

async function readOdt({ bytes, name }: SourceFile): Promise<Reading> {
  const zip = await openZip(bytes);
  if (zip === null) return refuseOffice(WHAT, name);
  const load = async (path: string): Promise<Uint8Array | null> => {
    const member = zip.members.find((one) => one.name === path);
    return member === undefined || member.bytes > LARGEST_PART ? null : zip.load(member);
  };
  const manifest = await load("META-INF/manifest.xml");
  if (manifest !== null && isEncrypted(manifest)) {
    return refused("officeEncrypted", `${WHAT} ${quoted(name)} ist mit einem Passwort geschützt und kann nicht gelesen werden. Bitte eine Fassung ohne Passwort bereitstellen.`);
  }
  const content = await load("content.xml");
  if (content === null) return refuseOffice(WHAT, name);
  const styles = new OdtStyles();
  const stylesPart = await load("styles.xml");
  if (stylesPart !== null) walkXml(stylesPart, styles.visitor);
  const text = readOdtText(content, styles);
  const margins = stylesPart === null ? null : readOdtText(stylesPart, styles);
  const meta = await load("meta.xml");
  return officeReading({ heads: margins?.heads ?? [], body: text.body, notes: text.notes, feet: margins?.feet ?? [] }, {
    what: WHAT, name, origin: "odt", title: meta === null ? "" : titleIn(meta),
    conceals: text.conceals || (margins?.conceals ?? false) || zip.members.some(isEmbedded),
    damaged: text.damaged,
  });
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false;
  walkXml(manifest, { open: (name) => void (found ||= name === "encryption-data"), close: () => undefined, text: () => undefined });
  return found;
}

/** Embedded documents have a text of their own ("Object 1/content.xml"), earlier versions lie in `Versions`. */
function isEmbedded({ name }: ZipMember): boolean {
  return /^(?:Object[^/]*\/content\.xml|Versions\/)/.test(name);
}
