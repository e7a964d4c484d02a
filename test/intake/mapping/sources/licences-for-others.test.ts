import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';
import { MAGNET_BUYER } from '../../magnet-buyer.ts';

const read = async (files: Readonly<Record<string, string>>) => {
  const { dataset, notes } = await importText({ ...MAGNET_BUYER, ...files }, { today: '2026-12-01' });
  return { licences: dataset?.licences ?? [], codes: notes.map(({ code }) => code) };
};
const register = (destination: string, part = 'M1'): Readonly<Record<string, string>> => ({
  'register.csv': `Licence no;Exporter;Control code;Part number;Destination country;Status;Date of decision;Valid until\nL-1;Ningbo Magnets;1C905.a.4;${part};${destination};granted;2026-05-01;2027-04-15\n`,
});

describe('a licence whose destination is not understood', () => {
  it.each(['EU except Germany', 'not DE', 'Asia', 'third countries', 'Deutschland (nur Werk A)', 'various'])(
    'is not taken for one to any country: %s',
    async (destination) => {
      const { licences, codes } = await read(register(destination));
      expect(licences).toMatchObject([{ destination: null, status: 'filed' }]);
      expect(codes).toContain('grant-not-counted');
    },
  );

  it('stays granted where it names a country, or none', async () => {
    expect((await read(register('Germany'))).licences).toMatchObject([{ destination: 'DE', status: 'granted' }]);
    expect((await read(register(''))).licences).toMatchObject([{ destination: null, status: 'granted' }]);
  });

  it('is not taken for one in a table of the program either', async () => {
    const { licences } = await read({
      'licences.csv':
        'exporter_site_id,item_id,destination,status,valid_to\nNB1,18-Dy-magnet,Asia,granted,2027-04-15\nNB1,18-Tb-magnet,DE,granted,2027-04-15\n',
    });
    expect(licences.map(({ destination, status }) => [destination, status])).toEqual([
      [null, 'filed'],
      ['DE', 'granted'],
    ]);
  });
});

describe('a licence that names a part', () => {
  it('of other files covers none of these', async () => {
    const { licences, codes } = await read(register('Germany', 'ZZ-999'));
    expect(licences).toMatchObject([{ itemId: '18-Dy-magnet', parts: 'ZZ-999' }]);
    expect(codes).toContain('licence-of-other-parts');
  });

  it('by words is for all goods of its entry', async () => {
    const { licences } = await read(register('Germany', 'NdFeB magnets'));
    expect(licences).toMatchObject([{ itemId: '18-Dy-magnet' }]);
    expect(licences[0]?.parts ?? null).toBeNull();
  });
});
