import { isStatementValue } from "../council/statement-value.js";
import { loadStatementProperty, saveCorrection } from "../store/corrections.js";
/**
 * Takes a person's word on a statement. It holds from now on, through every reading of the same file or of a newer version.
 * @returns null, or why it was refused
 */
export async function correctStatement(office, { statementId, action, value, by }) {
    const property = await loadStatementProperty(office, statementId);
    if (property === null)
        return "unknownStatement";
    if (action !== "correct") {
        if (value !== undefined)
            return "valueNotWanted";
        await saveCorrection(office, { statementId, action, by });
        return null;
    }
    if (value === undefined)
        return "valueMissing";
    if (!isStatementValue(property, value))
        return "valueOfWrongShape";
    await saveCorrection(office, { statementId, action, value, by });
    return null;
}
//# sourceMappingURL=correct-statement.js.map