import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';
import { importText } from '../import-text.ts';

async function readXml(xml: string) {
  const reading = await readGrids({ name: 'export.xml', bytes: new TextEncoder().encode(xml) }, createProblemLog());
  if (reading.refused !== null || reading.grids === null) return reading.refused;
  return reading.grids.map(({ sheet, rows }) => [sheet, ...rows]);
}

describe('XML of records', () => {
  it('is a row for each element that comes again, with its elements, attributes and their text as columns', async () => {
    expect(
      await readXml(
        '<?xml version="1.0"?><Artikelen>\n<Artikel id="1"><Nr>NEO-52</Nr><Prijs valuta="EUR">3,35</Prijs></Artikel>\n<Artikel id="2"><Nr>FER &amp; 80</Nr><Voorraad/></Artikel></Artikelen>',
      ),
    ).toEqual([
      [null, ['id', 'Nr', 'Prijs', 'Prijs valuta', 'Voorraad'], ['1', 'NEO-52', '3,35', 'EUR'], ['2', 'FER & 80']],
    ]);
  });

  it('names the columns of a dump of a database by the attribute of each field', async () => {
    expect(
      await readXml(
        '<resultset><row><field name="item_id">A-1</field><field name="qty">4</field></row><row><field name="item_id">A-2</field><field name="qty">5</field></row></resultset>',
      ),
    ).toEqual([[null, ['item_id', 'qty'], ['A-1', '4'], ['A-2', '5']]]);
  });

  it('is a sheet for each kind of records, below wrappers, and for rows within rows', async () => {
    const parts = '<Parts><Part><No>P-1</No></Part><Part><No>M-1</No></Part></Parts>';
    const boms =
      '<Boms><Bom><Product>P-1</Product><Lines><Line><Item>M-1</Item><Qty>8</Qty></Line></Lines></Bom></Boms>';
    expect(await readXml(`<Envelope><Body>${parts}${boms}</Body></Envelope>`)).toEqual([
      ['Parts', ['No'], ['P-1'], ['M-1']],
      ['Boms', ['Product'], ['P-1']],
      ['Boms.Lines', ['parent', 'Item', 'Qty'], ['P-1', 'M-1', '8']],
    ]);
  });

  it('is refused where nothing comes again, where it declares entities or does not end', async () => {
    expect(await readXml('<?xml version="1.0"?><config><port>1</port><host>a</host></config>')).toContain('(<config>)');
    expect(await readXml('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x "y">]><r><a>&x;</a><a>2</a></r>')).toContain(
      'entities',
    );
    expect(await readXml('<rows><row a="1"/><row a="2"/>')).toContain('not whole');
  });
});

describe('a company in XML', () => {
  it('has the bill that names article and part, though no article comes twice', async () => {
    const { dataset } = await importText({
      'stuklijsten.xml':
        '<Stuklijsten><Regel><Artikel>SEP-300</Artikel><Onderdeel>STAAF-25</Onderdeel><Aantal>7</Aantal></Regel><Regel><Artikel>STAAF-25</Artikel><Onderdeel>NEO-52</Onderdeel><Aantal>12</Aantal></Regel></Stuklijsten>',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`)).toEqual([
      'SEP-300 STAAF-25 7',
      'STAAF-25 NEO-52 12',
    ]);
  });
});
