import { createLineWriter } from "../line-writer.js";
import { isListItem } from "../plain/line-kind.js";
import { headingLevel } from "./element-look.js";
import { definitionPair, labelledPair, rowsOfTableRow } from "./find-rows.js";
import { createListCounter } from "./list-marks.js";
import { isElement, textOfNode } from "./parse-bounded.js";
import { surveyOf } from "./survey.js";
/** Lays out a page as lines: what a reader sees, from top to bottom. */
export function flowOf(document) {
    const surveys = surveyOf(document);
    const flow = new Flow(surveys);
    const steps = document.childNodes.toReversed().map((enter) => ({ enter }));
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        if ("leave" in step)
            flow.leave(step.leave);
        else if (isElement(step.enter)) {
            if (!flow.enter(step.enter))
                continue;
            steps.push({ leave: step.enter });
            for (let index = step.enter.childNodes.length - 1; index >= 0; index -= 1) {
                const child = step.enter.childNodes[index];
                if (child !== undefined)
                    steps.push({ enter: child });
            }
        }
        else
            flow.text(textOfNode(step.enter) ?? "");
    }
    return flow.finish();
}
/** The line in the making and what surrounds it: lists, headings, bold, furniture. */
class Flow {
    #surveys;
    #writer = createLineWriter();
    #markOf = createListCounter();
    #done = new Set();
    #total;
    #parts = [];
    #visible = 0;
    #boldVisible = 0;
    #pendingBlank = false;
    #bold = 0;
    #furniture = 0;
    #keepsBreaks = 0;
    #heading = null;
    #item = null;
    constructor(surveys) {
        this.#surveys = surveys;
        this.#total = Math.max(0, ...[...surveys].filter(([element]) => element.tagName === "body").map(([, survey]) => survey.length));
    }
    /** Opens an element; false when its content is not to be walked (hidden, or written already). */
    enter(element) {
        const survey = this.#surveys.get(element);
        if (survey === undefined || survey.look.hidden || this.#done.has(element))
            return false;
        if (survey.look.block || element.tagName === "br")
            this.#endLine();
        if (survey.look.spaced)
            this.#pendingBlank = true;
        if (survey.length === 0)
            return false;
        if (this.#wroteRows(element))
            return false;
        this.#open(element, survey);
        return true;
    }
    leave(element) {
        const survey = this.#surveys.get(element);
        if (survey === undefined)
            return;
        if (survey.look.block)
            this.#endLine();
        if (survey.look.spaced)
            this.#pendingBlank = true;
        if (survey.look.bold)
            this.#bold -= 1;
        if (survey.look.keepsBreaks)
            this.#keepsBreaks -= 1;
        if (this.#isFurniture(survey))
            this.#furniture -= 1;
        if (headingLevel(element) !== null)
            this.#heading = null;
        if (element.tagName === "li")
            this.#item = null;
    }
    text(text) {
        if (this.#keepsBreaks === 0)
            return this.#ink(text);
        for (const [index, line] of text.split(/\r?\n|\f/).entries()) {
            if (index > 0)
                this.#endLine();
            this.#ink(line);
        }
    }
    finish() {
        this.#endLine();
        return this.#writer.finish();
    }
    #open(element, survey) {
        if (survey.look.bold)
            this.#bold += 1;
        if (this.#isFurniture(survey))
            this.#furniture += 1;
        if (survey.look.keepsBreaks)
            this.#keepsBreaks += 1;
        this.#heading = headingLevel(element) ?? this.#heading;
        if (element.tagName === "li")
            this.#item = this.#markOf(element);
    }
    /** Class names call much "menu"; what holds most of the page's text is no furniture whatever its class is called. */
    #isFurniture(survey) {
        if (survey.look.furniture === "surely")
            return true;
        return survey.look.furniture === "perhaps" && survey.length * 2 <= this.#total;
    }
    #ink(text) {
        if (text === "")
            return;
        this.#parts.push(text);
        for (let index = 0; index < text.length; index += 1) {
            if (text.charCodeAt(index) <= 32)
                continue;
            this.#visible += 1;
            if (this.#bold > 0)
                this.#boldVisible += 1;
        }
    }
    #endLine() {
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
    #write(text, isBold) {
        this.#separate();
        const bold = isBold ? { bold: true } : {};
        if (this.#furniture > 0)
            this.#writer.line(text, { kind: "furniture" });
        else if (this.#heading !== null)
            this.#writer.line(text, { kind: "heading", level: this.#heading, ...bold });
        else if (this.#item !== null)
            this.#writer.line(`${this.#item}${text}`, { kind: "item", ...bold });
        else
            this.#writer.line(text, { kind: isListItem(text) ? "item" : "text", ...bold });
    }
    #separate() {
        if (this.#pendingBlank)
            this.#writer.blank();
        this.#pendingBlank = false;
    }
    #wroteRows(element) {
        const rows = this.#rowsOf(element);
        if (rows === null)
            return false;
        this.#separate();
        const cells = element.childNodes.filter(isElement);
        const isHead = element.tagName === "tr" && cells.length > 0 && cells.every((cell) => cell.tagName === "th");
        for (const row of rows) {
            if (this.#furniture > 0)
                this.#writer.line(row.join(" "), { kind: "furniture" });
            else
                this.#writer.row(row, isHead ? { bold: true } : {});
        }
        return true;
    }
    #rowsOf(element) {
        if (element.tagName === "tr")
            return rowsOfTableRow(element, this.#surveys);
        if (element.tagName === "dt") {
            const pair = definitionPair(element, this.#surveys);
            for (const value of pair?.values ?? [])
                this.#done.add(value);
            return pair === null ? null : [pair.cells];
        }
        const pair = labelledPair(element, this.#surveys);
        return pair === null ? null : [pair];
    }
}
//# sourceMappingURL=flow.js.map