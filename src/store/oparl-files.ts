import { sql } from "kysely";
import { oparlSource } from "../council/oparl-source.ts";
import type { Belonging } from "./document-to-save.ts";
import type { Viewer } from "./viewer.ts";

/** A file that another council information system lists, to be fetched and read. */
export interface FileToFetch {
  /** Its id there. */
  readonly url: string;
  /** Source key under which it is saved. */
  readonly source: string;
  /** Where its bytes are, the best first. */
  readonly addresses: readonly string[];
  /** What it is called, with its ending where that is told. */
  readonly name: string;
  readonly mediaType: string | null;
  /** Bytes, as the server says. */
  readonly size: number | null;
  /** ISO date-time at which the server says it changed last; null: unknown. */
  readonly modified: string | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly belongsTo: Belonging;
  /** SHA-256 of the bytes that are known; null: it was never read. */
  readonly knownSha256: string | null;
}

interface Row {
  readonly url: string;
  readonly owner_kind: "paper" | "meeting";
  readonly owner_id: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly modified: string | null;
  readonly sha256: string | null;
  readonly is_non_public: boolean;
  readonly as: Belonging["as"];
  readonly item: string | null;
}

/**
 * Files that were never read, or that changed since (by the server's word), in the order of their addresses. Only what belongs to a paper or a meeting that is a row,
 * is not gone, and has an address. Those that could not be read are not asked for again until they change.
 * @param after `url` of the last file that was had; empty begins
 */
export async function loadFilesToFetch({ db }: Viewer, serverId: string, limit: number, after = ""): Promise<readonly FileToFetch[]> {
  const { rows } = await sql<Row>`
    select r.url, r.owner_kind, r.owner_id, r.body_id, b.name as body_name, r.value, r.source_modified as modified, d.sha256,
      -- Hidden where all that it hangs on is hidden items of agendas.
      coalesce(not (r.value ? 'paper') and not (r.value ? 'meeting') and (
        select bool_and(hidden.value->'public' = 'false'::jsonb) from oparl_record hidden where hidden.server_id = r.server_id and hidden.url in (select jsonb_array_elements_text(r.value->'agendaItem'))
      ), false) as is_non_public,
      case when r.owner_kind <> 'meeting' then null when r.url = m.value->>'invitation' then 'invitation' when r.url in (m.value->>'resultsProtocol', m.value->>'verbatimProtocol') then 'minutes'
        when r.url = i.value->>'resolutionFile' then 'minutesExtract' end as as,
      case when r.owner_kind = 'meeting' then i.value->>'number' end as item
    from oparl_record r join body b on b.id = r.body_id left join source_document d on d.source = ${oparlSource("")} || r.url
      left join oparl_record m on m.server_id = r.server_id and m.url = r.value->'meeting'->>0
      left join oparl_record i on i.server_id = r.server_id and i.url = r.value->'agendaItem'->>0
    where r.server_id = ${serverId} and r.type = 'File' and not r.deleted and r.has_row and r.owner_kind in ('paper', 'meeting') and r.url > ${after}
      and (r.value ? 'downloadUrl' or r.value ? 'accessUrl') and not (r.value ? 'masterFile')
      and (d.source is null or r.source_modified > d.seen_at)
    order by r.url limit ${limit}
  `.execute(db);
  return rows.map(({ url, owner_kind: kind, owner_id: id, body_id: bodyId, body_name: bodyName, value, modified, sha256, is_non_public: isNonPublic, as, item }) => {
    const text = (name: string): string | null => (typeof value[name] === "string" ? value[name] : null);
    const addresses = [text("downloadUrl"), text("accessUrl")].filter((address) => address !== null);
    return {
      url, source: oparlSource(url), addresses, name: nameOf(text, addresses[0] ?? ""), mediaType: text("mimeType"), size: typeof value["size"] === "number" ? value["size"] : null, modified, bodyId, bodyName,
      belongsTo: { kind, id, isNonPublic, as, item }, knownSha256: sha256,
    };
  });
}

const longestName = 200;

/** Its file name; where that has no ending, the ending of its address or type helps those who read it. */
function nameOf(text: (name: string) => string | null, address: string): string {
  const path = URL.canParse(address) ? decoded(new URL(address).pathname.split("/").at(-1) ?? "") : "";
  const ending = /\.[a-z\d]{1,5}$/iu.exec(path)?.[0] ?? endings[text("mimeType") ?? ""] ?? "";
  const told = text("fileName") ?? text("name") ?? path;
  const name = (told.replaceAll(/[/\\]/gu, " ").trim() || "Datei").slice(0, longestName);
  return /\.[a-z\d]{2,5}$/iu.test(name) ? name : `${name}${ending}`;
}

const endings: Readonly<Record<string, string>> = { "application/pdf": ".pdf", "text/html": ".html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx" };

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
