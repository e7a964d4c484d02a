import { describe, expect, it } from 'vitest';
import { type MapColour, colourBy } from '../../../../src/app/network/map/colour-by.ts';
import { describeCountry, sayValue } from '../../../../src/app/network/map/colour-words.ts';
import { sumCountries } from '../../../../src/app/network/map/sum-countries.ts';
import { modelOf, pictureFromText } from '../picture-from-text.ts';

// Powder leaves China under a licence (40), a coil leaves Korea that nobody can judge (60) and one whose value is not known; the magnet that Japan makes
// of the powder (100) needs none.
const drawn = pictureFromText('powder -> magnet -> car\ncoil -> car\nwire -> car', {
  powder: { country: 'CN', spend: 40 },
  magnet: { country: 'JP', spend: 100, lost: [0, 1, 1, 1] },
  coil: { country: 'KR', spend: 60 },
  wire: { country: 'KR', spend: Number.NaN },
  car: { country: 'DE' },
});
const of = (name: string) => drawn.nodeKeys.findIndex((key) => key.startsWith(`S-${name}/`));
const hitsOf: Record<string, [hits: number, value: number]> = {
  powder: [0b1110, 40],
  magnet: [0, 100],
  coil: [0b1000, 60],
  wire: [0b1000, Number.NaN],
};
const read = (at: 0 | 1) =>
  Array.from(drawn.arcFrom, (node) => {
    const name = Object.keys(hitsOf).find((one) => of(one) === node) ?? '';
    return hitsOf[name]?.[at] ?? 0;
  });
const model = modelOf({ ...drawn, arcHits: Uint8Array.from(read(0)), arcValue: Float64Array.from(read(1)) });
const everything = new Uint8Array(drawn.nodeCount).fill(1);

describe(sumCountries, () => {
  it('gives the goods that leave to the country that they leave, China first', () => {
    const countries = sumCountries(model, everything, [], 'leaves');
    expect(countries.map(({ code }) => code)).toStrictEqual(['CN', 'KR', 'DE', 'JP']);
    const [china, korea, , japan] = countries;
    expect(china?.exposed).toStrictEqual({ sure: 0, possible: 40, ifPausedBack: 40, ifUnknown: 40 });
    expect([china?.share.possible, china?.share.ifUnknown]).toStrictEqual([1, 0.4]);
    expect([korea?.exposed.ifUnknown, korea?.share.ifUnknown, korea?.unvalued]).toStrictEqual([60, 0.6, 1]);
    expect(japan?.exposed.ifUnknown).toBe(0);
  });

  it('gives what rests on them to the country that adds the value', () => {
    const countries = sumCountries(model, everything, [], 'value');
    const of2 = (code: string) => countries.find((one) => one.code === code);
    expect(countries.map(({ code }) => code)[0]).toBe('CN');
    expect(of2('CN')?.share.ifUnknown).toBe(0);
    expect([of2('JP')?.exposed.possible, of2('JP')?.share.possible]).toStrictEqual([100, 1]);
  });

  it('leaves out what a filter hides at either end', () => {
    const hidden = everything.slice();
    hidden[of('magnet')] = 0;
    const china = sumCountries(model, hidden, [], 'leaves').find(({ code }) => code === 'CN');
    expect(china?.exposed.ifUnknown).toBe(0);
  });
});

describe(describeCountry, () => {
  it('says what no value is known of', () => {
    const korea = sumCountries(model, everything, [], 'leaves').find(({ code }) => code === 'KR');
    expect(korea === undefined ? '' : describeCountry(korea, 'leaves', 'Korea', 'EUR')).toBe(
      'Korea: €\u00a060 a year that cannot be judged; 1\u00a0flow more of unknown value',
    );
  });
});

describe('what no value is known of', () => {
  // China ships powder of an unknown price and, more of it perhaps, wire; nobody says where the coil comes from.
  const open = pictureFromText('powder -> car\nwire -> car\ncoil -> car', {
    powder: { country: 'CN', spend: Number.NaN },
    wire: { country: 'CN', spend: 30, isPartial: true },
    coil: { spend: 50 },
    car: { country: 'DE' },
  });
  const drawnOpen = modelOf({
    ...open,
    arcHits: Uint8Array.from(open.arcFrom, (node) => (open.parts[node]?.description === 'wire' ? 0b1110 : 0b1000)),
    arcValue: Float64Array.from(open.arcFrom, (node) => open.nodeSpend[node] ?? Number.NaN),
  });
  const all = new Uint8Array(open.nodeCount).fill(1);
  const say = (by: MapColour, code: string | null) => {
    const found = sumCountries(drawnOpen, all, [], by).find((one) => one.code === code);
    return found === undefined ? '' : describeCountry(found, by, 'There', 'EUR').replaceAll('\u00a0', ' ');
  };

  it('stands beside what is shipped, counted, also where nothing rests on a rule', () => {
    expect(say('value', 'CN')).toBe('There: 2 sources, 0 % of at least € 30 shipped; 1 source more of unknown value');
    expect(say('value', 'DE')).toBe('There: 1 source of products');
    expect(say('leaves', 'CN')).toBe(
      'There: € 30 a year leaves that needs a licence or may; 1 flow more of unknown value',
    );
  });

  it('is never an amount of 0', () => {
    const unknown = modelOf({ ...open, nodeSpend: new Float64Array(open.nodeCount).fill(Number.NaN) });
    const china = sumCountries(unknown, all, [], 'value').find(({ code }) => code === 'CN');
    expect(china === undefined ? '' : describeCountry(china, 'value', 'There', 'EUR')).toBe(
      'There: 2\u00a0sources, value of what they ship not known',
    );
    expect([sayValue(0, 0, 2, 'EUR'), sayValue(30, 1, 1, 'EUR')]).toStrictEqual([
      'value not known',
      'at least €\u00a030',
    ]);
  });

  it('counts goods of no known country among all that leave, and lists them last', () => {
    const countries = sumCountries(drawnOpen, all, [], 'leaves');
    expect(countries.map(({ code }) => code)).toStrictEqual(['CN', 'DE', null]);
    // Of 80 whose value is known, 30 leave China and 50 a country that no file says.
    expect(countries.map(({ share }) => share.ifUnknown)).toStrictEqual([0.375, 0, 0.625]);
  });
});

describe(colourBy, () => {
  it('colours a source by the rule on its own goods, not by what it rests on', () => {
    expect(Array.from(colourBy('leaves', model).nodeFill)[of('magnet')]).toBe(4);
    expect(Array.from(colourBy('leaves', model).nodeFill)[of('powder')]).toBe(1);
    expect(Array.from(colourBy('value', model).nodeFill)[of('magnet')]).toBe(1);
  });
});
