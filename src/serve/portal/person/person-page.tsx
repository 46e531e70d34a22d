import type { PersonView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import type { PageContent } from "../../html/layout.tsx";
import { addressOf } from "../../answer/address.ts";
import { kindOf } from "../../answer/words.ts";

/** A person: each paper that names her, in its own words. */
export function personPage(view: PersonView): PageContent {
  const { person, body } = view;
  return {
    title: person.name,
    crumbs: [{ text: "Personen", href: "/personen" }, { text: person.name }],
    noIndex: true,
    main: (
      <div class="frame">
        <header class="page-head">
          <p class="kicker">Person</p>
          <h1>{person.name}</h1>
          <p class="entry-facts"><a href={addressOf.body(body.id)}>{body.name}</a></p>
        </header>
        <Memberships memberships={view.memberships} />
        {view.mentions.length === 0 ? null : (
          <>
            <section class="block" aria-labelledby="nennungen">
              <h2 id="nennungen">Genannt in</h2>
              <ol class="entries">{view.mentions.map((mention) => <Mention mention={mention} />)}</ol>
            </section>
            <p class="quiet">Gleiche Namen können verschiedene Menschen meinen. Maßgeblich ist, was im Dokument steht.</p>
          </>
        )}
      </div>
    ),
  };
}

function Memberships({ memberships }: Pick<PersonView, "memberships">) {
  if (memberships.length === 0) return null;
  return (
    <section class="block" aria-labelledby="mitgliedschaften">
      <h2 id="mitgliedschaften">Mitgliedschaften</h2>
      <ul class="tiles">
        {memberships.map(({ organization, role, start, end }) => (
          <li class="tile">
            <a href={addressOf.organization(organization.id)}>{organization.name}</a>
            {role === null && start === null && end === null ? null : (
              <span>{role}{role === null || (start === null && end === null) ? null : ", "}{start === null ? null : <>seit <DateText iso={start} /></>}{end === null ? null : <> bis <DateText iso={end} /></>}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">Nach dem Ratsinformationssystem.</p>
    </section>
  );
}

function Mention({ mention }: { readonly mention: PersonView["mentions"][number] }) {
  const { paper } = mention;
  const role = [mention.role, mention.group].filter((part) => part !== null).join(", ");
  return (
    <li class="entry">
      <h3 class="entry-title"><a href={`${addressOf.paper(paper.id)}${mention.sectionId === null ? "" : `#s-${mention.sectionId}`}`}>{paper.title}</a></h3>
      <p class="entry-facts">
        <span class="entry-kind">{kindOf(paper)}</span>
        {paper.number === null ? null : <span class="number">{paper.number}</span>}
        {paper.date === null ? null : <DateText iso={paper.date} />}
      </p>
      <p class="entry-quote">{role === "" ? null : <strong>{role}: </strong>}<q>{mention.quote}</q></p>
    </li>
  );
}
