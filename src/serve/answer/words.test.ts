import { expect, test } from "vitest";
import { meetingNumberWords, votesOf } from "./words.ts";

test("votes are told as far as they are known", () => {
  expect(votesOf({ yes: 24, no: 7, abstain: 1 })).toBe("24 Ja, 7 Nein, 1 Enthaltung");
  expect(votesOf({ yes: 24, no: null, abstain: 0 })).toBe("24 Ja, 0 Enthaltungen");
  expect(votesOf({ yes: null, no: null, abstain: null })).toBeNull();
});

test("a number that says it is a meeting is not called one again", () => {
  expect(meetingNumberWords("26. Sitzung")).toBe("26. Sitzung");
  expect(meetingNumberWords("12. Plenarsitzung")).toBe("12. Plenarsitzung");
  expect(meetingNumberWords("SI/2025/135")).toBe("Sitzung SI/2025/135");
  expect(meetingNumberWords(null)).toBeNull();
});
