import { readGeneralHead } from "../head/general-head.js";
/** Any document that no other layout knows: its words tell what they can. */
export const unknown = { name: "unknown", recognise: () => 0.1, read: readUnknown };
function readUnknown(sheet) {
    return readGeneralHead(sheet, "unknown");
}
//# sourceMappingURL=layout.js.map