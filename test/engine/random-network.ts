import fc from 'fast-check';

/** Lines of a random network in the language of `networkFromText`; in any order they draw the same network. */
export type RandomNetwork = { lines: string[] };

const COUNTRIES = ['CN', 'DE', 'JP', 'MX'];

/**
 * Random networks of up to seven parts in tiers, each made at one to three sites, with shares that may leave mass unknown or open,
 * non-essential lines and unknown leaves. `P` is the product. `loops` lets a material feed back into itself at less than a tenth.
 */
export function arbitraryNetwork({
  loops = false,
  gaps = true,
}: { loops?: boolean; gaps?: boolean } = {}): fc.Arbitrary<RandomNetwork> {
  const share = fc.integer({ min: 1, max: 9 });
  const source = fc.record({ share, isOpen: fc.boolean(), country: fc.integer({ min: 0, max: 3 }) });
  const part = fc.record({
    price: fc.integer({ min: 1, max: 40 }),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    missing: gaps ? fc.integer({ min: 0, max: 4 }) : fc.constant(0),
    split: gaps ? fc.boolean() : fc.constant(false),
    openLeaf: gaps ? fc.boolean() : fc.constant(false),
    needs: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    essential: fc.boolean(),
    feedback: loops ? fc.integer({ min: 0, max: 3 }) : fc.constant(0),
  });
  return fc.array(part, { minLength: 3, maxLength: 7 }).map((parts) => {
    const lines = ['site H DE', 'product P @ H = 10 at 500'];
    const nameOf = (row: number): string => (row === 0 ? 'P' : `k${row}`);
    for (const [row, drawn] of parts.entries()) {
      const name = nameOf(row);
      const sites = row === 0 ? ['H'] : drawn.sources.map((_source, at) => `S${row}${at}`);
      const needs = drawn.needs.map((step) => row + step).filter((child) => child < parts.length);
      if (row === 0 && needs.length === 0) needs.push(1);
      const inputs = needs.map((child) => `${drawn.quantity} ${nameOf(child)}${drawn.essential ? '' : '?'}`);
      // Half a part of a feeding loop: a later part takes back a little of this one.
      const back =
        row > 1 && drawn.feedback > 0 && row + 1 < parts.length ? `0.0${drawn.feedback} ${nameOf(row - 1)}` : null;
      if (back !== null) inputs.push(back);
      if (row > 0) lines.push(`part ${name} ${drawn.price}`);
      for (const [at, site] of sites.entries()) {
        if (row > 0) lines.push(`site ${site} ${COUNTRIES[drawn.sources[at]!.country]}`);
        if (inputs.length > 0) lines.push(`make ${name} @ ${site} = ${[...new Set(inputs)].join(' + ')}`);
        else if (drawn.openLeaf) lines.push(`open ${name} @ ${site}`);
      }
    }
    for (const line of lines.filter((text) => text.startsWith('make ')).map((text) => text.split(/ @ | = /))) {
      const [, buyer, inputs] = line;
      for (const input of inputs!.split(' + ')) {
        const child = input.split(' ')[1]!.replace('?', '');
        const row = Number(child.slice(1));
        lines.push(`buy ${child} @ ${buyer} = ${writeLanes(row, parts[row]!)}`);
      }
    }
    return { lines: [...new Set(lines)] };
  });
}

function writeLanes(
  row: number,
  part: { sources: readonly { share: number; isOpen: boolean }[]; missing: number; split: boolean },
): string {
  const whole = part.sources.reduce((sum, { share }) => sum + share, part.missing);
  const open = part.split && part.sources.filter(({ isOpen }) => isOpen).length > 1;
  return part.sources
    .map(({ share, isOpen }, at) => `${open && isOpen ? '?' : share / whole} S${row}${at}`)
    .join(' + ');
}
