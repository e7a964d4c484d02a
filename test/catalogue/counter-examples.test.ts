import { describe, expect, it } from 'vitest';
import { loadKnownLaw } from './known-law.ts';
import { CN_DE, CN_US, type Goods, JP_DE, getHits, getItems, getMatch, getMet } from './declared-goods.ts';

const catalogue = loadKnownLaw();
const ndfeb = { magnet_family: 'NdFeB' };

describe('rare earths', () => {
  it('catch a loose magnet with dysprosium and one of SmCo', () => {
    expect(getMet({ form: 'magnet', has: 'Nd Fe B Dy', lacks: 'Tb Ho', words: ndfeb })).toEqual(['18-Dy-magnet']);
    expect(getMet({ form: 'magnet', has: 'Sm Co', words: { magnet_family: 'SmCo' } })).toEqual(['18-Sm-magnet']);
    expect(getMet({ form: 'magnet', has: 'Nd Fe B Ho', lacks: 'Dy Tb', words: ndfeb })).toEqual(['57-Ho-magnet']);
  });

  it('let NdFeB without Dy, Tb and Ho go', () => {
    expect(getHits({ form: 'magnet', has: 'Nd Fe B', closed: true, words: ndfeb })).toEqual([]);
    expect(getHits({ form: 'magnet', has: 'Nd Fe B', lacks: 'Dy Tb', words: ndfeb })).toEqual(['57-Ho-magnet']);
  });

  it('leave NdFeB of unstated composition partial, and a magnet of unknown family to be asked about', () => {
    const expected = ['18-Tb-magnet', '18-Dy-magnet', '57-Ho-magnet'];
    expect(getItems({ form: 'magnet', words: ndfeb }, ['partial'])).toEqual(expected);
    expect(getItems({ form: 'magnet' }, ['missing']).toSorted()).toEqual([...expected, '18-Sm-magnet'].toSorted());
  });

  it.each(['ferrite', 'AlNiCo'])('let a %s magnet go, whatever else is unknown', (family) => {
    expect(getHits({ form: 'magnet', words: { magnet_family: family } })).toEqual([]);
    expect(getHits({ form: 'magnet', words: { magnet_family: family } }, JP_DE)).toEqual([]);
  });

  it.each(['magnet-assembly', 'motor', 'assembly'] as const)('let a %s with such magnets leave China', (form) => {
    expect(getHits({ form, has: 'Nd Fe B Dy Tb', words: ndfeb })).toEqual([]);
  });

  it('let neodymium and praseodymium go as metal, oxide and compound', () => {
    for (const form of ['metal', 'oxide', 'compound'] as const) {
      expect(getHits({ form, has: 'Nd Pr O', closed: true })).toEqual([]);
      expect(getMatch('18-Dy-metal', { form, has: 'Nd Pr O', closed: true })).not.toBe('met');
    }
  });

  it('catch the metal, the oxide and the fluoride of dysprosium, each once', () => {
    expect(getMet({ form: 'metal', has: 'Dy', closed: true })).toEqual(['18-Dy-metal']);
    expect(getMet({ form: 'oxide', has: 'Dy O', closed: true })).toEqual(['18-Dy-oxide']);
    expect(getMet({ form: 'compound', has: 'Dy F', closed: true })).toEqual(['18-Dy-compound']);
  });

  it('take only named alloys: Dy-Fe is, NdFeB strip-cast alloy with dysprosium is not', () => {
    expect(getMet({ form: 'alloy', has: 'Dy Fe', closed: true, words: { alloy_family: 'Dy-Fe' } })).toEqual([
      '18-Dy-alloy',
    ]);
    expect(getHits({ form: 'alloy', has: 'Nd Fe B Dy', closed: true, words: { alloy_family: 'Nd-Fe-B' } })).toEqual([]);
    expect(getMatch('18-Dy-alloy', { form: 'alloy', has: 'Nd Fe B Dy', closed: true })).toBe('partial');
  });

  it.each([
    ['Y Mg', '18-Y-alloy'],
    ['Y Ni', '18-Y-alloy'],
    ['Sc Mg', '18-Sc-alloy'],
    ['Yb Lu', '18-Lu-alloy'],
    ['Ho Mg', '57-Ho-alloy'],
    ['Er Al', '57-Er-alloy'],
  ])('catch the alloy of %s by its name in either order, and by what it holds', (has, item) => {
    const name = has.replace(' ', '-');
    const turned = has.split(' ').toReversed().join('-');
    for (const family of [name, turned]) {
      expect(getMet({ form: 'alloy', words: { alloy_family: family } })).toEqual([item]);
    }
    expect(getMet({ form: 'alloy', has, closed: true })).toEqual([item]);
    expect(getMatch(item, { form: 'alloy', has })).toBe('partial');
  });

  it('let an alloy go that holds a metal of the list in none of its alloys', () => {
    expect(getHits({ form: 'alloy', has: 'Lu Al', closed: true })).toEqual([]);
    expect(getHits({ form: 'alloy', has: 'Tm Al', closed: true })).toEqual([]);
    expect(getMatch('57-Yb-metal', { form: 'alloy', has: 'Yb Al', closed: true })).toBe('partial');
  });

  it('take named targets only, and leave a target of a named alloy to be asked about', () => {
    expect(getMet({ form: 'target', words: { alloy_family: 'Y-Zr' } })).toEqual(['18-Y-target']);
    expect(getMet({ form: 'target', has: 'Gd', closed: true })).toEqual(['18-Gd-target']);
    expect(getMatch('18-Gd-target', { form: 'target', words: { alloy_family: 'Gd-Mg' } })).toBe('failed');
    expect(getMatch('18-Gd-alloy', { form: 'target', words: { alloy_family: 'Gd-Mg' } })).toBe('partial');
  });

  it('take magnet powder like the magnet, and leave samarium-iron-nitrogen open', () => {
    expect(getMet({ form: 'magnet-powder', words: { magnet_family: 'SmCo' } })).toEqual(['18-Sm-magnet']);
    expect(getMatch('18-Dy-magnet', { form: 'magnet-powder', has: 'Nd Fe B Dy', words: ndfeb })).toBe('met');
    expect(getMatch('18-Dy-magnet', { form: 'magnet-powder', has: 'Nd Fe B', closed: true, words: ndfeb })).toBe(
      'failed',
    );
    expect(getMatch('18-Sm-magnet', { form: 'magnet', words: { magnet_family: 'SmFeN' } })).toBe('missing');
  });

  it('catch holmium metal and named targets, and its alloys by their names', () => {
    expect(getMatch('57-Ho-metal', { form: 'metal', has: 'Ho' })).toBe('met');
    expect(getMatch('57-Ho-metal', { form: 'target', has: 'Ho', closed: true })).toBe('met');
    expect(getMatch('57-Ho-metal', { form: 'alloy', has: 'Ho Fe' })).toBe('none');
    expect(getMatch('57-Ho-alloy', { form: 'alloy', has: 'Ho Fe', closed: true })).toBe('met');
    expect(getMatch('57-Ho-metal', { form: 'magnet', has: 'Ho' })).toBe('none');
  });

  it('catch ore by the rare earths in it', () => {
    expect(getMet({ form: 'ore', has: 'Ce La Nd', closed: true })).toEqual(['56-ore']);
    expect(getHits({ form: 'ore', has: 'Li Al Si O', closed: true })).toEqual([]);
  });
});

