import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OparlType } from "../../../council/oparl-type.ts";
import { oparlModel } from "../../../oparl/model.ts";
import { json } from "../../../read/json/json-format.ts";
import { createLexicon } from "../../../text/lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../../../text/lexicon/word-list.ts";
import { type Understood, understand } from "../../understand.ts";

const lexicon = createLexicon(decodeWordList(encodeWordList(["der", "rat", "die", "und"])));

async function understood(record: unknown): Promise<Understood> {
  const text = typeof record === "string" ? record : JSON.stringify(record);
  const { value } = await json.read({ bytes: new TextEncoder().encode(text), name: "satz.json" }, {});
  if (value === null) throw new Error("not read");
  return understand(value, { lexicon });
}

/** What is understood, without where and how surely. */
async function told(record: unknown) {
  const { understanding: { head, agenda, attachments, sections, layout, votes, hidden = [], ...facts }, document } = await understood(record);
  const plain = Object.fromEntries(Object.entries(head).filter(([name]) => name !== "consultations").flatMap(([name, field]) => (field === null ? [] : [[name, (field as { value: string }).value]])));
  return {
    ...plain, layout, facts, votes,
    consultations: head.consultations.map(({ organization, role, date, meeting, item, outcome }) => [organization, role, date, meeting, item, outcome]),
    agenda: agenda.map(({ number, title, visibility, paperNumber, outcome }) => [number, title, visibility, paperNumber, outcome]),
    attachments: attachments.map(({ title }) => title),
    sections: sections.map(({ kind, heading, contentSpan }) => [kind, heading, document.original.text.slice(...contentSpan)]),
    hidden: hidden.map((span) => document.original.text.slice(...span).trim()),
  };
}

/** An object as an OParl server sends it. Names that its model does not have are a slip of the test, or of the layout that rests on them. */
function oparl(type: OparlType, properties: Record<string, unknown>): Record<string, unknown> {
  for (const name of Object.keys(properties)) if (!(name in oparlModel[type])) throw new Error(`OParl's ${type} has no ${name}`);
  return { id: `https://oparl.auental.example/${type}/7`, type: `https://schema.oparl.org/1.1/${type}`, ...properties, created: "2031-01-02T08:00:00+01:00", modified: "2031-01-03T08:00:00+01:00", web: "https://auental.example/2031/0042" };
}

