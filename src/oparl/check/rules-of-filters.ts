import { type JsonObject, momentOf, textOf } from "./answer.ts";
import { differingNames } from "./equal-values.ts";
import type { ListSeen } from "./list-seen.ts";
import { modelOf, type ObjectSeen } from "./object-seen.ts";
import type { Judged, Rule } from "./rule.ts";

/** What a list tells of one of its objects that filters ask for. Moments in milliseconds, null where they cannot be read. */
export interface Times {
  readonly id: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly deleted: boolean;
}

/** A list fetched with filters, beside what is known of the list without them. */
export interface FilterSeen extends Judged {
  /** `single`: one filter; `combined`: two; `other-offset`: the same moment in another time zone; `future`: nothing can be as late. */
  readonly purpose: "single" | "combined" | "other-offset" | "future";
  readonly list: ListSeen;
  /** The objects that came, page by page. */
  readonly pages: readonly (readonly Times[])[];
  /** Why no list came; "" where one came. */
  readonly refused: string;
  /** All objects that the list can hold, deleted ones included; null where they are not all known. */
  readonly known: readonly Times[] | null;
}

/** Whether an object passes filters: null where that is a matter of bounds (the very moment asked for) or cannot be told. */
export function passes(times: Times, filters: Readonly<Record<string, string>>): boolean | null {
  let result: boolean | null = true;
  for (const [name, value] of Object.entries(filters)) {
    const [property, side] = name.split("_");
    const own = property === "created" ? times.created : property === "modified" ? times.modified : null;
    const bound = momentOf(value);
    if (own === null || bound === null || own === bound) result = result === false ? false : null;
    else if (side === "since" ? own < bound : own > bound) result = false;
  }
  return result;
}

const names = (filters: Readonly<Record<string, string>>) => Object.keys(filters).join("&");

/** Objects that came although the filters shut them out. */
function surplus({ list, pages }: FilterSeen): readonly Times[] {
  return pages.flat().filter((times) => passes(times, list.filters) === false);
}

/** Objects that should have come and did not. Deleted ones come only with `modified_since`. */
function missing({ list, pages, known }: FilterSeen, verdict: true | null): readonly Times[] {
  if (known === null || !list.isComplete) return [];
  const came = new Set(pages.flat().map(({ id }) => id));
  const withDeleted = list.filters["modified_since"] !== undefined;
  return known.filter((times) => (withDeleted || !times.deleted) && passes(times, list.filters) === verdict && times.created !== null && times.modified !== null && !came.has(times.id));
}

/** Links of a page that lost a filter. A link with a mark of the server's own may stand for it: what it leads to tells. */
function lostLinks(seen: FilterSeen): readonly { readonly page: string; readonly name: string; readonly link: string }[] {
  const { list, pages } = seen;
  const wanted = Object.entries(list.filters);
  const lost: { page: string; name: string; link: string }[] = [];
  for (const [index, page] of list.pages.entries()) {
    for (const name of ["next", "prev", "first", "last", "self"]) {
      const link = textOf(page.links, name);
      if (!URL.canParse(link) || wanted.every(([filter, value]) => sameValue(new URL(link).searchParams.get(filter), value))) continue;
      const following = pages[index + 1] ?? [];
      if (!hasOwnMark(link) || (name === "next" && following.some((times) => passes(times, list.filters) === false))) lost.push({ page: page.address, name, link });
    }
  }
  return lost;
}

/** Whether a link bears a mark that only the server understands, as cursors do. */
function hasOwnMark(link: string): boolean {
  return [...new URL(link).searchParams.values()].some((value) => value.length >= 12 && momentOf(value) === null);
}

/** Whether the filter itself works, so that what more it is asked can be judged. */
export function works(seen: FilterSeen): boolean {
  return seen.refused === "" && surplus(seen).length === 0 && missing(seen, true).length === 0 && lostLinks(seen).length === 0;
}

/** Links lose the filter although the first page was filtered. */
export function losesFilters(seen: FilterSeen): boolean {
  return !(seen.pages[0] ?? []).some((times) => passes(times, seen.list.filters) === false) && lostLinks(seen).length > 0;
}

/** The same value, or the same moment; a `+` that was not encoded comes as a blank. */
function sameValue(found: string | null, value: string): boolean {
  if (found === null) return false;
  const moment = momentOf(found.replaceAll(" ", "+"));
  return found === value || (moment !== null && moment === momentOf(value));
}

