import { refused, type Format } from "../reading.ts";
export const ocr: Format = { name: "ocr", bid: () => 0, read: () => refused("x", "x") };