describe("objects of OParl", () => {
  test("a paper with its route, its files and their text", async () => {
    const paper = await told(oparl("Paper", {
      name: "Neubau der Kita am Anger", reference: "2031/0117", date: "2031-03-04", paperType: "Beschlussvorlage", body: "https://oparl.auental.example/Body/1",
      mainFile: oparl("File", { name: "Vorlage", fileName: "v.pdf", text: "Sachverhalt\n\nDie Kita ist zu klein.\nEs fehlen zwanzig Plätze." }),
      auxiliaryFile: [oparl("File", { name: "Lageplan", fileName: "1.pdf" }), oparl("File", { fileName: "kosten.pdf" }), oparl("File", { name: "Beschlussvorlage" })],
      consultation: [
        oparl("Consultation", { role: "Vorberatung", authoritative: false, organization: [oparl("Organization", { name: "Bauausschuss" })], meeting: oparl("Meeting", { name: "12. Sitzung des Bauausschusses", start: "2031-03-18T17:00:00+01:00" }), agendaItem: oparl("AgendaItem", { number: "Ö 4", result: "ungeändert beschlossen", public: true }) }),
        oparl("Consultation", { role: "Entscheidung", organization: ["https://oparl.auental.example/Organization/2"], meeting: "https://oparl.auental.example/Meeting/9" }),
      ],
    }));
    expect(paper).toMatchObject({
      layout: "record", form: "paper", number: "2031/0117", title: "Neubau der Kita am Anger", kind: "Beschlussvorlage", date: "2031-03-04",
      consultations: [["Bauausschuss", "Vorberatung", "2031-03-18", "12. Sitzung", "4", "ungeändert beschlossen"]],
      attachments: ["Lageplan", "kosten.pdf"], sections: [["facts", "Sachverhalt", "Die Kita ist zu klein.\nEs fehlen zwanzig Plätze."]], agenda: [],
    });
    expect(paper).not.toHaveProperty("body");
    expect(paper.facts.references).toEqual([]);
  });

  test("a meeting with its agenda", async () => {
    const item = (number: string, name: string, more: object = {}) => oparl("AgendaItem", { number, name, order: 1, public: true, ...more });
    expect(await told(oparl("Meeting", {
      name: "Ortschaftsrat Oberbirken (öffentlich)", start: "2031-05-06T18:30:00+02:00", organization: ["https://oparl.auental.example/Organization/4"], location: oparl("Location", { description: "Altes Rathaus" }),
      invitation: oparl("File", { name: "Einladung" }), auxiliaryFile: [oparl("File", { name: "Übersicht" })],
      agendaItem: [item("1", "Begrüßung"), item("2.1", "Haushalt der Ortschaft; Vorstellung, Aussprache und Beschlussfassung", { result: "einstimmig beschlossen" })],
    }))).toMatchObject({
      form: "meeting", title: "Ortschaftsrat Oberbirken (öffentlich)", date: "2031-05-06", visibility: "public", consultations: [["Ortschaftsrat Oberbirken", null, "2031-05-06", null, null, null]],
      agenda: [["1", "Begrüßung", "public", null, null], ["2.1", "Haushalt der Ortschaft; Vorstellung, Aussprache und Beschlussfassung", "public", null, "einstimmig beschlossen"]],
      attachments: expect.arrayContaining(["Einladung", "Übersicht"]), sections: [],
    });
  });

  test("the outcomes of its items that tell of votes", async () => {
    const item = (number: string, result: string, more: object = {}) => oparl("AgendaItem", { number, name: `Punkt ${number}`, public: true, result, ...more });
    const { votes } = await told(oparl("Meeting", { name: "Ortschaftsrat Oberbirken", start: "2031-05-06T18:30:00+02:00", agendaItem: [item("1", "einstimmig beschlossen"), item("2", "Kenntnisnahme"), item("3", "mehrheitlich abgelehnt"), item("4", "einstimmig beschlossen", { public: false })] }));
    expect(votes.map(({ item: number, yes, no, text, manner }) => [number, yes, no, text, manner])).toEqual([["1", null, 0, "einstimmig beschlossen", "unanimous"], ["3", null, null, "mehrheitlich abgelehnt", "majority"]]);
  });

  test("what is not public stays so: the item, and all that stands in it", async () => {
    const { visibility, agenda, hidden, sections, attachments } = await told({ ...oparl("Meeting", {
      name: "Rat (öffentlich/nichtöffentlich)", start: "2031-05-06T18:30:00+02:00",
      agendaItem: [
        oparl("AgendaItem", { number: "1", name: "Haushalt", public: true, resolutionText: "Der Haushalt wird beschlossen.\nEr gilt ab Januar." }),
        oparl("AgendaItem", { number: "2", name: "Pacht am Hang", public: false, resolutionText: "Die Pacht wird erhöht.\nAb Mai.", auxiliaryFile: [oparl("File", { name: "Vertrag" })] }),
      ],
    }) }) as Awaited<ReturnType<typeof told>> & { visibility?: string };
    expect([visibility, agenda.map((item) => item[2]), sections, attachments]).toEqual([undefined, ["public", "nonPublic"], [["resolution", "Resolution text", "Der Haushalt wird beschlossen.\nEr gilt ab Januar."]], []]);
    expect(hidden.join("\n")).toMatch(/Pacht am Hang[^]*Die Pacht wird erhöht\.\nAb Mai\.[^]*Vertrag/u);
    expect(hidden.join("\n")).not.toContain("Haushalt");
  });

  test("an item by itself; bodies and people have a name and nothing that is a paper's", async () => {
    expect(await told(oparl("AgendaItem", { number: "Ö 4.1", name: "Neubau der Kita", public: true, result: "vertagt" }))).toMatchObject({ form: "agendaItem", title: "Neubau der Kita", visibility: "public", agenda: [["4.1", "Neubau der Kita", "public", null, "vertagt"]], consultations: [] });
    expect(await told(oparl("Organization", { name: "Ausschuss für Umwelt", shortName: "AfU", organizationType: "Gremium", startDate: "2029-07-01" }))).toMatchObject({ form: "other", title: "Ausschuss für Umwelt", consultations: [] });
    const person = await told(oparl("Person", { name: "Dr. Beate Muster", familyName: "Muster", givenName: "Beate", title: ["Dr."] }));
    expect(person).toMatchObject({ form: "other", title: "Dr. Beate Muster" });
    expect(person.facts.people.map(({ name }) => name)).toEqual(["Dr. Beate Muster"]);
  });
});

