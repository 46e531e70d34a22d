import type { BudgetLineFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import type { Span } from "../../text/span.ts";
import { TakenPlaces } from "../../text/taken-places.ts";
import { factPattern } from "../fact-pattern.ts";
import { matchAt } from "../match-at.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";

/** A budget line as one way of printing gives it. */
interface FoundLine {
  readonly span: Span;
  readonly product: string | null;
  readonly account: string | null;
  readonly form: string;
}

/** Digits in groups: "11.02.03", "531200", "7.112233.700.*4.**", "35 20"; letters only inside. */
const CODE = "(?:\\d{2} \\d{2}(?: \\d{2})?(?!\\d)|\\d{3} \\d{2}(?!\\d)|[A-Z]{1,2}[-.]?(?=\\d{2})[\\dA-Z]{3,19}(?:[.-][\\dA-Z]{1,20}){0,6}|\\d[\\dA-Z]{0,19}(?:[.-][\\dA-Z*]{1,20}){0,8})";
const GAP = "(?:[ \\t\\u00a0]{0,3}(?:[:=]|Nr\\.?|Nummer)?){0,2}\\s{0,3}";
const PRODUCT_LABEL =
  "(?:Produkt(?:gruppen?|bereichs?|nummer|-Nr\\.?|en?)?|Kostenträgern?|Kostenstellen?|PSP(?:-?Elemente?n?)?|Invest(?:itions|\\.)?-?(?:[nN]ummer|[nN]r\\.?|maßnahmen?|aufträge|auftrag)|Inv\\.?-Nr\\.?|Maßnahmen?-?[nN]r\\.|Teil(?:ergebnis|finanz)pl(?:an|äne)|Immo|Innenauftrag|Kapitel|Unterabschnitt)";
const ACCOUNT_LABEL = "(?:(?:Sach|Plan|Aufwands|Ertrags|Finanz)?[Kk]ont(?:o|en)|Kostenart(?:en)?|Aufwandsart(?:en)?|SK|Finanzposition|FiPo|Titel|Haushaltsstelle|HHSt\\.?|Hst\\.)";
const BOTH_LABEL = "(?:Produkt-?(?:[Ss]ach)?[Kk]onto|Buchungsstelle|Kontierung)";

/** One label with its code. What a label begins with is asked first, for it is soon told. */
const LABELLED = factPattern(new RegExp(
  `(?=[ABEFHIKMPSTUk])(?<![A-Za-zÄÖÜäöüß])(?:(?<both>${BOTH_LABEL})|(?<product>${PRODUCT_LABEL})|(?<account>${ACCOUNT_LABEL}))${GAP}(?<code>${CODE})(?:(?:\\s?/\\s?)(?<second>\\d{5,8})(?!\\d))?`,
  "g",
));
const COST_CENTRE = /^Kostenstelle/;
/** More accounts of one product: "Sachkonten: 54210000 und 54290000". */
const MORE_ACCOUNTS = /(?:,|[ \u00a0]und|[ \u00a0]sowie|[ \u00a0]?\/)[ \u00a0]?(\d{6,8})(?![\d.,])/y;
/** "42.03.01.42110170", "42.03.01 / 2210.78311000": product and account in one code, without any label. */
const BARE = factPattern(/(?<![\d.])(\d{1,3}(?:\.\d{2,3}){1,3}(?: ?\/ ?\d{3,6})?)\.(\d{6,8})(?![\d.]\d)/g);
/** A row of a table whose heads say Produkt and Sachkonto: "08.01.02 | 781200". */
const ROW = factPattern(/(?<![\d.])(\d{1,3}(?:\.\d{1,3}){1,3})[ \t\u00a0]{0,3}[ \t|][ \t\u00a0]{0,3}(\d{6,8})(?![\d.,])/g);
/** "Produktgruppe Kontierungsobjekt Plankonto/FiPo": captions whose values a copy prints below them, each on a line of its own or beside the others. */
const CAPTIONS = factPattern(/(?:Kontierungsobjekt|Kostenträger|PSP-?Element|Innenauftrag|Produkt)(?:nummer|nr\.)?[ \t|]{1,12}(?:Plankonto|Sachkonto|Finanzposition|FiPo|Kostenart|Konto)[^\n]{0,30}\n/g);
const BELOW_CAPTIONS = /(?<![\d.])(\d{1,3}(?:\.\d{2,4}){2,8})[ \t|]{0,12}\n?[ \t|]{0,12}(?<![\d.])(\d{6,8})(?![\d.,])/;
const REACH_OF_CAPTIONS = 160;
const ROW_HEADS = factPattern(/Produkt[^]{0,60}?[Kk]onto/);
const BARE_PRODUCT = factPattern(/(?<=^[ \t]{0,8})(\d{2}\.\d{2}\.\d{2})(?= {1,3}[A-ZÄÖÜ][a-zäöüß])/gm);
/** "Produkt" alone on a line heads a list of them: "54.01.00 Straßen, Wege, Plätze". */
const PRODUCT_HEAD = factPattern(/(?<=^[ \t]{0,8})Produkte?(?:nummer|[ \t]{1,8}Bezeichnung)?:?[ \t]{0,8}$/gm);
/** Column heads "Kapitel Titel" whose cells a copy has run together: "352042101Jugendarbeit". */
const GLUED_HEADS = factPattern(/Kapitel\s{0,2}Titel/);
const GLUED_CELL = factPattern(/(?<!\d)(\d{4})(\d{5})(?=[A-ZÄÖÜ])/g);

/** Every budget line named in the text (Produkt and Sachkonto, PSP-Element, Kapitel and Titel, …), each distinct one once. */
export function findBudgetLines(document: MendedDocument, _structure: Structure): BudgetLineFact[] {
  const text = readableText(document);
  const found = budgetLinesIn(text);
  const seen = new Set<string>();
  return found.flatMap((line) => {
    const key = `${line.product ?? ""}|${line.account ?? ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ product: line.product, account: line.account, text: oneLine(document.text.slice(...line.span)), span: line.span, foundBy: `money/budget-line-${line.form}`, confidence: line.form === "labelled" ? 0.95 : 0.75 }];
  });
}

function budgetLinesIn(text: string): FoundLine[] {
  const labelled = joined(text, labelledCodes(text)).flatMap((line) => withMoreAccounts(text, line));
  const bare = BARE.matchesIn(text).map((match) => both("bare", match, match[1] ?? "", match[2] ?? ""));
  const listed = PRODUCT_HEAD.matchesIn(text)[0]?.index ?? text.length;
  const products = BARE_PRODUCT.matchesIn(text).filter(({ index }) => bare.length > 0 || index > listed).map((match) => productOf(match));
  const rows = ROW_HEADS.isIn(text) ? ROW.matchesIn(text).map((match) => both("row", match, match[1] ?? "", match[2] ?? "")) : [];
  const below = CAPTIONS.matchesIn(text).flatMap((captions) => belowCaptions(text, captions.index + captions[0].length));
  const glued = GLUED_HEADS.isIn(text) ? GLUED_CELL.matchesIn(text).map((match) => both("glued", match, match[1] ?? "", match[2] ?? "")) : [];
  const taken = new TakenPlaces(text);
  for (const { span } of labelled) taken.take(span);
  const free = [...bare, ...rows, ...products, ...glued, ...below].filter(({ span }) => !taken.hasAnyOf(span));
  return [...labelled, ...free].toSorted((a, b) => a.span[0] - b.span[0]);
}

function belowCaptions(text: string, at: number): readonly FoundLine[] {
  const match = BELOW_CAPTIONS.exec(text.slice(at, at + REACH_OF_CAPTIONS));
  if (match === null) return [];
  const [all, product = "", account = ""] = match;
  return [{ span: [at + match.index, at + match.index + all.length], product, account, form: "below-captions" }];
}

function labelledCodes(text: string): FoundLine[] {
  return LABELLED.matchesIn(text).flatMap((match): FoundLine[] => {
    const { both: isBoth, product, code = "", second } = match.groups ?? {};
    const span: Span = [match.index, match.index + match[0].length];
    if (code.replace(/\D/g, "").length < 4 || /^(?:19|20)\d\d$/.test(code)) return [];
    const trimmed = code.replace(/[.-]$/, "");
    if (isBoth !== undefined) return [splitCode(span, trimmed, second)];
    if (product !== undefined) return [{ span, product: trimmed, account: second ?? null, form: "labelled" }];
    return [accountOf(span, trimmed)];
  });
}

/** "21110.7815000" of a Produktkonto: the account is what stands behind the last point, before the number of a measure ("21110.7815000.3104"). */
function splitCode(span: Span, code: string, second: string | undefined): FoundLine {
  const parts = code.match(/^(.{2,30})[.-](\d{5,8})$/) ?? code.match(WITH_MEASURE);
  return { span, product: parts?.[1] ?? code, account: parts?.[2] ?? second ?? null, form: "labelled" };
}

const WITH_MEASURE = /^(\d[\d.-]{3,20})[.-](\d{6,8})[.-]\d{1,6}$/;
/** What is called an account is printed with its product as well: "Sachkonto 21110.7815000". */
const WITH_PRODUCT = /^(\d{5}|\d{1,3}(?:\.\d{1,3}){1,3})[.-](\d{6,8})(?:[.-]\d{1,6})?$/;

function accountOf(span: Span, code: string): FoundLine {
  const [, product = null, account = code] = code.match(WITH_PRODUCT) ?? [];
  return { span, product, account, form: "labelled" };
}

/** Joins a product with the account that follows it in the same line or sentence. */
function joined(text: string, lines: readonly FoundLine[]): FoundLine[] {
  const result: FoundLine[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const between = last === undefined ? "" : text.slice(last.span[1], line.span[0]);
    // A cost centre before its product says only who spends: the product is the line.
    if (last !== undefined && last.account === null && line.product !== null && COST_CENTRE.test(text.slice(...last.span)) && !COST_CENTRE.test(text.slice(...line.span)) && /^[^.\n]{0,20}$/.test(between)) {
      result[result.length - 1] = { ...line, span: [last.span[0], line.span[1]] };
    } else if (last !== undefined && last.account === null && last.product !== null && COST_CENTRE.test(text.slice(...line.span)) && line.account === null && /^[^.\n]{0,20}$/.test(between)) {
      result[result.length - 1] = { ...last, span: [last.span[0], line.span[1]] };
    } else if (last !== undefined && last.account === null && line.product === null && /^(?:[^.\n]|\n(?!\s*\n)){0,60}$/.test(between)) {
      result[result.length - 1] = { ...last, account: line.account, span: [last.span[0], line.span[1]] };
    } else if (last !== undefined && last.account === null && last.product !== null && last.product === line.product && line.account !== null && /^[^.\n]{0,60}$/.test(between)) {
      result[result.length - 1] = { ...line, span: [last.span[0], line.span[1]] };
    } else result.push(line);
  }
  return result;
}

function withMoreAccounts(text: string, line: FoundLine): FoundLine[] {
  const lines = [line];
  while (line.account !== null && /^\d{6,8}$/.test(line.account) && lines.length < 12) {
    const at = lines.at(-1)?.span[1] ?? 0;
    const next = matchAt(MORE_ACCOUNTS, text, at);
    if (next === null) break;
    const end = at + next[0].length;
    lines.push({ ...line, account: next[1] ?? null, span: [end - (next[1]?.length ?? 0), end] });
  }
  return lines;
}

function both(form: string, match: RegExpExecArray, product: string, account: string): FoundLine {
  return { span: [match.index, match.index + match[0].length], product, account, form };
}

function productOf(match: RegExpExecArray): FoundLine {
  return { span: [match.index, match.index + match[0].length], product: match[1] ?? null, account: null, form: "product" };
}
