import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/domain/closed-lists.ts';
import { CN_US, type Goods, getHits, getMatch, getMet } from './declared-goods.ts';

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
      conditions: {
        compaction_density_g_per_cm3: '220 MPa',
        specific_capacity_mah_per_g: '0.1C',
        mean_voltage_v: '0.1C',
      },
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
