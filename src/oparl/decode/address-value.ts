/** How an address was written. */
export interface AddressValue {
  readonly address: string;
  /** `domain`: without the scheme; `relative`: without the server; `http`: with http:// on a server that speaks https. */
  readonly was: "whole" | "relative" | "domain" | "http";
}

const scheme = /^[a-z][a-z\d+.-]*:/iu;
const domain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[/?#:]\S*)?$/iu;
const longest = 4000;

/** Makes whole addresses of what one answer holds, seen from where it was fetched. */
export function createAddressReader(from: string): (text: string) => AddressValue | null {
  const base = parse(from);
  const plain = base?.protocol === "https:" ? `http://${base.host}` : null;
  return (text) => {
    if (text.length === 0 || text.length > longest) return null;
    if (plain !== null && text.startsWith(plain) && (text.length === plain.length || text.charAt(plain.length) === "/")) return { address: `https${text.slice(4)}`, was: "http" };
    if (text.startsWith("https://") || text.startsWith("http://")) return /\s/u.test(text) ? spaceless(text) : { address: text, was: "whole" };
    if (scheme.test(text)) return null;
    if (domain.test(text)) return { address: `https://${text}`, was: "domain" };
    // A bare word is no address: it would resolve to one.
    if (base === null || !/^[./?]/u.test(text)) return null;
    const address = URL.canParse(text, base.href) ? new URL(text, base).href : null;
    return address === null ? null : { address, was: "relative" };
  };
}

/** Servers forget to escape blanks in the names of files. */
function spaceless(text: string): AddressValue | null {
  return { address: text.replaceAll(/\s/gu, (blank) => encodeURIComponent(blank)), was: "whole" };
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