describe('No. 61', () => {
  const magnet: Goods = { form: 'magnet', has: 'Nd Fe B Dy', lacks: 'Tb Ho', words: ndfeb };
  const content = { min: 3, max: 5, evidence: 'declared' } as const;

  it('catches a foreign magnet with Chinese content from 0.1 % of value', () => {
    expect(getMatch('61-part2-content', magnet, { ...JP_DE, chineseContentPct: content })).toBe('met');
    expect(
      getMatch('61-part2-content', magnet, { ...JP_DE, chineseContentPct: { min: 0, max: 0, evidence: 'declared' } }),
    ).toBe('failed');
    expect(getMatch('61-part2-content', magnet, JP_DE)).toBe('partial');
  });

  it('reaches rotors, and never surely a motor', () => {
    const lane = { ...JP_DE, chineseContentPct: content };
    expect(getMatch('61-part2-content', { ...magnet, form: 'magnet-assembly' }, lane)).toBe('met');
    expect(getMatch('61-part2-content', { ...magnet, form: 'motor' }, lane)).toBe('partial');
    expect(getMatch('61-part2-content', { ...magnet, form: 'assembly' }, lane)).toBe('none');
  });

  it('reaches foreign targets, which are of no magnet family, and none without a rare earth', () => {
    const target: Goods = { form: 'target', has: 'Dy', closed: true };
    const none = { min: 0, max: 0.05, evidence: 'declared' } as const;
    expect(getMatch('61-part2-content', target, { ...JP_DE, chineseContentPct: content })).toBe('met');
    expect(getMatch('61-part2-content', target, { ...JP_DE, chineseContentPct: none })).toBe('failed');
    expect(getMatch('61-part2-content', target, JP_DE)).toBe('partial');
    const aluminium: Goods = { form: 'target', has: 'Al', closed: true };
    expect(getMatch('61-part2-content', aluminium, { ...JP_DE, chineseContentPct: content })).toBe('failed');
    const ferrite: Goods = { form: 'magnet', has: 'Fe O Sr', closed: true, words: { magnet_family: 'ferrite' } };
    expect(getMatch('61-part2-content', ferrite, { ...JP_DE, chineseContentPct: content })).toBe('failed');
  });

  it('reaches no lane that begins in China or stays in one country', () => {
    for (const id of ['61-part2-content', '61-tech', '61-origin']) {
      expect(getMatch(id, magnet)).toBe('failed');
      expect(getMatch(id, magnet, { ...JP_DE, exporter: 'DE' })).toBe('failed');
    }
  });

  it('catches Chinese magnets passed on and magnets made with Chinese technology', () => {
    expect(getMatch('61-origin', magnet, { ...JP_DE, goodsOrigin: 'CN' })).toBe('met');
    expect(getMatch('61-origin', magnet, JP_DE)).toBe('failed');
    expect(getMatch('61-tech', magnet, { ...JP_DE, sourceTechnology: 'CN' })).toBe('met');
    expect(getMatch('61-tech', magnet, JP_DE)).toBe('failed');
  });
});

