/** Why something was not fetched. */
export type FailureKind =
  | "not-found" | "gone" | "denied" | "rejected" | "server-error" | "busy" | "timed-out" | "unreachable" | "certificate"
  | "foreign-host" | "private-address" | "scheme" | "too-large" | "too-many-redirects" | "not-json" | "html" | "stopped";

/** What went wrong with one request; nothing that a server does is an exception. */
export interface Failure {
  readonly kind: FailureKind;
  readonly address: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** More of it, in German; "" where the kind says it all. */
  readonly detail: string;
  /** The beginning of the answer, for those who know what a server means by it. */
  readonly body?: string;
  /** Seconds that the server wants to be left alone, where they are more than we wait. */
  readonly retryAfterSeconds?: number;
}

/** What is remembered of an answer to ask later only whether it has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Answer<Content> {
  readonly ok: true;
  /** False: the server says that it is what we have (304); `content` is null then. */
  readonly isChanged: boolean;
  readonly content: Content | null;
  /** Where it was found in the end. */
  readonly address: string;
  readonly validators: Validators;
  /** Without parameters, in lower case; "" where the server does not say. */
  readonly mediaType: string;
  /** Name that the server gives the file, if so. */
  readonly fileName: string | null;
  /** The server's clock minus ours, in milliseconds; null where it does not tell. */
  readonly clockOffsetMs: number | null;
}

export type Fetched<Content> = Answer<Content> | { readonly ok: false; readonly failure: Failure };
