/** One step of the way to a page; the page itself comes last and has no address. */
export interface Crumb {
  readonly text: string;
  readonly href?: string;
}

/** The way from the start to this page; the start of the site unless told. */
export function Breadcrumb(props: { readonly crumbs: readonly Crumb[]; readonly start?: Crumb }) {
  const start = props.start ?? { text: "Start", href: "/" };
  return (
    <nav class="breadcrumb" aria-label="Sie sind hier">
      <ol>
        <li><a href={start.href}>{start.text}</a></li>
        {props.crumbs.map((crumb) => (
          <li>{crumb.href === undefined ? <span aria-current="page">{crumb.text}</span> : <a href={crumb.href}>{crumb.text}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
