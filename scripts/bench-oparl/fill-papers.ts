import { Client } from "pg";

/** The body whose papers are made up. */
export const benchBody = "auental";

/**
 * Publishes one body and so many papers that are made up, each with two files and four consultations, about 3 KB.
 * The same numbers give the same papers.
 * @param owner address of the database's owner
 */
export async function fillPapers(owner: string, papers: number): Promise<void> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query(BODY, [benchBody]);
    await client.query(PAPERS, [benchBody, papers, words]);
    await client.query("vacuum (analyze) published_object");
  } finally {
    await client.end();
  }
}

const words = (
  "der die das und in den von zu mit für auf ist im dem nicht ein eine als auch nach wird werden bei einer um am sind aus Rat Ausschuss Vorlage Beschluss Haushalt Straße Schule "
  + "Gemeinde Verwaltung Sanierung Förderung Erweiterung Radweg Spielplatz Bebauungsplan Grundstück Satzung Gebühren Kindertagesstätte Feuerwehr Klimaschutz Mobilität Bürgerbeteiligung "
  + "Wirtschaftsplan Jahresabschluss Brücke Gewässer Hochwasserschutz Energieversorgung Beleuchtung Sportanlage Bücherei Musikschule Vergabe Ausschreibung Prüfung Bericht Kenntnisnahme"
).split(" ");

const BODY = `
insert into published_object (type, id, body_id, owner_kind, owner_id, value, created, modified)
select 'Body', $1::text, $1::text, 'body', $1::text, json_build_object(
  'id', chr(1) || '/oparl/v1.1/body/' || $1::text, 'type', 'https://schema.oparl.org/1.1/Body', 'name', 'Stadt Auental', 'legislativeTerm', '[]'::json
)::text, now(), now()`;

/** A thousand texts are drawn from the words, few of them often and many seldom; each paper takes one, under names of its own. */
const PAPERS = `
with text as materialized (
  select number, (select string_agg(($3::text[])[1 + floor(power((hashint4(number * 131 + word) & 65535) / 65536.0, 2) * cardinality($3::text[]))::int], ' ') from generate_series(1, 90) as word) as text
  from generate_series(0, 999) as number
), paper as (
  select n, 'p' || md5(n::text) as id, timestamptz '2005-01-01' + n * interval '50 minutes' as at, text
  from generate_series(1, $2::int) as n join text on number = n % 1000 order by n
)
insert into published_object (type, id, body_id, owner_kind, owner_id, made_from, value, created, modified)
select 'Paper', id, $1::text, 'paper', id, array[id], json_build_object(
  'id', chr(1) || '/oparl/v1.1/paper/' || id, 'type', 'https://schema.oparl.org/1.1/Paper', 'body', chr(1) || '/oparl/v1.1/body/' || $1::text,
  'name', left(text, 80), 'reference', extract(year from at) || '/' || n, 'date', at::date, 'paperType', 'Beschlussvorlage',
  'created', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'), 'modified', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'), 'web', chr(1) || '/vorlagen/' || id,
  'mainFile', json_build_object(
    'id', chr(1) || '/oparl/v1.1/file/f' || id, 'type', 'https://schema.oparl.org/1.1/File', 'name', left(text, 60), 'fileName', n || '.pdf', 'mimeType', 'application/pdf', 'size', n * 7,
    'sha512Checksum', md5(id) || md5('a' || id) || md5('b' || id) || md5('c' || id), 'accessUrl', chr(1) || '/dateien/f' || id || '/' || n || '.pdf', 'downloadUrl', chr(1) || '/dateien/f' || id || '/' || n || '.pdf?herunterladen=1'
  ),
  'auxiliaryFile', json_build_array(json_build_object(
    'id', chr(1) || '/oparl/v1.1/file/g' || id, 'type', 'https://schema.oparl.org/1.1/File', 'name', 'Anlage 1', 'mimeType', 'application/pdf', 'accessUrl', chr(1) || '/dateien/g' || id || '/anlage.pdf'
  )),
  'consultation', (select json_agg(json_build_object(
    'id', chr(1) || '/oparl/v1.1/consultation/c' || step || id, 'type', 'https://schema.oparl.org/1.1/Consultation', 'meeting', chr(1) || '/oparl/v1.1/meeting/m' || md5((n / 10 + step)::text),
    'organization', json_build_array(chr(1) || '/oparl/v1.1/organization/o' || step), 'role', 'Vorberatung'
  )) from generate_series(1, 4) as step),
  'ratsfaden:section', json_build_array(json_build_object('kind', 'facts', 'heading', 'Sachverhalt', 'text', text))
)::text, at, at
from paper`;
