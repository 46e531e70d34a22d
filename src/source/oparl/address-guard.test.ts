import { describe, expect, test } from "vitest";
import { createAddressGuard, isPublicAddress } from "./address-guard.ts";

describe("public addresses", () => {
  test.each(["8.8.8.8", "193.99.144.80", "2a02:2e0:3fe:1001::1", "172.32.0.1", "100.128.0.1"])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));
  test.each([
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1",
    "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "auental.example", "",
  ])("%s is none", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("the guard", () => {
  const guard = createAddressGuard({ server: new URL("https://ris.auental.example/oparl/system"), trustedHosts: ["archiv.intern:8080"] });
  const refuses = (address: string, reach: "own" | "files" | "anywhere" = "own") => guard.refuses(new URL(address), reach);

  test.each(["https://ris.auental.example/x", "http://ris.auental.example/x", "http://archiv.intern:8080/x"])("lets through to %s", (address) => expect(refuses(address)).toBeNull());

  test.each([
    ["ftp://ris.auental.example/x", "scheme"], ["file:///etc/passwd", "scheme"], ["data:text/plain,x", "scheme"],
    ["https://anderswo.example/x", "foreign-host"], ["https://user:pass@ris.auental.example/", "foreign-host"], ["https://dokumente.auental.example/x", "foreign-host"],
    ["http://127.0.0.1/", "private-address"], ["http://2130706433/", "private-address"], ["http://0x7f.1/", "private-address"], ["http://[::1]/", "private-address"], ["http://[::ffff:127.0.0.1]/", "private-address"],
    ["http://169.254.169.254/latest/meta-data", "private-address"], ["http://localhost/", "private-address"], ["http://datenbank/", "private-address"], ["http://archiv.intern:5432/", "private-address"],
  ] as const)("refuses %s: %s", (address, why) => expect(refuses(address)).toBe(why));

  test("files may lie on a host beside the server, nothing may lie elsewhere", () => {
    expect(refuses("https://dokumente.auental.example/1.pdf", "files")).toBeNull();
    expect(refuses("https://auental.example/1.pdf", "files")).toBe("foreign-host");
    expect(refuses("https://dokumente.anderswo.example/1.pdf", "files")).toBe("foreign-host");
    expect(refuses("http://127.0.0.1/1.pdf", "files")).toBe("private-address");
  });

  test("two towns below a common ending are not beside each other", () => {
    const town = createAddressGuard({ server: new URL("https://auental.example/oparl"), trustedHosts: [] });
    expect(town.refuses(new URL("https://birkenried.example/1.pdf"), "files")).toBe("foreign-host");
  });

  test("anywhere means any public host", () => {
    expect(refuses("https://anderswo.example/", "anywhere")).toBeNull();
    expect(refuses("http://10.0.0.1/", "anywhere")).toBe("private-address");
  });

  test("who types an address inside means it, with its port", () => {
    const inside = createAddressGuard({ server: new URL("http://127.0.0.1:4000/oparl"), trustedHosts: [] });
    expect(inside.refuses(new URL("http://127.0.0.1:4000/x"), "own")).toBeNull();
    expect(inside.refuses(new URL("http://127.0.0.1:5432/x"), "own")).toBe("private-address");
    expect(inside.refuses(new URL("http://127.0.0.1/x"), "own")).toBe("private-address");
  });
});
