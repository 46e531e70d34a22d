/** A picture with one byte per pixel, 0 black to 255 white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A grey picture as a PGM file: a line of text, then the pixels as they are. Nothing is cheaper to write and to read. */
export function encodePgm({ width, height, pixels }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}

/** The picture made smaller by a whole factor; each new pixel is the mean of `factor` × `factor` old ones. */
export function shrunk({ width, height, pixels }: GreyPicture, factor: number): GreyPicture {
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  const means = new Uint8Array(columns * rows);
  const sums = new Uint32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let inner = 0; inner < factor; inner += 1) {
      let at = (row * factor + inner) * width;
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let step = 0; step < factor; step += 1) sum += pixels[at++] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < columns; column += 1) means[row * columns + column] = (sums[column] ?? 0) / (factor * factor);
  }
  return { width: columns, height: rows, pixels: means };
}

/** The part of a picture from column `left` up to, but without, column `right`. */
export function columnsOf({ width, height, pixels }: GreyPicture, left: number, right: number): GreyPicture {
  const part = new Uint8Array((right - left) * height);
  for (let row = 0; row < height; row += 1) part.set(pixels.subarray(row * width + left, row * width + right), row * (right - left));
  return { width: right - left, height, pixels: part };
}

/** The grey that best parts ink from paper (Otsu's method): a pixel up to it is ink. */
export function inkLevelOf({ pixels }: GreyPicture): number {
  const counts = new Float64Array(256);
  for (let at = 0; at < pixels.length; at += 1) counts[pixels[at] ?? 0] = (counts[pixels[at] ?? 0] ?? 0) + 1;
  let total = 0;
  for (let grey = 0; grey < 256; grey += 1) total += grey * (counts[grey] ?? 0);
  let best = -1;
  let level = 127;
  let dark = 0;
  let darkSum = 0;
  for (let grey = 0; grey < 255; grey += 1) {
    dark += counts[grey] ?? 0;
    darkSum += grey * (counts[grey] ?? 0);
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = dark * light * (darkSum / dark - (total - darkSum) / light) ** 2;
    if (apart > best) {
      best = apart;
      level = grey;
    }
  }
  return level;
}