describe("records of exports and scrapers", () => {
  test("in German", async () => {
    expect(await told(`{
      "betreff": "Mehr Bänke im Stadtpark", "vorlagennummer": "AN/31/007", "art": "Antrag", "datum": "14.03.2031", "antragsteller": "SPD-Fraktion", "federfuehrend": "Grünflächenamt", "status": "öffentlich", "kommune": "Stadt Auental",
      "beratungsfolge": [
        { "gremium": "Umweltausschuss", "datum": "02.04.2031", "top": "Ö 5", "beratungsart": "Vorberatung", "ergebnis": "mehrheitlich beschlossen" },
        { "gremium": "Rat der Stadt Auental", "datum": "16.04.2031", "top": "Ö 9", "beratungsart": "Entscheidung", "ergebnis": "-" }
      ],
      "beschlussvorschlag": "<p>Der Rat m&ouml;ge:</p><p>B&auml;nke kaufen.</p>", "begruendung": "Der Park ist beliebt.\\n\\nEs fehlen Plätze.",
      "anlagen": [{ "titel": "Plan des Parks", "url": "https://auental.example/plan.pdf" }], "abgerufen_am": "2031-05-01T10:00:00Z"
    }`)).toMatchObject({
      form: "motion", number: "AN/31/007", title: "Mehr Bänke im Stadtpark", kind: "Antrag", date: "2031-03-14", author: "SPD-Fraktion", leadUnit: "Grünflächenamt", visibility: "public", body: "Stadt Auental",
      consultations: [["Umweltausschuss", "Vorberatung", "2031-04-02", null, "5", "mehrheitlich beschlossen"], ["Rat der Stadt Auental", "Entscheidung", "2031-04-16", null, "9", null]],
      sections: [["resolution", "Beschlussvorschlag", "Der Rat möge:\n\nBänke kaufen."], ["reason", "Begruendung", "Der Park ist beliebt.\n\nEs fehlen Plätze."]], attachments: ["Plan des Parks"],
    });
  });

  test("in English, with a kind that only its mover explains, and nothing where nothing is", async () => {
    const record = await told({ body: "Auental", content: "<empty>", name: "Lärm am Anger (A 12/31)", resolution: null, originator: "Fraktion Freie Liste", paper_type: "Änderung zum Haushaltsplan", published_at: "2031-05-09", reference: "VII-HP-00641", url: "https://auental.example/vo020?VOLFDNR=20109" });
    expect(record).toMatchObject({ form: "motion", number: "VII-HP-00641", title: "Lärm am Anger (A 12/31)", kind: "Änderung zum Haushaltsplan", author: "Fraktion Freie Liste", date: "2031-05-09", body: "Auental", sections: [], consultations: [], attachments: [] });
    expect(record).not.toHaveProperty("visibility");
  });

  test("a meeting, its items as objects or in words", async () => {
    const meeting = (items: string): string => `{ "gremium": "Gemeinderat Birkenried", "datum": "2031-05-06", "uhrzeit": "18:30", "tagesordnung": [${items}] }`;
    expect(await told(meeting('{ "top": "Ö 1", "titel": "Begrüßung" }, { "top": "Ö 2", "titel": "Haushalt", "vorlage": "DS 12/2031" }, { "top": "N 3", "titel": "Personal" }'))).toMatchObject({
      form: "meeting", date: "2031-05-06", consultations: [["Gemeinderat Birkenried", null, "2031-05-06", null, null, null]],
      agenda: [["1", "Begrüßung", "public", null, null], ["2", "Haushalt", "public", "DS 12/2031", null], ["3", "Personal", "nonPublic", null, null]],
    });
    expect(await told(meeting('"1. Begrüßung", "2. Haushalt der Gemeinde", "Verschiedenes"'))).toMatchObject({ form: "meeting", agenda: [["1", "Begrüßung", null, null, null], ["2", "Haushalt der Gemeinde", null, null, null], [null, "Verschiedenes", null, null, null]] });
  });

  test("a subject in an object of its own, and an inquiry with its answer", async () => {
    expect(await told(`{
      "sitzung": { "name": "7. öffentliche Sitzung des Gemeinderates Birkenried", "datum": "Dienstag, 6. Mai 2031", "beginn": "18:30 Uhr" },
      "tagesordnungspunkte": [{ "nummer": "1", "bezeichnung": "Fragestunde" }, { "nummer": "2", "bezeichnung": "Wege" }]
    }`)).toMatchObject({ form: "meeting", date: "2031-05-06", consultations: [["Gemeinderat Birkenried", null, "2031-05-06", "7. öffentliche Sitzung", null, null]], agenda: [["1", "Fragestunde", "public", null, null], ["2", "Wege", "public", null, null]], visibility: "public" });
    expect(await told(`{ "vorgang": { "nummer": "31 / A 01234", "Art der Vorlage": "Anfrage", "betreff": "Mehr Licht", "gestellt_am": "02.02.2031", "gestellt_von": "Frau Muster", "antwort": "Im Herbst wird Licht sein.\\nVorher nicht." } }`))
      .toMatchObject({ form: "answer", number: "31 / A 01234", kind: "Anfrage", title: "Mehr Licht", author: "Frau Muster", date: "2031-02-02", sections: [["answer", "Antwort", "Im Herbst wird Licht sein.\nVorher nicht."]] });
  });

  test("items that only open a part of the meeting are none, and votes are those of their item", async () => {
    const { agenda, votes } = await told({ name: "Schulausschuss (3. Sitzung)", start: "2031-05-06T18:00:00+02:00", agendaItem: [{ number: "A", name: "Öffentliche Sitzung" }, { number: "1.", name: "Schulbus", result: "5 Ja-Stimmen, 6 Nein-Stimmen, 1 Enthaltung" }, { number: "B", name: "Nichtöffentliche Sitzung" }, { number: "2.", name: "Personal" }] });
    expect(agenda.map(([number, title, visibility]) => [number, title, visibility])).toEqual([["1", "Schulbus", "public"], ["2", "Personal", "nonPublic"]]);
    expect(votes).toMatchObject([{ yes: 5, no: 6, abstain: 1, item: "1" }]);
  });

  test("midnight in world time is the next day here", async () => {
    const dateOf = async (published: string) => (await told({ name: "Bänke", paper_type: "Antrag", published_at: published }) as { date?: string }).date;
    expect(await Promise.all(["2031-03-13T23:00:00.000Z", "2031-06-30T22:00:00Z", "2031-03-14T17:00:00Z", "20310314", "14.3.2031"].map(dateOf))).toEqual(["2031-03-14", "2031-07-01", "2031-03-14", "2031-03-14", "2031-03-14"]);
  });

  test.each(['"nichtoeffentlich": true', '"oeffentlich": false', '"Öffentlich": "nein"', '"status": "nichtöffentlich"', '"sitzungsart": "n.ö."', '"einstufung": "VS - Nur für den Dienstgebrauch"'])("a paper that is not public: %s", async (said) => {
    expect(await told(`{ "betreff": "Pacht", "drucksache": "12/2031", ${said} }`)).toMatchObject({ visibility: "nonPublic" });
  });
});

