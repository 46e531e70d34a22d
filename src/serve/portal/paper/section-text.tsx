import type { Child } from "hono/jsx";
import type { StatementProperty } from "../../../council/statement.ts";
import type { PaperView, SectionView, TextBlock } from "../../../store/views.ts";
import type { Edit } from "../../../text/mended-text.ts";
import type { Span } from "../../../text/span.ts";
import { type Nested, nestSpans } from "../../html/nest-spans.ts";
import { NestedText } from "../../html/nested-text.tsx";
import { addressOf } from "../../answer/address.ts";
import { mendWords, propertyWords } from "../../answer/words.ts";
import { mendsIn } from "./mends.ts";

/** What a stretch of a section's text is. */
type Meaning =
  | { readonly type: "fact"; readonly id: string; readonly name: string; readonly inLink: boolean; readonly isLong: boolean }
  | { readonly type: "reference"; readonly id: string; readonly href: string }
  | { readonly type: "mend"; readonly edit: Edit }
  | { readonly type: "unsure" };

interface SectionTextProps {
  readonly section: SectionView;
  readonly view: PaperView;
}

/** The text of a section in blocks: facts marked, references linked, mended places told apart. */
export function SectionText({ section, view }: SectionTextProps) {
  const stretches = stretchesOf(section, view);
  const within = (span: Span) => <Stretch text={section.text} span={span} nested={nestSpans(stretches, span)} />;
  const isDoubted = section.blocks.some((block) => block.unsure !== undefined);
  return <div class="prose">{isDoubted ? <p class="quiet">Die Texterkennung war bei manchen Wörtern unsicher; sie sind <span class="unsure">so unterstrichen</span>.</p> : null}{unplaced(section, view, stretches).map((id) => <span id={id} />)}{groupsOf(section.blocks).map((group) => <Group text={section.text} blocks={group} within={within} />)}</div>;
}

type Within = (span: Span) => Child;

function Group({ text, blocks, within }: { readonly text: string; readonly blocks: readonly TextBlock[]; readonly within: Within }) {
  switch (blocks[0]?.kind) {
    case "item":
      return <ul>{blocks.map((block) => <li {...(ownMark.test(text.slice(block.span[0], block.span[0] + 8)) ? { class: "own-mark" } : {})}>{within(block.span)}</li>)}</ul>;
    case "row":
      return <Rows blocks={blocks} within={within} />;
    case "heading":
      return <>{blocks.map((block) => <p class="prose-heading">{within(block.span)}</p>)}</>;
    default:
      return <>{blocks.map((block) => <p>{within(block.span)}</p>)}</>;
  }
}

/** An item that prints its own number or dash needs no other mark. */
const ownMark = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-–—•●▪■◦○*·])/iu;

