import { expect, test } from "vitest";
import type { FlatObject } from "../oparl/model.ts";
import type { LinkedRecord, RecordToPublish } from "../store/publication/records.ts";
import type { Draft } from "./draft.ts";
import { sameObjects } from "./same-objects.ts";

const draft = (kind: "paper" | "person", flat: FlatObject): Draft => ({ flat, owner: { kind, id: `${kind}1` }, bodyId: null, organizationIds: [], madeFrom: [], created: null });
const record = (type: RecordToPublish["type"], objectId: string, value: RecordToPublish["value"]): RecordToPublish =>
  ({ serverId: "s1", url: `their/${objectId}`, type, objectId, bodyId: null, ownerKind: "paper", ownerId: "paper1", hasRow: true, value, created: null });
const linked = (type: LinkedRecord["type"], objectId: string, place: LinkedRecord["place"] = null, ownerId = "paper1"): LinkedRecord =>
  ({ serverId: "s1", url: `their/${objectId}`, type, objectId, ownerKind: "paper", ownerId, isPublic: true, place });
const resolveAmong = (...all: readonly LinkedRecord[]) => (_serverId: string, address: string) => all.find(({ url }) => url === address);

const place = (id: string, description: string) => draft("paper", { type: "Location", id, properties: { description, streetAddress: "Uferweg 1", papers: ["paper1"] } });
const paper = draft("paper", { type: "Paper", id: "paper1", properties: { location: ["ours1", "ours2"] } });

test("a place that the server tells, too, is the server's, and others stay ours", () => {
  const told = sameObjects([paper, place("ours1", "Uferweg"), place("ours2", "Mühlgraben")], [record("Paper", "paper1", { location: ["their/theirs"] })], resolveAmong(linked("Location", "theirs", ["Uferweg", "Uferweg 1"])));
  expect(told.map(({ flat }) => [flat.id, flat.properties["location"]])).toEqual([["paper1", ["theirs", "ours2"]], ["theirs", undefined], ["ours2", undefined]]);
});

test("one that is published with another paper is not published again", () => {
  const told = sameObjects([paper, place("ours1", "Uferweg"), place("ours2", "Mühlgraben")], [record("Paper", "paper1", { location: ["their/theirs"] })], resolveAmong(linked("Location", "theirs", ["Uferweg", "Uferweg 1"], "paper9")));
  expect(told.map(({ flat }) => flat.id)).toEqual(["paper1", "ours2"]);
});

test("a membership that the server tells, too, is the server's", () => {
  const person = draft("person", { type: "Person", id: "person1", properties: { membership: ["ours"] } });
  const membership = draft("person", { type: "Membership", id: "ours", properties: { person: "person1", organization: "group1" } });
  const told = sameObjects([person, membership], [record("Membership", "theirs", { person: "their/person1", organization: "their/group1" })], resolveAmong(linked("Person", "person1"), linked("Organization", "group1")));
  expect(told.map(({ flat }) => [flat.id, flat.properties["membership"]])).toEqual([["person1", ["theirs"]], ["theirs", undefined]]);
});