describe("lists", () => {
  const list = [
    '{ "drucksache": "VO/31/044", "betreff": "Brücke am Bach", "art": "Beschlussvorlage", "datum": "12.03.2031", "status": "öffentlich" }',
    '{ "drucksache": "VO/31/045", "betreff": "Pacht am Hang", "art": "Antrag", "datum": "13.03.2031", "status": "nichtöffentlich" }',
  ];

  test("of papers say nothing as a whole; a record that is not public is hidden", async () => {
    const record = await told(`[${list.join()}]`);
    expect(record).toMatchObject({ form: "list", agenda: [], sections: [], attachments: [], consultations: [], hidden: [expect.stringContaining("Pacht am Hang")] });
    for (const name of ["number", "title", "date", "kind", "visibility"]) expect(record).not.toHaveProperty(name);
    expect(await told(list.join("\n"))).toMatchObject({ form: "list" });
  });

  test("of meetings tell when each body meets, also as a page of a server", async () => {
    const meetings = [oparl("Meeting", { name: "Rat", start: "2031-03-12T17:00:00+01:00" }), oparl("Meeting", { name: "Sondersitzung des Bauausschusses", start: "2031-03-19T17:00:00+01:00" })];
    expect(await told({ data: meetings, links: { next: "https://oparl.auental.example/2" }, pagination: { totalElements: 2, elementsPerPage: 25 } })).toMatchObject({ form: "list", consultations: [["Rat", null, "2031-03-12", null, null, null], ["Bauausschuss", null, "2031-03-19", null, null, null]], facts: { people: [] } });
  });

  test("of which one alone tells that it is a council's are lists", async () => {
    expect(await told('[{ "titel": "Begrüßung" }, { "titel": "Haushalt", "drucksache": "12/2031" }]')).toMatchObject({ form: "list" });
  });

  test("of one record are that record", async () => {
    expect(await told(`[${list[0]}]`)).toMatchObject({ form: "paper", number: "VO/31/044", date: "2031-03-12", visibility: "public" });
    expect(await told(`{ "data": ${list[0]} }`)).toMatchObject({ form: "paper", number: "VO/31/044" });
  });
});

