import { listChanges } from "../../api/operations/changes.ts";
import { limit } from "../../api/questions.ts";
import { tool } from "../tool.ts";

export const changes = tool({
  name: "changes",
  title: "What changed since",
  description: "What became public, changed or vanished since a moment (`since`) or since the last call (`after`: `next` of the previous answer), in order. Gives types and ids; look them up with the other tools.",
  input: listChanges.query.extend({ limit: limit(100, 30) }),
  run: async (asked, input) => {
    const answer = await listChanges.run(asked, input);
    return { changes: answer?.items.map(({ type, id, modified, deleted, web, oparl }) => ({ type, id, modified, deleted, web: web ?? oparl })), next: answer?.next };
  },
});
