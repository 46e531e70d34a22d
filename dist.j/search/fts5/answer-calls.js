import { parentPort } from "node:worker_threads";
import { packError } from "./thread-messages.js";
/** Answers the calls that come to this thread, one after the other. A method that throws rejects the call and nothing else. */
export function answerCalls(methods) {
    parentPort?.on("message", ({ number, method, values }) => {
        let reply;
        try {
            const found = methods[method];
            if (found === undefined)
                throw new Error(`unknown method ${method}`);
            reply = { number, value: found(...values) };
        }
        catch (error) {
            reply = { number, error: packError(error) };
        }
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin; windows do
        parentPort?.postMessage(reply);
    });
}
//# sourceMappingURL=answer-calls.js.map