import type { Form } from "../../council/understanding.ts";
import { analyse } from "../analysis/tokens.ts";
import type { SplitsCompounds } from "../analysis/tokens.ts";
import type { SearchDocument } from "../../council/search-document.ts";
import type { Column } from "./schema.ts";

/** How people call a form when they ask for it by `art:`. */
const formWords: Readonly<Record<Form, string>> = {
  paper: "Vorlage Drucksache", motion: "Antrag", inquiry: "Anfrage", answer: "Antwort Stellungnahme", agenda: "Tagesordnung",
  invitation: "Einladung", notice: "Bekanntmachung", minutes: "Niederschrift Protokoll", minutesExtract: "Beschlussauszug Auszug",
  agendaItem: "Tagesordnungspunkt", meeting: "Sitzung", voteList: "Abstimmungsliste", list: "Liste", attachment: "Anlage", other: "",
};

/** The terms of a document, column by column, parted by blanks, as the full-text table takes them. */
export function rowTerms(document: SearchDocument, split: SplitsCompounds): Readonly<Record<Column, string>> {
  const title = parted(document.title, split);
  const text = parted(document.text, split);
  const together = (...texts: readonly string[]): string => {
    const columns = texts.map((each) => parted(each, split));
    return [...columns.map((column) => column.words), ...columns.map((column) => column.rest)].join(" ");
  };
  return {
    number: together(document.number ?? ""),
    kind: together(document.kind ?? "", document.form === null ? "" : formWords[document.form]),
    body: together(document.bodyName),
    organizations: together(...document.organizations),
    people: together(...document.people),
    title: title.words,
    title_parts: title.rest,
    text: text.words,
    text_parts: text.rest,
  };
}

/** The words in their order, for phrases; and what stands beside them. */
function parted(text: string, split: SplitsCompounds): { readonly words: string; readonly rest: string } {
  const words: string[] = [];
  const rest: string[] = [];
  for (const token of analyse(text, split)) (token.role === "word" ? words : rest).push(token.term);
  return { words: words.join(" "), rest: rest.join(" ") };
}
