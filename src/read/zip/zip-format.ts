import { foreignKindOf } from "../foreign-kind.ts";
import { createPartCollector } from "../part-collector.ts";
import { quoted, refused, type Format, type Reading, type SourceFile } from "../reading.ts";
import { openZip } from "./open-zip.ts";
import { isZip } from "./zip-names.ts";

/** Archives: no text of their own, but files inside. Office documents are ZIP files, too; those that are read bid higher. */
export const zip: Format = { name: "zip", bid: (file) => (isZip(file.bytes) && foreignKindOf(file) === null ? 0.9 : 0), read: readZip };

async function readZip({ bytes, name }: SourceFile): Promise<Reading> {
  const opened = await openZip(bytes);
  if (opened === null) {
    return refused("zipDamaged", `Das ZIP-Archiv ${quoted(name)} ist beschädigt oder unvollständig und lässt sich nicht öffnen. Bitte die Datei erneut herunterladen oder hochladen.`);
  }
  const collector = createPartCollector(name);
  for (const member of opened.members) {
    if (isByProduct(member.name)) continue;
    if (member.encrypted) collector.leaveEncrypted(member.name);
    else await collector.take(member.name, member, () => opened.load(member));
  }
  const { parts, notes } = collector.finish();
  if (parts.length === 0) {
    return notes[0] === undefined
      ? refused("zipEmpty", `Das ZIP-Archiv ${quoted(name)} enthält keine Dateien. Bitte prüfen, ob es die richtige Datei ist.`)
      : { value: null, notes: [notes[0]] };
  }
  const torn = { code: "zipDamaged", message: `Das Verzeichnis des ZIP-Archivs ${quoted(name)} ist beschädigt; es können Dateien fehlen. Bitte die Datei erneut herunterladen oder hochladen.` };
  return { value: null, notes: [openedNote(name, parts.length), ...notes, ...(opened.damaged ? [torn] : [])], parts };
}

function openedNote(name: string, count: number) {
  return { code: "zipOpened", message: `${quoted(name)} ist ein ZIP-Archiv mit ${count === 1 ? "einer Datei; sie wurde" : `${count} Dateien; sie wurden`} als eigene Dokumente gelesen.` };
}

/** What file managers leave in archives, and hidden files, as in folders. */
function isByProduct(name: string): boolean {
  return name.split("/").some((part) => part === "__MACOSX" || part.startsWith(".")) || /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
