import type { Page } from "./views.ts";

const LARGEST_PAGE = 500;

/** One page of a list as it is asked for: whole numbers within bounds, whatever an address said. */
export interface Paging {
  readonly page: number;
  readonly pageSize: number;
  readonly offset: number;
}

/** `page` counts from 1. Pages beyond the end are empty, not errors. */
export function pagingOf(page: number, pageSize: number): Paging {
  const size = whole(pageSize, 20, LARGEST_PAGE);
  const number = whole(page, 1, 1_000_000);
  return { page: number, pageSize: size, offset: (number - 1) * size };
}

function whole(value: number, otherwise: number, most: number): number {
  return Number.isFinite(value) && value >= 1 ? Math.min(Math.trunc(value), most) : otherwise;
}

/** A page with its place in the whole list. */
export function pageOf<T>(items: readonly T[], total: number, { page, pageSize }: Paging): Page<T> {
  return { items, total, page, pageSize };
}
