import type { Child } from "hono/jsx";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { Knot } from "./knot.tsx";
import type { Site } from "./site.ts";

/** What one page puts into the frame that all pages share. */
export interface PageContent {
  /** Title of the page, without the name of the site. */
  readonly title: string;
  readonly description?: string;
  /** The way to the page; left out on the start page. */
  readonly crumbs?: readonly Crumb[];
  /** What the search field of the header holds. */
  readonly query?: string;
  /** Pages that search engines shall not keep: searches, single people, errors. */
  readonly noIndex?: boolean;
  readonly main: Child;
}

interface LayoutProps {
  readonly site: Site;
  /** Path of the page, without query. */
  readonly path: string;
  /** Address of the same page as JSON, with query. */
  readonly json: string;
  /** Address of what the page shows as an object of OParl, where it is one. */
  readonly oparl?: string | undefined;
  readonly content: PageContent;
}

/** Every page offers them, so that whoever wants to stay up to date finds them where they read. */
const feeds = [
  { href: "/feeds/vorlagen.atom", title: "Neue Vorlagen", type: "application/atom+xml" },
  { href: "/feeds/sitzungen.ics", title: "Sitzungen", type: "text/calendar" },
] as const;

const places = [
  { href: "/vorlagen", text: "Vorlagen" },
  { href: "/sitzungen", text: "Sitzungen" },
  { href: "/gremien", text: "Gremien" },
  { href: "/personen", text: "Personen" },
] as const;

const footerPlaces = [
  { href: "/hilfe", text: "Hilfe" },
  { href: "/daten", text: "Offene Daten" },
  { href: "/api", text: "Schnittstelle" },
  { href: "/barrierefreiheit", text: "Barrierefreiheit" },
  { href: "/datenschutz", text: "Datenschutz" },
  { href: "/impressum", text: "Impressum" },
] as const;

/** The frame of every page: head, header, way, main part, footer. */
export function Layout(props: LayoutProps) {
  const { site, path, content } = props;
  return (
    <html lang="de">
      <Head {...props} />
      <body>
        <a class="skip-link" href="#inhalt">Zum Inhalt springen</a>
        <Header site={site} path={path} query={content.query ?? ""} />
        {content.crumbs === undefined ? null : <div class="frame"><Breadcrumb crumbs={content.crumbs} /></div>}
        <main id="inhalt" tabindex={-1}>{content.main}</main>
        <Footer site={site} />
      </body>
    </html>
  );
}

function Head({ site, json, oparl, content }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${content.title} – ${site.name}`}</title>
      {content.description === undefined ? null : <meta name="description" content={content.description} />}
      {content.noIndex === true ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {site.assets.styles.map((href) => <link rel="stylesheet" href={href} />)}
      {site.assets.scripts.map((src) => <script type="module" src={src} />)}
      <link rel="alternate" type="application/json" href={json} title="Diese Seite als JSON" />
      {oparl === undefined ? null : <link rel="alternate" type="application/json" href={oparl} title="OParl 1.1" />}
      {feeds.map((feed) => <link rel="alternate" type={feed.type} href={feed.href} title={feed.title} />)}
    </head>
  );
}

function Header(props: { readonly site: Site; readonly path: string; readonly query: string }) {
  return (
    <header class="site-header">
      <div class="frame site-header-row">
        <a class="brand" href="/">
          <Knot class="brand-knot" />
          <span>{props.site.name}</span>
        </a>
        <nav class="site-nav" aria-label="Hauptmenü">
          <ul>
            {places.map((place) => (
              <li><a href={place.href} {...currentOf(place.href, props.path)}>{place.text}</a></li>
            ))}
          </ul>
        </nav>
        {props.path === "/" || props.path === "/suche" ? null : <HeaderSearch query={props.query} />}
        {props.path === "/suche" ? null : <a class="header-search-link" href="/suche"><span class="kern-icon kern-icon--search" aria-hidden="true" />Suche</a>}
      </div>
    </header>
  );
}

function HeaderSearch(props: { readonly query: string }) {
  return (
    <search class="header-search">
      <form action="/suche" method="get">
        <label class="kern-sr-only" for="kopf-suche">Suchbegriff</label>
        <input id="kopf-suche" type="search" name="q" value={props.query} placeholder="Suchen" autocomplete="off" maxlength={200} />
        <button type="submit"><span class="kern-icon kern-icon--search" aria-hidden="true" /><span class="kern-sr-only">Suchen</span></button>
      </form>
    </search>
  );
}

function Footer(props: { readonly site: Site }) {
  return (
    <footer class="site-footer">
      <div class="frame site-footer-row">
        <p><strong>{props.site.name}</strong> zeigt, was Räte beraten und beschließen. Jede Angabe führt zu dem Satz, aus dem sie stammt.</p>
        <nav aria-label="Über diese Seiten">
          <ul>{footerPlaces.map((place) => <li><a href={place.href}>{place.text}</a></li>)}</ul>
        </nav>
      </div>
    </footer>
  );
}

function currentOf(href: string, path: string): { "aria-current"?: "page" | "true" } {
  if (path === href) return { "aria-current": "page" };
  return path.startsWith(`${href}/`) ? { "aria-current": "true" } : {};
}
