/** `<copy-text>`: adds a button that copies the text inside. Without script the text can still be selected by hand. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kern-btn kern-btn--secondary copy-button";
    const label = document.createElement("span");
    label.className = "kern-label";
    label.setAttribute("aria-live", "polite");
    label.textContent = "Zitat kopieren";
    button.append(label);
    button.addEventListener("click", async () => {
      label.textContent = await copied(text) ? "Kopiert" : "Bitte von Hand markieren und kopieren";
    });
    this.append(button);
  }
}

/** False where the browser does not let pages copy. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
