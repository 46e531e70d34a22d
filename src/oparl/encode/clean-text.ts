/** Control characters say nothing to a reader; line breaks and tabs do. The mark of our own addresses is one of them, so no content holds it. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]+/gu;

/** Text as it is published: without control characters and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\r\n", "\n").replace(control, "");
}
