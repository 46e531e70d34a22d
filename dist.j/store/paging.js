const LARGEST_PAGE = 500;
/** `page` counts from 1. Pages beyond the end are empty, not errors. */
export function pagingOf(page, pageSize) {
    const size = whole(pageSize, 20, LARGEST_PAGE);
    const number = whole(page, 1, 1_000_000);
    return { page: number, pageSize: size, offset: (number - 1) * size };
}
function whole(value, otherwise, most) {
    return Number.isFinite(value) && value >= 1 ? Math.min(Math.trunc(value), most) : otherwise;
}
/** A page with its place in the whole list. */
export function pageOf(items, total, { page, pageSize }) {
    return { items, total, page, pageSize };
}
//# sourceMappingURL=paging.js.map