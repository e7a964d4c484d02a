import { describe, expect, it } from 'vitest';
import { listMakerContents } from '../../../src/app/exposure/sheet/facts/list-maker-contents.ts';
import { describeContents } from '../../../src/app/words/maker-contents.ts';
import { importText } from '../../intake/import-text.ts';

const [KESTREL, OSPREY, PLOVER] = ['Kestrel Magnetics Co. Ltd.', 'Osprey Magnets GmbH', 'Plover Magnetics'];
const HEAD = 'Part number;Supplier;Date;Substance;Content (%)\n';
const COMPANY = {
  'parts.csv': 'part_number,description\nM-1,Goods\nM-2,Other goods\n',
  'suppliers.csv': `supplier_id,name,country\nS1,${KESTREL},CN\nS2,${OSPREY},CN\nS3,${PLOVER},CN\n`,
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\nW2,S2,Works,CN\nW3,S3,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\nM-1,W2\nM-1,W3\nM-2,W1\n',
};

async function read(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText({ ...COMPANY, ...files }, { today: '2026-12-01' });
  if (dataset === null) throw new Error('Nothing was imported.');
  return dataset;
}

describe(listMakerContents, () => {
  it('says of each maker what it declares, of which day, and who is silent', async () => {
    const dataset = await read({
      'kestrel.csv': `${HEAD}M-1;${KESTREL};2026-03-01;Dysprosium;2\nM-1;${KESTREL};2026-03-01;Neodymium;30\nM-1;${KESTREL};2026-03-01;Iron;68\n`,
      'osprey.csv': `${HEAD}M-1;${OSPREY};2026-05-01;Dysprosium;0\nM-1;${OSPREY};2026-05-01;Terbium;0\n`,
    });
    const { makers, silent } = listMakerContents(dataset, 'M-1');
    expect(silent).toEqual([PLOVER]);
    expect(
      makers.map(({ makers: names, day, isSource, contents }) => [names, day, isSource, describeContents(contents)]),
    ).toEqual([
      [KESTREL, '2026-03-01', true, 'Dy 2 % · Nd 30 % · Fe 68 % · nothing else'],
      [OSPREY, '2026-05-01', true, 'no Dy · no Tb · nothing said of others'],
    ]);
  });

  it('says nothing where one list holds for the part', async () => {
    const dataset = await read({ 'kestrel.csv': `${HEAD}M-2;${KESTREL};2026-03-01;Dysprosium;0\n` });
    expect(listMakerContents(dataset, 'M-2')).toEqual({ makers: [], silent: [] });
    expect(listMakerContents(dataset, 'M-1')).toEqual({ makers: [], silent: [] });
  });
});
