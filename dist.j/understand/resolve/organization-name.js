/** Legal forms and places of registration, which a short name leaves out. */
const FORM = /\s(?:e\. ?v\.|ev|ggmbh|gmbh(?: & co\. kg)?|mbh|ag|kg|eg|aör|ohg|gbr)(?=\s|$)/g;
/** An organisation's name to compare: small letters, no quotes, no legal form, no bracket. */
export function organizationKey(name) {
    return name.normalize("NFKC").toLowerCase().replace(/[„“”"'’]/g, "").replace(/\([^()]{1,60}\)/g, " ").replace(/-/g, " ").replace(/\s+/g, " ").replace(FORM, "").trim();
}
/** True when two names mean one organisation: equal but for form and bracket, or one a faction's short name ("SPD" of "SPD-Fraktion"). */
export function sameOrganization(a, b) {
    const [x, y] = [factionKey(a), factionKey(b)];
    return x !== "" && x === y;
}
function factionKey(name) {
    return organizationKey(name).replace(/\b(?:(?:gemeinderats|stadtrats|rats|kreistags|bezirks)?fraktion|gruppe|die|der|im rat|des rates)\b/g, " ").replace(/\s+/g, " ").trim();
}
//# sourceMappingURL=organization-name.js.map