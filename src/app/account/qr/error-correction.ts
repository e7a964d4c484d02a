/** Powers of 2 in the field of 256 elements of QR codes (x⁸ + x⁴ + x³ + x² + 1), and their inverse. */
const POWERS = new Uint8Array(255);
const LOGARITHMS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  POWERS[power] = value;
  LOGARITHMS[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x1_1d;
}

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWERS[((LOGARITHMS[a] ?? 0) + (LOGARITHMS[b] ?? 0)) % 255] ?? 0);
}

/** The `count` bytes for a reader's repair of `data` (Reed–Solomon, ISO/IEC 18004, 7.5.2). */
export function computeRepair(data: readonly number[], count: number): number[] {
  const divisor = findDivisor(count);
  const rest = Array.from({ length: count }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [index, coefficient] of divisor.entries())
      rest[index] = (rest[index] ?? 0) ^ multiply(coefficient, factor);
  }
  return rest;
}

/** The polynomial with the first `count` powers of 2 for roots, without its first coefficient, 1. */
function findDivisor(count: number): number[] {
  let divisor = [1];
  for (let root = 0; root < count; root++) {
    const shifted = [...divisor, 0];
    const scaled = [0, ...divisor.map((coefficient) => multiply(coefficient, POWERS[root] ?? 0))];
    divisor = shifted.map((coefficient, index) => coefficient ^ (scaled[index] ?? 0));
  }
  return divisor.slice(1);
}
