import { Breadcrumb } from "../html/breadcrumb.tsx";
import { Knot } from "../html/knot.tsx";
import type { PageContent } from "../html/layout.tsx";
import type { Site } from "../html/site.ts";
import { TokenField } from "./token-field.tsx";
import type { Session } from "./access/session.ts";

interface OfficeLayoutProps {
  readonly site: Site;
  readonly path: string;
  /** Null for who is not let in. */
  readonly session: Session | null;
  readonly token: string | null;
  readonly content: PageContent;
}

/** The frame of every page of the office. */
export function OfficeLayout({ site, path, session, token, content }: OfficeLayoutProps) {
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${content.title} – Büro – ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {site.assets.styles.map((href) => <link rel="stylesheet" href={href} />)}
        {site.assets.scripts.map((src) => <script type="module" src={src} />)}
      </head>
      <body class="office">
        <a class="skip-link" href="#inhalt">Zum Inhalt springen</a>
        <header class="site-header office-header">
          <div class="frame site-header-row">
            <a class="brand" href={session === null ? "/" : "/buero/dokumente"}>
              <Knot class="brand-knot" />
              <span>{site.name} <span class="office-word">Büro</span></span>
            </a>
            {session === null || token === null ? null : <Places path={path} session={session} token={token} />}
          </div>
        </header>
        {content.crumbs === undefined ? null : <div class="frame"><Breadcrumb crumbs={content.crumbs} start={{ text: "Büro", href: "/buero/dokumente" }} /></div>}
        <main id="inhalt" tabindex={-1}>{content.main}</main>
      </body>
    </html>
  );
}

function Places({ path, session, token }: { readonly path: string; readonly session: Session; readonly token: string }) {
  return (
    <>
      <nav class="site-nav" aria-label="Hauptmenü">
        <ul>
          <li><a href="/buero/dokumente" {...(path.startsWith("/buero/dokumente") ? { "aria-current": path === "/buero/dokumente" ? "page" as const : "true" as const } : {})}>Dokumente</a></li>
          <li><a href="/buero/nicht-gelesen" {...(path === "/buero/nicht-gelesen" ? { "aria-current": "page" as const } : {})}>Nicht gelesen</a></li>
          <li><a href="/buero/quellen" {...(path === "/buero/quellen" ? { "aria-current": "page" as const } : {})}>Quellen</a></li>
          <li><a href="/">Portal</a></li>
        </ul>
      </nav>
      <div class="office-person">
        <a href="/buero/name">Sie zeichnen als: {session.name}</a>
        <form method="post" action="/buero/abmelden">
          <TokenField token={token} />
          <button type="submit" class="text-button">Büro verlassen</button>
        </form>
      </div>
    </>
  );
}
