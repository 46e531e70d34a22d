/** The mark: a thread that ties itself into a knot. Decoration only; the name stands beside it. */
export function Knot(props: { readonly class?: string }) {
  return (
    <svg class={props.class ?? "knot"} viewBox="0 0 48 48" width="48" height="48" fill="none" aria-hidden="true" focusable="false">
      <path d="M2 33C12 33 17 30 22 22S33 8 39 14s-1 15-11 15S8 21 12 14s15-3 19 7 8 14 15 14" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** A long thread with three knots, drawn across the head of the start page. */
export function Thread() {
  return (
    <svg class="thread" viewBox="0 0 1200 220" fill="none" aria-hidden="true" focusable="false" preserveAspectRatio="xMaxYMid slice">
      <path d="M-20 172C130 208 250 196 372 156S560 60 642 76s62 92 -14 88-62-104 46-116 168 70 262 62 86-84 22-84-82 106 46 118 156-70 216-84" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx="372" cy="156" r="8" fill="currentColor" />
      <circle cx="936" cy="110" r="8" fill="currentColor" />
      <circle cx="1090" cy="130" r="8" fill="currentColor" />
    </svg>
  );
}
