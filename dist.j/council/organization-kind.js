/** What a name tells of an organisation that no paper calls a Gremium: groups and offices have names of their own. */
export function organizationKindOf(name) {
    if (/fraktion|ratsgruppe|kreistagsgruppe/iu.test(name)) {
        return "fraktion";
    }
    if (/(?:ausschuss|ausschuß|stadtrat|gemeinderat|kreistag|ortsrat|ortsbeirat|bezirksvertretung|verbandsversammlung|beirat)\b/iu.test(name)) {
        return "gremium";
    }
    return /^(?:amt|fachbereich|fb|dezernat|referat|stabsstelle|abteilung)\b|\b(?:amt|dezernat|stabsstelle)\b/iu.test(name) ? "administration" : "external";
}
//# sourceMappingURL=organization-kind.js.map