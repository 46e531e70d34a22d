import { workerData } from "node:worker_threads";
import { emptyAnswer } from "../empty-answer.js";
import { answerCalls } from "./answer-calls.js";
import { asUnavailable, checkIndexFile, newestIndexFile, openIndexFile } from "./index-file.js";
import { IndexReader } from "./index-reader.js";
const { folder } = workerData;
let open = null;
answerCalls({
    search: (query) => read((reader) => reader.search(query), emptyAnswer),
    suggest: (prefix) => read((reader) => reader.suggest(prefix), []),
    check: () => checkIndexFile(newestIndexFile(folder)),
    close,
});
/** Reads the newest index, which a rebuild (of another process, perhaps) may have put in place since the last call. */
function read(answer, empty) {
    const path = newestIndexFile(folder);
    if (path === null)
        return empty;
    try {
        if (open?.path !== path) {
            close();
            const database = openIndexFile(path, "read");
            open = { path, database, reader: new IndexReader(database) };
        }
        return answer(open.reader);
    }
    catch (error) {
        close();
        // A rebuild may have deleted the file between our look at the folder and our opening it.
        if (newestIndexFile(folder) !== path)
            return read(answer, empty);
        throw asUnavailable(error, path);
    }
}
function close() {
    open?.database.close();
    open = null;
}
//# sourceMappingURL=reader-thread.js.map