import { loadPaperIds } from "../store/collection-texts.js";
import { loadReferenceCandidates, saveResolution } from "../store/resolution.js";
import { resolveReferences } from "../understand/resolve/resolve-references.js";
/** Ties the mentions in all papers to the papers they mean, as far as the collection holds them. */
export async function resolveCollection(office) {
    for await (const paperIds of loadPaperIds(office)) {
        const questions = await loadReferenceCandidates(office, paperIds);
        if (questions.length > 0)
            await saveResolution(office, questions.map(answer));
    }
}
function answer({ reference, candidates }) {
    const [resolution] = resolveReferences([reference], candidates.map(({ id, bodyId, consultations, ...rest }) => ({
        ...rest,
        id: id,
        bodyId: bodyId,
        consultationDates: consultations.map(({ date }) => date).filter((date) => date !== null),
        outcomes: consultations.map(({ outcome }) => outcome).filter((outcome) => outcome !== null),
    })), { bodyId: reference.bodyId, paperId: reference.fromPaperId });
    const targets = resolution?.state === "resolved" ? [resolution.paperId] : resolution?.state === "ambiguous" ? resolution.paperIds : [];
    return { referenceId: reference.id, status: resolution?.state ?? "unresolved", targets };
}
//# sourceMappingURL=resolve-collection.js.map