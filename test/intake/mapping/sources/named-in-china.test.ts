import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** Where the goods of a firm come from by a list without countries, '?' where it is not known; `country`: what a column of countries says. */
async function read(firm: string, country?: string): Promise<string | undefined> {
  const [head, cell] = country === undefined ? ['', ''] : [';Supplier country', `;${country}`];
  const { dataset } = await importText({
    'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
    'list.csv': `Part number;Supplier${head}\nM-1;"${firm}"${cell}\n`,
  });
  const [source] = dataset?.sourcing ?? [];
  return dataset?.sites.find(({ siteId }) => siteId === source?.siteId)?.country ?? '?';
}

describe('a firm whose name says where it is', () => {
  it.each([
    'Vorlage Magnets (CN)',
    'Magnet Works [China]',
    'Magnet Works (China) Co., Ltd.',
    'Magnet Works - China',
    'Vorlage Magnets, Ningbo, P.R. China',
    'Vorlage Magnets (Ningbo) Co., Ltd.',
    'Magnete Nord (VR China)',
    '宁波样品磁业有限公司',
    '样品磁业（中国）有限公司',
  ])('delivers from China: %s', async (firm) => {
    expect(await read(firm)).toBe('CN');
  });

  it.each([
    // Taiwan, Hong Kong and Macao are customs territories of their own.
    'Magnet Works, Taiwan, China',
    'Magnet Works (Hong Kong, China)',
    // Two letters are a legal form as often as a country, and a name is no address.
    'Muster (AG)',
    'Magnet Works (DE)',
    'China Magnet Handel GmbH',
    'Machina Ltd',
  ])('delivers from nobody knows where: %s', async (firm) => {
    expect(await read(firm)).toBe('?');
  });

  it('is where a column says, whatever its name', async () => {
    expect(await read('Magnet Works (China) GmbH', 'Germany')).toBe('DE');
  });
});
