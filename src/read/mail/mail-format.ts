import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { DocumentText, Line } from "../../text/document-text.ts";
import type { Span } from "../../text/span.ts";
import { html } from "../html/html-format.ts";
import { createLineWriter } from "../line-writer.ts";
import { createPartCollector } from "../part-collector.ts";
import { findLines } from "../plain/find-lines.ts";
import { quoted, refused, type Format, type Reading, type ReadOptions, type SourceFile } from "../reading.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { isMail } from "./is-mail.ts";
import { partName } from "./part-name.ts";

/** E-mails as programs save them (RFC 5322): subject, sender's name, day and text; what is attached is read by itself. */
export const mail: Format = { name: "mail", bid: (file) => (isMail(file) ? 0.95 : 0), read: readMail };

async function readMail({ bytes, name }: SourceFile, options: ReadOptions): Promise<Reading> {
  const email = await parse(bytes);
  if (email === null) {
    return refused("mailDamaged", `Die E-Mail ${quoted(name)} ist beschädigt oder ungewöhnlich tief verschachtelt und lässt sich nicht öffnen. Bitte erneut speichern und hochladen.`);
  }
  const collector = createPartCollector(name);
  for (const attachment of email.attachments) {
    if (isByProduct(attachment, email.html ?? "")) continue;
    const content = bytesOf(attachment);
    await collector.take(partName(attachment), { bytes: content.length, packedBytes: content.length }, async () => content);
  }
  const { parts, notes } = collector.finish();
  const value = withHead(email, await bodyOf(email, name, options));
  const hasParts = parts.length === 0 ? {} : { parts };
  if (!/[\p{L}\p{N}]/u.test(value.text)) {
    const empty = refused("mailWithoutText", `Die E-Mail ${quoted(name)} enthält keinen Text, der sich lesen lässt. Bitte prüfen, ob sie verschlüsselt ist.`);
    return { ...empty, ...hasParts };
  }
  return { ...(refuseImplausible(value.text, name) ?? { value, notes }), ...hasParts };
}

async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer", maxNestingDepth: 50 });
  } catch {
    return null;
  }
}

/** Pictures that the text shows (mostly logos), and signatures of the mail itself. */
function isByProduct({ related, contentId, disposition, mimeType }: Attachment, page: string): boolean {
  if (/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-encrypted)$/.test(mimeType)) return true;
  const isShown = related === true || (contentId !== undefined && page.includes(`cid:${contentId.replace(/[<>]/g, "")}`));
  return isShown && disposition !== "attachment" && mimeType.startsWith("image/");
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

type Body = Pick<DocumentText, "text" | "lines">;

/** The text of a mail: as a web page where it has one that says as much as its plain text does. */
async function bodyOf({ html: page, text = "" }: Email, name: string, options: ReadOptions): Promise<Body> {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  if (page !== undefined && page.trim() !== "") {
    const bytes = new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${page}`);
    const { value } = await html.read({ bytes, name }, options);
    if (value !== null && value.text.length * 2 > plain.length) return value;
  }
  return { text: plain, lines: findLines(plain).lines };
}

/** Subject, sender and day above the text. Addresses stay in the file, which is therefore not handed out. */
function withHead(email: Email, body: Body): DocumentText {
  const writer = createLineWriter();
  const subject = (email.subject ?? "").replace(/\s+/g, " ").trim().slice(0, 1_000);
  if (subject !== "") writer.line(subject, { kind: "heading", level: 1 });
  writer.blank();
  const sender = email.from?.name.trim() ?? "";
  if (sender !== "" && !sender.includes("@")) writer.row(["Von:", sender.slice(0, 200)], {});
  const day = dayOf(email);
  if (day !== "") writer.row(["Datum:", day], {});
  if (body.lines.length > 0) writer.blank();
  const head = writer.finish();
  const start = head.text === "" ? 0 : head.text.length + 1;
  const lines = [...head.lines, ...body.lines.map((line) => moved(line, start))];
  return {
    origin: "mail", text: start === 0 ? body.text : `${head.text}\n${body.text}`, lines, unsure: [], conceals: true,
    ...(subject === "" ? {} : { metadataTitle: subject }),
  };
}

function moved(line: Line, by: number): Line {
  const move = ([from, to]: Span): Span => [from + by, to + by];
  const { span, cells } = line;
  return { ...line, span: move(span), ...(cells === undefined ? {} : { cells: cells.map(move) }) };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day as the sender's calendar shows it, for example "12.03.2031"; "" where the head does not say it. */
function dayOf({ headers }: Email): string {
  const value = headers.find(({ key }) => key === "date")?.value ?? "";
  const [, day = "", month = "", year = ""] = /^\s{0,4}(?:[A-Za-z]{3},)?\s{0,4}(\d{1,2})\s{1,4}([A-Za-z]{3})\s{1,4}(\d{4})/.exec(value) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? "" : `${day.padStart(2, "0")}.${String(number).padStart(2, "0")}.${year}`;
}
