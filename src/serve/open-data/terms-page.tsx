import { vendorPrefix, vendorProperties, type VendorProperty, type VendorShape } from "../../oparl/vendor-properties.ts";
import type { PageContent } from "../html/layout.tsx";

/** What our own properties mean, for people who program; each has an address, which is also its name in linked data. */
export const termsPage: PageContent = {
  title: "Begriffe der Daten",
  description: "Was die Eigenschaften bedeuten, die wir zu OParl hinzufügen.",
  crumbs: [{ href: "/daten", text: "Offene Daten" }, { text: "Begriffe" }],
  main: (
    <div class="frame prose">
      <h1>Begriffe der Daten</h1>
      <p>Eigenschaften ohne Vorsilbe stammen aus <a href="https://schema.oparl.org/1.1/">OParl 1.1</a>. Eigenschaften mit der Vorsilbe <code>{vendorPrefix}:</code> kommen von uns. Die Erklärungen sind auf Englisch, wie die Namen.</p>
      <table class="facts-table data-terms">
        <caption>Unsere Eigenschaften</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">An</th><th scope="col">Bedeutung</th></tr></thead>
        <tbody>
          {Object.entries<VendorProperty>(vendorProperties).map(([name, { on, meaning, shape }]) => (
            <tr id={name}>
              <td><code>{vendorPrefix}:{name}</code></td>
              <td>{on.join(", ")}</td>
              <td lang="en">{meaning}<br /><small>{wordsOf(shape)}</small></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
};

/** A shape in words: "list of { value: number, currency: text }". */
function wordsOf(shape: VendorShape): string {
  if (typeof shape === "string") return shape;
  if ("many" in shape) return `list of ${wordsOf(shape.many)}`;
  return `{ ${Object.entries(shape.fields).map(([name, field]) => `${name}: ${wordsOf(field)}`).join(", ")} }`;
}
