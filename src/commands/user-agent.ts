import type { Settings } from "./settings.ts";

/** Who asks, and how to reach them: "Ratsfaden (+https://rat.example; mailto:post@rat.example)". */
export function userAgent({ publicUrl, contact }: Settings): string {
  const reached = [...(publicUrl === undefined ? [] : [`+${publicUrl}`]), ...(contact === undefined ? [] : [`mailto:${contact}`])];
  return `Ratsfaden${reached.length === 0 ? "" : ` (${reached.join("; ")})`}`;
}
