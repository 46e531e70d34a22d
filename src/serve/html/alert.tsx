import type { PropsWithChildren } from "hono/jsx";

interface AlertProps {
  readonly kind: "info" | "success" | "warning" | "danger";
  readonly title: string;
}

/** A framed message. Its title is no heading, so that it fits anywhere. */
export function Alert(props: PropsWithChildren<AlertProps>) {
  return (
    <div class={`kern-alert kern-alert--${props.kind}`}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${props.kind}`} aria-hidden="true" />
        <span class="kern-title">{props.title}</span>
      </div>
      <div class="kern-alert__body">{props.children}</div>
    </div>
  );
}