describe("what scrapers keep, by the shape of what stands in it", () => {
  const sitting = (more: object) => ({ link: "si.asp?nr=7", name: "GR/004/2031", "zustaendig": "Gemeinderat Birkenried", "beginn": "18:30", ...more });
  const members = [
    { "wer": "Petra Auer", "von": "Gemeinderat, CDU", "als": "Stimmberechtigtes Mitglied" },
    { "wer": "Jens Sommer", "von": "Gemeinderat Birkenried", "als": "Vorsitzender" },
    { "wer": "Thoralf Ixmann", "von": "", "als": "Stimmberechtigtes Mitglied" },
  ];

  test("meetings under ids are a list; people, votes and kept files are those of all", async () => {
    const found = await told({ sessions: {
      a7: { meeting: sitting({}), "dabei": members, "papiere": [{ name: "7-1-Einladung.pdf" }, { name: "7-2-Niederschrift.pdf" }] },
      b9: { meeting: sitting({ name: "BABirk/002/2031", "zustaendig": "Bauausschuss", "datum": "14.03.2031" }), "dabei": members.slice(0, 1), "punkte": [{ id: "VO/31/044", "worum": "Brücke am Bach", "stimmen": { yes: "4", no: "0", "nonvote": "1", "befangen": "0" }, "mehr": [{ name: "44-Plan.pdf" }] }] },
    } });
    expect(found).toMatchObject({
      form: "list", consultations: [["Gemeinderat Birkenried", null, null, "GR/004/2031", null, null], ["Bauausschuss", null, "2031-03-14", "BABirk/002/2031", null, null]],
      attachments: ["7-1-Einladung.pdf", "7-2-Niederschrift.pdf", "44-Plan.pdf"], votes: [{ yes: 4, no: 0, abstain: 1, item: "VO/31/044" }],
    });
    expect(found.facts.references.map(({ number }) => number)).toEqual(["VO/31/044"]);
    expect(found.facts.people.map(({ name, role, group }) => [name, role, group])).toEqual([["Petra Auer", "Stimmberechtigtes Mitglied", "Gemeinderat, CDU"], ["Jens Sommer", "Vorsitzender", "Gemeinderat Birkenried"], ["Thoralf Ixmann", "Stimmberechtigtes Mitglied", null]]);
  });

  test("given name and surname apart, and members of several bodies", async () => {
    const { facts } = await told({ committees: { 12: { "gremium": "Bauausschuss", name: "Bauausschuss", members: [{ "vorname": "Petra", "nachname": "Auer", "partei": "SPD", "funktion": "Vorsitzende" }, { "vorname": "Jens", "nachname": "Sommer", "partei": "WIR", "funktion": "Mitglied" }] }, 13: { "gremium": "Rat", name: "Rat", members: [{ "vorname": "Petra", "nachname": "Auer", "partei": "SPD", "funktion": "Mitglied" }] } } });
    expect(facts.people.map(({ name, role, group }) => [name, role, group])).toEqual([["Petra Auer", "Vorsitzende", "SPD"], ["Jens Sommer", "Mitglied", "WIR"]]);
  });

  test("votes stand at their item; where nobody voted there is none", async () => {
    const item = (nr: string, name: string, yes: number, no: number, abstain: number) => ({ nr, name, "jaStimmen": yes, "neinStimmen": no, "enthaltungen": abstain });
    expect((await told({ "gremium": "Bauausschuss", "sitzungsdatum": "2031-05-06", "tagesordnung": [item("1", "Halle", 5, 2, 0), item("2", "Weg", 0, 0, 0), item("3", "Dach", 0, 7, 0)] })).votes).toMatchObject([{ yes: 5, no: 2, abstain: 0, item: "1" }, { yes: 0, no: 7, abstain: 0, item: "3" }]);
  });

  test("nothing is told of an item behind closed doors, whichever way it is closed", async () => {
    const inside = { "abstimmung": { "ja": 11, "nein": 0, "enthaltung": 0 }, "dateien": [{ name: "kaufvertrag.pdf" }], "gaeste": [{ name: "Jens Sommer", "funktion": "Gast" }], "beschlusstext": "Der Rat beschließt.\nMit 11 Ja-Stimmen und 0 Nein-Stimmen." };
    const closed = [[{ nr: "N 2", "titel": "Hang", ...inside }], [{ nr: "2", "titel": "Hang", "oeffentlich": false, ...inside }], [{ nr: "B", "titel": "Nichtöffentliche Sitzung" }, { nr: "2", "titel": "Hang", ...inside }]];
    for (const items of closed) {
      const meeting = { "gremium": "Rat", "sitzungsdatum": "2031-05-06", "tagesordnung": [{ nr: "1", "titel": "Halle", "abstimmung": { "ja": 5, "nein": 2 } }, ...items] };
      for (const record of [meeting, [meeting, { ...meeting, "tagesordnung": [] }]]) {
        const { votes, attachments, facts, hidden, sections } = await told(record);
        expect([votes.map(({ yes }) => yes), attachments, facts.people.filter(({ role }) => role !== null), sections]).toEqual([[5], [], [], []]);
        expect(hidden.join("\n")).toMatch(/Hang[^]*kaufvertrag\.pdf/u);
      }
    }
  });

  test("a whole body saved at once is the list of its meetings and papers", async () => {
    const body = oparl("Body", {
      name: "Stadt Auental", organization: [oparl("Organization", { name: "Bauausschuss" })], paper: [oparl("Paper", { name: "Bänke", reference: "1/2031" })],
      meeting: [oparl("Meeting", { name: "Bauausschuss", start: "2031-03-12T18:00:00+01:00" }), oparl("Meeting", { name: "Rat", start: "2031-03-19T18:00:00+01:00" })],
    });
    expect(await told(body)).toMatchObject({ form: "list", body: "Stadt Auental", consultations: [["Bauausschuss", null, "2031-03-12", null, null, null], ["Rat", null, "2031-03-19", null, null, null]] });
  });

  test.each([
    ["Ergänzungsantrag GRÜNE: Mehr Bänke", "GRÜNE"], ["Gemeinsamer Antrag SPD, FDP und Bürgerliste Auental zum Haushalt 2031: Bänke", "SPD; FDP; Bürgerliste Auental"], ["Anfrage der CDU-Fraktion vom 12.03.2031: Bänke", "CDU-Fraktion"],
    ["Antrag auf Förderung: Sportverein Auental", undefined], ["Bauantrag Auer: Anbau", undefined], ["Antrag: SPD", undefined],
  ])("who moves, from the name of a paper: %s", async (name, author) => {
    expect((await told(oparl("Paper", { name, reference: "3/2031" })) as { author?: string }).author).toBe(author);
  });
});

