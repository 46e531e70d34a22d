import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from "yauzl";

/** A member of a ZIP file that holds bytes (no folder, no link). */
export interface ZipMember {
  /** With slashes, and without anything that would lead out of a folder. */
  readonly name: string;
  /** As the directory states them; a member that unpacks to anything else is damaged. */
  readonly packedBytes: number;
  readonly bytes: number;
  readonly encrypted: boolean;
}

/** A ZIP file that is open. */
export interface OpenZip {
  readonly members: readonly ZipMember[];
  /** The directory breaks off; `members` are those before that. */
  readonly damaged: boolean;
  /** Unpacks a member; `null` when it is damaged, encrypted or packed in a way that is not known. */
  load(member: ZipMember): Promise<Uint8Array | null>;
}

const MOST_MEMBERS = 20_000;

/** Opens a ZIP file from its bytes; `null` when it has no directory. Nothing is unpacked yet. */
export async function openZip(bytes: Uint8Array): Promise<OpenZip | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false }).catch(() => null);
  if (opened === null) return null;
  const entries = new Map<ZipMember, Entry>();
  let damaged = false;
  try {
    for await (const entry of opened.eachEntry()) {
      const name = nameOf(entry);
      if (name !== "" && !name.endsWith("/") && !isLink(entry)) entries.set(memberOf(entry, name), entry);
      if (entries.size >= MOST_MEMBERS) break;
    }
  } catch {
    damaged = true;
  }
  return {
    members: [...entries.keys()],
    damaged,
    load: async (member) => {
      const entry = entries.get(member);
      return entry === undefined || member.encrypted ? null : unpack(opened, entry);
    },
  };
}

function memberOf(entry: Entry, name: string): ZipMember {
  return { name, packedBytes: entry.compressedSize, bytes: entry.uncompressedSize, encrypted: entry.isEncrypted() };
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // The library ends the stream with an error as soon as more comes out than the directory states.
    const bytes = new Uint8Array(entry.uncompressedSize);
    let length = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes.set(chunk, length);
      length += chunk.length;
    }
    return length === bytes.length ? bytes : null;
  } catch {
    return null;
  }
}

/** Names are UTF-8 where they fit it, whatever their flag says: macOS never sets it; else as the flag says, mostly code page 437. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  }
  const parts = name.replaceAll("\\", "/").split("/");
  const isFolder = parts.at(-1) === "";
  return parts.filter((part) => part !== "" && part !== "." && part !== ".." && !/^[A-Za-z]:$/.test(part)).join("/") + (isFolder ? "/" : "");
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
