import { expect, it } from 'vitest';
import { type FiledCase, draftLicenceFile } from '../../../src/domain/licence-file/draft-file.ts';
import { writePapers } from '../../../src/domain/licence-file/write-papers.ts';
import { importText } from '../../intake/import-text.ts';

const ONE: FiledCase = {
  exporter: 'Fuyu Baotou',
  exporterSiteId: 'FUYU',
  endUser: 'Kloos <Hof>',
  buyerSiteId: 'ME-1',
  destination: 'DE',
  code: '1C905.a.4',
  itemName: 'NdFeB magnet with dysprosium',
  kind: null,
  quantity: null,
  party: null,
  parts: [{ partNumber: 'RING', description: 'ring 32', yearlyUnits: 1200.4, unit: 'pieces' }],
  papers: [{ id: 'contract', name: 'Contract', owner: 'importer', signs: 'importer', state: 'owed' }],
};

it('fills in what the data say, makes no past volume up, and leaves prices and other sources out by name', async () => {
  const { dataset } = await importText({
    'parts.csv': '\npart_number,description,kind\nM1,motor,product\nRING,ring 32,component',
    'bom.csv': '\nparent,child,quantity\nM1,RING,2',
    'composition.csv': '\npart_number,substance,mass_pct_min,mass_pct_max\nRING,Dy,1,2',
    'suppliers.csv': '\nsupplier_id,name,role\nME,Kloos,own\nF,Fuyu Magnet Co,\nG,Other,',
    'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nFUYU,F,Fuyu Baotou,CN\nOTHER,G,Other,JP',
    'sourcing.csv':
      '\npart_number,site_id,share_pct,unit_price,currency\nRING,FUYU,60,7.77,EUR\nRING,OTHER,40,8.88,EUR',
  });
  if (dataset === null) throw new Error('The company was refused');
  const drafted = draftLicenceFile(ONE, dataset, '2026-11-30', ['Dy']);
  expect(drafted.file.volumes).toEqual([
    ...[2023, 2024, 2025].map((year) => ({ year, quantity: null })),
    ...[2027, 2028, 2029].map((year) => ({ year, quantity: 1200 })),
  ]);
  expect(drafted.leftOut.slice(0, 2)).toEqual([
    '2 purchase prices',
    '1 other sources of the same goods, and their shares',
  ]);
  const html = writePapers(ONE, drafted, { company: 'Kloos', demo: true, madeOn: '2026-11-28', dataVersion: 'abc' });
  expect(html).toContain('Kloos &lt;Hof&gt;');
  expect(html).toContain('Demo, fictional');
  expect(html).toContain('Dy 1–2 %');
  for (const secret of ['7.77', '8.88', 'Other']) expect(html.replaceAll('other', '')).not.toContain(secret);
});