describe('minor metals', () => {
  it('let commodity antimony trioxide go and take the pure one', () => {
    const trioxide = (purity: number): Goods => ({
      form: 'oxide',
      has: 'Sb O',
      closed: true,
      numbers: { purity_pct: purity },
    });
    expect(getHits(trioxide(99.5))).toEqual([]);
    expect(getMet(trioxide(99.995))).toEqual(['33-oxide']);
    expect(getMet(trioxide(99.5), CN_US)).toEqual([]);
    expect(getHits({ ...trioxide(99.5), form: 'compound' })).toEqual([]);
  });

  it('let lead-antimony alloy, indium metal and indium tin oxide go', () => {
    expect(getHits({ form: 'alloy', has: 'Pb Sb', closed: true, words: { alloy_family: 'other' } })).toEqual([]);
    expect(getHits({ form: 'metal', has: 'In', closed: true })).toEqual([]);
    expect(getHits({ form: 'oxide', has: 'In Sn O', closed: true })).toEqual([]);
  });

  it('tell gallium compounds apart by their other elements', () => {
    expect(getMet({ form: 'compound', has: 'Ga As', closed: true })).toEqual(['23-gaas']);
    expect(getMet({ form: 'compound', has: 'Ga N', closed: true })).toEqual(['23-gan']);
    expect(getMet({ form: 'oxide', has: 'Ga O', closed: true })).toEqual(['23-ga2o3']);
    expect(getMet({ form: 'metal', has: 'Ga', closed: true })).toEqual(['23-ga']);
    expect(getMatch('46-gages', { form: 'metal', has: 'Ga', closed: true }, CN_US)).toBe('met');
  });

  it('tell solid tungsten by alloy and share, for missile parts only', () => {
    const bar = (share: number, words: Record<string, string> = {}, silver?: number): Goods => ({
      form: 'alloy',
      has: 'W',
      words: { tungsten_shape: 'large', missile_use: 'yes', ...words },
      numbers: { tungsten_pct: share, ...(silver === undefined ? {} : { silver_pct: silver }) },
    });
    const copper = { alloy_family: 'W-Cu' };
    const silver = { alloy_family: 'W-Ag' };
    const matches = [
      bar(75),
      bar(90),
      bar(99),
      bar(90, copper),
      bar(79, copper),
      bar(90, silver, 2),
      bar(90, silver, 1),
    ];
    expect(matches.map((goods) => getMatch('10-w-solid', goods))).toEqual([
      'failed',
      'partial',
      'met',
      'met',
      'failed',
      'met',
      'failed',
    ]);
    expect(getMatch('10-w-solid', bar(99, { tungsten_shape: 'small' }))).toBe('failed');
    expect(getMatch('10-w-solid', bar(99, { missile_use: 'no' }))).toBe('failed');
    const unstated: Goods = {
      form: 'metal',
      has: 'W',
      words: { tungsten_shape: 'large' },
      numbers: { tungsten_pct: 99 },
    };
    expect(getMatch('10-w-solid', unstated)).toBe('partial');
  });

  it('take ammonium paratungstate by its name and no other tungstate', () => {
    expect(getMet({ form: 'compound', words: { compound_name: 'ammonium-paratungstate' } })).toEqual(['10-w-apt']);
    expect(getMet({ form: 'compound', words: { compound_name: 'ammonium-metatungstate' } })).toEqual([]);
    expect(getMatch('10-w-apt', { form: 'compound', has: 'W', words: { compound_name: 'other' } })).toBe('failed');
    expect(getMet({ form: 'compound', has: 'W C', closed: true })).toEqual(['10-w-carbide']);
    expect(getMet({ form: 'oxide', has: 'W O', closed: true })).toEqual(['10-w-oxide']);
  });

  it('split tellurium, bismuth and indium by what the act names', () => {
    const crystal = { crystal_form: 'substrate' };
    expect(getMet({ form: 'compound', has: 'Cd Te', closed: true, words: crystal })).toEqual(['10-te-cdte']);
    expect(getHits({ form: 'compound', has: 'Cd Te', closed: true, words: { crystal_form: 'powder' } })).toEqual([]);
    expect(getHits({ form: 'compound', has: 'Bi O C', closed: true, words: { compound_name: 'other' } })).toEqual([]);
    expect(getMet({ form: 'compound', has: 'Bi Ge O', closed: true })).toEqual(['10-bi-bgo']);
    expect(getMet({ form: 'compound', has: 'In P', closed: true })).toEqual(['10-in-inp']);
    expect(getMet({ form: 'compound', words: { compound_name: 'trimethylindium' } })).toEqual(['10-in-tmin']);
  });
});

