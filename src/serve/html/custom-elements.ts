import type { PropsWithChildren } from "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      /** Offers its text for copying; without script it is a plain box. */
      readonly "copy-text": PropsWithChildren;
      /** Moves between facts and their evidence smoothly, and takes keys; without script the links in it do. */
      readonly "check-desk": PropsWithChildren<{ readonly class?: string }>;
    }
  }
}
