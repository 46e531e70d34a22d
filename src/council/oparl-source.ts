/** Source key of a file that another council information system lists: its id there. */
export function oparlSource(fileId: string): string {
  return `${oparlSourcePrefix}${fileId}`;
}

export const oparlSourcePrefix = "oparl:";
