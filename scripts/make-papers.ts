/**
 * Makes papers of an invented town, as many as wanted, for measuring and for tests: `node scripts/make-papers.ts FOLDER COUNT`.
 * The same number always makes the same paper; each has a number, a street and amounts of its own, and cites earlier ones.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface MadePaper {
  /** Printed number, "VO/25/00017". */
  readonly number: string;
  /** A name that stands in this paper alone, to search for. */
  readonly street: string;
  readonly fileName: string;
  readonly text: string;
}

/** The paper with this number, counted from 1. */
export function makePaper(count: number): MadePaper {
  const facts = factsOf(count);
  const text = [proposal, motion, inquiry][count % 3]?.(facts) ?? "";
  return { number: facts.number, street: facts.street, fileName: `${String(count).padStart(5, "0")}.txt`, text };
}

/** Writes the papers 1 to `count`, a thousand to a folder. */
export function writePapers(folder: string, count: number): void {
  for (let one = 1; one <= count; one += 1) {
    const { fileName, text } = makePaper(one);
    const own = join(folder, `stadt-auental/${Math.floor((one - 1) / 1000)}`);
    if (one % 1000 === 1) mkdirSync(own, { recursive: true });
    writeFileSync(join(own, fileName), text);
  }
}

/**
 * Writes so many variations of the project's examples: each with numbers and a street of its own; PDFs only with other bytes behind their end.
 * Scans are left out.
 */
export function writeVariations(folder: string, count: number): void {
  const examples = join(import.meta.dirname, "..", "examples", "documents");
  const models = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => /[.](?:txt|md|html|pdf)$/.test(name) && !name.includes("antrag-gruene-2023")).toSorted();
  for (let one = 0; one < count; one += 1) {
    const model = models[one % models.length] ?? "";
    const own = join(folder, String(Math.floor(one / 1000)));
    if (one % 1000 === 0) mkdirSync(own, { recursive: true });
    const bytes = readFileSync(join(examples, model));
    writeFileSync(join(own, `${one}-${basename(model)}`), model.endsWith(".pdf") ? Buffer.concat([bytes, Buffer.from(`\n% ${one}\n`)]) : varied(bytes.toString(), one));
  }
}

/** A text with other paper numbers, and one more sentence (in a page: before its end). */
function varied(text: string, count: number): string {
  const sentence = `Auch die ${streetOf(count + 1)} ist betroffen (${numberOf(count + 1)}).`;
  const numbered = text.replace(/\b(\d{3,4})\/(\d{3,4})\b/g, (_, year: string, number: string) => `${year}/${String((Number(number) + count * 7) % 10_000).padStart(4, "0")}`);
  return numbered.includes("</body>") ? numbered.replace("</body>", `<p>${sentence}</p></body>`) : `${numbered}\n\n${sentence}\n`;
}

interface Facts {
  readonly number: string;
  readonly earlier: string;
  readonly street: string;
  readonly committee: string;
  readonly day: string;
  readonly councilDay: string;
  readonly amount: string;
  readonly share: string;
  readonly account: string;
  readonly official: string;
}

const committees = ["Ausschuss für Umwelt, Klima und Mobilität", "Ausschuss für Sport, Kultur und Freizeit", "Haupt- und Finanzausschuss", "Ausschuss für Schule und Bildung"];
const officials = ["Wendelborn, Peter", "Lüttringhaus, Anke", "Hagenbrock, Nils", "Kornhagen, Beate"];
const beginnings = ["Birken", "Linden", "Mühlen", "Ahorn", "Wiesen", "Brunnen", "Kirch", "Schul", "Garten", "Erlen", "Weiden", "Rosen", "Buchen", "Eichen", "Quellen"];
const middles = ["berg", "feld", "bach", "grund", "hof", "kamp", "rain", "busch", "stein", "moor", "teich", "winkel", "acker", "anger"];
const ends = ["weg", "straße", "gasse", "allee", "platz", "ufer", "steig", "zeile"];

function factsOf(count: number): Facts {
  const month = 1 + (count % 12);
  const day = 1 + (count % 27);
  return {
    number: numberOf(count),
    earlier: numberOf(Math.max(1, Math.floor(count / 2))),
    street: streetOf(count),
    committee: committees[count % committees.length] ?? "",
    day: `${two(day)}.${two(month)}.2025`,
    councilDay: `${two(day + 1)}.${two(month)}.2025`,
    amount: `${1 + (count % 900)}.${String((count * 37) % 1000).padStart(3, "0")},${two(count % 100)} €`,
    share: `${1 + (count % 90)}.500 €`,
    account: `12.01.${two(count % 100)}`,
    official: officials[count % officials.length] ?? "",
  };
}

