/** The upper half of code page 850, which DOS and early Windows used; its German letters are those of code page 437. */
const DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

/** Character sets of fonts (`\fcharset`) that are not the document's own. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254", 163: "windows-1258",
  177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250", 254: "dos", 255: "dos",
};

/** The character set of symbol fonts: its codes are no letters. */
export const SYMBOL_CHARSET = 2;

/** The encoding of a font's character set, or `null` for the document's own. */
export function encodingOfCharset(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

/** The encoding of a Windows code page by its number (`\ansicpg`). */
export function encodingOfCodePage(page: number): string {
  if (page === 437 || page === 850) return "dos";
  if (page === 10_000) return "macintosh";
  if (page === 65_001) return "utf-8";
  if (page === 932) return "shift_jis";
  if (page === 874 || (page >= 1_250 && page <= 1_258)) return `windows-${page}`;
  return "windows-1252";
}

/** Decodes bytes of one encoding. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  if (encoding === "dos") return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : DOS.charAt(byte - 0x80))).join("");
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
