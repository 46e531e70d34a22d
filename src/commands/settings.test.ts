import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, settings, UsageError } from "./settings.ts";

describe("settings", () => {
  test("have defaults that need nothing from the environment", () => {
    const read = readSettings({}, {});
    expect(read).toMatchObject({ host: "127.0.0.1", port: 8080, visibility: "public" });
    expect(read.data).toMatch(/^\/.*data$|^[A-Z]:/);
  });

  test("an option wins over the environment, which wins over the default", () => {
    expect(readSettings({ RATSFADEN_PORT: "9000" }, {}).port).toBe(9000);
    expect(readSettings({ RATSFADEN_PORT: "9000" }, { port: "9001" }).port).toBe(9001);
  });

  test.each([
    [{ RATSFADEN_PORT: "achtzig" }, {}, /^RATSFADEN_PORT: "achtzig" must be a number\.$/],
    [{}, { port: "70000" }, /^--port: "70000" must be at most 65535\.$/],
    [{ RATSFADEN_VISIBILITY: "alle" }, {}, /must be public or nonPublic/],
    [{ DATABASE_URL: "mysql://root:geheim@x/y" }, {}, /^DATABASE_URL: must be an address like postgres/],
  ])("%j %j is refused in one clear line", (environment, options, message) => {
    expect(() => readSettings(environment, options)).toThrow(UsageError);
    expect(() => readSettings(environment, options)).toThrow(message);
  });

  test("a refused database address is not repeated: it holds a password", () => {
    expect(() => readSettings({ DATABASE_URL: "mysql://root:geheim@x/y" }, {})).toThrow(/^(?!.*geheim)/);
  });

  test.each(Object.entries(settings))("%s stands in the README with variable and option", (_name, entry) => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    expect(readme).toContain(`\`${entry.variable}\``);
    if ("option" in entry) expect(readme).toContain(`\`--${entry.option}\``);
  });
});
