import { expect, test } from "vitest";
import type { Paper } from "../council/paper.ts";
import { encodeInstant, encodeList, encodePaper } from "./encode.ts";

const to = { root: "https://rat.example/oparl/v1.1", site: "https://rat.example" };
const paper = { id: "p/1", bodyId: "b1", number: "2025/020", title: "Radweg", kind: "Beschlussvorlage", form: "paper", date: "2025-04-08", leadUnit: null, author: null, visibility: "public" } as unknown as Paper;

test("a paper with its main file", () => {
  const file = { id: "f1", name: "Vorlage ä.pdf", mediaType: "application/pdf", size: 12 };
  expect(encodePaper(paper, [file], { created: "2025-04-09T07:00:00.123Z", modified: "2025-05-02T07:00:00Z" }, to)).toMatchObject({
    id: "https://rat.example/oparl/v1.1/paper/p%2F1",
    type: "https://schema.oparl.org/1.1/Paper",
    body: "https://rat.example/oparl/v1.1/body/b1",
    reference: "2025/020",
    created: "2025-04-09T07:00:00+00:00",
    mainFile: { type: "https://schema.oparl.org/1.1/File", accessUrl: "https://rat.example/dateien/f1/Vorlage%20%C3%A4.pdf" },
  });
});

test("what is not known is left out", () => {
  const bare = encodePaper({ ...paper, number: null, date: null, kind: null }, [], { created: "", modified: "" }, to);
  for (const name of ["reference", "date", "paperType", "mainFile", "auxiliaryFile"]) expect(bare).not.toHaveProperty(name);
});

test("instants have an offset and no fraction", () => {
  expect(encodeInstant("2025-04-09T09:00:00.5+02:00")).toBe("2025-04-09T07:00:00+00:00");
});

test("a list links its neighbours", () => {
  const address = "https://rat.example/oparl/v1.1/body/b1/paper";
  expect(encodeList([], { address, page: 2, pageSize: 20, total: 60, hasNext: true })).toEqual({
    data: [],
    pagination: { currentPage: 2, elementsPerPage: 20, totalElements: 60, totalPages: 3 },
    links: { first: address, self: `${address}?page=2`, prev: address, next: `${address}?page=3` },
  });
  expect(encodeList([], { address, page: 1, pageSize: 20, total: null, hasNext: false })).toEqual({ data: [], pagination: { currentPage: 1, elementsPerPage: 20 }, links: { first: address, self: address } });
});
