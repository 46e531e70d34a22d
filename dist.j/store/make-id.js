import { createHash } from "node:crypto";
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
/**
 * An opaque id: 16 letters and digits (80 bits of SHA-256 in Crockford's base 32) of noun and natural key.
 * It is made once, when a row is first saved; it stays although the natural key may change later.
 */
export function makeId(noun, ...naturalKey) {
    const digest = createHash("sha256").update(JSON.stringify([noun, ...naturalKey])).digest();
    let id = "";
    let bits = 0;
    let held = 0;
    for (const byte of digest.subarray(0, 10)) {
        held = (held << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            id += CROCKFORD.charAt((held >> bits) & 31);
        }
        held &= (1 << bits) - 1;
    }
    return id;
}
//# sourceMappingURL=make-id.js.map