import { SearchUnavailable } from "../engine.ts";

/** A call to a thread: the name of a method and its arguments. */
export interface ThreadCall {
  readonly number: number;
  readonly method: string;
  readonly values: readonly unknown[];
}

/** An error on its way between threads, which carry no classes. */
export interface ThreadError {
  readonly message: string;
  readonly state: SearchUnavailable["state"] | null;
}

export type ThreadReply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: ThreadError };

export function packError(error: unknown): ThreadError {
  const message = error instanceof Error ? error.message : String(error);
  return { message, state: error instanceof SearchUnavailable ? error.state : null };
}

export function unpackError({ message, state }: ThreadError): Error {
  return state === null ? new Error(`Die Suche ist fehlgeschlagen: ${message}`) : new SearchUnavailable(state, message);
}
