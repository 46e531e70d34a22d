import { TOKEN_FIELD } from "./access/token-field-name.ts";

/** Proves that a form was made for this session. */
export function TokenField({ token }: { readonly token: string }) {
  return <input type="hidden" name={TOKEN_FIELD} value={token} />;
}
