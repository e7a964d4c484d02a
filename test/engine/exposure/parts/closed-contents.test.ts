import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import type { ImportDecisions } from '../../../../src/intake/base/import-decisions.ts';
import { importText } from '../../../intake/import-text.ts';

const catalogue = loadCatalogue();
const question = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
  dataVersion: 'v',
} as const;

/** A magnet from a plant in a country, with what is declared of it, and what the part is by its words. */
async function judge(
  country: string,
  contents: readonly string[],
  description = 'Magnet NdFeB N42SH 20x10x5',
  acceptProposals: ImportDecisions['acceptProposals'] = 'confident',
) {
  const files = {
    'parts.csv': `
      part_number,description,kind
      F,Pump,product
      M,${description},component`,
    'bom.csv': `
      parent,child,quantity
      F,M,2`,
    'suppliers.csv': `
      supplier_id,name,country
      S,Lübke,${country}`,
    'sites.csv': `
      site_id,name,supplier_id,country
      P,Werk Lübke,S,${country}`,
    'sourcing.csv': `
      part_number,site_id
      M,P`,
    'composition.csv': ['part_number,substance,mass_pct_min,mass_pct_max,evidence', ...contents].join('\n'),
  };
  const decisions = { ...NO_DECISIONS, acceptProposals };
  const { dataset, document } = await importText(files, { catalogue, decisions });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const part = analyseExposure({ dataset, catalogue, question }).parts.find(({ partNumber }) => partNumber === 'M');
  return { state: part?.state, reasons: part?.reasons ?? [], elements: part?.elements };
}

const ALLOY = ['M,Nd,30,31,declared', 'M,Fe,67,68,declared', 'M,B,1,1,declared'];
const NO_HEAVY = ['M,Dy,0,0,declared', 'M,Tb,0,0,declared', 'M,Ho,0,0,declared'];

it('is done with a magnet whose complete declaration holds no listed element, made in China or not', async () => {
  for (const country of ['DE', 'CN']) {
    const { state } = await judge(country, [...ALLOY, 'M,rest,0,0,declared']);
    expect(state, country).toBe('not-exposed');
  }
});

it('names the elements that a declaration leaves open, not that nothing is known', async () => {
  const { state, reasons } = await judge('DE', [...ALLOY, ...NO_HEAVY]);
  expect(state).toBe('cannot-be-judged');
  expect(reasons.map(({ code }) => code)).toEqual(['list-not-complete']);
  const names = reasons[0]?.names ?? [];
  for (const open of ['Ga', 'Gd', 'Sm', 'Y']) expect(names).toContain(open);
  for (const known of ['Dy', 'Tb', 'Ho', 'Nd', 'Fe', 'Li', 'C']) expect(names).not.toContain(known);
});

it('says that the source of what is in it is not known where a complete declaration holds a listed element', async () => {
  const { state, reasons } = await judge('DE', [...ALLOY, 'M,Ga,0.2,0.2,declared', 'M,rest,0,0,declared']);
  expect(state).toBe('cannot-be-judged');
  expect(reasons.map(({ code }) => code)).toEqual(['inputs-not-known']);
});

it('closes nothing by a list that is an estimate, is open at its end, or is of a thing that nobody names', async () => {
  const closed = [...ALLOY, 'M,rest,0,0,declared'];
  const estimated = closed.map((row) => row.replace('declared', 'inferred'));
  expect((await judge('DE', estimated)).state).toBe('cannot-be-judged');
  expect((await judge('DE', [...ALLOY, 'M,rest,0,0.5,declared'])).state).toBe('cannot-be-judged');
  expect((await judge('DE', closed, 'ZX-4411')).state).toBe('cannot-be-judged');
});

it('does not take carbon for harmless in an assembly, which may hold graphite', async () => {
  const steel = ['M,Fe,98.8,98.8,declared', 'M,rest,0,0,declared'];
  const withCarbon = [...steel, 'M,C,1.2,1.2,declared'];
  expect((await judge('DE', steel, 'Rotor assembly')).state).not.toBe('exposed');
  expect((await judge('DE', withCarbon, 'Pump assembly 12 V')).state).toBe('cannot-be-judged');
});

it('is not said of a magnet by a list of its coating, or of another part', async () => {
  for (const contents of [
    ['M,Ni,100,100,declared', 'M,rest,0,0,declared'],
    ['M,Fe,98,98,declared', 'M,C,2,2,declared', 'M,rest,0,0,declared'],
    ['M,Nd,0,0,declared', 'M,Fe,99,100,declared', 'M,rest,0,0,declared'],
  ]) {
    const { state } = await judge('CN', contents);
    expect(state, contents.join('; ')).toBe('exposed');
    expect((await judge('DE', contents)).state).not.toBe('not-exposed');
  }
});

it('lists the metals of a part, and not what they are bound to', async () => {
  const listed = async (description: string) => (await judge('CN', [], description, 'all')).elements;
  expect(await listed('Dysprosium oxide Dy2O3 99.9 %')).toEqual(['Dy']);
  expect(await listed('Tungsten carbide powder WC')).toEqual(['W']);
  expect(await listed('Deionised water H2O')).toEqual([]);
});
