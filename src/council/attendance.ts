import type { AttendanceFact, PresenceFact } from "./understanding.ts";

type Moments = Pick<AttendanceFact, "fromTime" | "fromItem" | "untilTime" | "untilItem">;
type Change = Pick<PresenceFact, "name" | "change" | "time" | "item">;

/**
 * Lays what the minutes tell of coming and going over the list of attendance: where the list itself gives no hour,
 * the first arrival and the last leaving count; an item only where there is no hour.
 */
export function withPresence<T extends Moments & { readonly name: string }>(attendance: readonly T[], changes: readonly Change[]): readonly T[] {
  return attendance.map((one) => {
    const own = changes.filter(({ name }) => name === one.name);
    const [arrival, leaving] = [own.find(({ change }) => change === "arrives"), own.findLast(({ change }) => change === "leaves")];
    const came = one.fromTime === null && one.fromItem === null ? arrival : undefined;
    const left = one.untilTime === null && one.untilItem === null ? leaving : undefined;
    return {
      ...one,
      ...(came === undefined ? {} : { fromTime: came.time, fromItem: came.time === null ? came.item : null }),
      ...(left === undefined ? {} : { untilTime: left.time, untilItem: left.time === null ? left.item : null }),
    };
  });
}
