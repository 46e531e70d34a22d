// The walls between the rooms. `npm run walls` checks them and fails when it cruised nothing.

/** Which room may import which. Whatever is not listed is forbidden. */
const mayImport = {
  council: [],
  text: [],
  oparl: ["council"],
  source: ["council", "oparl"],
  read: ["text"],
  understand: ["council", "text"],
  store: ["council", "oparl", "text"],
  files: ["council", "text"],
  search: ["council", "text", "store"],
  ingest: ["council", "text", "oparl", "source", "read", "understand", "store", "files", "search"],
  workflow: ["council", "store"],
  publish: ["council", "oparl", "store"],
  jobs: ["council", "ingest", "workflow", "store", "search"],
  "serve/html": ["council", "text"],
  // What all answers share: addresses, parameters, the read models, the schemas of JSON, and the one answer as page or JSON.
  "serve/answer": ["council", "text", "oparl", "store", "files", "search", "serve/html"],
  "serve/portal": ["council", "text", "store", "files", "search", "serve/html", "serve/answer"],
  "serve/oparl": ["council", "oparl", "store", "serve/html", "serve/answer"],
  // The portal's own questions for programs, with their description and page.
  "serve/api": ["council", "text", "store", "search", "serve/html", "serve/answer"],
  // The same questions as tools for language models.
  "serve/mcp": ["council", "text", "search", "serve/answer", "serve/api"],
  "serve/feeds": ["council", "store", "serve/html", "serve/answer"],
  // Everything public as files, feeds and linked data.
  "serve/open-data": ["council", "oparl", "store", "serve/html", "serve/answer"],
  // The office's pages read with the office's eyes, and change through the workflow alone. Portal, OParl and feeds do not know it.
  "serve/office": ["council", "text", "store", "workflow", "serve/html", "serve/answer"],
  "serve/citizen-reads": ["store", "serve/answer"],
  // The web application is put together from its parts in one file.
  "serve/create-app": ["council", "text", "store", "files", "search", "serve"],
  // One file per command: they wire the rooms together, each for its purpose.
  commands: ["council", "text", "oparl", "source", "read", "understand", "store", "files", "search", "ingest", "workflow", "jobs", "publish", "serve"],
};

/** Packages that one room alone may touch, so that each can be exchanged in one place. */
const keptIn = {
  store: ["kysely", "pg"],
  read: ["@hyzyla/pdfium", "tesseract.js", "parse5", "yauzl", "saxes", "postal-mime", "sharp"],
  serve: ["hono", "@hono/node-server", "@modelcontextprotocol/server"],
};

/** Rooms that compute only: no disk, network, clock or process. */
const pure = ["council", "text", "oparl", "understand", "search/analysis"];

const room = (name) => `^src/${name}(/|[.]tsx?$)`;
const tests = "[.](test|contract)[.]tsx?$|/testing/";

export default {
  forbidden: [
    ...Object.entries(mayImport).map(([from, to]) => ({
      name: `${from.replace("/", "-")}-may-import`,
      comment: `${from} may import: ${to.join(", ") || "nothing"}.`,
      severity: "error",
      from: { path: room(from), pathNot: tests },
      to: { path: "^src/", pathNot: [from, ...to].map(room) },
    })),
    ...Object.entries(keptIn).map(([home, packages]) => ({
      name: `${packages[0].replace(/\W/g, "")}-stays-home`,
      comment: `${packages.join(", ")} may be imported in ${home} alone.`,
      severity: "error",
      from: { path: "^src/", pathNot: [room(home), ...(home === "serve" ? [room("commands")] : []), tests] },
      to: { path: packages.map((name) => `node_modules/${name}/`), dependencyTypesNot: ["type-only"] },
    })),
    {
      name: "pure-rooms-do-no-io",
      comment: "These rooms compute. No disk, network, clock or process.",
      severity: "error",
      from: { path: pure.map(room), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "every-file-has-a-room",
      comment: "A file outside the rooms has no rules. Give it a room.",
      severity: "error",
      from: { path: "^src/", pathNot: [...Object.keys(mayImport).map(room), "^src/main[.]ts$", "^src/client/", tests] },
      to: {},
    },
    {
      name: "no-cycles",
      comment: "Imports of types alone are gone at run time and may point back, so that a type stands where it is made.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: ["[.]d[.]ts$", "^src/client/", tests] }, to: {} },
    { name: "nobody-imports-a-test", severity: "error", from: { path: "^src/", pathNot: tests }, to: { path: tests } },
    { name: "nobody-imports-main", severity: "error", from: { path: "^src/.+/" }, to: { path: "^src/main[.]ts$" } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    parser: "swc",
  },
};
