import type { Child } from "hono/jsx";
import type { PaperView, StatementView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { countOf, formatDate } from "../../html/format.ts";
import { addressOf } from "../../answer/address.ts";
import { placeWords } from "../../answer/words.ts";
import { Evidence } from "./evidence.tsx";
import { placeOf, provisionOf, rhythmOf, searchedName, timesOf } from "./named-words.ts";
import { statementsOf } from "./statements-of.ts";

/** Who and what the paper names: votes, people, organisations, dates, places, laws, attachments. Each list only where it has entries. */
export function Named({ view }: { readonly view: PaperView }) {
  return (
    <>
      <Votes view={view} />
      <NamedList id="personen" title="Personen" entries={statementsOf(view, "person").map((statement) => ({
        statement, about: statement.value.name, name: linked(statement, statement.value.name), detail: [statement.value.role, statement.value.group].filter((word) => word !== null).join(", "),
      }))} />
      <NamedList id="organisationen" title="Gremien, Ämter und andere Stellen" entries={statementsOf(view, "organization").map((statement) => ({
        statement, about: statement.value.name, name: linked(statement, statement.value.name), detail: statement.value.aliases.join(", "),
      }))} />
      <NamedList id="termine" title="Termine" entries={statementsOf(view, "mentionedDate").map((statement) => ({
        statement, about: statement.value.text, name: <Period start={statement.value.start} end={statement.value.end} />, detail: timesOf(statement.value),
      }))} />
      <NamedList id="zeitraeume" title="Zeiträume" entries={statementsOf(view, "period").map((statement) => ({
        statement, about: statement.value.text, name: statement.value.text, detail: `${formatDate(statement.value.start)} bis ${formatDate(statement.value.end)}`,
      }))} />
      <NamedList id="wiederkehrend" title="Wiederkehrende Termine" entries={statementsOf(view, "recurrence").map((statement) => ({
        statement, about: statement.value.text, name: statement.value.text, detail: rhythmOf(statement.value.rule),
      }))} />
      <NamedList id="orte" title="Orte" entries={statementsOf(view, "place").map((statement) => ({
        statement, about: placeOf(statement.value), name: <a href={addressOf.search(`"${searchedName(statement.value)}"`)}>{placeOf(statement.value)}</a>, detail: placeWords[statement.value.kind],
      }))} />
      <NamedList id="rechtsgrundlagen" title="Rechtsgrundlagen" entries={statementsOf(view, "law").map((statement) => ({
        statement, about: provisionOf(statement.value), name: provisionOf(statement.value), detail: statement.value.enactedOn === null ? "" : `vom ${formatDate(statement.value.enactedOn)}`,
      }))} />
      <NamedList id="anlagen" title="Anlagen" entries={statementsOf(view, "attachment").map((statement) => ({
        statement, about: statement.value.title, name: statement.value.title, detail: "",
      }))} />
    </>
  );
}

interface Entry {
  readonly statement: StatementView;
  /** What is named, in words; entries with the same words are one. */
  readonly about: string;
  readonly name: Child;
  readonly detail: string;
}

const shownAtOnce = 15;

function NamedList(props: { readonly id: string; readonly title: string; readonly entries: readonly Entry[] }) {
  if (props.entries.length === 0) return null;
  const groups = [...Map.groupBy(props.entries, (entry) => entry.about).values()];
  return (
    <section class="facts-section" id={props.id} aria-labelledby={`${props.id}-titel`}>
      <h2 id={`${props.id}-titel`}>{props.title}</h2>
      <NamedGroups groups={groups.slice(0, shownAtOnce)} />
      {groups.length <= shownAtOnce ? null : (
        <details>
          <summary>{countOf(groups.length - shownAtOnce, "weiterer Eintrag", "weitere Einträge")}</summary>
          <NamedGroups groups={groups.slice(shownAtOnce)} />
        </details>
      )}
    </section>
  );
}

function NamedGroups({ groups }: { readonly groups: readonly (readonly Entry[])[] }) {
  return (
    <ul class="named">
      {groups.map((group) => (
        <li>
          <span class="named-name">{group[0]?.name}</span>
          <span class="named-detail">{[...new Set(group.map((entry) => entry.detail))].filter((detail) => detail !== "").join("; ")}</span>
          <span class="named-evidence">
            {group.map((entry, index) => <Evidence statement={entry.statement} about={entry.about} label={group.length === 1 ? "Beleg" : `Beleg ${index + 1}`} />)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Votes({ view }: { readonly view: PaperView }) {
  const votes = statementsOf(view, "vote");
  if (votes.length === 0) return null;
  return (
    <section class="facts-section" id="abstimmungen" aria-labelledby="abstimmungen-titel">
      <h2 id="abstimmungen-titel">Abstimmungen</h2>
      <div class="scroll" role="group" aria-label="Abstimmungen" tabindex={0}>
        <table class="facts-table">
          <caption class="kern-sr-only">Abstimmungen in diesem Dokument</caption>
          <thead><tr><th scope="col">Im Wortlaut</th><th scope="col" class="numeric">Ja</th><th scope="col" class="numeric">Nein</th><th scope="col" class="numeric">Enthaltung</th><th scope="col">Beleg</th></tr></thead>
          <tbody>
            {votes.map((vote) => (
              <tr>
                <td>{vote.value.item === null ? null : <strong>{vote.value.item}: </strong>}{vote.value.text}</td>
                <td class="numeric">{vote.value.yes ?? "–"}</td>
                <td class="numeric">{vote.value.no ?? "–"}</td>
                <td class="numeric">{vote.value.abstain ?? "–"}</td>
                <td><Evidence statement={vote} about={vote.value.text} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Period(props: { readonly start: string; readonly end: string | null }) {
  return props.end === null ? <DateText iso={props.start} weekday /> : <><DateText iso={props.start} /> bis <DateText iso={props.end} /></>;
}

function linked(statement: StatementView, name: string): Child {
  return statement.link === null ? name : <a href={addressOf[statement.link.type](statement.link.id)}>{name}</a>;
}
