import { beforeAll, describe, expect, test } from "vitest";
import { fromSharp, makePicture, PROSE, toSharp } from "../testing/make-picture.ts";
import { clearScreen } from "./clear-screen.ts";
import { findGutter } from "./find-gutter.ts";
import { findSkew } from "./find-skew.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { letterInkOf } from "./ink.ts";
import { findLie, setUpright } from "./upright.ts";

const DPI = 200;
let page: GreyPicture;
let spread: GreyPicture;

beforeAll(async () => {
  page = await makePicture(`#set page(width: 420pt, height: 500pt, margin: 50pt)\n#set text(11pt)\n${PROSE}\n\n${PROSE}`);
  spread = await makePicture(`#set page(width: 842pt, height: 595pt, margin: 50pt)\n#set text(11pt)\n#columns(2, gutter: 80pt)[${PROSE}\n\n${PROSE} #colbreak() ${PROSE}]`);
});

function turnedBy(degrees: number): Promise<GreyPicture> {
  return fromSharp(toSharp(page).rotate(degrees, { background: "#ffffff" }));
}

describe("how a page lies", () => {
  test.each([[0, 0], [90, 3], [180, 2], [270, 1]] as const)("turned by %i degrees to the right, it needs %i quarter turns more", async (degrees, quarters) => {
    expect(findLie(await turnedBy(degrees), DPI)).toEqual({ quarters, skew: 0, sureLines: true, sureUp: true });
  });

  test.each([[3, 0], [-3, 0], [177, 2], [93, 3]] as const)("sloping by %i degrees as well", async (degrees, quarters) => {
    expect(findLie(await turnedBy(degrees), DPI).quarters).toBe(quarters);
  });

  test.each([-6, -2.5, 0, 1.2, 4])("its lines slope by %f degrees", async (degrees) => {
    expect(Math.abs(findSkew(letterInkOf(await turnedBy(degrees), DPI)).angle - degrees)).toBeLessThan(0.15);
  });

  test("an empty page lies right and slopes nowhere", () => {
    const empty = { width: 800, height: 1_000, pixels: new Uint8Array(800_000).fill(255) };
    expect(findLie(empty, DPI)).toMatchObject({ quarters: 0, skew: 0 });
  });
});

describe("two pages side by side", () => {
  test("are parted in the middle", () => {
    const gutter = findGutter(spread, DPI) ?? 0;
    expect(Math.abs(gutter / spread.width - 0.5)).toBeLessThan(0.03);
  });

  test("the shadow of the fold does not join them", async () => {
    const shadow = { ...spread, pixels: spread.pixels.slice() };
    const fold = Math.round(spread.width / 2);
    for (let y = 0; y < spread.height; y += 1) shadow.pixels.fill(60, y * spread.width + fold - 4, y * spread.width + fold + 4);
    expect(findGutter(shadow, DPI)).not.toBeNull();
  });

  test.each([
    ["one page", `#set page(width: 842pt, height: 595pt, margin: 50pt)\n${PROSE} ${PROSE}`],
    ["a table with a gap in its middle", `#set page(width: 842pt, height: 595pt, margin: 50pt)\n#grid(columns: (1fr, 1fr), row-gutter: 12pt, ..range(30).map(row => ([Titel #row], [#row Euro])).flatten())`],
    ["two columns under one heading", `#set page(width: 842pt, height: 595pt, margin: 50pt)\n#text(20pt)[Bekanntmachung der Stadt Auental und der Gemeinde Birkenried für alle]\n#columns(2, gutter: 80pt)[${PROSE} #colbreak() ${PROSE}]`],
  ])("not: %s", async (_name, source) => {
    expect(findGutter(await makePicture(source), DPI)).toBeNull();
  });
});

describe("a page set upright", () => {
  test("gives the way back to the picture as it was", async () => {
    const lying = await turnedBy(90);
    const [upright] = await setUpright(lying, DPI, findLie(lying, DPI));
    expect([upright?.picture.width, upright?.picture.height]).toEqual([page.width, page.height]);
    // The upper left corner of the page lies at the upper right of the picture.
    const { x = 0, y = 0, width = 0, height = 0 } = upright?.back({ x: 0, y: 0, width: 100, height: 20 }) ?? {};
    expect([x, y, width, height].map(Math.round)).toEqual([lying.width - 20, 0, 20, 100]);
  });

  test("of two pages the right one knows where it stood", async () => {
    const [left, right] = await setUpright(spread, DPI, findLie(spread, DPI));
    expect(right?.back({ x: 0, y: 7, width: 5, height: 5 })).toEqual({ x: left?.picture.width, y: 7, width: 5, height: 5 });
  });
});

describe("shaded areas", () => {
  /** Each third pixel of each third row black, as a scanner in black and white draws grey. */
  function shaded(picture: GreyPicture): GreyPicture {
    const pixels = picture.pixels.slice();
    for (let y = 0; y < picture.height / 2; y += 3) for (let x = y % 2; x < picture.width; x += 3) pixels[y * picture.width + x] = 0;
    return { ...picture, pixels };
  }

  function darkness({ pixels }: GreyPicture): number {
    return pixels.reduce((sum, grey) => sum + 255 - grey, 0);
  }

  test("lose their dots and keep their letters", () => {
    const clear = darkness(clearScreen(shaded(page)));
    expect(clear).toBeGreaterThan(darkness(page) * 0.93);
    expect(clear).toBeLessThan(darkness(page) * 1.1);
  });

  test("a page without them stays the same picture", () => {
    expect(clearScreen(page)).toBe(page);
  });
});
