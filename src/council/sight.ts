import { strictest, type Visibility } from "./visibility.ts";

/**
 * What citizens see. The database enforces these same rules by row-level security, table for table (store/migrations/0003-sight.ts);
 * a test compares the two over random data. A rule asks for the sight of the parents, so the strictest of all wins.
 */

/** Moments are milliseconds since 1970. */
export interface Releasable {
  readonly visibility: Visibility;
  /** When someone released it; null: nobody has. */
  readonly releasedAt: number | null;
  /** Not before this moment, even if released. */
  readonly publishAt: number | null;
}

/** Public, released, and not held back to a later moment. */
export function isPublished({ visibility, releasedAt, publishAt }: Releasable, now: number): boolean {
  return visibility === "public" && releasedAt !== null && releasedAt <= now && (publishAt === null || publishAt <= now);
}

/**
 * A file is shown whole or not: one section in it that is not public hides it.
 * So does a hidden file inside it, and anything its bytes say that its text does not (store/migrations/0005-containers.ts).
 */
export function isFileVisible(file: Releasable, paperVisible: boolean, sections: readonly Visibility[], now: number): boolean {
  return paperVisible && isPublished(file, now) && strictest(...sections) === "public";
}

/** A section is shown although its file as a whole may not be, as long as the file itself is published. */
export function isSectionVisible(section: Visibility, paperVisible: boolean, filePublished: boolean): boolean {
  return section === "public" && paperVisible && filePublished;
}

/** Where something stands; a missing parent (null) hides nothing. */
export interface Parents {
  readonly paperVisible: boolean | null;
  readonly filePublished: boolean | null;
  readonly sectionVisible: boolean | null;
}

function allow({ paperVisible, filePublished, sectionVisible }: Parents): boolean {
  return paperVisible !== false && filePublished !== false && sectionVisible !== false;
}

/** An agenda item that is not public is hidden wholly, its title and number included. */
export function isAgendaItemVisible(item: Visibility, meetingVisible: boolean, parents: Parents): boolean {
  return item === "public" && meetingVisible && allow(parents);
}

/** A consultation links paper, meeting and item: it is seen where all three are, unless a person rejected it. */
export function isConsultationVisible(parents: Parents, meetingVisible: boolean | null, agendaItemVisible: boolean | null, rejected: boolean): boolean {
  return !rejected && allow(parents) && meetingVisible !== false && agendaItemVisible !== false;
}

/** A mention is part of the text that holds it; that it is a mention at all, a person may reject. */
export function isReferenceVisible(parents: Parents, rejected: boolean): boolean {
  return !rejected && allow(parents);
}

/** That a mention means a certain paper may be known where both may be. */
export function isReferenceTargetVisible(referenceVisible: boolean, targetPaperVisible: boolean): boolean {
  return referenceVisible && targetPaperVisible;
}

/** What a person rejected is wrong and is not published. */
export function isStatementVisible(parents: Parents, rejected: boolean): boolean {
  return !rejected && allow(parents);
}

/** A name (of a person, an organisation, a body) is seen where something visible names it, the record of another council information system too. */
export function isNameVisible(namedBy: readonly boolean[]): boolean {
  return namedBy.includes(true);
}
