import { encodeText } from './encode-text.ts';

/** The eight masks (ISO/IEC 18004, table 10): modules of data to turn over. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
/** A reader's pattern for the three corners. */
const CORNERS = ['10111010000', '00001011101'] as const;

/** Modules of a code, rows from the top, true if dark. */
type Grid = boolean[][];

/** Text as a QR code (ISO/IEC 18004, bytes at level M): rows of modules without the margin, true if dark. Null if it is longer than 666 bytes. */
export function drawCode(text: string): readonly (readonly boolean[])[] | null {
  const encoded = encodeText(text);
  if (encoded === null) return null;
  const { version, bytes } = encoded;
  const size = version * 4 + 17;
  const { grid, isFree } = drawFrame(version, size);
  drawData(grid, isFree, bytes);
  const masked = MASKS.map((covers, mask) => {
    const rows = grid.map((row, y) => row.map((dark, x) => dark !== (isFree(x, y) && covers(x, y))));
    drawFormat(rows, mask);
    return rows;
  });
  return masked.reduce((best, rows) => (weigh(rows) < weigh(best) ? rows : best));
}

/** A reader's marks of orientation, and the modules left for data. */
function drawFrame(version: number, size: number): { grid: Grid; isFree: (x: number, y: number) => boolean } {
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const taken: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const set = (x: number, y: number, dark: boolean): void => {
    const [row, used] = [grid[y], taken[y]];
    if (!row || !used || x < 0 || x >= size) return;
    row[x] = dark;
    used[x] = true;
  };
  const square = (cx: number, cy: number, radius: number, isDark: (ring: number) => boolean): void => {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) set(cx + dx, cy + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(cx, cy, 4, (ring) => ring !== 2 && ring !== 4);
  const places = listAlignment(version, size);
  const last = places.length - 1;
  for (const [i, cx] of places.entries())
    for (const [j, cy] of places.entries()) {
      const isCorner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!isCorner) square(cx, cy, 2, (ring) => ring !== 1);
    }
  // Room for the format, which is drawn with the mask.
  for (const [x, y] of listFormat(size).flat()) set(x, y, false);
  set(8, size - 8, true);
  if (version >= 7) drawVersion(version, size, set);
  return { grid, isFree: (x, y) => taken[y]?.[x] === false };
}

function listAlignment(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const rest = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step);
  return [6, ...rest.toReversed()];
}

/** The two places of each bit of the format, the lowest bit first. */
function listFormat(size: number): (readonly [x: number, y: number])[][] {
  return Array.from({ length: 15 }, (_, bit) => {
    const first: readonly [number, number] =
      bit < 6 ? [8, bit] : bit < 8 ? [8, bit + 1] : bit === 8 ? [7, 8] : [14 - bit, 8];
    return [first, bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit]];
  });
}

/** Level M, with the bits 00, and the mask, with ten bits for their repair. */
function drawFormat(rows: Grid, mask: number): void {
  const format = ((mask << 10) | divide(mask << 10, 0x5_37, 10)) ^ 0x54_12;
  for (const [bit, places] of listFormat(rows.length).entries())
    for (const [x, y] of places) {
      const row = rows[y];
      if (row) row[x] = ((format >> bit) & 1) === 1;
    }
}

function drawVersion(version: number, size: number, set: (x: number, y: number, dark: boolean) => void): void {
  const bits = (version << 12) | divide(version << 12, 0x1f_25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const [a, b] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    const dark = ((bits >> bit) & 1) === 1;
    set(a, b, dark);
    set(b, a, dark);
  }
}

/** The rest of a division of polynomials over two elements; `degree`: of the divisor. */
function divide(value: number, divisor: number, degree: number): number {
  let rest = value;
  for (let bit = 20; bit >= degree; bit--) if ((rest >> bit) & 1) rest ^= divisor << (bit - degree);
  return rest;
}

/** Data from the lower right corner, two columns at a time, up and down in turn. */
function drawData(grid: Grid, isFree: (x: number, y: number) => boolean, bytes: readonly number[]): void {
  const size = grid.length;
  let bit = 0;
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = isUp ? size - 1 - step : step;
        const row = grid[y];
        if (!row || !isFree(x, y)) continue;
        row[x] = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
      }
    isUp = !isUp;
  }
}

/** How hard a code is to read (ISO/IEC 18004, 7.8.3): long lines and squares of one colour, false corners, too much of one colour. */
function weigh(rows: Grid): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true));
  const lines = [...rows, ...columns].map((line) => line.map(Number).join(''));
  let points = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
    for (const corner of CORNERS)
      for (let at = line.indexOf(corner); at >= 0; at = line.indexOf(corner, at + 1)) points += 40;
  }
  for (let y = 1; y < rows.length; y++)
    for (let x = 1; x < rows.length; x++) {
      const dark = rows[y]?.[x];
      if (rows[y]?.[x - 1] === dark && rows[y - 1]?.[x] === dark && rows[y - 1]?.[x - 1] === dark) points += 3;
    }
  const share = rows.flat().filter(Boolean).length / rows.length ** 2;
  return points + Math.floor(Math.abs(share - 0.5) * 20) * 10;
}
