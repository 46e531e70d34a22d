import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Failure, FailureKind, Fetched, Validators } from "./fetched.ts";
import type { OparlServer } from "./oparl-server.ts";

/** A file as the server describes it. */
export interface FileQuestion {
  /** Where it may lie, the best first: `downloadUrl`, `accessUrl`. */
  readonly addresses: readonly string[];
  /** As the server says; null where it does not. */
  readonly mediaType: string | null;
  /** Where to put it. */
  readonly path: string;
  readonly maxBytes: number;
  readonly validators?: Validators;
}

export interface FileContent {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Answers after which another address may help. */
const worthAnother: ReadonlySet<FailureKind> = new Set(["not-found", "rejected", "denied", "gone", "html", "foreign-host", "scheme", "server-error", "unreachable", "private-address"]);

/** Fetches a file to disk, from the first of its addresses that gives it. */
export async function fetchFile(server: OparlServer, question: FileQuestion): Promise<Fetched<FileContent>> {
  let failure: Failure | null = null;
  for (const { address, note } of candidates(server, question.addresses)) {
    const answer = await fetchOne(server, address, question);
    if (answer.ok) {
      if (note) server.note(note, address);
      return answer;
    }
    failure ??= answer.failure;
    if (!worthAnother.has(answer.failure.kind)) break;
  }
  return { ok: false, failure: failure ?? { kind: "scheme", address: question.addresses[0] ?? "", status: null, detail: "" } };
}

async function fetchOne(server: OparlServer, address: string, { mediaType, path, maxBytes, validators }: FileQuestion): Promise<Fetched<FileContent>> {
  const answer = await server.client.ask({
    address, reach: "files", accept: "*/*", maxBytes,
    ...(validators === undefined ? {} : { validators }),
    take: async (content) => await write(content, path),
  });
  if (!answer.ok || answer.mediaType !== "text/html" || mediaType?.includes("html") === true || /\.x?html?$/i.test(new URL(address).pathname)) return answer;
  server.note("pageInsteadOfFile", address);
  return { ok: false, failure: { kind: "html", address: answer.address, status: 200, detail: "" } };
}

async function write(content: AsyncIterable<Buffer>, path: string): Promise<FileContent> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "w", 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return { path, size, sha256: hash.digest("hex") };
}

interface Candidate {
  readonly address: string;
  readonly note: "wrongEnding" | "doubledSlash" | null;
}

/** The addresses as they are, and then as they were perhaps meant. */
function candidates(server: OparlServer, addresses: readonly string[]): readonly Candidate[] {
  const named = [...new Set(addresses)].flatMap((address) => URL.parse(address) ?? []).map((url) => url.href);
  const meant = named.flatMap((address): Candidate[] => {
    const url = new URL(address);
    const path = url.pathname;
    const [, stem, ending] = /^(.*)(\.[a-z0-9]{2,4})\2$/i.exec(path) ?? [];
    const at = (pathname: string): string => Object.assign(new URL(address), { pathname }).href;
    return [
      ...(path.includes("//") ? [{ address: at(path.replace(/\/{2,}/g, "/")), note: "doubledSlash" } as const] : []),
      ...(stem === undefined || ending === undefined ? [] : [{ address: at(stem + ending), note: "wrongEnding" } as const, { address: at(`${stem}${ending}.pdf`), note: "wrongEnding" } as const]),
    ];
  });
  const all = [...named.map((address) => ({ address, note: null })), ...meant];
  return all.map((candidate) => ({ ...candidate, address: server.secured(candidate.address) }));
}
