import { expect, test } from "vitest";
import { createProgress, progressLine } from "./progress.ts";

/** A display whose clock stands still until it is moved. */
function display(isTTY: boolean) {
  const written: string[] = [];
  let time = 1_000_000;
  const stderr = { write: (text: string) => written.push(text), isTTY, columns: 40 };
  const progress = createProgress({ stdout: { write: () => undefined }, stderr, now: () => new Date(time), stop: new AbortController().signal });
  return { progress, written, wait: (ms: number) => void (time += ms) };
}

test("with no terminal, a line now and then and not one for each document", () => {
  const { progress, written, wait } = display(false);
  for (let done = 1; done < 148; done++) {
    wait(100);
    progress.update("Lesen", done, 148);
  }
  expect(written.map((line) => line.replace(/^\S+ /, ""))).toEqual(["1 von 148  Lesen\n", "51 von 148, noch etwa 10 s  Lesen\n", "101 von 148, noch etwa 5 s  Lesen\n"]);
});

test("the time left is judged by the stage that is on", () => {
  const { progress, written, wait } = display(false);
  for (const stage of ["Lesen", "Verstehen"]) {
    for (let done = 0; done <= 2; done++) {
      progress.update(stage, done, 10, "a.pdf");
      wait(stage === "Lesen" ? 60_000 : 10_000);
    }
  }
  expect(written.at(2)).toContain("2 von 10, noch etwa 8 min  Lesen: a.pdf");
  expect(written.at(3)).toContain("0 von 10  Verstehen: a.pdf");
  expect(written.at(5)).toContain("2 von 10, noch etwa 80 s  Verstehen: a.pdf");
});

test("the last step is always shown", () => {
  const { progress, written } = display(false);
  for (let done = 1; done <= 3; done++) progress.update("Lesen", done, 3);
  expect(written).toHaveLength(2);
  expect(written[1]).toMatch(/ 3 von 3 {2}Lesen\n$/);
});

test("a terminal is drawn over in one line that fits", () => {
  const { progress, written } = display(true);
  progress.update("Lesen", 1, 2, "x".repeat(200));
  expect(written[0]).toContain("\r\u001b[2K");
  expect(written[0]).not.toContain("\n");
  expect(written[0]?.length).toBe("\r\u001b[2K".length + 39);
  progress.end("Fertig.");
  expect(written[1]).toBe("\r\u001b[2KFertig.\n");
});

test("the time left is told once there is something to judge by", () => {
  expect(progressLine(1, 4, "a.pdf", 1000)).toBe("██████░░░░░░░░░░░░░░░░░░ 1 von 4  a.pdf");
  expect(progressLine(1, 4, "a.pdf", 10_000)).toContain("1 von 4, noch etwa 30 s  a.pdf");
  expect(progressLine(1, 4, "a.pdf", 60_000)).toContain("noch etwa 3 min");
  expect(progressLine(1, 400, "a.pdf", 60_000)).toContain("noch etwa 7 h");
  expect(progressLine(0, 0, "", 0)).toContain("█".repeat(24));
});
