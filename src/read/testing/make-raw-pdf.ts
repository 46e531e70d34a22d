/** Makes a PDF from its objects (1 is the catalogue), each as it stands in the file, for tests. @param trailer what its trailer says beside size and root */
export function makeRawPdf(objects: readonly string[], trailer = ""): Uint8Array {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Uint8Array.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF`, (letter) => letter.charCodeAt(0) & 255);
}

/** A stream object with this content. */
export function pdfStream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;
}
