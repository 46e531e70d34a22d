interface Node<Meaning> {
  readonly before: Map<number, Node<Meaning>>;
  meaning?: Meaning;
}

/** Endings of words and what they mean. A word is read from its last letter on, capitals like small letters: most are soon done with. */
export class Endings<Meaning> {
  readonly #end: Node<Meaning> = { before: new Map() };

  /** Each meaning with its endings, in small letters, parted by blanks. */
  constructor(endings: readonly (readonly [endings: string, meaning: Meaning])[]) {
    for (const [words, meaning] of endings) for (const word of words.split(" ")) this.#add(word, meaning);
  }

  #add(ending: string, meaning: Meaning): void {
    let node = this.#end;
    for (let at = ending.length - 1; at >= 0; at -= 1) {
      const code = ending.charCodeAt(at);
      const before = node.before.get(code) ?? { before: new Map() };
      node.before.set(code, before);
      node = before;
    }
    node.meaning = meaning;
  }

  /** What the longest known ending of a word means; undefined where it has none. */
  of(word: string): Meaning | undefined {
    let meaning: Meaning | undefined;
    let node: Node<Meaning> | undefined = this.#end;
    for (let at = word.length - 1; at >= 0 && node !== undefined; at -= 1) {
      node = node.before.get(smallCode(word.charCodeAt(at)));
      meaning = node?.meaning ?? meaning;
    }
    return meaning;
  }
}

/** The small letter for a capital one of German words. */
function smallCode(code: number): number {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 0x20 : code;
}
