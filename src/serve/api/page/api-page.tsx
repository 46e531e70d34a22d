import type { PageContent } from "../../html/layout.tsx";
import type { Example } from "../examples.ts";
import type { JsonSchema, OpenApiDocument, OpenApiOperation, OpenApiParameter } from "../openapi.ts";
import { choicesOf, kindOf, propertiesOf } from "./schema-words.ts";

interface ApiPageProps {
  readonly description: OpenApiDocument;
  /** By `operationId`. */
  readonly examples: ReadonlyMap<string, Example>;
  /** Address of the site, without final slash. */
  readonly site: string;
}

/** The page of the interface: made from its description alone, with answers of this collection. */
export function apiPage({ description, examples, site }: ApiPageProps): PageContent {
  const operations = Object.entries(description.paths);
  const root = description.servers[0]?.url ?? "";
  return {
    title: "Schnittstelle für Programme",
    description: "Alle öffentlichen Angaben als JSON, mit Belegen.",
    crumbs: [{ text: "Schnittstelle" }],
    main: (
      <div class="frame">
        <div class="prose">
          <h1>Schnittstelle für Programme</h1>
          <p>{description.info.description}</p>
          <p>
            Beschreibung für Programme: <a href={`${root}/openapi.json`}>openapi.json</a> (OpenAPI 3.1). Dieselben Daten als OParl 1.1: <a href={`${site}/oparl/v1.1/system`}>/oparl/v1.1/system</a>, als Dateien: <a href={`${site}/daten`}>Offene Daten</a>.
            Für Sprachmodelle (MCP): <code>{site}/mcp</code>.
          </p>
        </div>
        <nav class="api-contents" aria-labelledby="api-adressen">
          <h2 id="api-adressen">Adressen</h2>
          <ul>
            {operations.map(([path, { get }]) => <li><a href={`#${get.operationId}`}>{get.summary}</a> <code>/api/v1{path}</code></li>)}
          </ul>
        </nav>
        {operations.map(([path, { get }]) => <Operation path={path} operation={get} description={description} example={examples.get(get.operationId)} />)}
        <Errors description={description} />
      </div>
    ),
  };
}

interface OperationProps {
  readonly path: string;
  readonly operation: OpenApiOperation;
  readonly description: OpenApiDocument;
  readonly example: Example | undefined;
}

function Operation({ path, operation, description, example }: OperationProps) {
  const { operationId, summary, parameters } = operation;
  const answer = operation.responses["200"]?.content?.["application/json"]?.schema;
  return (
    <section class="api-operation" id={operationId} aria-labelledby={`${operationId}-titel`}>
      <h2 id={`${operationId}-titel`}>{summary}</h2>
      <p class="api-address"><code><strong>GET</strong> /api/v1{path}</code></p>
      <div class="prose"><p>{operation.description}</p></div>
      {parameters.length === 0 ? null : (
        <>
          <h3>Angaben</h3>
          <dl class="api-fields">{parameters.map((parameter) => <Parameter parameter={parameter} description={description} />)}</dl>
        </>
      )}
      {answer === undefined ? null : (
        <details class="api-details">
          <summary>Was die Antwort enthält<span class="kern-sr-only">: {summary}</span></summary>
          <Fields schema={answer} description={description} />
        </details>
      )}
      {example === undefined ? <p class="quiet">In dieser Sammlung gibt es dafür noch kein Beispiel.</p> : <ExampleCall example={example} summary={summary} />}
    </section>
  );
}

function Parameter({ parameter, description }: { readonly parameter: OpenApiParameter; readonly description: OpenApiDocument }) {
  const { schema } = parameter;
  const choices = choicesOf(schema, description);
  return (
    <div>
      <dt>
        <code>{parameter.name}</code> <span class="api-kind">{kindOf(schema, description)}{parameter.required ? ", im Pfad" : ""}{schema.default === undefined || schema.default === "" ? "" : `, sonst ${String(schema.default)}`}</span>
      </dt>
      <dd>{parameter.description ?? ""}{choices.length === 0 ? null : <> Werte: {choices.map((choice, n) => <>{n === 0 ? null : ", "}<code>{choice}</code></>)}.</>}</dd>
    </div>
  );
}

/** The properties of an answer, with the parts of the things in its lists. */
function Fields({ schema, description }: { readonly schema: JsonSchema; readonly description: OpenApiDocument }) {
  return (
    <dl class="api-fields">
      {propertiesOf(schema, description).map(([name, property]) => {
        const inner = propertiesOf(property, description).map(([part]) => part);
        return (
          <div>
            <dt><code>{name}</code> <span class="api-kind">{kindOf(property, description)}</span></dt>
            <dd>{property.description ?? ""}{inner.length === 0 ? null : <span class="api-parts"> {inner.map((part, n) => <>{n === 0 ? null : ", "}<code>{part}</code></>)}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function ExampleCall({ example, summary }: { readonly example: Example; readonly summary: string }) {
  return (
    <div class="api-example">
      <h3>Beispiel</h3>
      <p><a href={example.address}>{decoded(example.address)}</a></p>
      <details class="api-details">
        <summary>Antwort, gekürzt<span class="kern-sr-only">: {summary}</span></summary>
        <section class="api-json" tabindex={0} aria-label={`Antwort: ${summary}`}><pre><code>{example.answer}</code></pre></section>
      </details>
    </div>
  );
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Every error that some address can answer with. */
function Errors({ description }: { readonly description: OpenApiDocument }) {
  const responses = Object.values(description.paths).flatMap(({ get }) => Object.entries(get.responses));
  const errors = new Map(responses.filter(([status]) => Number(status) >= 400).map(([status, { description: title }]) => [status, title]));
  errors.set("405", "Hier wird nur gelesen");
  return (
    <section class="api-operation" id="fehler" aria-labelledby="fehler-titel">
      <h2 id="fehler-titel">Fehler</h2>
      <div class="prose"><p>Fehler kommen als <code>application/problem+json</code> nach RFC 9457: <code>title</code> sagt auf Deutsch, was geschehen ist, <code>detail</code> auf Englisch, woran es liegt, und <code>errors</code> nennt die falschen Angaben.</p></div>
      <dl class="api-fields">
        {[...errors].toSorted(([a], [b]) => Number(a) - Number(b)).map(([status, title]) => <div id={`fehler-${status}`}><dt><code>{status}</code></dt><dd>{title}.</dd></div>)}
      </dl>
    </section>
  );
}
