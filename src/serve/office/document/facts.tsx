import { confidenceLevel } from "../../../council/confidence.ts";
import { type CorrectableProperty, nounOf } from "../../../council/correctable.ts";
import { HEAD_PROPERTIES, type HeadProperty } from "../../../council/head-properties.ts";
import type { OfficeDocument, OfficeFact } from "../../../store/office-document.ts";
import { kindOf, propertyWords } from "../../answer/words.ts";
import { countOf, dayOf, formatDate } from "../../html/format.ts";
import { TokenField } from "../token-field.tsx";
import { documentAddress, type Shown } from "./address.ts";
import { type Draft, FactForm } from "./fact-form.tsx";
import { confidenceWords, isUnresolved, isUnsure, wordsOf } from "./fact-words.ts";
import { nameOf } from "./field-words.ts";
import { formFields } from "./form-values.ts";

export interface FactsProps {
  readonly document: OfficeDocument;
  readonly facts: readonly OfficeFact[];
  readonly shown: Shown;
  readonly token: string;
  /** What was sent for the fact that is being put right, where it could not be taken. */
  readonly draft: Draft | null;
  /** Page on which evidence stands; null where the document has none. */
  readonly pageOf: (position: number) => number | null;
}

/** Everything that was understood of this part of the document, kind by kind; a kind that is new appears by itself. */
export function Facts(props: FactsProps) {
  return (
    <>
      <Summary {...props} />
      {groupsOf(props.facts).map((group) => <Group {...props} {...group} />)}
    </>
  );
}

interface FactGroup {
  readonly id: string;
  readonly name: string;
  readonly own: readonly OfficeFact[];
}

const isHead = (property: CorrectableProperty): property is HeadProperty => (HEAD_PROPERTIES as readonly string[]).includes(property);

/** The head, the Beratungsfolge, mentions of other papers, and then every other kind. */
function groupsOf(facts: readonly OfficeFact[]): readonly FactGroup[] {
  const head = HEAD_PROPERTIES.flatMap((property) => facts.filter((fact) => fact.property === property));
  const others = [...new Set([...Object.keys(propertyWords), ...facts.map((fact) => fact.property)])] as readonly CorrectableProperty[];
  return [
    { id: "kopf", name: "Kopf", own: head },
    { id: "beratungsfolge", name: "Beratungsfolge", own: facts.filter((fact) => fact.noun === "consultation") },
    { id: "bezuege", name: "Bezüge", own: facts.filter((fact) => fact.noun === "reference") },
    ...others.filter((property) => !isHead(property) && nounOf(property) === "statement")
      .map((property) => ({ id: `art-${property}`, name: nameOf(property), own: facts.filter((fact) => fact.property === property) })),
  ].filter((group) => group.own.length > 0 || group.id === "kopf");
}

/** What a person should look at first, with a link to each. */
function Summary({ facts }: FactsProps) {
  const unsure = facts.filter(isUnsure);
  const unresolved = facts.filter(isUnresolved);
  return (
    <div class="desk-summary">
      <p>{facts.length === 0 ? "In diesem Teil wurde nichts gefunden." : `${countOf(facts.length, "Angabe", "Angaben")} gefunden.`}</p>
      {unsure[0] === undefined ? null : <p><a href={`#a-${unsure[0].id}`}>{countOf(unsure.length, "Angabe ist", "Angaben sind")} unsicher</a></p>}
      {unresolved[0] === undefined ? null : <p><a href={`#a-${unresolved[0].id}`}>{countOf(unresolved.length, "Bezug ist", "Bezüge sind")} nicht geklärt</a></p>}
      {facts.length > 0 && unsure.length + unresolved.length === 0 ? <p>Nichts davon ist unsicher.</p> : null}
    </div>
  );
}

function Group({ id, name, own, ...props }: FactsProps & FactGroup) {
  return (
    <section class="fact-group" id={id} aria-labelledby={`${id}-titel`}>
      <h3 id={`${id}-titel`}>{name}{own.length > 1 ? <span class="contents-count">{own.length}</span> : null}</h3>
      {own.length === 0 ? null : <ul class="fact-cards">{own.map((fact) => <FactCard {...props} fact={fact} />)}</ul>}
      {id === "kopf" ? <Missing {...props} /> : null}
    </section>
  );
}

