import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";

/** The ways in which people look at a page. */
export const looks = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 1280, height: 900, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

/**
 * Barriers that axe finds on a page in one look, one line each; also says when the page is wider than the screen.
 * @param door an address to open before, where the page is behind one
 */
export async function barriersOf(browser: Browser, address: string, look: (typeof looks)[number], door?: string): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    if (door !== undefined) await page.goto(door);
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    const width = await page.evaluate("document.documentElement.scrollWidth") as number;
    return [
      ...violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")} – ${node.failureSummary ?? ""}`)),
      ...(width > look.width ? [`wider than the screen: ${width} px`] : []),
    ];
  } finally {
    await context.close();
  }
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The way our pages are written, not a mistake.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
  },
});

/** Mistakes in the markup of a page, one line each. */
export async function mistakesOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? "?"})`));
}
