import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Form } from '../../src/domain/closed-lists.ts';
import { type LaneFacts, matchItem } from '../../src/engine/controls/match.ts';
import type { ElementFact, PartFacts, PropertyFact } from '../../src/engine/controls/part-facts.ts';
import type { Match } from '../../src/engine/exposure/report.ts';

const catalogue = loadCatalogue();

/** What a supplier declares of its goods. */
type Goods = {
  form: Form | null;
  /** Elements that it contains. */
  has?: string;
  /** Elements that it declares not to contain. */
  lacks?: string;
  /** The list of what it contains is complete. */
  closed?: boolean;
  numbers?: Record<string, number>;
  words?: Record<string, string>;
  conditions?: Record<string, string>;
};

function getFacts({
  form,
  has = '',
  lacks = '',
  closed = false,
  numbers = {},
  words = {},
  conditions = {},
}: Goods): PartFacts {
  const elements = new Map<string, ElementFact>();
  const fact = { touched: false, evidence: 'declared' } as const;
  for (const element of has.split(' ').filter(Boolean))
    elements.set(element, { ...fact, state: 'contains', text: element });
  for (const element of lacks.split(' ').filter(Boolean))
    elements.set(element, { ...fact, state: 'no', text: `no ${element}` });
  const properties = new Map<string, PropertyFact>();
  const blank = { min: null, max: null, text: null, conditions: null, evidence: 'declared' } as const;
  for (const [id, value] of Object.entries(numbers)) {
    properties.set(id, { ...blank, min: value, max: value, conditions: conditions[id] ?? null });
  }
  for (const [id, text] of Object.entries(words)) properties.set(id, { ...blank, text });
  return {
    form,
    formEvidence: form === null ? 'unknown' : 'declared',
    elements,
    closedBy: closed ? 'declared' : null,
    properties,
  };
}

const CN_DE: LaneFacts = {
  exporter: 'CN',
  destination: 'DE',
  endUse: 'civil',
  goodsOrigin: 'CN',
  sourceTechnology: 'CN',
  chineseContentPct: null,
};
const CN_US: LaneFacts = { ...CN_DE, destination: 'US' };
const JP_DE: LaneFacts = { ...CN_DE, exporter: 'JP', goodsOrigin: 'JP', sourceTechnology: 'JP' };

function getMatch(itemId: string, goods: Goods, lane = CN_DE): Match {
  const item = catalogue.items.find((one) => one.id === itemId);
  if (!item) throw new Error(`no item ${itemId}`);
  return matchItem(item, getFacts(goods), lane).match;
}

