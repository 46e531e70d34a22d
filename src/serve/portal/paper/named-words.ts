import type { StatementValues } from "../../../council/statement.ts";

/** "18:30 Uhr", "10:00 bis 12:00 Uhr"; empty where no time of day is printed. */
export function timesOf({ startTime, endTime }: Pick<StatementValues["mentionedDate"], "startTime" | "endTime">): string {
  if (startTime === null) return "";
  return `${startTime}${endTime === null ? "" : ` bis ${endTime}`} Uhr`;
}

const rhythms: Readonly<Record<string, readonly [every: string, many: string]>> = { DAILY: ["täglich", "Tage"], WEEKLY: ["wöchentlich", "Wochen"], MONTHLY: ["monatlich", "Monate"], YEARLY: ["jährlich", "Jahre"] };

/** How often a rule of RFC 5545 lets something happen: "wöchentlich", "alle 2 Wochen". */
export function rhythmOf(rule: string): string {
  const [every = "", many = ""] = rhythms[/FREQ=([A-Z]+)/.exec(rule)?.[1] ?? ""] ?? [];
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? "1");
  return interval === 1 ? every : `alle ${interval} ${many}`;
}

/** "Bahnhofstraße 12–14", "Rathausplatz 1, 54321 Auental" */
export function placeOf({ name, houseNumbers, postalCode, locality }: StatementValues["place"]): string {
  const street = [name, houseNumbers].filter((part) => part !== null).join(" ");
  return postalCode === null ? street : `${street}, ${postalCode} ${locality ?? ""}`.trimEnd();
}

/** What else may be said of a place is found by its name without house numbers; of a plan or parcel by its last part. */
export function searchedName({ kind, name }: Pick<StatementValues["place"], "kind" | "name">): string {
  if (kind === "parcel") return name.split(", ").at(-1) ?? name;
  return kind === "plan" ? (/„([^“]+)“/.exec(name)?.[1] ?? name) : name;
}

/** "§ 48 Abs. 1 Satz 2 GO NRW", "§§ 3 bis 5 BauGB", "Hauptsatzung" */
export function provisionOf({ law, section, sectionEnd, paragraph, sentence, number, letter }: StatementValues["law"]): string {
  const several = sectionEnd !== null && section !== null && section.startsWith("§");
  const place = [
    section === null ? null : `${several ? "§" : ""}${section}`,
    sectionEnd === null ? null : sectionEnd.startsWith("f") ? sectionEnd : `bis ${sectionEnd}`,
    paragraph === null ? null : `Abs. ${paragraph}`,
    sentence === null ? null : `Satz ${sentence}`,
    number === null ? null : `Nr. ${number}`,
    letter === null ? null : `Buchst. ${letter}`,
  ].filter((part) => part !== null);
  return [...place, law].join(" ");
}
