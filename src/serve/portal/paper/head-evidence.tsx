import type { StatementProperty } from "../../../council/statement.ts";
import type { PaperView, StatementView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { propertyWords } from "../../answer/words.ts";
import { Evidence } from "./evidence.tsx";
import { statementsOf } from "./statements-of.ts";

const headProperties = ["number", "title", "kind", "body", "leadUnit", "author", "date", "visibility"] as const satisfies readonly StatementProperty[];

type HeadStatement = StatementView & { readonly property: (typeof headProperties)[number] };

/** Where the facts of the head stand in the document, word for word. */
export function HeadEvidence({ view }: { readonly view: PaperView }) {
  const statements: readonly HeadStatement[] = headProperties.flatMap((property) => statementsOf(view, property));
  if (statements.length === 0) return null;
  return (
    <section class="facts-section" id="kopf" aria-labelledby="kopf-titel">
      <h2 id="kopf-titel">Belege für die Angaben im Kopf</h2>
      <dl class="head-evidence">
        {statements.map((statement) => (
          <div>
            <dt>{propertyWords[statement.property]}</dt>
            <dd><HeadValue statement={statement} /> <Evidence statement={statement} about={propertyWords[statement.property]} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const visibilityWords: Readonly<Record<string, string>> = { public: "öffentlich", nonPublic: "nichtöffentlich" };

function HeadValue({ statement }: { readonly statement: HeadStatement }) {
  if (statement.property === "date") return <DateText iso={statement.value} />;
  if (statement.property === "visibility") return <span>{visibilityWords[statement.value] ?? statement.value}</span>;
  return <span>{statement.value}</span>;
}
