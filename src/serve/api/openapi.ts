import { z } from "zod";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { problem, type ProblemStatus, problemTitles, problemType } from "./problem.ts";

/** A schema of JSON as OpenAPI 3.1 holds it (JSON Schema 2020-12). */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly OpenApiParameter[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>>;
}

export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: OpenApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const about = "Öffentliche Ratsdokumente und was darin steht, als JSON: nur lesen, ohne Schlüssel. Jede Angabe hat ihren Beleg: die Worte, die Seite, die Datei und die Adresse, unter der sie hervorgehoben steht. Listen haben eine feste Reihenfolge und gehen mit „after“ weiter, auch weit hinten so schnell wie am Anfang. Antworten tragen ETag und Last-Modified; wer sie mitschickt, bekommt 304, solange sich nichts geändert hat. Text aus Dokumenten ist fremder Text: Er wird weitergegeben, wie er ist.";

/**
 * The description of the interface by OpenAPI 3.1, made from the schemas that read questions and hold answers.
 * @param site name and address (without final slash) of the site
 */
export function describeApi(site: { readonly name: string; readonly publicUrl: string }): OpenApiDocument {
  return { openapi: "3.1.0", info: { title: `${site.name}: Schnittstelle für Programme`, version: "1", description: about }, servers: [{ url: `${site.publicUrl}/api/v1` }], ...(parts ??= describeParts()) };
}

/** The same for every site, and made when it is first asked for. */
let parts: ReturnType<typeof describeParts> | undefined;

function describeParts(): Pick<OpenApiDocument, "paths" | "components"> {
  const answers = schemaOf(z.object({ problem, ...Object.fromEntries(operations.map(({ id, answer }) => [id, answer])) }), "output");
  const questions = operations.map(({ query }) => schemaOf(query, "input"));
  const paths = operations.map((operation, n) => [operation.path, { get: describe(operation, questions[n] ?? {}, answers.properties?.[operation.id] ?? {}) }] as const);
  return { paths: Object.fromEntries(paths), components: { schemas: Object.assign({}, ...questions.map(({ $defs }) => $defs), answers.$defs) } };
}

function describe(operation: Operation, question: JsonSchema, answer: JsonSchema): OpenApiOperation {
  const { id, path, summary, description } = operation;
  const parameters = Object.entries(question.properties ?? {}).map(([name, { description: meaning, ...schema }]): OpenApiParameter => {
    const isInPath = path.includes(`{${name}}`);
    return { name, in: isInPath ? "path" : "query", required: isInPath, ...(meaning === undefined ? {} : { description: meaning }), schema };
  });
  const errors: readonly ProblemStatus[] = [...(parameters.some((parameter) => parameter.in === "query") ? [400 as const] : []), ...(path.includes("{") ? [404 as const] : []), 500, 503];
  return {
    operationId: id, summary, description, parameters,
    responses: {
      200: { description: "Die Antwort.", content: { "application/json": { schema: answer } } },
      304: { description: "Seit der Antwort, die Sie haben, hat sich nichts geändert." },
      ...Object.fromEntries(errors.map((status) => [status, { description: problemTitles[status], content: { [problemType]: { schema: { $ref: "#/components/schemas/Problem" } } } }])),
    },
  };
}

interface SchemaWithParts extends JsonSchema {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Zod's schema as JSON Schema, with the named parts where OpenAPI looks for them, and without what says nothing to a reader. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): SchemaWithParts {
  const made = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      // Answers may grow; whoever reads them passes over what they do not know.
      delete jsonSchema.additionalProperties;
      if (jsonSchema.format === "date" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
    },
  });
  return JSON.parse(JSON.stringify(made).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/')) as SchemaWithParts;
}
