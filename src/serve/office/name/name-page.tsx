import type { PageContent } from "../../html/layout.tsx";
import { TokenField } from "../token-field.tsx";

/** Who signs: the name that stands beside what a person confirms or corrects. */
export function namePage(name: string, token: string, complaint: string | null): PageContent {
  return {
    title: "Ihr Name",
    crumbs: [{ text: "Ihr Name" }],
    main: (
      <div class="frame prose">
        <h1>Wie zeichnen Sie?</h1>
        <p>Der Name oder das Kürzel steht im Büro neben allem, was Sie bestätigen, berichtigen oder verwerfen. Im Portal erscheint er nicht. Er gilt in diesem Browser, bis Sie das Büro verlassen.</p>
        <form class="fact-form" method="post" action="/buero/name">
          <TokenField token={token} />
          {complaint === null ? null : <div class="fact-form-complaints" role="alert"><p>{complaint}</p></div>}
          <div class="filter">
            <label class="filter-label" for="name">Name oder Kürzel</label>
            <input class="filter-field" id="name" name="name" type="text" value={name} maxlength={60} autocomplete="name" required />
          </div>
          <div class="fact-actions"><button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">Merken</span></button></div>
        </form>
      </div>
    ),
  };
}

/** The session has ended because the person said so. */
export const leftPage: PageContent = {
  title: "Büro verlassen",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Sie haben das Büro verlassen</h1>
      <p>In diesem Browser kommt jetzt niemand mehr ohne Schlüssel hinein.</p>
      <p><a href="/">Zum öffentlichen Portal</a></p>
    </div>
  ),
};
