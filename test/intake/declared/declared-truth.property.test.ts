import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeDeclaredList } from '../../../src/intake/tables/declared/declared-lists.ts';
import { readDeclaration } from '../../../src/intake/reading/declarations/read-declaration.ts';
import { readDeclaredList } from '../../../src/intake/foreign/declared/read-declared-list.ts';
import { weighPart } from '../../../src/intake/foreign/declared/weigh-part.ts';
import type { DeclaredPart } from '../../../src/intake/foreign/declared/declared-part.ts';
import type { Grid } from '../../../src/intake/base/grid.ts';

/** Substances with the share of each element in them, worked out from atomic weights by hand. */
const SUBSTANCES = [
  { name: 'Neodymium', cas: '7440-00-8', elements: { Nd: 1 } },
  { name: 'Dysprosium', cas: '7429-91-6', elements: { Dy: 1 } },
  { name: 'Terbium', cas: '7440-27-9', elements: { Tb: 1 } },
  { name: 'Iron', cas: '7439-89-6', elements: { Fe: 1 } },
  { name: 'Cobalt', cas: '7440-48-4', elements: { Co: 1 } },
  { name: 'Dysprosium oxide', cas: '1308-87-8', elements: { Dy: 0.871_324, O: 0.128_676 } },
  { name: 'Yttrium oxide', cas: '1314-36-9', elements: { Y: 0.787_446, O: 0.212_554 } },
  { name: 'Gallium arsenide', cas: '1303-00-0', elements: { Ga: 0.482_030, As: 0.517_970 } },
  { name: 'House blend 7', cas: '', elements: { Gd: 0.5, Zn: 0.5 } },
] as const satisfies readonly { name: string; cas: string; elements: Record<string, number> }[];

type Substance = {
  of: number;
  share: number;
  wording: 'figure' | 'range' | 'tolerance' | 'rest' | 'most';
  kept: boolean;
  slack: number;
};
type Material = { grams: number; substances: Substance[] };
type Truth = { materials: Material[]; unstatedGrams: number };

/** A part of one to three materials whose substances add up to all of each. */
const truths: fc.Arbitrary<Truth> = fc.record({
  materials: fc.array(
    fc
      .record({
        grams: fc.double({ min: 0.01, max: 50, noNaN: true }),
        picks: fc.uniqueArray(fc.nat(SUBSTANCES.length - 1), { minLength: 1, maxLength: 6 }),
        weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        words: fc.array(
          fc.record({
            wording: fc.constantFrom('figure' as const, 'range' as const, 'tolerance' as const, 'most' as const),
            kept: fc.boolean(),
            slack: fc.double({ min: 0, max: 0.2, noNaN: true }),
          }),
          { minLength: 6, maxLength: 6 },
        ),
        rest: fc.boolean(),
      })
      .map(({ grams, picks, weights, words, rest }): Material => {
        const total = picks.reduce((sum, _, place) => sum + (weights[place] ?? 0), 0);
        return {
          grams,
          substances: picks.map((of, place) => {
            const { wording, kept, slack } = words[place] ?? { wording: 'figure' as const, kept: false, slack: 0 };
            const share = (100 * (weights[place] ?? 0)) / total;
            return { of, share, slack, kept: kept && slack > 0.15, wording: rest && place === 0 ? 'rest' : wording };
          }),
        };
      }),
    { minLength: 1, maxLength: 3 },
  ),
  unstatedGrams: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true })),
});

const digits = (value: number): string => value.toPrecision(9);

function wholeGrams({ materials, unstatedGrams }: Truth): number {
  return materials.reduce((sum, { grams }) => sum + grams, unstatedGrams);
}

/** Percent of each element in the part as it truly is. */
function trueElements(truth: Truth): Map<string, number> {
  const found = new Map<string, number>();
  for (const { grams, substances } of truth.materials)
    for (const { of, share } of substances)
      for (const [element, fraction] of Object.entries(SUBSTANCES[of]?.elements ?? {}))
        found.set(element, (found.get(element) ?? 0) + (share * fraction * grams) / wholeGrams(truth));
  return found;
}

