import { lookup as systemLookup, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/**
 * Where a visit may go. Addresses come from the server and are not to be trusted: they may lead to other people's
 * machines, and into the network in which this program runs.
 */
export interface AddressGuard {
  /** Why this address may not be fetched; null where it may. */
  refuses(address: URL, reach: Reach): "scheme" | "foreign-host" | "private-address" | null;
  /** Resolves a name and hands only addresses on that may be connected to, so that a name cannot change between check and connection. */
  readonly lookup: LookupFunction;
  /** The server has moved: from now on this host is its own too. */
  addHost(address: URL): void;
}

/** `own`: the server's own hosts; `files`: also hosts beside them; `anywhere`: any public host. */
export type Reach = "own" | "files" | "anywhere";

export interface GuardOptions {
  /** The address that the operator typed. */
  readonly server: URL;
  /** Further hosts ("host" or "host:port") that the operator vouches for: for lists and files, also in the operator's own network. */
  readonly trustedHosts: readonly string[];
  /** How names are resolved; the system's way unless told. */
  readonly lookup?: LookupFunction;
}

/** Code of the error with which a connection ends whose name leads to an address that may not be reached. */
export const FORBIDDEN_ADDRESS = "ERR_FORBIDDEN_ADDRESS";

/** Only http and https, only own hosts, and no private address unless the operator named its host. */
export function createAddressGuard({ server, trustedHosts, lookup = systemLookup as LookupFunction }: GuardOptions): AddressGuard {
  const own = new Set([authorityOf(server)]);
  const trusted = new Set(trustedHosts.flatMap((host) => authoritiesOf(host)));
  // An address typed by the operator is meant; a public name that leads inside is not, because whoever owns the name decides that.
  if (isInside(server.hostname)) trusted.add(authorityOf(server));
  const isOwn = (address: URL): boolean => own.has(authorityOf(address)) || trusted.has(authorityOf(address)) || ownOnUsualPort(address, own);
  return {
    refuses(address, reach) {
      if (address.protocol !== "http:" && address.protocol !== "https:") return "scheme";
      if (address.username !== "" || address.password !== "") return "foreign-host";
      // The operator vouches for one port of a machine inside, not for what else listens there.
      if ((isInside(address.hostname) || isTrustedName(address.hostname, trusted)) && !trusted.has(authorityOf(address))) return "private-address";
      if (isOwn(address) || reach === "anywhere") return null;
      return reach === "files" && [...own].some((one) => isBeside(address.hostname, hostOf(one))) ? null : "foreign-host";
    },
    lookup(hostname, options, callback) {
      lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, "", 0);
        const addresses = typeof found === "string" ? [{ address: found, family: isIP(found) }] : (found as readonly LookupAddress[]);
        const allowed = isTrustedName(hostname, trusted) ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
        const [first] = allowed;
        if (!first) return callback(Object.assign(new Error(`${hostname} leads to an address that may not be reached`), { code: FORBIDDEN_ADDRESS }), "", 0);
        if (options.all === true) (callback as (error: null, addresses: readonly LookupAddress[]) => void)(null, allowed);
        else callback(null, first.address, first.family);
      });
    },
    addHost: (address) => void own.add(authorityOf(address)),
  };
}

const usualPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** Host and port, the usual port of http and https counting as one: a server that moves from http to https is the same. */
function authorityOf({ protocol, port, hostname }: URL): string {
  return port === "" || port === usualPorts[protocol] ? hostname : `${hostname}:${port}`;
}

function hostOf(authority: string): string {
  return authority.replace(/:\d+$/, "");
}

function authoritiesOf(host: string): string[] {
  const address = URL.parse(`http://${host}`);
  return address ? [authorityOf(address)] : [];
}

/** A public server on a port of its own may name itself without it. */
function ownOnUsualPort(address: URL, own: ReadonlySet<string>): boolean {
  return address.port === "" && !isInside(address.hostname) && [...own].some((one) => hostOf(one) === address.hostname);
}

function isTrustedName(hostname: string, trusted: ReadonlySet<string>): boolean {
  return [...trusted].some((one) => hostOf(one) === hostname);
}

/** "dokumente.auental.example" lies beside "ris.auental.example": the same organisation gave both their names. */
function isBeside(host: string, other: string): boolean {
  const parent = parentOf(host);
  return parent === parentOf(other) && parent.includes(".");
}

function parentOf(host: string): string {
  return host.split(".").slice(1).join(".");
}

/** Names and literal addresses that lead into this machine or its network, as far as they say so themselves. */
function isInside(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "").toLowerCase();
  if (isIP(bare) !== 0) return !isPublicAddress(bare);
  return !bare.includes(".") || bare.endsWith(".localhost") || bare.endsWith(".local") || bare.endsWith(".internal");
}

const special = new BlockList();
/** @see https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry */
for (const range of ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"]) {
  const [net = "", bits = ""] = range.split("/");
  special.addSubnet(net, Number(bits), "ipv4");
}
/** Within what is global: tunnels into IPv4, and addresses for documentation. */
for (const range of ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]) {
  const [net = "", bits = ""] = range.split("/");
  special.addSubnet(net, Number(bits), "ipv6");
}
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** True for addresses of the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && global6.check(address, "ipv6") && !special.check(address, "ipv6");
}
