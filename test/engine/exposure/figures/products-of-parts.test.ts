import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { readRisk } from '../../../../src/documents/words/known-money.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { listProductsOfParts } from '../../../../src/engine/exposure/figures/products-of-parts.ts';
import { computeLaneWeights } from '../../../../src/engine/requirements/requirement-sweep.ts';
import { importText } from '../../../intake/import-text.ts';
import { networkFromText } from '../../../engine/network-from-text.ts';

function list(text: string, most?: number): Record<string, string[]> {
  const network = networkFromText(text);
  const name = (part: number): string => network.parts[part]!.partNumber;
  const found = listProductsOfParts(network, computeLaneWeights(network), most);
  return Object.fromEntries(
    found.map((products, part) => [name(part), products.map((product) => name(network.products[product]!.part))]),
  );
}

// Three products; P1 has no price. All need a screw, P1 and P3 an arm whose bolt comes from B1 alone.
const COMPANY = `
  site H DE
  site B1 DE
  site B2 DE
  product P1 @ H = 10 at ?
  product P2 @ H = 10 at 5
  product P3 @ H = 10 at 5
  make P1 @ H = 1 SCREW + 1 ARM
  make P2 @ H = 4 SCREW
  make P3 @ H = 2 SCREW + 1 ARM + 0 LABEL
  make ARM @ H = 2 BOLT
  buy SCREW @ H = 1 B1
  buy ARM @ H = 1 H
  buy BOLT @ H = 1 B1 + 0 B2
  buy LABEL @ H = 1 B1
  make BOLT @ B1 = 1 STEEL
  make BOLT @ B2 = 1 BRASS
  buy STEEL @ B1 = 1 B2
  buy BRASS @ B2 = 1 B1`;

describe('the products in need of a part', () => {
  it('are those that it goes into through any number of steps, and none by an amount or a share of nothing', () => {
    expect(list(COMPANY)).toEqual({
      P1: [],
      P2: [],
      P3: [],
      SCREW: ['P1', 'P2', 'P3'],
      ARM: ['P1', 'P3'],
      BOLT: ['P1', 'P3'],
      STEEL: ['P1', 'P3'],
      BRASS: [],
      LABEL: [],
    });
  });

  it('are named up to a number, with one of each kind where some have no price, so that what is known stays told', () => {
    const { SCREW, ARM } = list(
      COMPANY.replace('P1 @ H = 10 at ?', 'P1 @ H = 10 at 5').replace('P3 @ H = 10 at 5', 'P3 @ H = 10 at ?'),
      2,
    );
    expect(SCREW).toEqual(['P1', 'P3']);
    expect(ARM).toEqual(['P1', 'P3']);
    expect(list(COMPANY, 2)['SCREW']).toEqual(['P1', 'P2']);
  });

  it('are told of a company with hundreds of them, and the money that rests on what goes into all', async () => {
    const numbers = Array.from({ length: 250 }, (_, at) => `P${String(at)}`);
    const { dataset } = await importText({
      'parts.csv': `\npart_number,description,kind,category,form,unit_price,annual_demand\n${numbers.map((one) => `${one},Pump,product,,,100,10\n`).join('')}M,magnet,component,ndfeb-magnet,magnet,5,\n`,
      'bom.csv': `\nparent,child,quantity\n${numbers.map((one) => `${one},M,4\n`).join('')}`,
      'composition.csv':
        '\npart_number,substance,mass_pct_min,mass_pct_max,evidence\nM,Nd,28,30,declared\nM,Dy,1,2,declared\n',
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Pumpen,DE,own\nF1,Fuyu,CN,\n',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Hof,DE\nFUYU,F1,Fuyu Baotou,CN\n',
      'sourcing.csv': '\npart_number,site_id,share_pct,evidence\nM,FUYU,100,seen\n',
    });
    const report = analyseExposure({
      dataset: dataset!,
      catalogue: loadCatalogue(),
      question: {
        dataVersion: 'test',
        lawDate: '2026-11-27',
        suspensionEnd: 'inclusive',
        reading: 'open',
        assumptions: {},
        inference: false,
        destination: null,
      },
    });
    const magnet = report.parts.find(({ partNumber }) => partNumber === 'M')!;
    expect(magnet.products).toHaveLength(250);
    // Each product brings 100 × 10 a year and stops without its magnet.
    expect(readRisk(magnet, report.withoutMoney)).toEqual({ amount: 250_000, basis: 'known' });
  });
});
