import { expect, it } from 'vitest';
import { settleQuestion } from '../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { importText } from '../intake/import-text.ts';

/** Two products of 100,000 a year: one rests on a magnet with dysprosium from China, one on a bracket that holds nothing of concern. */
const TABLES = {
  'suppliers.csv': 'supplier_id,name,country,role\nWE,We,DE,own\nS1,Ganzhou Beispiel,CN,',
  'sites.csv': 'site_id,supplier_id,name,country\nPLANT,WE,Werk,DE\nW1,S1,Ganzhou,CN',
  'parts.csv':
    'part_number,description,kind,category,unit_price,currency,annual_demand\nP1,Drive,product,,100,EUR,1000\nM1,Bracket,component,,3,EUR,\nP2,Pump,product,,100,EUR,1000\nM2,Disc,component,ndfeb-magnet,3,EUR,',
  'bom.csv': 'parent,child,quantity\nP1,M1,1\nP2,M2,1',
  'sourcing.csv': 'part_number,site_id,share_pct\nM1,W1,100\nM2,W1,100',
  'composition.csv':
    'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM1,Fe,98,100,declared\nM1,rest,0,0,declared\nM2,Nd,30,30,declared\nM2,Dy,2,2,declared\nM2,rest,0,0,declared',
  'properties.csv': 'part_number,property,text,evidence\nM1,contents_of_concern,none,declared',
};

it('says of each fact the money that would be open without it, and never clears goods by taking one away', async () => {
  const { dataset } = await importText(TABLES, { catalogue: loadCatalogue() });
  const ask = (partNumber: string, field: string) => ({ partNumber, field });
  const facts = [ask('M2', 'content:Dy'), ask('M1', 'contents_of_concern'), ask('M2', 'origin:W1'), ask('NO', 'form')];
  const settled = await settleQuestion(
    'settled',
    { dataset: dataset!, dataVersion: 'v' },
    {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      assumptions: {},
      inference: true,
      destination: null,
      facts,
    },
  );
  expect(settled).toMatchObject({
    ok: true,
    report: {
      totals: { surely: 100_000, notExposed: 100_000 },
      facts: [
        // Without its row, and with the list open, dysprosium is possible; a closed list would have cleared it.
        { partNumber: 'M2', settles: 100_000, without: { surely: 0, notExposed: 100_000 } },
        { partNumber: 'M1', settles: 100_000, without: { surely: 100_000, notExposed: 0 } },
        { field: 'origin:W1', settles: 0 },
        { partNumber: 'NO', settles: 0 },
      ],
    },
  });
});
