import { expect, test } from "vitest";
import { readBytes } from "../read.ts";
import { shownLines } from "../testing/shown-lines.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const HEAD = "From: =?utf-8?Q?J=C3=B6rg?= Beispiel <joerg@beispiel.example>\r\nTo: rat@auental.example\r\nSubject: =?iso-8859-1?Q?Antrag_zur_Stra=DFe?=\r\nDate: Wed, 12 Mar 2031 09:15:00 +0100\r\nMIME-Version: 1.0\r\n";

const read = async (body: string) => readBytes(latin(`${HEAD}${body}`), "antrag.eml");
const part = (headers: string, content: string) => `--x\r\n${headers}\r\n\r\n${content}\r\n`;
const multipart = (kind: string, ...parts: readonly string[]) => `Content-Type: multipart/${kind}; boundary=x\r\n\r\n${parts.join("")}--x--\r\n`;
const HEAD_LINES = ["heading1 Antrag zur Straße", "row Von: | Jörg Beispiel", "row Datum: | 12.03.2031"];

test("subject, sender and day stand above the text, no address does", async () => {
  const { value, notes, parts } = await read("Content-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDer Rat m=F6ge 5 =A4 beschlie=\r\n=DFen.\r\n");
  expect(shownLines(value)).toEqual([...HEAD_LINES, "text Der Rat möge 5 € beschließen."]);
  expect([value?.origin, value?.metadataTitle, value?.conceals, notes, parts]).toEqual(["mail", "Antrag zur Straße", true, [], undefined]);
  expect(value?.text).not.toContain("@");
});

test("of two renderings the one with layout is read, unless it says less", async () => {
  const both = (page: string) => multipart("alternative", part("Content-Type: text/plain; charset=utf-8", "Guten Tag, der Rat der Stadt tagt."), part("Content-Type: text/html; charset=utf-8", page));
  expect(shownLines((await read(both("<h2>Sitzung</h2><table><tr><td>Rat</td><td>12.03.2031</td></tr></table>Guten Tag"))).value).slice(3)).toEqual(["heading2 Sitzung", "row Rat | 12.03.2031", "text Guten Tag"]);
  expect(shownLines((await read(both("<p>Siehe Text"))).value).slice(3)).toEqual(["text Guten Tag, der Rat der Stadt tagt."]);
});

test("attachments are parts; logos and signatures are not", async () => {
  const { parts } = await read(multipart("mixed",
    part("Content-Type: text/html", 'Anbei <img src="cid:logo">'),
    part('Content-Type: application/pdf; name="=?utf-8?Q?=C3=9Cbersicht.pdf?="\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64', base64("%PDF-1.7")),
    part("Content-Type: text/plain\r\nContent-Disposition: attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.txt", "eins"),
    part('Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../Größe.txt"'.replace("ö", "=?").replace("ß", "?="), "zwei"),
    part("Content-Type: message/rfc822", `${HEAD}\r\nWeitergeleitet`),
    part("Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64", base64("logo")),
    part("Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64", base64("sig"))));
  expect(parts?.map(({ name }) => name)).toEqual(["Übersicht.pdf", "Größe.txt", "Gr=??=e.txt", "Nachricht.eml"]);
  expect(new TextDecoder().decode(parts?.[0]?.bytes)).toBe("%PDF-1.7");
  const inner = await readBytes(parts?.[3]?.bytes ?? new Uint8Array(), "Nachricht.eml");
  expect(shownLines(inner.value)).toEqual([...HEAD_LINES, "text Weitergeleitet"]);
});

test("a mail without text gives its attachments and a note", async () => {
  const { value, notes, parts } = await readBytes(latin(`Received: x\r\nMIME-Version: 1.0\r\n${multipart("mixed", part("Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64", base64("PK")))}`), "leer.eml");
  expect([value, notes.map(({ code }) => code), parts?.map(({ name }) => name)]).toEqual([null, ["mailWithoutText"], ["a.zip"]]);
});

test("nesting without end is given up", async () => {
  const deep = Array.from({ length: 300 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`).join("");
  const { value, notes } = await read(deep);
  expect([value, notes.map(({ code }) => code)]).toEqual([null, ["mailDamaged"]]);
});

test("a text that quotes a mail is a text", async () => {
  const text = "Niederschrift des Rates\n\nVon: Amt\nFrom: Amt\nSubject: Haushalt\n";
  expect((await readBytes(latin(text), "a.txt")).value?.origin).toBe("plain");
  expect((await readBytes(latin("From: Amt\nSubject: Haushalt\n\nDer Rat"), "a.txt")).value?.origin).toBe("plain");
});
