import { describe, expect, it } from "vitest";
import type { BodyId, OrganizationId, PaperId, PersonId } from "../../council/id.ts";
import { resolveOrganization, resolvePerson } from "./resolve-names.ts";
import { type ReferenceCandidate, type ReferenceToResolve, resolveReferences } from "./resolve-references.ts";

const ownBody = "auental" as BodyId;
const otherBody = "birkenried" as BodyId;
const paper = (id: string, said: Partial<ReferenceCandidate>): ReferenceCandidate => ({
  id: id as PaperId, bodyId: ownBody, number: null, title: "", form: "paper", kind: null, date: null, author: null, consultationDates: [], outcomes: [], ...said,
});
const byNumber = (number: string): ReferenceToResolve => ({ number, citedDate: null, citedAs: null, citedBy: null, text: number });
const byDate = (citedAs: string, citedDate: string, citedBy: string | null): ReferenceToResolve => ({ number: null, citedDate, citedAs, citedBy, text: "" });
const resolve = (reference: ReferenceToResolve, ...candidates: ReferenceCandidate[]) => resolveReferences([reference], candidates, { bodyId: ownBody, paperId: "self" as PaperId })[0];

describe("resolveReferences", () => {
  it("finds the one paper of that number, blanks and capitals aside", () => {
    expect(resolve(byNumber("BV 12/2020"), paper("a", { number: "bv12/2020" }))).toEqual({ state: "resolved", paperId: "a", by: "number" });
  });

  it("passes over leading zeros within the own house: 2025/19 is 2025/019", () => {
    expect(resolve(byNumber("2025/19"), paper("a", { number: "2025/019" }))).toMatchObject({ state: "resolved", paperId: "a", by: "looseNumber" });
    expect(resolve(byNumber("2025/19"), paper("a", { number: "2025/019", bodyId: otherBody }))).toEqual({ state: "unresolved" });
  });

  it("keeps 2017/0388 and 2017/388 apart where the house writes both", () => {
    expect(resolve(byNumber("2017/388"), paper("a", { number: "2017/0388" }), paper("b", { number: "2017/388" }))).toMatchObject({ state: "resolved", paperId: "b", by: "number" });
  });

  it("prefers the own house to others", () => {
    expect(resolve(byNumber("12/2020"), paper("other", { number: "12/2020", bodyId: otherBody }), paper("own", { number: "12/2020" }))).toMatchObject({ state: "resolved", paperId: "own" });
  });

  it("keeps all papers of one number, unless the printed date tells", () => {
    const [first, second] = [paper("a", { number: "12/2020", date: "2020-01-02" }), paper("b", { number: "12/2020", date: "2020-05-06" })];
    expect(resolve(byNumber("12/2020"), first, second)).toEqual({ state: "ambiguous", paperIds: ["a", "b"], by: "number" });
    expect(resolve({ ...byNumber("12/2020"), citedDate: "2020-05-06" }, first, second)).toMatchObject({ state: "resolved", paperId: "b" });
  });

  it("never answers with the citing paper itself", () => {
    expect(resolve(byNumber("12/2020"), paper("self", { number: "12/2020" }))).toEqual({ state: "unresolved" });
  });

  it("SPD-Ratsantrag vom 14.11.2013: date, kind and mover must fit", () => {
    const [spd, cdu] = [paper("spd", { form: "motion", date: "2013-11-14", author: "SPD-Fraktion" }), paper("cdu", { form: "motion", date: "2013-11-14", author: "CDU-Fraktion" })];
    expect(resolve(byDate("Ratsantrag", "2013-11-14", "SPD"), spd, cdu)).toMatchObject({ state: "resolved", paperId: "spd", by: "date" });
    expect(resolve(byDate("Ratsantrag", "2013-11-14", null), spd, cdu)).toMatchObject({ state: "ambiguous" });
    expect(resolve(byDate("Ratsantrag", "2013-11-14", "FDP"), spd, cdu)).toEqual({ state: "unresolved" });
  });

  it("Beschluss vom 09.12.2021: the paper that was decided at that meeting", () => {
    const [decided, postponed] = [paper("a", { consultationDates: ["2021-12-09"], outcomes: ["einstimmig beschlossen"] }), paper("b", { consultationDates: ["2021-12-09"], outcomes: ["vertagt"] })];
    expect(resolve(byDate("Beschluss", "2021-12-09", "Kreisausschuss"), decided, postponed)).toMatchObject({ state: "resolved", paperId: "a" });
  });
});

describe("resolveOrganization", () => {
  const agency = { id: "wiga" as OrganizationId, name: "WIGA mbH", aliases: ["Wirtschaftsförderung Wiesental"] };
  const centre = { id: "acrc" as OrganizationId, name: "ACRCC", aliases: [] };
  it("WIGA is WIGA mbH", () => {
    expect(resolveOrganization("WIGA", [], [agency, centre])).toEqual({ state: "resolved", id: "wiga" });
    expect(resolveOrganization("Gesellschaft", ["Wirtschaftsförderung Wiesental"], [agency])).toEqual({ state: "resolved", id: "wiga" });
  });
  it("ACRC is only like ACRCC, and not merged with it", () => {
    expect(resolveOrganization("ACRC", [], [agency, centre])).toEqual({ state: "unresolved", similar: ["acrc"] });
  });
});

describe("resolvePerson", () => {
  const anna = { id: "anna" as PersonId, name: "Dr. Anna Berger" };
  const bernd = { id: "bernd" as PersonId, name: "Bernd Berger" };
  const otto = { id: "otto" as PersonId, name: "Otto von der Au" };
  it("Berger, Anna is Dr. Anna Berger", () => {
    expect(resolvePerson("Berger, Anna", [anna, bernd])).toEqual({ state: "resolved", id: "anna" });
    expect(resolvePerson("von der Au, Otto", [anna, otto])).toEqual({ state: "resolved", id: "otto" });
  });
  it("Dr. Berger is the only Berger, or one of two", () => {
    expect(resolvePerson("Dr. Berger", [anna, otto])).toEqual({ state: "resolved", id: "anna" });
    expect(resolvePerson("Dr. Berger", [anna, bernd])).toEqual({ state: "ambiguous", ids: ["anna", "bernd"] });
  });
  it("Bergner is only like Berger", () => {
    expect(resolvePerson("Anna Bergner", [anna, otto])).toEqual({ state: "unresolved", similar: ["anna"] });
  });
});
