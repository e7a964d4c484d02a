import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CAS_ELEMENTS } from '../../../src/domain/substances/cas-numbers.ts';
import { ELEMENTS, SYMBOL_OF_NAME } from '../../../src/domain/substances/element-names.ts';
import { readSubstance } from '../../../src/domain/substances/read-substance.ts';

const RARE_EARTHS = 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Y Sc'.split(' ');
const sorted = (elements: readonly string[]): string => elements.toSorted().join(' ');
const inOrder = (elements: string): string => sorted(elements.split(' '));

describe(readSubstance, () => {
  it.each([
    'Dy',
    'dy',
    'DY',
    'dY',
    ' Ｄｙ ',
    'Dy (wt%)',
    'Dy wt.%',
    'Dy [%]',
    'Gew.-% Dy',
    'Dy-Gehalt',
    'Dy含量',
    'Dy 99.9',
    'Dysprosium',
    'DYSPROSIUM',
    'dysprosium metal',
    'Dysprosiummetall',
    'Dysprosium (Dy)',
    'Dysprosium, total',
    '镝',
    '鏑',
    'ジスプロシウム',
    '金属镝',
    '镝(Dy)',
    '7429-91-6',
    'CAS 7429-91-6',
    'Dysprosium (CAS-No. 7429-91-6)',
    '7429‑91‑6',
    '７４２９-91-6',
  ])('reads %s as dysprosium and nothing else', (text) => {
    const reading = readSubstance(text);
    expect(reading).toMatchObject({
      contains: ['Dy'],
      mayContain: [],
      atZero: ['Dy'],
      understood: true,
      isRest: false,
    });
  });

  it.each([
    ['Dy2O3', 'Dy O'],
    ['DY2O3', 'Dy O'],
    ['dy2o3', 'Dy O'],
    ['Dy₂O₃', 'Dy O'],
    ['Dysprosium oxide (Dy2O3)', 'Dy O'],
    ['Dysprosiumoxid', 'Dy O'],
    ['oxyde de dysprosium', 'Dy O'],
    ['氧化镝', 'Dy O'],
    ['酸化ジスプロシウム', 'Dy O'],
    ['Terbium(III) fluoride', 'Tb F'],
    ['1308-87-8', 'Dy O'],
    ['Li2CO3', 'Li C O'],
    ['碳酸锂', 'Li C O'],
    ['LiNi0.8Mn0.1Co0.1O2', 'Li Ni Mn Co O'],
    ['LiNi0,8Mn0,1Co0,1O2', 'Li Ni Mn Co O'],
    ['NiSO4·6H2O', 'Ni S O H'],
    ['Ni0.8Co0.1Mn0.1(OH)2', 'Ni Co Mn O H'],
    ['Nd2Fe14B', 'Nd Fe B'],
    ['Nd2(Fe,Co)14B', 'Nd Fe Co B'],
    ['Galliumarsenid', 'Ga As'],
    ['TiN', 'Ti N'],
    ['Tin', 'Sn'],
    ['Fe (balance)', 'Fe'],
    ['didymium', 'Pr Nd'],
    ['PrNd', 'Pr Nd'],
    ['Wolframcarbid', 'W C'],
    ['(NH4)10W12O41', 'N H W O'],
    ['(NH4)10[H2W12O42]·4H2O', 'N H W O'],
  ])('breaks %s into %s', (text, elements) => {
    const { contains, mayContain, understood } = readSubstance(text);
    expect([sorted(contains), mayContain, understood]).toEqual([inOrder(elements), [], true]);
  });

  it.each([
    'Dy/Tb',
    'Dy + Tb',
    'Dy+Tb',
    'Tb, Dy',
    'Dysprosium and Terbium',
    'Dysprosium und Terbium',
    'DyTb',
    '镝和铽',
  ])('takes %s for one of two elements', (text) => {
    const { contains, mayContain, atZero, understood } = readSubstance(text);
    expect([contains, sorted(mayContain), sorted(atZero), understood]).toEqual([[], 'Dy Tb', 'Dy Tb', true]);
  });

  it.each([
    'TREO',
    'REM',
    'REE',
    'rare earth',
    'Rare-Earth-Elements',
    'Seltene Erden',
    'terres rares',
    '稀土',
    'レアアース',
  ])('takes %s for any of the rare earths', (text) => {
    const { contains, mayContain, understood } = readSubstance(text);
    expect([contains, sorted(mayContain), understood]).toEqual([[], sorted(RARE_EARTHS), true]);
  });

  it.each(['SE', 'SE-Metalle', 'Rest SE', 'SE metals'])(
    'does not take %s, short for rare earths, for selenium',
    (text) => {
      expect(readSubstance(text).contains).toEqual([]);
      expect(readSubstance(text).atZero).toEqual([]);
    },
  );

  it.each(['heavy rare earths', 'HREE', 'schwere Seltene Erden', 'terres rares lourdes', '重稀土', '重希土類'])(
    'takes %s for a group that holds dysprosium and terbium, and not neodymium',
    (text) => {
      const { mayContain, atZero, understood } = readSubstance(text);
      expect(mayContain).toEqual(expect.arrayContaining(['Dy', 'Tb']));
      expect(atZero).toEqual(expect.arrayContaining(['Dy', 'Tb']));
      expect([mayContain.includes('Nd'), understood]).toEqual([false, true]);
    },
  );

  it.each([
    'rest',
    'Rest',
    'REST',
    'balance',
    'bal.',
    'Remainder',
    '余量',
    'その他',
    '其余',
    'reste',
    'solde',
    'sonstige',
    'others',
  ])('takes %s for what no other row names', (text) =>
    expect(readSubstance(text)).toMatchObject({ isRest: true, contains: [], mayContain: [] }),
  );

  it.each([
    'confidential',
    'proprietary',
    'trade secret',
    'Dysprosum',
    'Epoxy',
    'PVC',
    'resin',
    'paper',
    'basis',
    'INK',
    'X',
    '',
    '-',
    '?',
    'n/a',
    'NA',
    'k. A.',
    'no',
    'N42SH',
    'N42SH (30)',
    'N42',
    'C45',
    'S235',
    'PA66',
    'LixFeyMzPO4',
    '99999-99-9',
    '7429-91-5',
    'Impurities',
    '42CrMo4',
    'steel',
    'NdFeB',
    'NDFEB',
    '钕铁硼',
    'samarium cobalt',
    'dysprosium iron alloy',
    'Al99.5',
    'oxide',
    'Dy-free',
    'dysprosiumfrei',
    'no Dy',
    'ohne Dysprosium',
    'x'.repeat(5000),
  ])('leaves open what else %s may hold', (text) => {
    expect(readSubstance(text)).toMatchObject({ understood: false, isRest: false, atZero: [] });
  });

  it.each([
    ['CO', 'C Co O'],
    ['co', 'C Co O'],
    ['SIO2', 'I O S Si'],
    ['LICOO2', 'C Co Li O'],
  ])('never reads %s as one of its meanings in silence', (text, elements) => {
    const { contains, mayContain } = readSubstance(text);
    expect([contains, sorted(mayContain)]).toEqual([[], elements]);
  });

  it.each(['Dy-free', 'ohne Dysprosium', 'kein Dy'])('does not take %s for dysprosium', (text) =>
    expect(readSubstance(text).contains).toEqual([]),
  );

  test('a name or symbol of an element is that element in any case', () => {
    for (const [name, symbol] of SYMBOL_OF_NAME) {
      for (const written of [name, name.toUpperCase(), ` ${name} `]) {
        expect([written, readSubstance(written).contains]).toEqual([written, [symbol]]);
      }
    }
    // Words and plastics are written like these three, and nobody declares them.
    const words = new Set(['At', 'Ac', 'Pa']);
    for (const symbol of [...ELEMENTS].filter((one) => !words.has(one))) {
      expect([symbol, readSubstance(symbol).contains]).toEqual([symbol, [symbol]]);
    }
  });

  test.each([
    ['7429916', ['Dy']],
    ['007440-27-9', ['Tb']],
    // The check digit of dysprosium is 6.
    ['7429915', []],
    ['1234567', []],
  ])('a CAS number without hyphens or with zeros before it is known by its check digit: %s', (text, elements) => {
    expect(readSubstance(text).contains).toEqual(elements);
  });

  test('every CAS number has its check digit', () => {
    for (const cas of CAS_ELEMENTS.keys()) {
      const digits = cas.replaceAll('-', '');
      const sum = Array.from(digits.slice(0, -1))
        .toReversed()
        .reduce((total, digit, at) => total + Number(digit) * (at + 1), 0);
      expect([cas, sum % 10]).toEqual([cas, Number(digits.at(-1))]);
    }
  });

  test('any text is read in no time, as elements that there are, each said once', () => {
    const piece = fc.constantFrom(
      'Dy',
      'co',
      'metals',
      'oxid',
      'terbium',
      '(',
      ')',
      '/',
      '·',
      '2',
      '镝',
      '氧化',
      ' ',
      'Q',
      's',
      '-',
      '7429-91-6',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const started = performance.now();
        const { contains, mayContain, atZero } = readSubstance(written);
        expect(performance.now() - started).toBeLessThan(2000);
        const all = [...contains, ...mayContain];
        expect(new Set(all).size).toBe(all.length);
        expect([...all, ...atZero].every((element) => ELEMENTS.has(element))).toBe(true);
      }),
    );
  });
});