describe('equipment', () => {
  it('matches by what it is, not by a figure alone', () => {
    const furnace = (kind: string): Goods => ({
      form: 'equipment',
      words: { equipment_kind: kind },
      numbers: { working_temperature_c: 400 },
    });
    expect(getItems(furnace('rare-earth-resistance-furnace'), ['partial'])).toEqual(['56-h']);
    expect(getHits(furnace('other'))).toEqual([]);
    // The extract of No. 56 leaves limits out, so that a figure outside of one known rules nothing out.
    const cold = { ...furnace('rare-earth-resistance-furnace'), numbers: { working_temperature_c: 100 } };
    expect(getMatch('56-h', cold)).toBe('missing');
  });

  it('items leave every other form alone', () => {
    const equipment = catalogue.items.filter((item) => item.forms.includes('equipment'));
    expect(equipment.length).toBeGreaterThan(0);
    expect(equipment.filter((item) => item.forms.length + item.openForms.length > 1)).toEqual([]);
  });
});

describe('items that catch all dual-use goods', () => {
  it('ask for destination and military use', () => {
    const magnet: Goods = { form: 'magnet', has: 'Nd Fe B Dy', words: ndfeb };
    const toJapan = { ...CN_DE, destination: 'JP' };
    expect(getMatch('jp-all', magnet, { ...toJapan, endUse: 'military' })).toBe('met');
    expect(getMatch('jp-all', magnet, toJapan)).toBe('failed');
    expect(getMatch('jp-all', magnet, { ...toJapan, endUse: null })).toBe('missing');
    expect(getMatch('46-mil', magnet, { ...CN_US, endUse: 'military' })).toBe('met');
    expect(getMatch('46-mil', magnet, { ...CN_DE, endUse: 'military' })).toBe('failed');
  });
});

describe('knowing nothing', () => {
  it('never meets an item, and never clears goods of unknown form that leave China', () => {
    expect(getMet({ form: null })).toEqual([]);
    const missing = getItems({ form: null }, ['missing']);
    expect(missing).toHaveLength(
      catalogue.items.filter(
        (item) => item.kind === 'goods' && item.reach === 'from-china' && item.measureId !== 'mofcom-2024-46',
      ).length,
    );
  });
});