describe("what is no record of a council", () => {
  const other = { form: "other", sections: [], agenda: [], attachments: [], consultations: [] };
  test.each([
    { name: "left-pad", version: "1.2.3", description: "Pads strings.", author: "Max Power <max@example.org>", license: "MIT", date: "2031-01-02", dependencies: { lodash: "^4.17.21" } },
    { type: "FeatureCollection", features: [{ type: "Feature", geometry: { type: "Point", coordinates: [8.4, 49.01] }, properties: { name: "Grundschule Am Park", category: "Grundschule", number: "12" } }] },
    { poll: { question: "Pizza?", yes: 3, no: 2 }, opening: "17:30", users: [{ name: "Petra Auer", role: "admin", type: "Mitglied" }, { name: "Jens Sommer", role: "user", type: "Mitglied" }] },
    { events: [{ title: "Tag der offenen Tür", where: "Forum", start: "10:00" }, { title: "Elternabend", host: "Elternrat", start: "20:00" }] },
    { number: 12, title: "Crash on start", state: "open", body: "It crashes.\n\nPlease fix.", user: { login: "bob" }, created_at: "2031-01-01T00:00:00Z", labels: [{ name: "bug" }] },
  ])("says nothing: %#", async (record) => {
    const found = await told(record);
    expect(found).toMatchObject(other);
    for (const name of ["number", "title", "date", "kind", "author", "body", "visibility"]) expect(found).not.toHaveProperty(name);
    for (const facts of Object.values(found.facts)) expect(facts ?? []).toEqual([]);
  });

  test("but keeps what it says not to be public", async () => {
    expect(await told({ name: "notes", level: "nichtöffentlich" })).toMatchObject({ form: "other", visibility: "nonPublic" });
    expect((await told({ name: "notes", parts: [{ name: "first" }, { name: "second", level: "nichtöffentlich" }] })).hidden).toEqual([expect.stringContaining("second")]);
    expect(await told(`{ "status": "nichtöffentlich", "data": { "betreff": "Pacht", "drucksache": "12/2031" } }`)).toMatchObject({ form: "paper", visibility: "nonPublic" });
  });

  test("but may speak of one", async () => {
    const record = await told('{ "feld1": "Sanierung der Halle", "feld2": "12.03.2031", "vermerk": "Beschluss im Bauausschuss" }');
    expect(record).toMatchObject(other);
    expect(record.facts.dates.map(({ start }) => start)).toEqual(["2031-03-12"]);
  });
});

