/**
 * Sets parameters in the query of an address and leaves all others as they are, letter by letter: some servers read their own
 * addresses only as they wrote them. What was there under the same name is replaced.
 * @param values ready to stand in an address
 */
export function withParameters(address: string, values: Readonly<Record<string, string>>): string {
  const [beforeHash = ""] = address.split("#");
  const cut = beforeHash.indexOf("?");
  const [path, query] = cut < 0 ? [beforeHash, ""] : [beforeHash.slice(0, cut), beforeHash.slice(cut + 1)];
  const kept = query.split("&").filter((pair) => pair !== "" && !Object.hasOwn(values, nameOf(pair)));
  const parameters = [...kept, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)];
  return parameters.length === 0 ? path : `${path}?${parameters.join("&")}`;
}

/** A parameter of the query, as it stands there; null where it does not. */
export function parameterIn(address: string, name: string): string | null {
  const query = address.split("#")[0]?.split("?").slice(1).join("?") ?? "";
  const pair = query.split("&").find((one) => nameOf(one) === name);
  return pair === undefined ? null : pair.slice(pair.indexOf("=") + 1);
}

function nameOf(pair: string): string {
  return pair.split("=")[0] ?? "";
}

/** A moment as OParl writes it: to the second (servers refuse fractions), with an offset. */
export function filterMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}+00:00`;
}
