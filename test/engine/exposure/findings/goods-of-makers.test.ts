import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleQuestion } from '../../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import type { Letters } from '../../../../src/engine/letters/letter-report.ts';
import { importText } from '../../../intake/import-text.ts';
import { analyseCompany } from '../analyse-company.ts';

/** A product of 1,000 a year with a magnet that makers in China deliver in these shares; the named ones declare a closed list without heavy rare earths. */
function company(shares: readonly number[], suppliers: readonly number[], elements: readonly string[] = []) {
  const rows =
    elements.length > 0 ? elements.map((one) => `${one},0,0`) : ['Nd,30,30', 'Fe,69,69', 'B,1,1', 'rest,0,0'];
  return {
    'suppliers.csv': `supplier_id,name,country,role\nWE,We Motors,DE,own\n${shares.map((_, at) => `S${at},Maker${at} Magnetics,CN,\n`).join('')}`,
    'sites.csv': `site_id,supplier_id,name,country\nPLANT,WE,Plant,DE\n${shares.map((_, at) => `W${at},S${at},Works ${at},CN\n`).join('')}`,
    'parts.csv':
      'part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family\nP,Pump,product,,,10,EUR,100,\nM,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB\n',
    'bom.csv': 'parent,child,quantity\nP,M,2\n',
    'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date,declared_by\n${suppliers
      .flatMap((at) => rows.map((row) => `M,${row},declared,2026-09-01,Maker${at} Magnetics\n`))
      .join('')}`,
    'sourcing.csv': `part_number,site_id,share_pct,buyer_site_id,evidence\n${shares.map((share, at) => `M,W${at},${share},PLANT,declared\n`).join('')}`,
  };
}

const analyse = async (...given: Parameters<typeof company>) => (await analyseCompany(company(...given))).report;

describe('a part of several makers of whom some deny heavy rare earths', () => {
  it('is open for the goods of the silent ones alone', async () => {
    const none = await analyse([60, 40], []);
    expect(none.totals.possibly).toBe(1000);
    const one = await analyse([60, 40], [0]);
    expect([one.totals.surely, one.totals.possibly]).toEqual([0, 400]);
    const both = await analyse([60, 40], [0, 1]);
    expect([both.totals.surely, both.totals.possibly]).toEqual([0, 0]);
  });

  it('asks the silent one, and about what the other has not denied both of them', async () => {
    const asked = async (elements: readonly string[]) =>
      (await analyse([60, 40], [0], elements)).questions.map(({ siteId, elements: of }) => [siteId, of.includes('Dy')]);
    expect(await asked([])).toEqual([['W1', true]]);
    expect(await asked(['Dy', 'Tb'])).toEqual([['W0', true]]);
  });

  it('leaves open no more and no less than what the silent ones deliver', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 15 }),
        async (weights, mask) => {
          const whole = weights.reduce((a, b) => a + b);
          const shares = weights.map((one) => (100 * one) / whole);
          const suppliers = [...shares.keys()].filter((at) => (mask & (1 << at)) !== 0);
          const { totals } = await analyse(shares, suppliers);
          const silent = shares.filter((_, at) => !suppliers.includes(at)).reduce((a, b) => a + b, 0);
          expect(totals.possibly).toBeCloseTo(10 * silent, 6);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('letters of such a part', () => {
  async function write(...given: Parameters<typeof company>) {
    const catalogue = loadCatalogue();
    const { dataset } = await importText(company(...given), { catalogue });
    if (dataset === null) throw new Error('The company was refused.');
    const law = { lawDate: '2026-11-24', suspensionEnd: 'inclusive', assumptions: {}, inference: true } as const;
    const form = { destination: null, language: 'en', replyBy: null, sender: '', contacts: {}, wider: false } as const;
    const settled = await settleQuestion('letters', { dataset, dataVersion: 'v' }, { ...law, ...form });
    if (!settled.ok) throw new Error(settled.reason);
    const { letters } = settled.report as Letters;
    return letters
      .toSorted((a, b) => (a.supplierId < b.supplierId ? -1 : 1))
      .map(({ supplierId, parts }) => [
        supplierId,
        parts.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'share' ? [fact.element] : []))),
      ]);
  }

  it('go to nobody who has denied all of it, and ask nobody again about what it has denied', async () => {
    const [only, ...others] = await write([60, 40], [0]);
    expect(others).toEqual([]);
    expect(only).toEqual(['S1', expect.arrayContaining(['Dy', 'Tb'])]);
    const both = await write([60, 40], [0], ['Dy', 'Tb']);
    expect(both).toEqual([
      ['S0', expect.not.arrayContaining(['Dy'])],
      ['S1', expect.arrayContaining(['Dy', 'Tb'])],
    ]);
  });
});
