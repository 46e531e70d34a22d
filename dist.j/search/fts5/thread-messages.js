import { SearchUnavailable } from "../engine.js";
export function packError(error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, state: error instanceof SearchUnavailable ? error.state : null };
}
export function unpackError({ message, state }) {
    return state === null ? new Error(`Die Suche ist fehlgeschlagen: ${message}`) : new SearchUnavailable(state, message);
}
//# sourceMappingURL=thread-messages.js.map