import { formatDate, formatDateWithWeekday } from "./format.ts";

/** A date for people that programs can read, too. `iso` is a day or a month. */
export function DateText(props: { readonly iso: string; readonly weekday?: boolean }) {
  return <time datetime={props.iso}>{props.weekday === true ? formatDateWithWeekday(props.iso) : formatDate(props.iso)}</time>;
}
