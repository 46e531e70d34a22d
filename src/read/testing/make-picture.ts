import sharp, { type Sharp } from "sharp";
import type { GreyPicture } from "../ocr/grey-picture.ts";
import { renderGrey } from "../ocr/recognise-page.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { makePdf } from "./make-pdf.ts";

/** A page of invented council prose, in Typst's markup: enough lines to see how it lies. */
export const PROSE = [
  "Der Rat der Stadt Auental beschließt die Erneuerung der Brücke über die Au. Die Verwaltung wird beauftragt, die Planung",
  "bis zum Herbst vorzulegen und die Anlieger rechtzeitig zu unterrichten. Der Ausschuss für Bau und Verkehr hat in seiner",
  "Sitzung einstimmig empfohlen, den Gehweg auf beiden Seiten zu verbreitern. Die Kosten betragen nach der Schätzung des",
  "Amtes für Straßen und Brücken rund vierhunderttausend Euro; davon trägt das Land die Hälfte. Für die Dauer der Arbeiten",
  "wird der Verkehr über die Birkenrieder Straße umgeleitet. Über den Fortgang wird in jeder Sitzung des Ausschusses",
  "berichtet. Einwendungen können bis zum Ende des Monats im Rathaus vorgebracht werden.",
].join(" ");

/** Renders the first page of Typst source in grey, as a scanner at 200 dpi would. */
export async function makePicture(source: string): Promise<GreyPicture> {
  const opened = await openPdf(makePdf(source));
  if (typeof opened === "string") throw new Error(opened);
  const picture = opened.withPage(0, renderGrey);
  opened.close();
  if (picture === null) throw new Error("not rendered");
  return { width: picture.width, height: picture.height, pixels: picture.pixels };
}

/** A grey picture as sharp knows it, to be turned, damaged and written as a file. */
export function toSharp({ width, height, pixels }: GreyPicture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 1 } });
}

/** What sharp made of a picture, in grey again. */
export async function fromSharp(image: Sharp): Promise<GreyPicture> {
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
