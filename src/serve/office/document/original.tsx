import type { Child } from "hono/jsx";
import type { OfficeDocument, OfficeFact, OfficeText } from "../../../store/office-document.ts";
import { mendWords } from "../../answer/words.ts";
import { countOf } from "../../html/format.ts";
import { nestSpans } from "../../html/nest-spans.ts";
import { NestedText } from "../../html/nested-text.tsx";
import type { Span } from "../../../text/span.ts";
import type { PageSize } from "../office.ts";
import { documentAddress, type Shown, type View } from "./address.ts";
import { type MarkedText, markedText, type Spot, spotsOn } from "./evidence.ts";
import { confidenceWords, isUnsure, wordsOf } from "./fact-words.ts";
import { nameOf } from "./field-words.ts";
import type { Part } from "./parts.ts";
import { confidenceLevel } from "../../../council/confidence.ts";

export interface OriginalProps {
  readonly document: OfficeDocument;
  readonly facts: readonly OfficeFact[];
  readonly parts: readonly Part[];
  readonly shown: Shown;
  /** Sizes of the pages that can be shown as pictures; empty where none can. */
  readonly sizes: readonly PageSize[];
}

const viewWords: Readonly<Record<View, string>> = { seiten: "Seiten", text: "Text", original: "Text im Original" };

/** The document as it is: its pages, its text with mended places marked, or its text untouched. */
export function Original(props: OriginalProps) {
  const { document, parts, shown, sizes } = props;
  const part = parts[shown.part - 1] ?? { span: [0, 0], pages: [] };
  const views: readonly View[] = sizes.length > 0 ? ["seiten", "text", "original"] : ["text", "original"];
  return (
    <section class="desk-pane desk-original" id="vorlage" aria-labelledby="vorlage-titel" tabindex={0}>
      <div class="desk-bar">
        <h2 id="vorlage-titel">Das Dokument</h2>
        <nav aria-label="Ansicht des Dokuments">
          <ul class="desk-views">
            {views.map((view) => <li><a href={documentAddress(document.id, { part: shown.part, view }, "#vorlage")} {...(view === shown.view ? { "aria-current": "true" as const } : {})}>{viewWords[view]}</a></li>)}
          </ul>
        </nav>
      </div>
      {document.text === null
        ? <p class="empty">Der Text dieses Dokuments wurde noch nicht aufbewahrt, als es gelesen wurde. Lesen Sie es bitte noch einmal ein; danach steht er hier. Ihre Prüfungen bleiben erhalten.</p>
        : shown.view === "seiten"
          ? <Pages {...props} text={document.text} part={part} />
          : <Text {...props} text={document.text} part={part} />}
      <PartLinks document={document} parts={parts} shown={shown} />
    </section>
  );
}

interface PartProps extends OriginalProps {
  readonly text: OfficeText;
  readonly part: Part;
}

function Pages({ document, facts, text, part, sizes }: PartProps) {
  const spots = spotsOn(text, part.pages, facts);
  const firstPages = new Map(spots.toSorted((a, b) => b.page - a.page).map(({ fact, page }) => [fact.id, page]));
  return (
    <>
      {part.pages.map((page) => {
        const size = sizes[page - 1];
        const own = spots.filter((spot) => spot.page === page);
        return size === undefined
          ? <p class="empty">Seite {page} lässt sich nicht als Bild zeigen. Ihr Text steht unter <a href={documentAddress(document.id, { view: "text" }, "#vorlage")}>Text</a>.</p>
          : <Page document={document} page={page} size={size} spots={own} firstPages={firstPages} />;
      })}
      <Unplaced ids={facts.filter((fact) => !firstPages.has(fact.id)).map(({ id }) => id)} />
    </>
  );
}

/** Links to evidence that has no place on these pages lead to their top instead of nowhere. */
function Unplaced({ ids }: { readonly ids: readonly string[] }) {
  return ids.length === 0 ? null : <div class="desk-unplaced">{ids.map((id) => <span id={`o-${id}`} />)}</div>;
}