/** The source does not say which cells are headings, so none is claimed to be. */
function Rows({ blocks, within }: { readonly blocks: readonly TextBlock[]; readonly within: Within }) {
  return (
    <div class="scroll" role="group" aria-label="Tabelle aus dem Dokument" tabindex={0}>
      <table class="prose-table">
        <tbody>{blocks.map((block) => <tr>{(block.cells ?? [block.span]).map((cell) => <td>{within(cell)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** Neighbouring blocks of the same kind belong together: items to one list, rows to one table. */
function groupsOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Stretch(props: { readonly text: string; readonly span: Span; readonly nested: readonly Nested<Meaning>[] }) {
  return <NestedText {...props} wrap={wrapMeaning} />;
}

function wrapMeaning(meaning: Meaning, covered: Child, first: boolean): Child {
  switch (meaning.type) {
    case "mend":
      return <span class="mend" title={`Im Original: „${meaning.edit.original}“ (${mendWords[meaning.edit.reason]})`}>{covered}</span>;
    case "unsure":
      return <span class="unsure" title="unsicher erkannt">{covered}<span class="kern-sr-only"> (unsicher erkannt)</span></span>;
    case "reference":
      return first ? <a id={`r-${meaning.id}`} href={meaning.href}>{covered}</a> : <a href={meaning.href}>{covered}</a>;
    case "fact":
      return first
        ? <mark class={meaning.isLong ? "fact fact-long" : "fact"} id={`f-${meaning.id}`}>{covered}{meaning.inLink ? null : <WayBack id={meaning.id} name={meaning.name} />}</mark>
        : <mark class={meaning.isLong ? "fact fact-long" : "fact"}>{covered}</mark>;
  }
}

/** Facts whose evidence is whole sentences: they are marked only when somebody follows them. */
const longProperties: ReadonlySet<StatementProperty> = new Set(["resolution", "motion", "attendance", "presence", "recusal"]);

function WayBack({ id, name }: { readonly id: string; readonly name: string }) {
  return <a class="fact-back" href={`#b-${id}`}><span aria-hidden="true">↑</span><span class="kern-sr-only">{` zurück zur Angabe (${name})`}</span></a>;
}

function stretchesOf(section: SectionView, view: PaperView): readonly { readonly span: Span; readonly value: Meaning }[] {
  const links = view.references.flatMap(({ sectionId, spanInSection }) => (sectionId === section.id && spanInSection !== null ? [spanInSection] : []));
  const facts = view.statements.flatMap((statement) =>
    statement.sectionId === section.id && statement.spanInSection !== null && statement.status !== "rejected"
      ? [{ span: statement.spanInSection, value: { type: "fact", id: statement.id, name: propertyWords[statement.property], isLong: longProperties.has(statement.property), inLink: links.some((link) => liesIn(statement.spanInSection, link)) } as const }]
      : []);
  const references = view.references.flatMap((reference) =>
    reference.sectionId === section.id && reference.spanInSection !== null
      ? [{ span: reference.spanInSection, value: { type: "reference", id: reference.id, href: hrefOf(reference) } as const }]
      : []);
  const mends = mendsIn(section).filter((mend) => mend.edit.reason !== "whitespace").map((mend) => ({ span: mend.span, value: { type: "mend", edit: mend.edit } as const }));
  const unsure = section.blocks.flatMap((block) => block.unsure ?? []).map((span) => ({ span, value: { type: "unsure" } as const }));
  return [...facts, ...outermost(references), ...mends, ...unsure];
}

/**
 * Addresses of facts and references that no block shows: in running heads, or inside another link.
 * They lead to the beginning of the section instead of nowhere.
 */
function unplaced(section: SectionView, view: PaperView, stretches: ReturnType<typeof stretchesOf>): readonly string[] {
  const shown = section.blocks.flatMap((block) => block.cells ?? [block.span]);
  const starting = new Set(stretches.filter(({ span }) => span[0] < span[1] && shown.some((part) => part[0] <= span[0] && span[0] < part[1])).map(({ value }) => anchorOf(value)));
  const wanted = [
    ...view.statements.filter((statement) => statement.sectionId === section.id && statement.spanInSection !== null && statement.status !== "rejected").map(({ id }) => `f-${id}`),
    ...view.references.filter((reference) => reference.sectionId === section.id && reference.spanInSection !== null).map(({ id }) => `r-${id}`),
  ];
  return wanted.filter((anchor) => !starting.has(anchor));
}

function anchorOf(meaning: Meaning): string | null {
  switch (meaning.type) {
    case "fact": return `f-${meaning.id}`;
    case "reference": return `r-${meaning.id}`;
    case "mend":
    case "unsure":
      return null;
  }
}

/** True where the marked fact will stand inside the link, so that it cannot hold a link of its own. */
function liesIn(fact: Span | null, link: Span): boolean {
  return fact !== null && link[0] <= fact[0] && fact[0] < link[1] && !(fact[0] === link[0] && fact[1] > link[1]);
}

/** A link cannot hold another link. */
function outermost<T extends { readonly span: Span }>(stretches: readonly T[]): readonly T[] {
  let end = -1;
  return stretches.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]).filter(({ span }) => {
    if (span[0] < end) return false;
    end = span[1];
    return true;
  });
}

/** A resolved reference leads to its paper, any other one to what is known of it below. */
function hrefOf(reference: PaperView["references"][number]): string {
  const [target] = reference.targets;
  return reference.status === "resolved" && target !== undefined ? addressOf.paper(target) : `#bezug-${reference.id}`;
}
