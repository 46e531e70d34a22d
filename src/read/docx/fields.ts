import type { XmlAttributes } from "../xml/walk-xml.ts";
import { isOn } from "./styles.ts";

interface OpenField {
  /** Its code is not shown, its result is. */
  isResult: boolean;
  checked: boolean | null;
  readonly choices: string[];
  choice: number;
}

/** Follows the fields of a document (`fldChar`), which may nest: what of them is shown, and the values of old form fields. */
export class Fields {
  readonly #open: OpenField[] = [];

  /** False between the beginning of a field and its result. */
  get areShown(): boolean {
    return this.#open.every((field) => field.isResult);
  }

  /** `fldChar`. @returns what a form field that ends here shows beside its result */
  mark(type: string | undefined): string {
    if (type === "begin") this.#open.push({ isResult: false, checked: null, choices: [], choice: 0 });
    const field = this.#open.at(-1);
    if (type === "separate" && field !== undefined) field.isResult = true;
    if (type !== "end") return "";
    this.#open.pop();
    if (field === undefined) return "";
    if (field.checked !== null) return field.checked ? "☒" : "☐";
    return field.isResult ? "" : (field.choices[field.choice] ?? "");
  }

  /** A property of a form field (`ffData`). */
  property(name: string, parent: string | undefined, { val }: XmlAttributes): void {
    const field = this.#open.at(-1);
    if (field === undefined) return;
    if (name === "checkBox") field.checked ??= false;
    else if (parent === "checkBox" && (name === "checked" || name === "default")) field.checked = isOn(val);
    else if (name === "listEntry") field.choices.push(val ?? "");
    else if (parent === "ddList" && name === "result") field.choice = Number(val) || 0;
  }
}
