import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

/** Where the goods of each source come from by the files, as `part site-country origin`, and the note on seats. */
async function read(files: Readonly<Record<string, string>>) {
  const outcome = await importText({ 'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n', ...files });
  const countryOf = new Map(outcome.dataset?.sites.map(({ siteId, country }) => [siteId, country]));
  return {
    sources: outcome.dataset?.sourcing.map(
      ({ partNumber, siteId, originCountry }) =>
        `${partNumber} ${countryOf.get(siteId) ?? '?'} ${originCountry ?? '?'}`,
    ),
    note: findProblem(outcome, 'seat-of-trade')?.message,
  };
}

describe('a supplier with its seat in Hong Kong or Macao', () => {
  it.each([
    'Part number;Supplier;Supplier country\nM-1;Handel Ltd;Hong Kong\n',
    'Teil;Lieferant;Land\nM-1;Handel Ltd;Macao\n',
    '零件号;供应商;国家\nM-1;Handel Ltd;中国香港\n',
    'Part number;Supplier;Supplier site country\nM-1;Handel Ltd;HK\n',
  ])('leaves it open where its goods come from: %s', async (list) => {
    const { sources, note } = await read({ 'list.csv': list });
    expect(sources).toEqual(['M-1 ? ?']);
    expect(note).toMatch(/^M-1 comes from a firm in (?:HK|MO), and no row says where the goods are made/);
  });

  it.each([
    ['Part number;Supplier;Supplier country;Country of origin\nM-1;Handel Ltd;Hong Kong;China\n', ['M-1 HK CN']],
    ['Part number;Supplier;Supplier country;Country of origin\nM-1;Handel Ltd;Hong Kong;Hong Kong\n', ['M-1 HK HK']],
    // The maker behind the dealer says where the goods come from, and they go to the dealer first.
    [
      'Part number;Supplier;Supplier country;Maker;Maker country\nM-1;Handel Ltd;Hong Kong;Ningbo Magnets;China\n',
      ['M-1 HK ?', 'M-1 CN ?'],
    ],
    // Elsewhere firms make what they sell until somebody says otherwise.
    ['Part number;Supplier;Supplier country\nM-1;Taipei Magnets;Taiwan\n', ['M-1 TW ?']],
    ['Part number;Supplier;Supplier country\nM-1;Handel GmbH;Germany\n', ['M-1 DE ?']],
  ])('says where they come from only as the list does: %s', async (list, expected) => {
    const { sources, note } = await read({ 'list.csv': list });
    expect(sources?.toSorted()).toEqual(expected.toSorted());
    expect(note).toBeUndefined();
  });

  it('is a plant there where a table of our own names one', async () => {
    const { sources, note } = await read({
      'suppliers.csv': 'supplier_id,name,country\nH,Handel Ltd,HK\n',
      'sites.csv': 'site_id,supplier_id,country\nH1,H,HK\n',
      'sourcing.csv': 'part_number,site_id,share_pct\nM-1,H1,100\n',
    });
    expect(sources).toEqual(['M-1 HK ?']);
    expect(note).toBeUndefined();
  });
});
