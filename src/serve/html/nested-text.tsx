import type { Child } from "hono/jsx";
import type { Span } from "../../text/span.ts";
import { type Nested, nestSpans } from "./nest-spans.ts";

interface NestedTextProps<T> {
  readonly text: string;
  readonly span: Span;
  readonly nested: readonly Nested<T>[];
  /** Wraps what a stretch covers. */
  readonly wrap: (value: T, covered: Child, first: boolean) => Child;
}

/** A stretch of text in which nested stretches are wrapped into markup. */
export function NestedText<T>({ text, span, nested, wrap }: NestedTextProps<T>) {
  const children: Child[] = [];
  let at = span[0];
  for (const stretch of nested) {
    if (stretch.span[0] > at) children.push(text.slice(at, stretch.span[0]));
    children.push(wrap(stretch.value, <NestedText text={text} span={stretch.span} nested={stretch.inside} wrap={wrap} />, stretch.first));
    at = stretch.span[1];
  }
  if (at < span[1]) children.push(text.slice(at, span[1]));
  return <>{children}</>;
}

/** A stretch of text with highlighted places, as search hits show it. */
export function HighlightedText(props: { readonly text: string; readonly spans: readonly Span[] }) {
  const whole: Span = [0, props.text.length];
  const nested = nestSpans(props.spans.map((span) => ({ span, value: null })), whole);
  return <NestedText text={props.text} span={whole} nested={nested} wrap={(_, covered) => <mark>{covered}</mark>} />;
}
