import type { PaperSummary, PaperView, ReferenceView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { addressOf } from "../../answer/address.ts";
import { incomingWords, kindOf, referenceWords } from "../../answer/words.ts";

/** How this paper hangs together with others, in both directions. */
export function References({ view }: { readonly view: PaperView }) {
  if (view.references.length + view.referencedBy.length + view.reportedIn.length === 0) return null;
  return (
    <section class="facts-section" id="bezuege" aria-labelledby="bezuege-titel">
      <h2 id="bezuege-titel">Bezüge</h2>
      {view.reportedIn.length === 0 ? null : (
        <>
          <h3>In Niederschriften und Tagesordnungen</h3>
          <ul class="references">{view.reportedIn.map((paper) => <li class="reference"><span class="chip">behandelt in</span><div><PaperLink paper={paper} hash="" /></div></li>)}</ul>
        </>
      )}
      {view.references.length === 0 ? null : (
        <>
          <h3>Dieses Dokument bezieht sich auf</h3>
          <ul class="references">{view.references.map((reference) => <Outgoing reference={reference} />)}</ul>
        </>
      )}
      {view.referencedBy.length === 0 ? null : (
        <>
          <h3>Andere beziehen sich auf dieses Dokument</h3>
          <ul class="references">
            {view.referencedBy.map((incoming) => (
              <li class="reference">
                <span class="chip">{incomingWords[incoming.kind]}</span>
                <div>
                  <PaperLink paper={incoming.paper} hash={incoming.sectionId === null ? "" : `#s-${incoming.sectionId}`} />
                  <p class="reference-words">„{incoming.text}“</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Outgoing({ reference }: { readonly reference: ReferenceView }) {
  return (
    <li class={`reference reference-${reference.status}`} id={`bezug-${reference.id}`}>
      <span class="chip">{referenceWords[reference.kind]}</span>
      <div>
        <Targets reference={reference} />
        <p class="reference-words">„{reference.text}“{reference.spanInSection === null || reference.sectionId === null ? null : <> <a href={`#r-${reference.id}`}>im Text<span class="kern-sr-only">: {reference.text}</span></a></>}</p>
      </div>
    </li>
  );
}

function Targets({ reference }: { readonly reference: ReferenceView }) {
  const papers = reference.targetPapers;
  if (reference.status === "resolved" && papers[0] !== undefined) return <PaperLink paper={papers[0]} hash="" />;
  if (reference.status === "ambiguous" && papers.length > 0) {
    return (
      <>
        <p>Nicht eindeutig. Gemeint sein kann:</p>
        <ul class="candidates">{papers.map((paper) => <li><PaperLink paper={paper} hash="" /></li>)}</ul>
      </>
    );
  }
  return <p>{reference.number === null ? "Das genannte Dokument" : <>Das Dokument <span class="number">{reference.number}</span></>} ist nicht in dieser Sammlung.</p>;
}

function PaperLink({ paper, hash }: { readonly paper: PaperSummary; readonly hash: string }) {
  return (
    <p>
      <a href={`${addressOf.paper(paper.id)}${hash}`}>{paper.title}</a>{" "}
      <span class="entry-facts">
        <span>{kindOf(paper)}</span>
        {paper.number === null ? null : <span class="number">{paper.number}</span>}
        {(paper.date ?? paper.meetingDate) === null ? null : <DateText iso={paper.date ?? paper.meetingDate ?? ""} />}
      </span>
    </p>
  );
}
