import type { AttachmentFact } from "../../../council/understanding.ts";
import { names } from "./record-names.ts";
import type { RecordObject } from "./record-tree.ts";
import { foundBy, isName, said } from "./said.ts";

const mostFiles = 200;
const fileName = /[^/\\]\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|odp|txt|zip|tiff?|jpe?g|png|dwg)$/iu;
/** What belongs to another paper or meeting, and the document that a record is about. */
const others: ReadonlySet<string> = new Set([...names.route, ...names.meeting, ...names.paper, ...names.organization, ...names.mainFile].filter((name) => !names.agenda.includes(name)));

/** The files of a record and of the items in it beside the main one, by name; where they have none, by the name that they are stored under. */
export function filesOf(object: RecordObject): readonly AttachmentFact[] {
  const found = [...filesIn(object), ...names.files.flatMap((name) => object.values.get(name) ?? []).filter(({ text }) => /\p{L}{3}/u.test(text))];
  return found.filter(isName).filter(({ text }) => !/^(?:https?|ftp|urn|data):|^(?:keine|entfällt)$/iu.test(text)).slice(0, mostFiles)
    .map(({ text, span }) => ({ title: text, span, foundBy, confidence: 0.9 }));
}

/** The files that a list keeps by the names they are stored under. What its records call theirs in words is not said of the whole. */
export function storedFilesOf(objects: readonly RecordObject[]): readonly AttachmentFact[] {
  return objects.flatMap(filesOf).filter(({ title }) => fileName.test(title)).slice(0, mostFiles);
}

function filesIn(object: RecordObject): ReturnType<typeof said> {
  return object.inner.filter((inner) => !others.has(inner.name)).flatMap((inner) => (isFile(inner) ? said(inner, "fileName").slice(0, 1) : filesIn(inner)));
}

/** An object under a name for files, or with the name of one. */
function isFile(object: RecordObject): boolean {
  return names.files.includes(object.name) || said(object, "fileName").slice(0, 1).some(({ text }) => fileName.test(text));
}
