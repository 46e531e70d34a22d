import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./settings.ts";

const command = (name: string, paths: Command["paths"], options: Command["options"] = {}): Command => ({ name, usage: "", summary: "", options, paths, run: async () => 0 });
const commands = [command("start", [0, Infinity]), command("read", [1, 2], { format: { values: ["ndjson", "text"], help: "" } })];

test("takes command, paths and options apart", () => {
  const parsed = parseArguments(["read", "unterlagen", "--format", "text", "--port=9000"], commands);
  expect(parsed).toMatchObject({ paths: ["unterlagen"], options: { format: "text", port: "9000" }, wantsHelp: false });
  expect(parsed.command.name).toBe("read");
});

test("without a command the first is meant", () => {
  expect(parseArguments([], commands).command.name).toBe("start");
  expect(parseArguments(["--port", "9000"], commands)).toMatchObject({ command: { name: "start" }, options: { port: "9000" } });
});

test("whoever asks for help need not give paths", () => expect(parseArguments(["read", "-h"], commands).wantsHelp).toBe(true));

test.each([
  [["lesen"], /^lesen: there is no such command\. Commands: start, read\.$/],
  [["read"], /^read: a path is missing\./],
  [["read", "a", "b", "c"], /^read: "c" is one argument too many\./],
  [["read", "a", "--format", "xml"], /^--format: "xml" must be ndjson or text\.$/],
  [["read", "a", "--farbe"], /--farbe.*Try: ratsfaden read --help$/],
  [["start", "--format", "text"], /--format.*Try: ratsfaden start --help$/],
])("%j is refused in one line", (words, message) => {
  expect(() => parseArguments(words, commands)).toThrow(UsageError);
  expect(() => parseArguments(words, commands)).toThrow(message);
});