type CardProps = FactsProps & { readonly fact: OfficeFact };

function FactCard(props: CardProps) {
  const { fact, document, shown, pageOf } = props;
  const { main, details } = wordsOf(fact.property, fact.value, fact.quote);
  const page = fact.start < fact.end ? pageOf(fact.start) : null;
  return (
    <li class={`fact-card${isUnsure(fact) || isUnresolved(fact) ? " fact-card-unsure" : ""}${fact.status === "rejected" ? " fact-card-rejected" : ""}`} id={`a-${fact.id}`} tabindex={-1} data-fact={fact.id}>
      {isHead(fact.property) ? <p class="fact-name">{nameOf(fact.property)}</p> : null}
      <div class="fact-top">
        <p class="fact-main">{fact.status === "rejected" ? <del>{main}</del> : main}</p>
        <p class="fact-state"><State fact={fact} />{fact.isHidden ? <span class="chip">nichtöffentlicher Teil</span> : null}</p>
      </div>
      {details.length === 0 ? null : <dl class="fact-details">{details.map(({ name, words }) => <div><dt>{name}</dt><dd>{words}</dd></div>)}</dl>}
      <Resolution fact={fact} />
      {fact.status === "corrected" && fact.foundBy !== "correction" ? <p class="fact-found">Gelesen wurde: {wordsOf(fact.property, fact.foundValue, fact.quote).main}</p> : null}
      {fact.note === null ? null : <p class="fact-found">{fact.note}</p>}
      <p class="fact-evidence">
        {fact.start < fact.end && fact.note === null
          ? <a href={`#o-${fact.id}`} data-evidence={fact.id}>„{shortened(fact.quote)}“<span class="kern-sr-only"> im Dokument zeigen</span></a>
          : <span>{fact.quote === "" ? (fact.foundBy === "correction" ? "Von Hand ergänzt, ohne Stelle im Dokument" : "Aus dem Dokument als Ganzem erschlossen") : `„${shortened(fact.quote)}“`}</span>}
        {page === null ? "" : `, Seite ${page}`}
      </p>
      {!document.current ? null : shown.editing === fact.id ? <Edit {...props} /> : <Actions {...props} name={`${nameOf(fact.property)}: ${shortened(main)}`} />}
    </li>
  );
}

