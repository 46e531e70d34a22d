import { jsx as _jsx } from "hono/jsx/jsx-runtime";
import { formatDate, formatDateWithWeekday } from "./format.js";
/** A date for people that programs can read, too. `iso` is a day or a month. */
export function DateText(props) {
    return _jsx("time", { datetime: props.iso, children: props.weekday === true ? formatDateWithWeekday(props.iso) : formatDate(props.iso) });
}
//# sourceMappingURL=date-text.js.map