interface PageProps {
  readonly document: OfficeDocument;
  readonly page: number;
  readonly size: PageSize;
  readonly spots: readonly Spot[];
  /** The first page of each fact: its boxes there are what links lead to. */
  readonly firstPages: ReadonlyMap<string, number>;
}

/** A page as a picture; over it, boxes around the lines that hold evidence. They are for the eye and the mouse: each fact has a link of its own. */
function Page({ document, page, size, spots, firstPages }: PageProps) {
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return (
    <figure class="desk-page" id={`seite-${page}`}>
      <figcaption>Seite {page}{document.pageCount === null ? "" : ` von ${document.pageCount}`}</figcaption>
      <div class="desk-sheet">
        <img src={`/buero/dokumente/${encodeURIComponent(document.id)}/seiten/${page}`} alt={`Seite ${page} von „${document.name}“ als Bild`} width={width} height={height} loading="lazy" decoding="async" />
        <svg class="desk-spots" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
          {spots.map((spot) => (
            <a class={classOf("spot", spot.fact)} href={`#a-${spot.fact.id}`} tabindex={-1} {...(firstPages.get(spot.fact.id) === page ? { id: `o-${spot.fact.id}` } : {})} data-spot={spot.fact.id}>
              {spot.boxes.map((box) => <rect x={tenth(box.x - 1)} y={tenth(box.y - 1)} width={tenth(box.width + 2)} height={tenth(box.height + 2)} rx="1.5" />)}
            </a>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}

function classOf(name: string, fact: OfficeFact): string {
  return `${name}${isUnsure(fact) ? ` ${name}-unsure` : ""}${fact.status === "rejected" ? ` ${name}-rejected` : ""}`;
}

type Meaning =
  | { readonly type: "fact"; readonly fact: OfficeFact }
  | { readonly type: "mend"; readonly mend: MarkedText["mends"][number] }
  | { readonly type: "unsure"; readonly confidence: number };

function Text({ document, facts, text, part, shown }: PartProps) {
  const layer = shown.view === "original" ? "original" : "mended";
  const marked = markedText(text, part, facts, layer);
  const stretches: { readonly span: Span; readonly value: Meaning }[] = [
    ...marked.facts.map(({ span, fact }) => ({ span, value: { type: "fact", fact } as const })),
    ...marked.mends.map((mend) => ({ span: mend.span, value: { type: "mend", mend } as const })),
    ...marked.unsure.map(({ span, confidence }) => ({ span, value: { type: "unsure", confidence } as const })),
  ];
  const whole: Span = [0, marked.text.length];
  const nested = nestSpans(stretches, whole);
  const placed = new Set(flatten(nested).flatMap(({ value, first }) => (value.type === "fact" && first ? [value.fact.id] : [])));
  const wrap = (meaning: Meaning, covered: Child, first: boolean): Child => wrapMeaning(meaning, covered, first, { document, shown });
  return (
    <>
      {marked.text.trim() === "" ? <p class="empty">Hier steht kein Text.</p> : <div class="desk-text"><NestedText text={marked.text} span={whole} nested={nested} wrap={wrap} /></div>}
      <Unplaced ids={facts.filter((fact) => !placed.has(fact.id)).map(({ id }) => id)} />
      <Mends document={document} shown={shown} mends={marked.mends} />
    </>
  );
}

type NestedMeaning = ReturnType<typeof nestSpans<Meaning>>[number];

function flatten(nested: readonly NestedMeaning[]): readonly NestedMeaning[] {
  return nested.flatMap((one) => [one, ...flatten(one.inside)]);
}

interface Around {
  readonly document: OfficeDocument;
  readonly shown: Shown;
}

function wrapMeaning(meaning: Meaning, covered: Child, first: boolean, { document, shown }: Around): Child {
  switch (meaning.type) {
    case "fact": {
      const { fact } = meaning;
      const name = `${nameOf(fact.property)}: ${wordsOf(fact.property, fact.value, fact.quote).main}`;
      return first
        ? <mark class={classOf("fact", fact)} id={`o-${fact.id}`} data-spot={fact.id}>{covered}<a class="fact-back" href={`#a-${fact.id}`}><span aria-hidden="true">→</span><span class="kern-sr-only">{` zur Angabe (${name})`}</span></a></mark>
        : <mark class={classOf("fact", fact)} data-spot={fact.id}>{covered}</mark>;
    }
    case "mend": {
      const { edit, number } = meaning.mend;
      const other: View = shown.view === "original" ? "text" : "original";
      const words = shown.view === "original" ? `Gelesen als: „${edit.replacement}“` : `Im Original: „${edit.original}“`;
      const named = { class: "mend", title: `${words} (${mendWords[edit.reason]})`, ...(first ? { id: `m-${number}` } : {}) };
      // A link needs words: blanks and ends of lines have none.
      return (shown.view === "original" ? edit.original : edit.replacement).trim() === ""
        ? <span {...named}>{covered}</span>
        : <a {...named} href={documentAddress(document.id, { part: shown.part, view: other }, `#m-${number}`)}>{covered}</a>;
    }
    case "unsure":
      return <span class="unsure-word" title={`Von der Texterkennung ${confidenceWords[confidenceLevel(meaning.confidence)]} gelesen`}>{covered}</span>;
  }
}

function Mends({ document, shown, mends }: { readonly document: OfficeDocument; readonly shown: Shown; readonly mends: MarkedText["mends"] }) {
  if (mends.length === 0) return null;
  return (
    <details class="original">
      <summary>{countOf(mends.length, "Stelle", "Stellen")} beim Lesen ausgebessert</summary>
      <div class="original-body scroll" role="group" aria-label="Ausgebesserte Stellen" tabindex={0}>
        <table class="mend-table">
          <thead><tr><th scope="col">Original</th><th scope="col">Gelesen als</th><th scope="col">Warum</th></tr></thead>
          <tbody>
            {mends.slice(0, 300).map(({ edit, number }) => (
              <tr>
                <td><a href={documentAddress(document.id, { part: shown.part, view: "original" }, `#m-${number}`)}>{visible(edit.original)}</a></td>
                <td>{visible(edit.replacement)}</td>
                <td>{mendWords[edit.reason]}, {confidenceWords[confidenceLevel(edit.confidence)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {mends.length > 300 ? <p>… und {mends.length - 300} weitere; alle sind im Text markiert.</p> : null}
      </div>
    </details>
  );
}

/** Words for what nobody sees. */
function visible(text: string): string {
  if (text === "") return "(nichts)";
  return text.trim() === "" ? (text.includes("\n") ? "(Zeilenende)" : "(Leerzeichen)") : text;
}

/** " (Seiten 1–10)"; nothing where the document has no pages. */
function pagesIn(part: Part | undefined): string {
  const [first, last] = [part?.pages[0], part?.pages.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? ` (Seite ${first})` : ` (Seiten ${first}–${last})`;
}

function PartLinks({ document, parts, shown }: Pick<OriginalProps, "document" | "parts" | "shown">) {
  if (parts.length < 2) return null;
  const link = (part: number): string => documentAddress(document.id, { part, view: shown.view });
  return (
    <nav class="desk-parts" aria-label="Teile des Dokuments">
      {shown.part > 1 ? <a rel="prev" href={link(shown.part - 1)}><span aria-hidden="true">←</span> Teil {shown.part - 1}</a> : null}
      <p>Teil {shown.part} von {parts.length}{pagesIn(parts[shown.part - 1])}</p>
      {shown.part < parts.length ? <a rel="next" href={link(shown.part + 1)}>Teil {shown.part + 1} <span aria-hidden="true">→</span></a> : null}
    </nav>
  );
}
