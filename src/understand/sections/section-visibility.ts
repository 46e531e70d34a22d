import type { AgendaItemFact, SectionFact } from "../../council/understanding.ts";

/** "Nichtöffentlicher Teil", "II. Nicht öffentliche Sitzung", "Nichtöffentliche Tagesordnungspunkte"; the first group tells which part begins. */
const partHeading = /^(?:(?:[IVX]{1,4}|[A-C])[.)]? ?)?(nicht ?-?)?öffentliche[rn]? (?:Teil|Sitzung|Tagesordnung|Tagesordnungspunkte|Beratung)\b/iu;
/** "(nichtöffentlich)", "- nicht öffentlich": what a heading says of itself, at its end. */
const ownMark = /(?:^|[\s(–-])nicht ?-?öffentlich\)?\.?$/iu;
/** "Zu Punkt 7: …", "TOP N 6 …", "Ö 3 …": the item of the agenda that a heading opens. */
const itemHeading = /^(?:(?:Zu )?(?:TOP|Punkt|Tagesordnungspunkt)[ .:]{0,2}([ÖN])? ?|([ÖN]) ?)(\d{1,3}(?:\.\d{1,3}){0,3})/u;

/**
 * Says of each section whether it is heard behind closed doors: everything below the heading of the non-public part,
 * and everything below an item that the agenda or its own heading calls so, whatever headings stand in it.
 * In doubt a section is not public: what was shown cannot be taken back.
 * @param sections in the order of the document
 */
export function withVisibility(sections: readonly SectionFact[], agenda: readonly AgendaItemFact[]): readonly SectionFact[] {
  let isPartHidden = false;
  let isItemHidden = false;
  let hasItems = false;
  return sections.map((section) => {
    const part = partHeading.exec(section.heading);
    const item = itemHeading.exec(section.heading);
    if (part !== null) {
      isPartHidden = part[1] !== undefined;
      isItemHidden = false;
    } else if (item !== null) {
      const sight = sightOf(item[1] ?? item[2], item[3] ?? "", agenda);
      // A part that was opened in the list of items ends where the items themselves begin.
      if (sight === "open" || (sight === "listedAsPublic" && !hasItems)) isPartHidden = false;
      isItemHidden = sight === "hidden" || ownMark.test(section.heading);
      hasItems = true;
    }
    return isPartHidden || isItemHidden || ownMark.test(section.heading) ? { ...section, visibility: "nonPublic" as const } : section;
  });
}

/** What is known of an item before its text is read. A number that both parts of the agenda give out tells nothing. */
function sightOf(letter: string | undefined, number: string, agenda: readonly AgendaItemFact[]): "open" | "hidden" | "listedAsPublic" | "unknown" {
  if (letter !== undefined) return letter === "N" ? "hidden" : "open";
  const listed = new Set(agenda.filter((item) => item.number === number).map((item) => item.visibility));
  if (listed.size !== 1) return "unknown";
  return listed.has("nonPublic") ? "hidden" : listed.has("public") ? "listedAsPublic" : "unknown";
}
