import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure, summariseExposure } from '../../../src/engine/exposure/analyse.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const question = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
  dataVersion: 'v',
} as const;

/** Substances from one plant in China: named outright, stated in a column, or told by their form alone. */
const LISTS = {
  'parts.csv': `
    part_number,description,kind,category,form
    F,Coated lens,product,,
    Y1,Yttrium oxide 99.999 %,material,,
    Y2,Yttria,material,y-oxide,oxide
    T1,Terbium metal,material,tb-metal,metal
    N1,Neodymium oxide,material,ndpr-oxide,oxide
    X1,White powder,material,,oxide`,
  'bom.csv': `
    parent,child,quantity
    F,Y1,1
    F,Y2,1
    F,T1,1
    F,N1,1
    F,X1,1`,
  'suppliers.csv': `
    supplier_id,name,country
    S1,Anmou Rare,CN`,
  'sites.csv': `
    site_id,name,supplier_id,country
    P1,Plant Anmou,S1,CN`,
  'sourcing.csv': `
    part_number,site_id
    Y1,P1
    Y2,P1
    T1,P1
    N1,P1
    X1,P1`,
};

async function judge(more: Readonly<Record<string, string>> = {}) {
  const decisions = { ...NO_DECISIONS, acceptProposals: 'confident' } as const;
  const { dataset, document } = await importText({ ...LISTS, ...more }, { catalogue, decisions });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const asked = summariseExposure({ dataset, catalogue, question }).questions;
  const { parts } = analyseExposure({ dataset, catalogue, question });
  return {
    stateOf: (partNumber: string) => parts.find((one) => one.partNumber === partNumber)?.state,
    askedOf: (partNumber: string) =>
      asked.filter((one) => one.partNumber === partNumber).map(({ fact, elements }) => [fact, ...elements].join(' ')),
  };
}

const purity = (pct: number, conditions = ''): Record<string, string> => ({
  'properties.csv': `
    part_number,property,min,conditions,evidence
    N1,purity_pct,${pct},${conditions},declared`,
});

it('asks nothing of an oxide or a metal whose name alone says that it needs a licence', async () => {
  const { stateOf, askedOf } = await judge();
  for (const partNumber of ['Y1', 'Y2', 'T1']) {
    expect(stateOf(partNumber), partNumber).toBe('exposed');
    expect(askedOf(partNumber), partNumber).toEqual([]);
  }
});

it('asks one purity of an oxide of an unlisted rare earth, since that rules out the listed ones', async () => {
  expect((await judge()).askedOf('N1')).toEqual(['purity_pct']);
  expect((await judge(purity(99.5))).askedOf('N1')).toEqual([]);
});

it('asks for the elements where the purity leaves room for them, or is that of a group', async () => {
  const listed = 'composition Dy Er Eu Gd Ho Lu Sc Sm Tb Tm Y Yb';
  expect((await judge(purity(95))).askedOf('N1')).toEqual([listed]);
  expect((await judge(purity(99.5, 'TREO'))).askedOf('N1')).toEqual([listed]);
});

it('does not ask whether there is oxygen in an oxide', async () => {
  const contents = (await judge()).askedOf('X1').find((one) => one.startsWith('composition')) ?? '';
  expect(contents.split(' ')).toContain('Ga');
  expect(contents.split(' ')).not.toContain('O');
});
