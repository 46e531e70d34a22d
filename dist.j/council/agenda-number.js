/** Reads a printed item number; null where it holds no digit. */
export function parseAgendaNumber(printed) {
    const text = (printed ?? "").toLowerCase().replace(/^\s*(?:top|tagesordnungspunkt|punkt)\b\.?/u, "");
    const match = /^[\s.:]*(ö|nö|n|oe|noe)?[\s.:]*(\d[\d.a-z]{0,12})/u.exec(text);
    if (match === null) {
        return null;
    }
    const [, prefix, number = ""] = match;
    const part = prefix === undefined ? null : prefix.startsWith("n") ? "nonPublic" : "public";
    return { part, number: number.replace(/\.+$/u, "") };
}
//# sourceMappingURL=agenda-number.js.map