const QUOTE = 160;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE).replace(/[\uD800-\uDBFF]$/u, "")} …` : line;
}

const stateWords = { confirmed: "Bestätigt", corrected: "Berichtigt", rejected: "Verworfen" } as const;

/** How sure the program is, or who has said what. */
function State({ fact }: { readonly fact: OfficeFact }) {
  if (fact.status === "found") return <span class={`chip chip-${confidenceLevel(fact.confidence)}`}>{confidenceWords[confidenceLevel(fact.confidence)]}</span>;
  const words = fact.foundBy === "correction" && fact.quote === "" ? "Ergänzt" : stateWords[fact.status];
  const when = fact.madeAt === null ? "" : ` am ${formatDate(dayOf(fact.madeAt))}`;
  return <span class="chip chip-checked">{words}{fact.madeBy === null ? "" : ` von ${fact.madeBy}`}{when}</span>;
}

function Resolution({ fact }: { readonly fact: OfficeFact }) {
  const { resolution } = fact;
  if (resolution === null || fact.status === "rejected") return null;
  if (resolution.targets.length === 0) return <p class="fact-target">Nicht geklärt: In dieser Sammlung gibt es dazu kein Dokument.</p>;
  return (
    <div class="fact-target">
      <p>{resolution.status === "ambiguous" ? "Nicht eindeutig. Gemeint sein kann:" : resolution.isChosen ? "Gemeint ist (von Hand gewählt):" : "Gemeint ist:"}</p>
      <ul>{resolution.targets.map((paper) => <li><a href={`/buero/vorlagen/${encodeURIComponent(paper.id)}`}>{paper.title}</a> <span class="quiet">{[kindOf(paper), paper.number].filter((part) => part !== null).join(" ")}</span></li>)}</ul>
    </div>
  );
}

function actionAddress(document: OfficeDocument, fact: OfficeFact): string {
  return `/buero/dokumente/${encodeURIComponent(document.id)}/angaben/${encodeURIComponent(fact.id)}`;
}

/** The fields by which a form leads back to where it was. */
function returnFields({ part, view }: Shown): Readonly<Record<string, string>> {
  return { teil: String(part), ansicht: view };
}

function Actions({ document, fact, shown, token, name }: CardProps & { readonly name: string }) {
  const hiddenName = <span class="kern-sr-only">: {name}</span>;
  return (
    <form class="fact-actions" method="post" action={actionAddress(document, fact)}>
      <TokenField token={token} />
      {Object.entries(returnFields(shown)).map(([field, value]) => <input type="hidden" name={field} value={value} />)}
      {fact.status === "found" ? <button type="submit" name="tun" value="bestaetigen" class="fact-button" data-key="b">Bestätigen{hiddenName}</button> : null}
      <a class="fact-button" href={documentAddress(document.id, { ...shown, editing: fact.id }, `#a-${fact.id}`)} data-key="k">Berichtigen{hiddenName}</a>
      {fact.status === "rejected" || fact.foundBy === "correction" ? null : <button type="submit" name="tun" value="verwerfen" class="fact-button" data-key="v">{fact.noun === "reference" ? "Gehört nicht hierher" : "Verwerfen"}{hiddenName}</button>}
      {fact.status === "found" ? null : <button type="submit" name="tun" value="zuruecknehmen" class="fact-button" data-key="z">Zurücknehmen{hiddenName}</button>}
    </form>
  );
}

const VISIBILITY_HINT = "Öffentlich heißt: Das Dokument erscheint sofort im Portal, nichtöffentliche Teile ausgenommen. Nichtöffentlich heißt: Es verschwindet sofort daraus.";

function Edit({ document, fact, shown, token, draft }: CardProps) {
  const { editing: _editing, ...back } = shown;
  return (
    <FactForm
      id={`f-${fact.id}`} action={actionAddress(document, fact)} token={token} hidden={{ ...returnFields(shown), tun: "berichtigen" }}
      fields={formFields(fact.property, fact.value)} draft={draft} cancel={documentAddress(document.id, back, `#a-${fact.id}`)}
      targets={fact.resolution === null ? null : { candidates: fact.resolution.targets, chosen: fact.resolution.isChosen ? (fact.resolution.targets[0]?.id ?? "") : "" }}
      hint={fact.property === "visibility" ? VISIBILITY_HINT : null}
    />
  );
}

/** What the head does not say: a person may know it. */
function Missing({ document, facts, shown, token, draft }: FactsProps) {
  const missing = HEAD_PROPERTIES.filter((property) => !facts.some((fact) => fact.property === property && fact.status !== "rejected"));
  if (missing.length === 0 || !document.current) return null;
  const { adding, editing: _editing, ...back } = shown;
  return (
    <div class="fact-missing" id="ergaenzen">
      <p>Dazu steht nichts im Kopf:</p>
      <ul>{missing.map((property) => <li><a href={documentAddress(document.id, { ...back, adding: property }, "#ergaenzen")}>{property === "author" ? "Verfasser" : nameOf(property)} ergänzen</a></li>)}</ul>
      {adding === undefined || !missing.includes(adding) ? null : (
        <FactForm
          id="neu" action={`/buero/dokumente/${encodeURIComponent(document.id)}/ergaenzen`} token={token} hidden={{ ...returnFields(shown), angabe: adding }}
          fields={formFields(adding, "").map((field) => ({ ...field, label: nameOf(adding) }))} draft={draft} cancel={documentAddress(document.id, back, "#kopf")}
          targets={null} hint={adding === "visibility" ? VISIBILITY_HINT : null}
        />
      )}
    </div>
  );
}
