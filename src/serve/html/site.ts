import type { Assets } from "./assets.ts";

/** What every page knows of the installation it belongs to. */
export interface Site {
  readonly name: string;
  /** Address of the start page without final slash: "https://rat.auental.example"; empty where each request tells it. */
  readonly publicUrl: string;
  readonly assets: Assets;
  /** Who answers for the site: lines of the Impressum. Empty where the installation names nobody. */
  readonly operator: readonly string[];
  /** Where people report barriers and mistakes. */
  readonly contact: string | null;
}
