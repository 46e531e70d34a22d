import { type Answer, textOf } from "./answer.ts";
import { conditions } from "./check-objects.ts";
import type { ObjectSeen } from "./object-seen.ts";
import { rulesOfFiles } from "./rules-of-files.ts";
import { ask, forEach, isOurs, judge, judgeAddress, type Visit } from "./visit.ts";

/** Fetches the bytes of a sample of files, to view and to save, again, and in part. */
export async function checkFiles(visit: Visit): Promise<void> {
  await forEach(visit, "Dateien", visit.files.items(), async (file) => await checkFile(visit, file), ({ value }) => textOf(value, "name"));
}

async function checkFile(visit: Visit, { value: file, address, version }: ObjectSeen): Promise<void> {
  const accessUrl = textOf(file, "accessUrl");
  for (const property of ["accessUrl", "downloadUrl"]) if (textOf(file, property) !== "") judgeAddress(visit, address, property, textOf(file, property));
  const access = await fetchBytes(visit, accessUrl);
  const download = await fetchBytes(visit, textOf(file, "downloadUrl"));
  const headers = access?.status === 200 ? conditions(access) : null;
  judge(visit, rulesOfFiles, {
    address, version, file, access, download,
    conditional: headers === null ? null : await ask(visit, { address: accessUrl, headers, digestOnly: true }),
    range: access?.status === 200 && access.size > 1 ? await ask(visit, { address: accessUrl, headers: { range: "bytes=0-0" }, digestOnly: true }) : null,
  });
}

/** Bytes as they are, without compression, so that their length can be compared. */
async function fetchBytes(visit: Visit, address: string): Promise<Answer | null> {
  if (address.trim() === "") return null;
  if (isOurs(visit, address)) return await ask(visit, { address, headers: { "accept-encoding": "identity" }, digestOnly: true });
  visit.elsewhere += 1;
  return null;
}
