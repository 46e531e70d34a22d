const NEAR = 4;
const LOWEST = 6;
const TALLEST = 500;
const NARROWEST = 60;
/**
 * The rows of ruled tables. A stretch that is ruled differently inside (cells over several rows) is left out:
 * there, which cell belongs to which row is not plain.
 */
export function findBands(rules) {
    const bands = [];
    const { horizontal } = rules;
    for (const [index, upper] of horizontal.entries()) {
        if (upper.to - upper.from < NARROWEST)
            continue;
        const lower = horizontal.slice(index + 1).find((rule) => rule.at - upper.at >= LOWEST && overlapOf(rule, upper) > 10);
        if (lower === undefined || lower.at - upper.at > TALLEST || !isSameStretch(upper, lower))
            continue;
        const separators = separatorsBetween(upper, lower, rules.vertical);
        if (separators.length > 0)
            bands.push({ top: upper.at, bottom: lower.at, left: upper.from, right: upper.to, separators });
    }
    return bands;
}
function overlapOf(one, other) {
    return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}
function isSameStretch(one, other) {
    return Math.abs(one.from - other.from) <= NEAR && Math.abs(one.to - other.to) <= NEAR;
}
function separatorsBetween(upper, lower, vertical) {
    const height = lower.at - upper.at;
    const separators = [];
    for (const rule of vertical) {
        const covered = Math.min(rule.to, lower.at) - Math.max(rule.from, upper.at);
        const isInside = rule.at > upper.from + NEAR && rule.at < upper.to - NEAR;
        if (isInside && covered >= height * 0.7 && rule.at - (separators.at(-1) ?? -NEAR) >= NEAR)
            separators.push(rule.at);
    }
    return separators;
}
//# sourceMappingURL=find-bands.js.map