import { readableText } from "../readable-text.js";
import { mentionsIn } from "./mention.js";
import { onePerPerson } from "./one-per-person.js";
/**
 * Every natural person the text names, once, with role and group where printed with the name.
 * Streets, schools and firms that bear a person's name are none.
 */
export function findPeople(document, _structure) {
    return onePerPerson(mentionsIn(readableText(document))).map(({ name, role, group, rule, confidence }) => ({
        name: name.name,
        role,
        group,
        span: name.span,
        foundBy: `people/${rule}`,
        confidence,
    }));
}
//# sourceMappingURL=find-people.js.map