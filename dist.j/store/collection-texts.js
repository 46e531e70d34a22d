import { sql } from "kysely";
const batchSize = 500;
/** The original text of every section in the collection, as this viewer may read it, without holding all of it at once. */
export async function* loadCollectionTexts({ db }) {
    let after = "";
    for (;;) {
        const { rows } = await sql `
      select s.id, s.original_text as text from section s join file f on f.id = s.file_id and f.current
      where s.id > ${after} order by s.id limit ${batchSize}
    `.execute(db);
        for (const { text } of rows)
            yield text;
        if (rows.length < batchSize)
            return;
        after = rows.at(-1)?.id ?? after;
    }
}
/** Ids of all papers, in batches, in order. */
export async function* loadPaperIds({ db }) {
    let after = "";
    for (;;) {
        const rows = await db.selectFrom("paper").select("id").where("id", ">", after).orderBy("id").limit(batchSize).execute();
        if (rows.length > 0)
            yield rows.map(({ id }) => id);
        if (rows.length < batchSize)
            return;
        after = rows.at(-1)?.id ?? after;
    }
}
//# sourceMappingURL=collection-texts.js.map