import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** What a list of contents in German leaves on file of a magnet that one firm in China delivers, and what it says of its own reading. */
async function read(rows: string) {
  const { dataset, document, unread } = await importText({
    'parts.csv': 'part_number,kind,unit\nMG-1,component,pcs\n',
    'suppliers.csv': 'supplier_id,name,country\nS-1,Jinhua Magnetics Co.,CN\nS-2,Magnethandel Nord GmbH,DE\n',
    'sites.csv': 'site_id,supplier_id,country\nJ-1,S-1,CN\n',
    'sourcing.csv': 'part_number,site_id,share_pct\nMG-1,J-1,100\n',
    'Erklärung.csv': `Lieferant;Teilenummer;Stoff;Anteil %\n${rows}\n`,
  });
  return {
    contents: (dataset?.composition ?? []).map((row) => [row.substance, row.massPctMin, row.massPctMax].join(' ')),
    notes: document.problems.map(({ code }) => code).filter((code) => code.startsWith('declared')),
    unread: unread.map(({ column }) => column),
  };
}

describe('a list of contents that names who declares them', () => {
  it('denies nothing for a part that another firm makes, and what is in it by that firm stands', async () => {
    expect(await read('Magnethandel Nord GmbH;MG-1;Dy;0\nMagnethandel Nord GmbH;MG-1;Tb;0,4')).toEqual({
      contents: ['Tb 0.4 0.4'],
      notes: ['declared-by-no-source'],
      unread: [],
    });
  });

  it.each(['Jinhua Magnetics', 'S-1', '金华磁业', ''])('denies it where “%s” may be its source', async (firm) => {
    expect(await read(`${firm};MG-1;Dy;0\n${firm};MG-1;Tb;0,4`)).toEqual({
      contents: ['Dy 0 0', 'Tb 0.4 0.4'],
      notes: [],
      unread: [],
    });
  });
});
