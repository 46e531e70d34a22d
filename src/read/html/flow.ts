import type { Line } from "../../text/document-text.ts";
import { createLineWriter, type LineWriter } from "../line-writer.ts";
import { isListItem } from "../plain/line-kind.ts";
import { headingLevel } from "./element-look.ts";
import { definitionPair, holdsPairs, isColumnHead, isTableRow, labelledPair, pairOf, rowsOfTableRow } from "./find-rows.ts";
import { createListCounter } from "./list-marks.ts";
import { isElement, textOfNode, type HtmlDocument, type HtmlElement, type HtmlNode } from "./parse-bounded.ts";
import { surveyOf, type Survey } from "./survey.ts";

type Step = { readonly enter: HtmlNode } | { readonly leave: HtmlElement };

/**
 * Lays out a page as lines: what a reader sees, from top to bottom; above it the title of the window, which may name who publishes.
 * @param isPrinted whether the line breaks of the source are those of a printed page
 */
export function flowOf(document: HtmlDocument, title = "", isPrinted = false): { text: string; lines: Line[] } {
  const surveys = surveyOf(document);
  const flow = new Flow(surveys, title, isPrinted);
  const steps: Step[] = document.childNodes.toReversed().map((enter) => ({ enter }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("leave" in step) flow.leave(step.leave);
    else if (isElement(step.enter)) {
      if (!flow.enter(step.enter)) continue;
      steps.push({ leave: step.enter });
      for (let index = step.enter.childNodes.length - 1; index >= 0; index -= 1) {
        const child = step.enter.childNodes[index];
        if (child !== undefined) steps.push({ enter: child });
      }
    } else flow.text(textOfNode(step.enter) ?? "");
  }
  return flow.finish();
}

/** The line in the making and what surrounds it: lists, headings, bold, furniture. */
class Flow {
  readonly #surveys: ReadonlyMap<HtmlElement, Survey>;
  readonly #writer: LineWriter = createLineWriter();
  readonly #markOf = createListCounter();
  readonly #done = new Set<HtmlElement>();
  readonly #paired = new Map<HtmlElement, boolean>();
  readonly #total: number;
  #parts: string[] = [];
  #visible = 0;
  #boldVisible = 0;
  #pendingBlank = false;
  #bold = 0;
  #furniture = 0;
  #keepsBreaks = 0;
  #heading: number | null = null;
  #item: string | null = null;

  constructor(surveys: ReadonlyMap<HtmlElement, Survey>, title: string, isPrinted: boolean) {
    this.#surveys = surveys;
    this.#keepsBreaks = isPrinted ? 1 : 0;
    if (title !== "") this.#writer.line(title, { kind: "furniture" });
    this.#total = Math.max(0, ...[...surveys].filter(([element]) => element.tagName === "body").map(([, survey]) => survey.length));
  }

  /** Opens an element; false when its content is not to be walked (hidden, or written already). */
  enter(element: HtmlElement): boolean {
    const survey = this.#surveys.get(element);
    if (survey === undefined || survey.look.hidden || this.#done.has(element)) return false;
    if (survey.look.block || element.tagName === "br") this.#endLine();
    if (survey.look.spaced) this.#pendingBlank = true;
    if (survey.length === 0) return false;
    if (this.#wroteRows(element)) return false;
    this.#open(element, survey);
    return true;
  }

  leave(element: HtmlElement): void {
    const survey = this.#surveys.get(element);
    if (survey === undefined) return;
    if (survey.look.block) this.#endLine();
    if (survey.look.spaced) this.#pendingBlank = true;
    if (survey.look.bold) this.#bold -= 1;
    if (survey.look.keepsBreaks) this.#keepsBreaks -= 1;
    if (this.#isFurniture(survey)) this.#furniture -= 1;
    if (headingLevel(element) !== null) this.#heading = null;
    if (element.tagName === "li") this.#item = null;
  }

  text(text: string): void {
    if (this.#keepsBreaks === 0) return this.#ink(text);
    for (const [index, line] of text.split(/\r?\n|\f/).entries()) {
      if (index > 0) this.#endLine();
      this.#ink(line);
    }
  }

  finish(): { text: string; lines: Line[] } {
    this.#endLine();
    return this.#writer.finish();
  }

  #open(element: HtmlElement, survey: Survey): void {
    if (survey.look.bold) this.#bold += 1;
    if (this.#isFurniture(survey)) this.#furniture += 1;
    if (survey.look.keepsBreaks) this.#keepsBreaks += 1;
    this.#heading = headingLevel(element) ?? this.#heading;
    if (element.tagName === "li") this.#item = this.#markOf(element);
  }

  /** What holds captions and values says something of the document, even in the page's head. Class names call much "menu"; what holds most of the page's text is no furniture whatever its class is called. */
  #isFurniture(survey: Survey): boolean {
    if (survey.look.furniture === "surely") return true;
    if (survey.captioned) return false;
    return survey.look.furniture === "head" || (survey.look.furniture === "perhaps" && survey.length * 2 <= this.#total);
  }

  #ink(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    for (let index = 0; index < text.length; index += 1) {
      if (text.charCodeAt(index) <= 32) continue;
      this.#visible += 1;
      if (this.#bold > 0) this.#boldVisible += 1;
    }
  }

  #endLine(): void {
    if (this.#visible > 0) {
      const text = this.#parts.join("").replace(/[ \t\n\r\f]+/g, " ").trim();
      const isBold = this.#boldVisible === this.#visible;
      this.#write(text, isBold);
      this.#item = null;
    }
    this.#parts = [];
    this.#visible = 0;
    this.#boldVisible = 0;
  }

  #write(text: string, isBold: boolean): void {
    this.#separate();
    const bold = isBold ? { bold: true } : {};
    if (this.#furniture > 0) this.#writer.line(text, { kind: "furniture" });
    else if (this.#heading !== null) this.#writer.line(text, { kind: "heading", level: this.#heading, ...bold });
    else if (this.#item !== null) this.#writer.line(`${this.#item}${text}`, { kind: "item", ...bold });
    else this.#writer.line(text, { kind: isListItem(text) ? "item" : "text", ...bold });
  }

  #separate(): void {
    if (this.#pendingBlank) this.#writer.blank();
    this.#pendingBlank = false;
  }

  #wroteRows(element: HtmlElement): boolean {
    const rows = this.#rowsOf(element);
    if (rows === null) return false;
    this.#separate();
    const cells = element.childNodes.filter(isElement);
    const isHead = isTableRow(element) && cells.length > 0 && cells.every(isColumnHead);
    for (const row of rows) {
      if (this.#furniture > 0) this.#writer.line(row.join(" "), { kind: "furniture" });
      else this.#writer.row(row, isHead ? { bold: true } : {});
    }
    return true;
  }

  #rowsOf(element: HtmlElement): string[][] | null {
    if (isTableRow(element)) return rowsOfTableRow(element, this.#surveys);
    if (element.tagName === "dt") {
      const pair = definitionPair(element, this.#surveys);
      for (const value of pair?.values ?? []) this.#done.add(value);
      return pair === null ? null : [pair.cells];
    }
    const pair = labelledPair(element, this.#surveys);
    if (pair !== null) return [pair];
    return this.#isPaired(element) ? [pairOf(element, this.#surveys)] : null;
  }

  #isPaired(element: HtmlElement): boolean {
    const { parentNode } = element;
    if (parentNode === null || !("tagName" in parentNode)) return false;
    const known = this.#paired.get(parentNode) ?? holdsPairs(parentNode, this.#surveys);
    this.#paired.set(parentNode, known);
    return known;
  }
}
