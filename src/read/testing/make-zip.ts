import { crc32, deflateRawSync } from "node:zlib";

/** What a member is, where it is not just its bytes. */
export interface ZipMemberForTest {
  readonly bytes: Uint8Array | string;
  /** Stored as it is, not deflated. */
  readonly stored?: boolean;
  /** Sets the flag of encryption. */
  readonly encrypted?: boolean;
  /** Sets the flag that the name is UTF-8; on unless told. */
  readonly utf8?: boolean;
  /** Unpacked size that the directory claims. */
  readonly claimedSize?: number;
}

/** Makes a ZIP file, for tests. Names that are bytes are written as they are. */
export function makeZip(members: Readonly<Record<string, Uint8Array | string | ZipMemberForTest>>): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(members)) {
    const member = typeof given === "string" || given instanceof Uint8Array ? { bytes: given } : given;
    const bytes = typeof member.bytes === "string" ? new TextEncoder().encode(member.bytes) : member.bytes;
    const packed = member.stored === true ? bytes : deflateRawSync(bytes);
    const rawName = member.utf8 === false ? Uint8Array.from(name, (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(name);
    const common = [
      u16(20), u16((member.encrypted === true ? 1 : 0) | (member.utf8 === false ? 0 : 0x800)), u16(member.stored === true ? 0 : 8), u32(0),
      u32(crc32(bytes)), u32(packed.length), u32(member.claimedSize ?? bytes.length), u16(rawName.length), u16(0),
    ];
    const header = joined([u32(0x04034b50), ...common, rawName]);
    local.push(header, packed);
    directory.push(joined([u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(offset), rawName]));
    offset += header.length + packed.length;
  }
  const central = joined(directory);
  return joined([...local, central, u32(0x06054b50), u16(0), u16(0), u16(directory.length), u16(directory.length), u32(central.length), u32(offset), u16(0)]);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, value >> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
