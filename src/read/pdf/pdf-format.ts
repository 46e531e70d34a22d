import { refused, type Format } from "../reading.ts";
export const pdf: Format = { name: "pdf", bid: () => 0, read: () => refused("x", "x") };
