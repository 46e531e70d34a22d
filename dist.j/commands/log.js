const silent = () => undefined;
/** A log that says as much as the settings ask for. */
export function createLog({ stderr }, { logLevel }) {
    const write = (line) => void stderr.write(`${line}\n`);
    return { error: write, info: logLevel === "error" ? silent : write, debug: logLevel === "debug" ? write : silent };
}
//# sourceMappingURL=log.js.map