import { Fragment as _Fragment, jsx as _jsx } from "hono/jsx/jsx-runtime";
import { nestSpans } from "./nest-spans.js";
/** A stretch of text in which nested stretches are wrapped into markup. */
export function NestedText({ text, span, nested, wrap }) {
    const children = [];
    let at = span[0];
    for (const stretch of nested) {
        if (stretch.span[0] > at)
            children.push(text.slice(at, stretch.span[0]));
        children.push(wrap(stretch.value, _jsx(NestedText, { text: text, span: stretch.span, nested: stretch.inside, wrap: wrap }), stretch.first));
        at = stretch.span[1];
    }
    if (at < span[1])
        children.push(text.slice(at, span[1]));
    return _jsx(_Fragment, { children: children });
}
/** A stretch of text with highlighted places, as search hits show it. */
export function HighlightedText(props) {
    const whole = [0, props.text.length];
    const nested = nestSpans(props.spans.map((span) => ({ span, value: null })), whole);
    return _jsx(NestedText, { text: props.text, span: whole, nested: nested, wrap: (_, covered) => _jsx("mark", { children: covered }) });
}
//# sourceMappingURL=nested-text.js.map