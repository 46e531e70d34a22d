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

/** Where a list by day goes on: behind this row. */
export interface PlaceByDay {
  /** ISO date; null in the part of a list that has no days. */
  readonly date: string | null;
  readonly id: string;
}

/** Where a list by name goes on: behind this row. */
export interface PlaceByName {
  /** The form by which lists are sorted. */
  readonly name: string;
  readonly id: string;
}

/** A stretch of a list, however deep, found by the place behind which it begins; `next` is null where the list ends. */
export interface Stretch<T, Place> {
  readonly items: readonly T[];
  readonly next: Place | null;
}

/**
 * Cuts rows that were loaded one more than asked for, which tells whether there are more.
 * @param placeOf the place of a row in the list
 */
export function stretchOf<T, Place>(rows: readonly T[], limit: number, placeOf: (row: T) => Place): Stretch<T, Place> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}

/** A page with its place in the whole list. */
export function pageOf<T>(items: readonly T[], total: number, { page, pageSize }: Paging): Page<T> {
  return { items, total, page, pageSize };
}
