/** Listed in small letters: verbs, adjectives, function words. */
export const asSmall = 1;
/** Listed with a capital first letter: nouns and names. */
export const asNoun = 2;
/** Listed with capitals inside: abbreviations. */
export const asMixed = 4;
const magic = 0x31574652;
const headerBytes = 8;
const tripleCount = 32 * 32 * 32;
/** Reads the bytes of a word list. Throws a RangeError when they are none. */
export function decodeWordList(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < headerBytes || view.getUint32(0, true) !== magic)
        throw new RangeError("Die Wortliste ist keine Wortliste. Bitte neu bauen (scripts/build-word-list.ts).");
    const slotCount = view.getUint32(4, true);
    if (bytes.byteLength !== headerBytes + slotCount * 4 + tripleCount)
        throw new RangeError("Die Wortliste ist unvollständig. Bitte neu bauen (scripts/build-word-list.ts).");
    return listOf(slotsOf(bytes, slotCount), bytes.subarray(headerBytes + slotCount * 4));
}
/** Packs words (as they are written, each once or more often) into the bytes that `decodeWordList` reads. */
export function encodeWordList(words) {
    let slotCount = 1024;
    while (slotCount * 0.85 < words.length)
        slotCount *= 2;
    const bytes = new Uint8Array(headerBytes + slotCount * 4 + tripleCount);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, magic, true);
    view.setUint32(4, slotCount, true);
    const slots = new Uint32Array(slotCount);
    const triples = new Float64Array(tripleCount);
    for (const word of words) {
        insert(slots, word);
        countTriples(triples, word);
    }
    for (let slot = 0; slot < slotCount; slot += 1)
        view.setUint32(headerBytes + slot * 4, slots[slot] ?? 0, true);
    for (let triple = 0; triple < tripleCount; triple += 1)
        bytes[headerBytes + slotCount * 4 + triple] = Math.min(255, Math.round(Math.log2(1 + (triples[triple] ?? 0)) * 12));
    return bytes;
}
/** A letter as a number below 32: a–z 1–26, ä 27, ö 28, ü 29, ß 30, anything else 31; 0 stands for the word's border. */
export function letterCodeOf(code) {
    const small = smallCode(code);
    if (small >= 97 && small <= 122)
        return small - 96;
    if (small === 0xe4)
        return 27;
    if (small === 0xf6)
        return 28;
    if (small === 0xfc)
        return 29;
    if (small === 0xdf)
        return 30;
    return 31;
}
/** The small letter of a Latin-1 capital, without allocating. */
export function smallCode(code) {
    if (code >= 65 && code <= 90)
        return code + 32;
    if (code >= 0xc0 && code <= 0xde && code !== 0xd7)
        return code + 32;
    return code;
}
function listOf(slots, triples) {
    return {
        casesOf: (text, start, end) => find(slots, text, start, end),
        tripleStrength: (a, b, c) => triples[(a << 10) | (b << 5) | c] ?? 0,
    };
}
/** A view where the bytes lie straight in memory on a little-endian machine, else a copy. */
function slotsOf(bytes, slotCount) {
    const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
    const offset = bytes.byteOffset + headerBytes;
    if (littleEndian && offset % 4 === 0)
        return new Uint32Array(bytes.buffer, offset, slotCount);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: slotCount }, (_, slot) => view.getUint32(headerBytes + slot * 4, true));
}
/** Two independent hashes of the small letters; module state instead of a pair, so that nothing is allocated. */
let slotHash = 0;
let printHash = 0;
function hash(text, start, end) {
    let h1 = 0x811c9dc5;
    let h2 = 0x9747b28c;
    for (let i = start; i < end; i += 1) {
        const code = smallCode(text.charCodeAt(i));
        h1 = Math.imul(h1 ^ code, 0x01000193);
        h2 = Math.imul(h2 ^ code, 0x5bd1e995);
        h2 ^= h2 >>> 15;
    }
    h1 ^= h1 >>> 16;
    h1 = Math.imul(h1, 0x85ebca6b);
    slotHash = (h1 ^ (h1 >>> 13)) >>> 0;
    h2 = Math.imul(h2 ^ (h2 >>> 13), 0xc2b2ae35);
    printHash = ((h2 ^ (h2 >>> 16)) >>> 0) & ~7;
}
function find(slots, text, start, end) {
    hash(text, start, end);
    const mask = slots.length - 1;
    let slot = slotHash & mask;
    for (let probes = 0; probes <= mask; probes += 1) {
        const entry = slots[slot] ?? 0;
        if (entry === 0)
            return 0;
        if ((entry & ~7) >>> 0 === printHash >>> 0)
            return entry & 7;
        slot = (slot + 1) & mask;
    }
    return 0;
}
function insert(slots, word) {
    hash(word, 0, word.length);
    const mask = slots.length - 1;
    let slot = slotHash & mask;
    for (;;) {
        const entry = slots[slot] ?? 0;
        if (entry === 0 || (entry & ~7) >>> 0 === printHash >>> 0) {
            slots[slot] = (entry | printHash | caseOf(word)) >>> 0;
            return;
        }
        slot = (slot + 1) & mask;
    }
}
function caseOf(word) {
    let capitals = 0;
    for (let i = 1; i < word.length; i += 1)
        if (smallCode(word.charCodeAt(i)) !== word.charCodeAt(i))
            capitals += 1;
    if (capitals > 0)
        return asMixed;
    const first = word.charCodeAt(0);
    return smallCode(first) === first ? asSmall : asNoun;
}
function countTriples(triples, word) {
    let a = 0;
    let b = 0;
    for (let i = 0; i <= word.length; i += 1) {
        const c = i === word.length ? 0 : letterCodeOf(word.charCodeAt(i));
        const index = (a << 10) | (b << 5) | c;
        triples[index] = (triples[index] ?? 0) + 1;
        a = b;
        b = c;
    }
}
//# sourceMappingURL=word-list.js.map