/** Goods items that hit something and whose match is one of these. */
function getItems(goods: Goods, matches: Match[], lane = CN_DE): string[] {
  return catalogue.items
    .filter((item) => item.kind === 'goods' && item.limb !== null)
    .filter((item) => matches.includes(matchItem(item, getFacts(goods), lane).match))
    .map((item) => item.id);
}
const getHits = (goods: Goods, lane = CN_DE) => getItems(goods, ['met', 'partial', 'missing'], lane);
const getMet = (goods: Goods, lane = CN_DE) => getItems(goods, ['met'], lane);

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

  it('never call a lutetium alloy certain, since the names were not seen', () => {
    const alloy: Goods = { form: 'alloy', has: 'Lu Al', closed: true, words: { alloy_family: 'Lu-alloy' } };
    expect(getMatch('18-Lu-alloy', alloy)).toBe('partial');
  });

  it('catch holmium metal and targets, and leave its alloys open', () => {
    expect(getMatch('57-Ho-metal', { form: 'metal', has: 'Ho' })).toBe('met');
    expect(getMatch('57-Ho-metal', { form: 'target', has: 'Ho' })).toBe('met');
    expect(getMatch('57-Ho-metal', { form: 'alloy', has: 'Ho Fe' })).toBe('partial');
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

describe('cathode side', () => {
  it('takes NCM and NCA hydroxide precursors, with every one of the three metals', () => {
    expect(getMet({ form: 'precursor', has: 'Ni Co Mn O H', closed: true })).toEqual(['58-ncm']);
    expect(getMet({ form: 'precursor', has: 'Ni Co Al O H', closed: true })).toEqual(['58-nca']);
    expect(getHits({ form: 'precursor', has: 'Fe P O', closed: true })).toEqual([]);
  });

  it('lets finished NMC powder go', () => {
    expect(
      getHits({ form: 'cathode-active', has: 'Li Ni Co Mn O', closed: true, words: { chemistry: 'NMC811' } }),
    ).toEqual([]);
  });

  const getLfp = (compaction: number, capacity: number): Goods => ({
    form: 'cathode-active',
    has: 'Li Fe P O',
    words: { chemistry: 'LFP' },
    numbers: {
      compaction_density_g_per_cm3: compaction,
      specific_capacity_mah_per_g: capacity,
      first_coulombic_efficiency_pct: 97.5,
    },
    conditions: { compaction_density_g_per_cm3: '220 MPa', specific_capacity_mah_per_g: '0.1C' },
  });

  it('lets LFP at 2.46 go and takes it at 2.52 and 157', () => {
    expect(getHits(getLfp(2.46, 157))).toEqual([]);
    expect(getMet(getLfp(2.52, 157))).toEqual(['58-lfp']);
    expect(getHits(getLfp(2.52, 155))).toEqual([]);
  });

  it('keeps the threshold of goods apart from that of technology', () => {
    expect(getMatch('tech-lfp', getLfp(2.52, 157))).toBe('failed');
    expect(getMatch('tech-lfp', getLfp(2.6, 161))).toBe('met');
    expect(getHits({ ...getLfp(2.6, 161), words: { chemistry: 'LMFP' } })).toEqual([]);
  });

  it('leaves a compaction open that was pressed at another force', () => {
    const other = { compaction_density_g_per_cm3: '300 MPa', specific_capacity_mah_per_g: '0.1C' };
    expect(getMatch('tech-lfp', { ...getLfp(2.6, 161), conditions: other })).toBe('partial');
  });

  it('leaves LMFP open between the two efficiencies that sources give', () => {
    const getLmfp = (efficiency: number): Goods => ({
      form: 'cathode-active',
      numbers: {
        compaction_density_g_per_cm3: 2.4,
        specific_capacity_mah_per_g: 156,
        mean_voltage_v: 3.9,
        first_coulombic_efficiency_pct: efficiency,
      },
    });
    expect([89, 92, 96].map((efficiency) => getMatch('tech-lmfp', getLmfp(efficiency)))).toEqual([
      'failed',
      'partial',
      'met',
    ]);
  });

  it('takes lithium-rich manganese powder', () => {
    expect(getMet({ form: 'cathode-active', words: { chemistry: 'LMR' } })).toEqual(['58-lmr']);
  });

  it.each([
    ['lithium carbonate', 'compound', 'Li C O'],
    ['lithium hydroxide', 'compound', 'Li O H'],
    ['LiPF6', 'electrolyte-salt', 'Li P F'],
    ['lithium metal', 'metal', 'Li'],
  ] as const)('lets %s go', (_, form, has) => {
    expect(getHits({ form, has, closed: true })).toEqual([]);
    expect(getHits({ form, has, closed: true }, CN_US)).toEqual([]);
  });
});

describe('cells', () => {
  it('are taken from 300 Wh/kg', () => {
    const cell = (form: Form, density: number): Goods => ({ form, numbers: { energy_density_wh_per_kg: density } });
    expect(getHits(cell('cell', 255))).toEqual([]);
    expect(getMet(cell('cell', 300))).toEqual(['58-cell']);
    expect(getHits(cell('pack', 175))).toEqual([]);
    expect(getMatch('58-cell', cell('module', 310))).toBe('partial');
    expect(getMatch('58-tech-a', cell('cell', 255))).toBe('failed');
  });
});

describe('anode side', () => {
  const artificial = { graphite_type: 'artificial' };

  it('takes ordinary artificial-graphite powder under No. 58 and not under the graphite rule', () => {
    const powder: Goods = {
      form: 'anode-active',
      has: 'C',
      closed: true,
      words: artificial,
      numbers: { purity_pct: 99.95 },
    };
    expect(getHits(powder)).toEqual(['58-anode-art']);
    expect(getMet(powder)).toEqual(['58-anode-art']);
  });

  it('takes natural flake graphite under the graphite rule and not under No. 58', () => {
    for (const form of ['anode-active', 'graphite'] as const) {
      expect(getHits({ form, words: { graphite_type: 'natural-flake' } })).toEqual(['39-nat']);
    }
  });

  it('takes blends under No. 58', () => {
    expect(getMet({ form: 'anode-active', words: { graphite_type: 'blended' } })).toEqual(['58-anode-mix']);
  });

  it('takes a dense, strong, pure body under the graphite rule, if all three hold', () => {
    const body = (purity: number): Goods => ({
      form: 'graphite',
      words: artificial,
      numbers: { purity_pct: purity, flexural_strength_mpa: 35, density_g_per_cm3: 1.8 },
    });
    expect(getMatch('39-art', body(99.95))).toBe('met');
    expect(getMatch('39-art', body(99.9))).toBe('failed');
  });

  it('does not take a furnace electrode under the graphite rule, and never surely as anode material', () => {
    const electrode: Goods = {
      form: 'graphite',
      words: artificial,
      numbers: { purity_pct: 99.8, flexural_strength_mpa: 12, density_g_per_cm3: 1.72 },
    };
    expect(getMatch('39-art', electrode)).toBe('failed');
    expect(getMatch('39-nat', electrode)).toBe('failed');
    expect(getMet(electrode)).toEqual([]);
    expect(getHits({ ...electrode, form: 'other' })).toEqual([]);
  });

  it('looks harder at natural graphite for the United States only', () => {
    const powder: Goods = { form: 'anode-active', words: { graphite_type: 'natural-flake' } };
    expect(getMatch('46-graphite', powder, CN_US)).toBe('met');
    expect(getMatch('46-graphite', powder)).toBe('failed');
    expect(getMatch('46-graphite', { form: 'anode-active', words: artificial }, CN_US)).toBe('failed');
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

  it('leave tungsten open between the limit of doped and of other grades', () => {
    const bar = (share: number): Goods => ({
      form: 'metal',
      has: 'W',
      words: { tungsten_shape: 'large' },
      numbers: { tungsten_pct: share },
    });
    expect([75, 90, 99].map((share) => getMatch('10-w-solid', bar(share)))).toEqual(['failed', 'partial', 'met']);
    expect(getMatch('10-w-solid', { ...bar(99), words: { tungsten_shape: 'small' } })).toBe('failed');
  });
});

describe('equipment', () => {
  it('matches by what it is, not by a figure alone', () => {
    const furnace = (kind: string): Goods => ({
      form: 'equipment',
      words: { equipment_kind: kind },
      numbers: { working_temperature_c: 400 },
    });
    expect(getMet(furnace('rare-earth-resistance-furnace'))).toEqual(['56-h']);
    expect(getMet(furnace('other'))).toEqual([]);
  });

  it('items leave every other form alone', () => {
    const equipment = catalogue.items.filter((item) => item.forms.includes('equipment'));
    expect(equipment).toHaveLength(46);
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
