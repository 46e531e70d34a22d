import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { makeZip } from "../../src/read/testing/make-zip.ts";
import { makePdf } from "../../src/read/testing/make-pdf.ts";
import { runProgram, withFolder } from "./run-program.ts";

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64");
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = makeZip({ "word/document.xml": `<w:document><w:body>${p("Fraktion Bürger für Auental")}${p("Antrag: Bänke am Mühlbach")}${p("Der Rat möge beschließen, fünf Bänke für 4.000 € aufzustellen.")}</w:body></w:document>` });
const rtf = String.raw`{\rtf1\ansi Vorlage Nr. 2031/012\par Neubau der M\'fchlbachbr\'fccke\par Der Rat beschlie\'dft den Bau f\'fcr 85.000 \u8364?.\par}`;
const secret = "Vorlage Nr. 2031/013\nStatus: nichtöffentlich\nErwerb eines Grundstücks\nDie Stadt kauft das Grundstück für 12.000 €.\n";
const mail = (attachments: readonly (readonly [name: string, bytes: Uint8Array | string])[]) => `From: Erika Beispiel <e@auental.example>\r\nSubject: Unterlagen\r\nDate: Wed, 12 Mar 2031 09:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag, anbei die Unterlagen des Rates.\r\n${attachments.map(([name, bytes]) => `--x\r\nContent-Type: application/octet-stream; name=${name}\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`).join("")}--x--\r\n`;

const twoPapers = makePdf(`#set text(lang: "de")\n#set page(footer: context [Seite #counter(page).display() von 1])
= Beschlussvorlage\nVorlage Nr. 2031/020\\\nvom 03.02.2031\n\nöffentliche Sitzung\n\n= Sanierung der Turnhalle\nDer Rat beschließt die Sanierung der Turnhalle.
#pagebreak()\n#counter(page).update(1)\n= Beschlussvorlage\nVorlage Nr. 2031/021\\\nvom 04.02.2031\n\nöffentliche Sitzung\n\n= Neubau der Kita\nDer Rat beschließt den Neubau der Kita.`);

interface Row {
  readonly name: string;
  readonly status: string;
  readonly sha256: string;
  readonly code: string | null;
  readonly withheld: boolean | null;
  readonly visibility: string | null;
}

async function rowsIn(data: string): Promise<readonly Row[]> {
  const postgres = await startPostgres({ dataFolder: data });
  const client = new Client({ connectionString: postgres.connectionString("postgres") });
  await client.connect();
  const { rows } = await client.query<Row>("select s.name, s.status, s.sha256, s.notes->0->>'code' as code, f.bytes_withheld as withheld, f.visibility from source_document s left join file f on f.id = s.file_id order by s.name");
  await client.end();
  await postgres.stop();
  return rows;
}

test("archives, mails and bound files become documents; what is hidden in them stays so; a second import reads nothing", async () => {
  await withFolder(async (folder) => {
    const files = join(folder, "unterlagen");
    const data = join(folder, "data");
    mkdirSync(files);
    const inner = mail([["Antrag.docx", docx], ["geheim.txt", secret]]);
    writeFileSync(join(files, "Mappe.zip"), makeZip({ "TOP 1/Vorlage.rtf": rtf, "Mail.eml": inner, "kaputt.pdf": "%PDF-1.7\n%%EOF" }));
    writeFileSync(join(files, "gebunden.pdf"), twoPapers);

    const read = await runProgram(["read", files, "--format", "ndjson"]);
    expect(read.stdout.trim().split("\n").map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
      "Mappe.zip", "Mappe.zip/TOP 1/Vorlage.rtf", "Mappe.zip/Mail.eml", "Mappe.zip/Mail.eml/Antrag.docx", "Mappe.zip/Mail.eml/geheim.txt", "Mappe.zip/kaputt.pdf", "gebunden.pdf", "gebunden (Seite 2).pdf",
    ]);

    const first = await runProgram(["import", files, "--data", data]);
    expect(first.stderr).toMatch(/6 Dokumente gelesen, 1 nicht lesbar:\n {2}Das PDF „Mappe\.zip\/kaputt\.pdf“ ist beschädigt/);
    const rows = await rowsIn(data);
    expect(rows.map(({ name, status, code, withheld, visibility }) => [name, status, code, withheld, visibility])).toEqual([
      ["Mappe.zip", "skipped", "zipOpened", null, null],
      ["Mappe.zip/Mail.eml", "read", expect.any(String), true, "public"],
      ["Mappe.zip/Mail.eml/Antrag.docx", "read", expect.anything(), false, "public"],
      ["Mappe.zip/Mail.eml/geheim.txt", "read", expect.anything(), false, "nonPublic"],
      ["Mappe.zip/TOP 1/Vorlage.rtf", "read", expect.anything(), false, "public"],
      ["Mappe.zip/kaputt.pdf", "failed", "pdfDamaged", null, null],
      ["gebunden (Seite 2).pdf", "read", null, false, "public"],
      ["gebunden.pdf", "read", "several-papers", false, "public"],
    ]);
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(7);

    expect((await runProgram(["import", files, "--data", data])).stderr).toMatch(/^0 Dokumente gelesen, 2 unverändert\.$/m);
    writeFileSync(join(files, "Mappe.zip"), makeZip({ "TOP 1/Vorlage.rtf": rtf, "Mail.eml": inner, "neu.txt": "Der Rat der Stadt Auental nimmt Kenntnis." }));
    expect((await runProgram(["import", files, "--data", data])).stderr).toMatch(/^1 Dokument gelesen, 3 unverändert\.$/m);
  });
}, 120_000);
