/** Keys and what they do on the fact that has the focus; each is also a button or link in the fact. */
const keys: Readonly<Record<string, string>> = { b: "bestätigen", k: "berichtigen", v: "verwerfen", z: "zurücknehmen" };

/**
 * `<check-desk>`: moves between facts and their evidence without jumping, marks both, and takes keys.
 * Without script the links in it lead there, too.
 */
export class CheckDesk extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => this.#follow(event));
    this.addEventListener("keydown", (event) => this.#press(event));
    this.prepend(helpWith(keys));
    const { hash } = window.location;
    // Where both stand beside each other, the evidence comes into sight, too.
    if (hash.startsWith("#a-") && isWide()) this.#mark(hash.slice("#a-".length), "evidence");
    // The browser itself goes to the fact in the address first.
    window.addEventListener("load", () => setTimeout(() => this.querySelector<HTMLElement>(".fact-form :is(input:not([type=hidden]), select, textarea)")?.focus({ preventScroll: true })), { once: true });
  }

  /** The fact whose evidence was clicked; where several lie upon one another, each click takes the next one. */
  #spotAt(event: MouseEvent): string | undefined {
    const ids = document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest<HTMLElement>("[data-spot]")?.dataset["spot"]).filter((id) => id !== undefined);
    const different = [...new Set(ids)];
    const shown = different.findIndex((id) => this.querySelector(`[data-spot="${CSS.escape(id)}"].is-shown`) !== null);
    return different[(shown + 1) % Math.max(1, different.length)];
  }

  #follow(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const toEvidence = event.target.closest<HTMLElement>("[data-evidence]")?.dataset["evidence"];
    const toFact = this.#spotAt(event);
    const link = event.target.closest("a");
    if (toEvidence !== undefined) {
      event.preventDefault();
      this.#mark(toEvidence, "evidence");
    } else if (toFact !== undefined && (link === null || (link.getAttribute("href") ?? "").startsWith("#a-"))) {
      event.preventDefault();
      this.#mark(toFact, "fact");
    }
  }

  /** Marks a fact and its evidence, and brings the one that was not clicked into sight. */
  #mark(id: string, to: "evidence" | "fact"): void {
    for (const marked of this.querySelectorAll(".is-shown")) marked.classList.remove("is-shown");
    const card = this.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`);
    const spots = this.querySelectorAll<HTMLElement>(`[data-spot="${CSS.escape(id)}"]`);
    for (const element of [card, ...spots]) element?.classList.add("is-shown");
    history.replaceState(null, "", `#a-${id}`);
    const wanted = to === "fact" ? card : spots[0];
    wanted?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    card?.focus({ preventScroll: true });
  }

  #press(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select") !== null) return;
    const card = event.target.closest<HTMLElement>("[data-fact]");
    if (event.key === "j" || event.key === "h") this.#step(card, event.key === "j" ? 1 : -1);
    else if (card !== null && Object.hasOwn(keys, event.key)) card.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
    else return;
    event.preventDefault();
  }

  #step(card: HTMLElement | null, by: 1 | -1): void {
    const cards = [...this.querySelectorAll<HTMLElement>("[data-fact]")];
    const next = cards[Math.max(0, Math.min(cards.length - 1, (card === null ? (by === 1 ? -1 : cards.length) : cards.indexOf(card)) + by))];
    const id = next?.dataset["fact"];
    if (next === undefined || id === undefined) return;
    this.#mark(id, "evidence");
    next.scrollIntoView({ block: "nearest" });
  }
}

/** True where the document stands beside what was understood (see office.css). */
function isWide(): boolean {
  return matchMedia("(width >= 64rem)").matches;
}

/** Which keys there are. */
function helpWith(known: Readonly<Record<string, string>>): HTMLElement {
  const help = document.createElement("p");
  help.className = "desk-keys";
  help.append("Tasten: ");
  for (const [key, what] of [["j", "nächste Angabe"], ["h", "vorige"], ...Object.entries(known)] as const) {
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    help.append(kbd, ` ${what}  `);
  }
  return help;
}
