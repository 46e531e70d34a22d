import { LinePattern } from "../../../text/line-pattern.ts";

/** "hiermit lade ich Sie … ein", "werden Sie zur Sitzung eingeladen". */
export const invites = new LinePattern(/(?<!\p{L})(?:lade ich|laden wir|ich lade|wir laden|lädt|eingeladen|lade)(?!\p{L})/iu);
