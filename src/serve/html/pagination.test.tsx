import { expect, test } from "vitest";
import { pagesAround, Pagination } from "./pagination.tsx";

test("long lists show the ends and the neighbours", () => {
  expect(pagesAround(7, 20)).toEqual([1, null, 6, 7, 8, null, 20]);
  expect(pagesAround(1, 2)).toEqual([1, 2]);
  expect(pagesAround(3, 4)).toEqual([1, 2, 3, 4]);
});

test("one page needs no pagination", () => {
  expect(Pagination({ page: 1, pageSize: 20, total: 20, label: "Vorlagen", hrefOf: (page) => `?seite=${page}` })).toBeNull();
});

test("the current page is no link, and the last one leads no further", () => {
  const html = String(<Pagination page={3} pageSize={10} total={30} label="Vorlagen" hrefOf={(page) => `?seite=${page}`} />);
  expect(html).not.toContain('href="?seite=3"');
  expect(html).toContain('rel="prev"');
  expect(html).not.toContain('rel="next"');
});
