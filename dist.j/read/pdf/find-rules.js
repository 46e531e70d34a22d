import { floatsAt, placerOf } from "./place.js";
export const NO_RULES = { horizontal: [], vertical: [] };
const PATH = 2;
const LINE_TO = 0;
const MOVE_TO = 2;
/** Pages with more are drawings (plans, maps), whose lines rule no table. */
const MAX_OBJECTS = 20_000;
const MAX_SEGMENTS = 6_000;
const SHORTEST = 4;
const STRAIGHT = 0.8;
const SAME = 1.5;
const TOUCHING = 3;
const SCRATCH_BYTES = 64;
/** Collects the straight lines and the edges of boxes that a page draws. */
export function findRules(page) {
    const scratch = page.pdfium.wasmExports.malloc(SCRATCH_BYTES);
    try {
        const count = page.pdfium.FPDFPage_CountObjects(page.handle);
        if (count > MAX_OBJECTS)
            return NO_RULES;
        const found = { horizontal: [], vertical: [] };
        const place = placerOf(page, scratch);
        let segments = 0;
        for (let index = 0; index < count; index += 1) {
            const object = page.pdfium.FPDFPage_GetObject(page.handle, index);
            if (page.pdfium.FPDFPageObj_GetType(object) !== PATH)
                continue;
            segments += page.pdfium.FPDFPath_CountSegments(object);
            if (segments > MAX_SEGMENTS)
                return NO_RULES;
            for (const [from, to] of edgesOf(page, object, scratch)) {
                const shown = place({ left: from[0], bottom: from[1], right: to[0], top: to[1] });
                addEdge(found, shown.left, shown.top, shown.right, shown.bottom);
            }
        }
        return { horizontal: joined(found.horizontal), vertical: joined(found.vertical) };
    }
    finally {
        page.pdfium.wasmExports.free(scratch);
    }
}
/** The straight pieces of a path, in PDF space. */
function edgesOf(page, path, scratch) {
    const { pdfium } = page;
    const matrix = pdfium.FPDFPageObj_GetMatrix(path, scratch) === 0 ? [1, 0, 0, 1, 0, 0] : floatsAt(page, scratch, 6);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const edges = [];
    let start = null;
    let last = null;
    const count = pdfium.FPDFPath_CountSegments(path);
    for (let index = 0; index < count; index += 1) {
        const segment = pdfium.FPDFPath_GetPathSegment(path, index);
        if (pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0)
            continue;
        const [x = 0, y = 0] = floatsAt(page, scratch, 2);
        const point = [a * x + c * y + e, b * x + d * y + f];
        const type = pdfium.FPDFPathSegment_GetType(segment);
        if (type === MOVE_TO)
            start = point;
        if (type === LINE_TO && last !== null)
            edges.push([last, point]);
        if (start !== null && type !== MOVE_TO && pdfium.FPDFPathSegment_GetClose(segment) !== 0)
            edges.push([point, start]);
        last = point;
    }
    return edges;
}
function addEdge(found, x1, y1, x2, y2) {
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (height <= STRAIGHT && width >= SHORTEST)
        found.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= STRAIGHT && height >= SHORTEST)
        found.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
/** Joins rules on one line that touch: tables are often drawn cell by cell. */
function joined(rules) {
    const lines = [];
    for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
        const line = lines.at(-1);
        if (line?.[0] !== undefined && rule.at - line[0].at <= SAME)
            line.push(rule);
        else
            lines.push([rule]);
    }
    return lines.flatMap((line) => {
        const parts = [];
        for (const rule of line.toSorted((one, other) => one.from - other.from)) {
            const last = parts.at(-1);
            if (last !== undefined && rule.from - last.to <= TOUCHING)
                last.to = Math.max(last.to, rule.to);
            else
                parts.push({ at: line[0]?.at ?? rule.at, from: rule.from, to: rule.to });
        }
        return parts;
    });
}
//# sourceMappingURL=find-rules.js.map