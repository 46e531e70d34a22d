import { describe, expect, test } from "vitest";
import { json } from "../../read/json/json-format.ts";
import { createLexicon } from "../../text/lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../../text/lexicon/word-list.ts";
import { understand } from "../understand.ts";

const lexicon = createLexicon(decodeWordList(encodeWordList(["der", "rat", "die", "und"])));

async function read(text: string) {
  const { value, notes } = await json.read({ bytes: new TextEncoder().encode(text), name: "satz.json" }, {});
  if (value === null) throw new Error("not read");
  const { head, people, votes, references, organizations } = understand(value, { lexicon }).understanding;
  return {
    form: head.form.value, title: head.title?.value ?? null, notes: notes.map(({ code }) => code), references: references.map(({ number }) => number), organizations: organizations.map(({ name }) => name),
    people: people.map(({ name, group }) => (group === null ? name : `${name} (${group})`)),
    votes: votes.map(({ item, yes, no, abstain }) => [item, yes, no, abstain]),
    ballots: votes.map(({ byName = [] }) => byName.map(({ name, ballot }) => `${name}: ${ballot}`)),
  };
}

describe("the record of a voting machine", () => {
  const voters = [["Dr. Aila Sommer", "J"], ["Ben Winter", "N"], ["Cem Herbst", "E"], ["Dora Lenz", "O"]].map(([name, vote]) => ({ name, vote }));
  const subject = { agendaItem: "7.6.1", motionId: "A0031/31/1", title: "Bänke am Marktplatz Auental", authors: ["SPD/Volt"] };
  const record = JSON.stringify([{ file: "a.png", votingSubject: subject, votes: voters }], null, 2);

  test("subject, item, paper and each vote; codes of no vote give none", async () => {
    const { form, title, people, references, organizations, votes, ballots, notes } = await read(record);
    expect([form, title, references, notes]).toEqual(["voteList", "Bänke am Marktplatz Auental", ["A0031/31/1"], []]);
    expect(organizations).toContain("SPD/Volt");
    expect(people).toEqual(["Dr. Aila Sommer", "Ben Winter", "Cem Herbst", "Dora Lenz"]);
    expect([votes, ballots]).toEqual([[["7.6.1", 1, 1, 1]], [["Dr. Aila Sommer: yes", "Ben Winter: no", "Cem Herbst: abstain"]]]);
  });

  test("of one that breaks off the whole votes are read, and nobody is counted", async () => {
    const { form, people, votes, notes } = await read(record.slice(0, record.indexOf("Dora Lenz")));
    expect([form, people, votes, notes]).toEqual(["voteList", ["Dr. Aila Sommer", "Ben Winter", "Cem Herbst"], [["7.6.1", null, null, null]], ["jsonBreaksOff"]]);
  });

  test("of several votes only the last can be cut", async () => {
    const two = JSON.stringify([{ votingSubject: { ...subject, agendaItem: "7.6" }, votes: voters }, { votingSubject: subject, votes: voters }]);
    expect((await read(two.slice(0, two.lastIndexOf("Dora Lenz")))).votes).toEqual([["7.6", 1, 1, 1], ["7.6.1", null, null, null]]);
  });

  test("other names, a faction for each, and printed counts", async () => {
    const { people, votes } = await read(`{
      "Tagesordnungspunkt": "3", "Betreff": "Radweg Birkenried", "Ja": 1, "Nein": 1, "Enthaltung": 0,
      "Stimmen": [{ "Vorname": "Anna", "Nachname": "Vorbild", "Fraktion": "SPD", "Stimme": "Ja" }, { "Vorname": "Otto", "Nachname": "Muster", "Fraktion": "CDU", "Stimme": "Nein" }]
    }`);
    expect([people, votes]).toEqual([["Anna Vorbild (SPD)", "Otto Muster (CDU)"], [["3", 1, 1, 0]]]);
  });

  test("another record is none", async () => {
    expect((await read(JSON.stringify([{ name: "Anna Vorbild", date: "2031-04-05" }, { name: "Otto Muster", date: "2031-04-06" }]))).form).not.toBe("voteList");
    expect((await read('{ "drucksache": "12/2031", "consultation": [{ "name": "Rat der Stadt", "ergebnis": "zugestimmt" }, { "name": "Bauausschuss", "ergebnis": "abgelehnt" }] }')).form).not.toBe("voteList");
  });
});
