/** Control characters say nothing to a reader; line breaks and tabs do. The mark of our own addresses is one of them, so no content holds it. */
const control = /[^\P{Cc}\t\n]+/gu;

/** Text as it is published: without control characters and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\r\n", "\n").replace(control, "");
}