/** Rules for lists with filters. */
export const rulesOfFilters: readonly Rule<FilterSeen>[] = [
  {
    id: "filter.refused", severity: "error", source: "lists",
    german: "Jede externe Liste kennt die Filter created_since, created_until, modified_since und modified_until.",
    english: "Every external list knows the filters created_since, created_until, modified_since and modified_until.",
    advice: "Den Filter bei dieser Liste beantworten; sein Wert kommt kodiert (%3A, %2B).",
    judge: ({ purpose, refused, list }, say) => void (purpose === "single" && refused !== "" && say({ property: names(list.filters), found: refused })),
  },
  {
    id: "filter.result", severity: "error", source: "lists",
    german: "Eine gefilterte Liste enthält nur Objekte, die dem Filter genügen.",
    english: "A filtered list holds only objects that pass the filter.",
    advice: "Den Filter auf created oder modified der Objekte anwenden.",
    judge(seen, say) {
      if (seen.purpose !== "single" || losesFilters(seen)) return;
      const [first] = surplus(seen);
      if (first) say({ property: names(seen.list.filters), found: `${surplus(seen).length} von ${seen.pages.flat().length}, zum Beispiel ${first.id}` });
    },
  },
  {
    id: "filter.incomplete", severity: "error", source: "lists",
    german: "Eine gefilterte Liste enthält alle Objekte, die dem Filter genügen.",
    english: "A filtered list holds all objects that pass the filter.",
    advice: "Kein Objekt auslassen; Zeitzonen beim Vergleichen beachten.",
    judge(seen, say) {
      if (seen.purpose !== "single" || seen.refused !== "" || losesFilters(seen)) return;
      const lacking = missing(seen, true).filter(({ deleted }) => !deleted);
      if (lacking[0]) say({ property: names(seen.list.filters), found: `${lacking.length} fehlen, zum Beispiel ${lacking[0].id}` });
    },
  },
  {
    id: "filter.deleted-missing", severity: "error", source: "lists", since: "1.1",
    german: "Mit modified_since enthält eine Liste auch die Objekte, die seither gelöscht wurden.",
    english: "With modified_since a list holds the objects deleted since then as well.",
    advice: "Gelöschte Objekte mit deleted: true in diese Liste aufnehmen.",
    judge(seen, say) {
      if (seen.purpose !== "single" || seen.refused !== "" || losesFilters(seen)) return;
      for (const { id } of missing(seen, true).filter(({ deleted }) => deleted)) say({ property: "modified_since", found: id });
    },
  },
  {
    id: "filter.boundary", severity: "hint", source: "field",
    german: "Ein Objekt genau vom genannten Zeitpunkt gehört zur gefilterten Liste; sonst kann es einem Client entgehen.",
    english: "An object of the very moment named belongs to the filtered list; a client may miss it otherwise.",
    advice: "Mit ≥ und ≤ vergleichen.",
    judge(seen, say) {
      if (seen.purpose !== "single" || seen.refused !== "" || losesFilters(seen)) return;
      const [first] = missing(seen, null);
      if (first) say({ property: names(seen.list.filters), found: first.id });
    },
  },
  {
    id: "filter.links", severity: "error", source: "lists",
    german: "Die Adressen in links behalten alle Filter.",
    english: "The addresses in links keep all filters.",
    advice: "Alle Parameter der Anfrage in links übernehmen.",
    judge(seen, say) {
      const [first] = seen.purpose === "single" && losesFilters(seen) ? lostLinks(seen) : [];
      if (first) say({ property: `links.${first.name}`, found: first.link, address: first.page });
    },
  },
  {
    id: "filter.links-encoding", severity: "error", source: "lists",
    german: "In links sind die Werte der Filter kodiert: + als %2B.",
    english: "In links the values of filters are encoded: + as %2B.",
    advice: "Parameter beim Bilden der Adressen kodieren.",
    judge({ list }, say) {
      for (const page of list.pages) {
        for (const name of ["next", "prev", "first", "last", "self"]) {
          if (/[?&](?:created|modified)_(?:since|until)=[^&#]*\+/u.test(textOf(page.links, name))) return say({ address: page.address, property: `links.${name}`, found: page.links[name] });
        }
      }
    },
  },
  {
    id: "filter.combination", severity: "error", source: "lists",
    german: "Filter lassen sich zusammen verwenden: Die Liste enthält, was allen genügt.",
    english: "Filters can be used together: the list holds what passes all of them.",
    advice: "Alle genannten Filter anwenden.",
    judge(seen, say) {
      if (seen.purpose !== "combined") return;
      const wrong = [...surplus(seen), ...missing(seen, true)][0];
      if (seen.refused !== "" || wrong) say({ property: names(seen.list.filters), found: wrong?.id ?? seen.refused });
    },
  },
  {
    id: "filter.other-offset", severity: "error", source: "json",
    german: "Derselbe Zeitpunkt in einer anderen Zeitzone ergibt dieselbe Liste.",
    english: "The same moment in another time zone gives the same list.",
    advice: "Zeitpunkte vergleichen, nicht ihre Zeichen.",
    judge(seen, say) {
      if (seen.purpose !== "other-offset") return;
      const wrong = [...surplus(seen), ...missing(seen, true)][0];
      if (seen.refused !== "" || wrong) say({ property: names(seen.list.filters), found: wrong?.id ?? seen.refused });
    },
  },
  {
    id: "filter.future", severity: "error", source: "lists",
    german: "Ein Filter, dem nichts genügt, ergibt eine leere Listenseite mit Status 200.",
    english: "A filter that nothing passes gives an empty list page with status 200.",
    advice: "data: [] mit Status 200 senden, nicht 404.",
    judge(seen, say) {
      if (seen.purpose !== "future") return;
      if (seen.refused !== "") say({ property: names(seen.list.filters), found: seen.refused });
      else if (surplus(seen).length > 0) say({ property: names(seen.list.filters), found: `${seen.pages.flat().length} Objekte` });
    },
  },
];

/** A list page asked for with a parameter that is no filter. */
export interface ParameterSeen extends Judged {
  readonly parameter: "limit" | "omit_internal" | "wrong-value";
  /** Why no list page came; "" where one came. */
  readonly refused: string;
  /** The same object without and with the parameter. */
  readonly pairs: readonly { readonly plain: ObjectSeen; readonly other: ObjectSeen }[];
}

/** Rules for the other parameters of lists. */
export const rulesOfParameters: readonly Rule<ParameterSeen>[] = [
  {
    id: "limit.refused", severity: "hint", source: "field",
    german: "Der Wunsch nach kürzeren Seiten (limit) wird erfüllt oder übergangen, nicht abgelehnt.",
    english: "A wish for shorter pages (limit) is granted or passed over, not refused.",
    advice: "Unbekannte Parameter übergehen.",
    judge: ({ parameter, refused }, say) => void (parameter === "limit" && refused !== "" && say({ property: "limit", found: refused })),
  },
  {
    id: "filter.wrong-value", severity: "hint", source: "errors",
    german: "Ein Filter, dessen Wert kein Zeitpunkt ist, wird mit einem Fehler beantwortet (400), nicht übergangen.",
    english: "A filter whose value is no date-time is answered with an error (400), not passed over.",
    advice: "Status 400 mit einem Error-Objekt senden.",
    judge: ({ parameter, refused }, say) => void (parameter === "wrong-value" && refused === "" && say({ property: "modified_since", found: "Status 200" })),
  },
  {
    id: "omit-internal.refused", severity: "warning", source: "lists", since: "1.1",
    german: "Listen lassen sich mit omit_internal=true abrufen.",
    english: "Lists can be fetched with omit_internal=true.",
    advice: "Den Parameter beantworten.",
    judge: ({ parameter, refused }, say) => void (parameter === "omit_internal" && refused !== "" && say({ property: "omit_internal", found: refused })),
  },
  {
    id: "omit-internal.kept", severity: "warning", source: "lists", since: "1.1",
    german: "Mit omit_internal=true entfallen die internen Listen (agendaItem, auxiliaryFile, membership, location einer Drucksache).",
    english: "With omit_internal=true the internal lists are left out (agendaItem, auxiliaryFile, membership, location of a paper).",
    advice: "Diese Eigenschaften dann weglassen.",
    judge({ parameter, pairs }, say) {
      if (parameter !== "omit_internal") return;
      for (const { other } of pairs) {
        // The terms of a body are mandatory and internal at once: both ways of seeing that are right.
        const kept = Object.keys(other.value).find((name) => other.type !== "Body" && isInternal(other, name));
        if (kept !== undefined) return say({ property: kept, found: other.address });
      }
    },
  },
  {
    id: "omit-internal.more", severity: "warning", source: "lists", since: "1.1",
    german: "Mit omit_internal=true entfallen nur die internen Listen.",
    english: "With omit_internal=true nothing but the internal lists is left out.",
    advice: "Alle übrigen Eigenschaften unverändert ausgeben.",
    judge({ parameter, pairs }, say) {
      if (parameter !== "omit_internal") return;
      for (const { plain, other } of pairs) {
        const [lost] = differingNames(withoutInternal(plain), withoutInternal(other));
        if (lost !== undefined) return say({ property: lost, found: other.address });
      }
    },
  },
];

function isInternal({ type, version }: ObjectSeen, name: string): boolean {
  return modelOf(type, version)[name]?.omitInternal === true;
}

/** An object without its internal lists, and without those of the objects in it. */
function withoutInternal(seen: ObjectSeen): JsonObject {
  return Object.fromEntries(Object.entries(seen.value).filter(([name]) => !isInternal(seen, name)));
}