function numberOf(count: number): string {
  return `VO/25/${String(count).padStart(5, "0")}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** A street of its own for each number: its parts are the number's digits to mixed bases. */
function streetOf(count: number): string {
  const [first, second] = [beginnings[count % 15] ?? "", middles[Math.floor(count / 15) % 14] ?? ""];
  const rest = Math.floor(count / 210);
  const name = `${first}${second}${ends[rest % 8] ?? ""}`;
  const quarter = Math.floor(rest / 8);
  return quarter === 0 ? name : `${beginnings[quarter % 15] ?? ""}${middles[Math.floor(quarter / 15) % 14] ?? ""}er${name}`;
}

function proposal({ number, earlier, street, committee, day, councilDay, amount, share, account, official }: Facts): string {
  return `Stadt Auental
Der Bürgermeister

Vorlage - ${number}

Betreff: Erneuerung der Fahrbahn in der ${street}
Status: öffentlich
Vorlage-Art: Beschlussvorlage
Federführend: FB 4 Bauen und Umwelt
Bearbeiter/-in: ${official}

Beratungsfolge:
${committee} Vorberatung ${day}
Rat der Stadt Auental Entscheidung ${councilDay}

Beschlussvorschlag:
Der Rat der Stadt Auental beschließt, die Fahrbahn in der ${street} für ${amount} zu erneuern. Die Anlieger werden bis zum ${day} schriftlich unterrichtet.

Sachverhalt:
Die Fahrbahn in der ${street} ist auf voller Länge schadhaft. Die Verwaltung hat darüber bereits mit der Vorlage ${earlier} berichtet. Die Wiesentaler Verkehrsgesellschaft mbH (WVG) verlegt die Haltestelle während der Bauzeit. Frau Dr. Henrike Vossmann hat als Landrätin einen Zuschuss von ${share} zugesagt.

Finanzielle Auswirkungen:
Bei Produkt ${account}, Sachkonto 785200 stehen im Haushalt 2025 insgesamt ${amount} bereit. Eine Förderung nach § 48 Abs. 1 GO NRW ist nicht erforderlich.

Anlage/n:
Lageplan
`;
}

function motion({ number, earlier, street, committee, day, councilDay, share, official }: Facts): string {
  return `SPD-Fraktion
im Rat der Stadt Auental

An den Bürgermeister der Stadt Auental

Auental, den ${day}

A N T R A G
${number}

Mehr Bäume in der ${street}

Sehr geehrter Herr Bürgermeister,

die SPD-Fraktion beantragt, der Rat möge in seiner Sitzung am ${councilDay} beschließen:

1. In der ${street} werden vor dem nächsten Winter 24 Bäume gepflanzt.
2. Die Kosten von ${share} werden in den Haushalt 2026 eingestellt.

Begründung:

Seit der Vorlage ${earlier} sind in der ${street} nur drei Bäume gepflanzt worden. Der ${committee} hat sich mehrfach damit befasst; ${official.split(", ").toReversed().join(" ")} hat dort über die Kosten berichtet.

Mit freundlichen Grüßen

gez. Ayla Demirhan-Holt
Fraktionsvorsitzende
`;
}

function inquiry({ number, earlier, street, committee, day, amount, official }: Facts): string {
  return `Fraktion BÜNDNIS 90/DIE GRÜNEN
im Rat der Stadt Auental

Auental, den ${day}

Anfrage Nr. ${number}
für die Sitzung des Ausschusses "${committee}" am ${day}

Verkehr in der ${street}

Sehr geehrter Herr Bürgermeister,

in der ${street} wird regelmäßig zu schnell gefahren. Wir fragen daher die Verwaltung:

1. Wie viele Fahrzeuge wurden in der ${street} seit dem ${day} gezählt?
2. Was ist aus den ${amount} geworden, die mit der Vorlage ${earlier} bewilligt wurden?
3. Hat ${official.split(", ").toReversed().join(" ")} die Anlieger unterrichtet?

Mit freundlichen Grüßen

gez. Wolfram Kessing
`;
}

if (import.meta.main) {
  const [folder = "", count = "0"] = process.argv.slice(2);
  writePapers(folder, Number(count));
}
