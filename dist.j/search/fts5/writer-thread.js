import { workerData } from "node:worker_threads";
import { answerCalls } from "./answer-calls.js";
import { asUnavailable, createBuilding, newestIndexFile, openIndexFile, publishIndexFile } from "./index-file.js";
import { IndexWriter } from "./index-writer.js";
const { folder } = workerData;
let open = null;
let building = null;
answerCalls({
    index: (documents) => write((writer) => writer.index(documents)),
    remove: (ids) => write((writer) => writer.remove(ids)),
    clear() {
        closeOpen();
        publishIndexFile(folder, createBuilding(folder));
    },
    beginRebuild() {
        abandonRebuild();
        const built = createBuilding(folder);
        building = { ...built, writer: new IndexWriter(built.database) };
    },
    collect: (documents) => rebuilding().writer.collect(documents),
    finishRebuild() {
        const built = rebuilding();
        built.writer.writeCollected();
        closeOpen();
        building = null;
        publishIndexFile(folder, built);
    },
    abandonRebuild,
    close() {
        abandonRebuild();
        closeOpen();
    },
});
function write(work) {
    const path = newestIndexFile(folder) ?? createEmpty();
    try {
        if (open?.path !== path) {
            closeOpen();
            const database = openIndexFile(path, "write");
            open = { path, database, writer: new IndexWriter(database) };
        }
        work(open.writer);
    }
    catch (error) {
        closeOpen();
        throw asUnavailable(error, path);
    }
}
function createEmpty() {
    const built = createBuilding(folder);
    publishIndexFile(folder, built);
    return built.path;
}
function rebuilding() {
    if (building === null)
        throw new Error("no rebuild was begun");
    return building;
}
function abandonRebuild() {
    building?.database.close();
    building = null;
}
function closeOpen() {
    open?.database.close();
    open = null;
}
//# sourceMappingURL=writer-thread.js.map