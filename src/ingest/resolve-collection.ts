import type { BodyId, PaperId } from "../council/id.ts";
import { loadPaperIds } from "../store/collection-texts.ts";
import { loadReferenceCandidates, saveResolution, type ReferenceQuestion, type Resolution } from "../store/resolution.ts";
import type { Viewer } from "../store/viewer.ts";
import { resolveReferences } from "../understand/resolve/resolve-references.ts";

/** Ties the mentions in all papers to the papers they mean, as far as the collection holds them. */
export async function resolveCollection(office: Viewer): Promise<void> {
  for await (const paperIds of loadPaperIds(office)) await resolvePapers(office, paperIds);
}

/** Ties the mentions in these papers, and the mentions anywhere that may mean one of them. */
export async function resolvePapers(office: Viewer, paperIds: readonly string[]): Promise<void> {
  const questions = await loadReferenceCandidates(office, paperIds);
  if (questions.length > 0) await saveResolution(office, questions.map(answer));
}

function answer({ reference, candidates }: ReferenceQuestion): Resolution {
  const [resolution] = resolveReferences(
    [reference],
    candidates.map(({ id, bodyId, consultations, ...rest }) => ({
      ...rest,
      id: id as PaperId,
      bodyId: bodyId as BodyId,
      consultationDates: consultations.map(({ date }) => date).filter((date) => date !== null),
      outcomes: consultations.map(({ outcome }) => outcome).filter((outcome) => outcome !== null),
    })),
    { bodyId: reference.bodyId as BodyId, paperId: reference.fromPaperId as PaperId },
  );
  const targets = resolution?.state === "resolved" ? [resolution.paperId] : resolution?.state === "ambiguous" ? resolution.paperIds : [];
  return { referenceId: reference.id, status: resolution?.state ?? "unresolved", targets };
}
