import { latin1 } from "../foreign-kind.ts";
import type { SourceFile } from "../reading.ts";

/** Header fields that the programs on a mail's way set; people who quote a mail in a text quote others. */
const FIELDS = ["received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature", "content-type"];
const LOOKED_AT = 32_768;

/** True where the file begins with a mail's header: at least two of the fields that mails have, before the first blank line; one suffices for a file named so. */
export function isMail({ bytes, name }: SourceFile): boolean {
  const start = latin1(bytes.subarray(0, LOOKED_AT)).replace(/^\xef\xbb\xbf/, "");
  // Some programs store mails with a line of their own before the header.
  const head = start.replace(/^From [^\n]{0,200}\n/, "").split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (!/^[A-Za-z-]{2,40}:/.test(head)) return false;
  const present = new Set(head.split("\n").map((line) => line.slice(0, 60).split(":", 1)[0]?.toLowerCase()));
  const found = FIELDS.filter((field) => present.has(field)).length;
  const isNamed = /\.eml$/i.test(name) && (present.has("from") || present.has("subject"));
  return found >= 2 || isNamed;
}