test("any record: nothing is thrown, all spans lie in the text, and the same comes twice", async () => {
  const name = fc.constantFrom("type", "name", "betreff", "reference", "drucksache", "paperType", "art", "datum", "start", "gremium", "consultation", "beratungsfolge", "agendaItem", "tagesordnung", "top", "public", "status", "dateien", "auxiliaryFile", "text", "organization", "ergebnis", "originator", "meeting");
  const word = fc.constantFrom("https://schema.oparl.org/1.1/Paper", "https://schema.oparl.org/1.0/Meeting", "https://schema.oparl.org/1.1/AgendaItem", "Antrag", "Rat der Stadt Auental", "Bauausschuss", "12/2031", "2031-03-12", "12.03.2031", "Ö 3", "nichtöffentlich", "einstimmig beschlossen", "Begründung\n\nDer Rat.", "<p>Der Rat</p><h2>Beschluss</h2><p>Ja.</p>", "-", "5 Ja-Stimmen, 2 Nein-Stimmen", "", "B e s c h l u s s");
  const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({ value: fc.oneof({ maxDepth: 4 }, word, word, fc.boolean(), fc.nat(), fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(name, tie("value"), { maxKeys: 7 })) }));
  await fc.assert(fc.asyncProperty(fc.dictionary(name, anything, { minKeys: 1, maxKeys: 8 }), async (record) => {
    const whole = { ...record, remark: "Der Rat der Gemeinde Auental" };
    const { understanding, document: { original } } = await understood(whole);
    const inside = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("span" in value) {
        const [start, end] = value.span as [number, number];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(original.text.length);
      }
      for (const inner of Object.values(value)) inside(inner);
    };
    inside(understanding);
    expect((await understood(whole)).understanding).toEqual(understanding);
  }), { numRuns: 150 });
}, 60_000);