/** The truth as an IPC-1752A file of class D writes it; a substance that is kept back is not listed at all. */
function writeIpc(truth: Truth): string {
  const materials = truth.materials.map(({ grams, substances }, place) => {
    const rows = substances
      .filter(({ kept }) => !kept)
      .map(({ of, share, wording, slack }) => {
        const { name, cas } = SUBSTANCES[of] ?? SUBSTANCES[0];
        const id = cas === '' ? '' : `<SubstanceID authority="CAS" identity="${cas}"/>`;
        const said =
          wording === 'tolerance'
            ? `value="${digits((share / (1 + slack / 2)) * (grams / 100))}" UOM="g" positiveTolerance="${100 * slack}" negativeTolerance="${100 * slack}"`
            : `value="${digits(share * 1e4)}" UOM="ppm"`;
        return `<Substance name="${name}">${id}<Amount ${said}/></Substance>`;
      });
    return `<HomogeneousMaterial name="M${place}"><Amount value="${digits(grams * 1000)}" UOM="mg"/><SubstanceCategoryList><SubstanceCategory>${rows.join('')}</SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial>`;
  });
  return `<?xml version="1.0"?><x:MainDeclaration xmlns:x="http://webstds.ipc.org/175x/2.0"><BusinessInfo mode="Distribute"><Response date="2026-01-02"/></BusinessInfo><Product><ProductID itemNumber="P"><Amount value="${digits(wholeGrams(truth))}" UOM="g"/></ProductID><MaterialInfo><HomogeneousMaterialList>${materials.join('')}</HomogeneousMaterialList></MaterialInfo></Product></x:MainDeclaration>`;
}

/** The truth as an IMDS tree: ranges, rest and jokers; what is kept back has a joker with its portion, as the rules ask. */
function writeTree(truth: Truth): Grid {
  const rows: string[][] = [
    ['Level', 'Type', 'Name', 'Item number', 'Quantity', 'Weight [g]', 'Portion [%]', 'CAS No.'],
  ];
  rows.push(['1', 'Component', 'Part', 'P', '1', digits(wholeGrams(truth)), '', '']);
  for (const [place, { grams, substances }] of truth.materials.entries()) {
    rows.push(['2', 'Material', `M${place}`, '1.4301', '', digits(grams), '', '']);
    for (const { of, share, wording, slack, kept } of substances) {
      const { name, cas } = SUBSTANCES[of] ?? SUBSTANCES[0];
      const [low, high] = [digits(share * (1 - slack)), digits(Math.min(100, share * (1 + slack)))];
      const portion = kept
        ? `max. ${high}`
        : wording === 'rest'
          ? 'Rest'
          : wording === 'most'
            ? `< ${high}`
            : wording === 'figure'
              ? digits(share)
              : `${low} - ${high}`;
      rows.push([
        '3',
        'Basic substance',
        kept ? 'Misc., not to declare' : name,
        '',
        '',
        '',
        portion,
        kept ? 'system' : cas,
      ]);
    }
  }
  return { sheet: null, hidden: false, rows, merged: [], decimalComma: false };
}

function expectInside(part: DeclaredPart | undefined, truth: Truth): void {
  expect(part).toBeDefined();
  if (part === undefined) return;
  const { substances, rest } = weighPart(part);
  const left = rest ?? 100;
  for (const [element, amount] of trueElements(truth)) {
    const range = substances.get(element) ?? { min: 0, max: 0 };
    expect(amount, `${element} at least`).toBeGreaterThanOrEqual(range.min - 1e-3);
    expect(amount, `${element} at most`).toBeLessThanOrEqual(range.max + left + 1e-3);
  }
}

describe('the bounds of a declaration', () => {
  it('hold the truth that an IPC-1752 file was written from', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const read = readDeclaration('p.xml', new TextEncoder().encode(writeIpc(truth)));
        const grid = read.ok ? read.grids[0] : undefined;
        const source = grid === undefined ? null : (takeDeclaredList(grid, 'p.xml')?.foreign.source ?? null);
        expectInside(source === null ? undefined : readDeclaredList(source)[0], truth);
      }),
    );
  });

  it('hold the truth that an IMDS tree was written from', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const declared = takeDeclaredList(writeTree(truth), 'p.csv')?.foreign.declared;
        expectInside(declared === undefined ? undefined : readDeclaredList(declared)[0], truth);
      }),
    );
  });
});
