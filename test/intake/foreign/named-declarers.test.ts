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

/** The same of a magnet with the given sources, of which some declare that it holds no dysprosium and some terbium. */
async function readOf(sourcing: string, ...firms: readonly string[]) {
  const { dataset, document } = await importText({
    'parts.csv': 'part_number,kind,unit\nMG-1,component,pcs\n',
    'suppliers.csv':
      'supplier_id,name,country,role,parent_id\nS-1,Jinhua Magnetics Co.,CN,,G-1\nG-1,Zhejiang Holding,CN,,\nS-2,Magnethandel Nord GmbH,DE,,\nS-3,Kyoto Magnet KK,JP,,\nOWN,Bergmann AG,DE,own,\n',
    'sites.csv':
      'site_id,supplier_id,name,country\nJ-1,S-1,Jinhua Magnetics Co.,CN\nJ-2,S-1,,CN\nN-1,S-2,,DE\nK-1,S-3,,JP\nB-1,OWN,,DE\n',
    'sourcing.csv': `part_number,site_id,share_pct,buyer_site_id,qualification\n${sourcing}\n`,
    'Erklärung.csv': `Lieferant;Teilenummer;Dy %;Tb %\n${firms.map((firm) => `${firm};MG-1;0;0,4`).join('\n')}\n`,
  });
  return {
    contents: (dataset?.composition ?? []).map((row) => [row.substance, row.massPctMin, row.massPctMax].join(' ')),
    notes: document.problems.map(({ code }) => code).filter((code) => code.startsWith('declared')),
  };
}

describe('a part that several firms deliver', () => {
  const BOTH = ['Dy 0 0', 'Tb 0.4 0.4'];
  const TWO = 'MG-1,J-1,60,,\nMG-1,K-1,40,,';

  it('is denied nothing by the word of one of them, and by that of all', async () => {
    expect(await readOf(TWO, 'Jinhua Magnetics')).toEqual({
      contents: ['Tb 0.4 0.4'],
      notes: ['declared-by-some-sources'],
    });
    expect(await readOf(TWO, 'Jinhua Magnetics', 'Kyoto Magnet')).toEqual({ contents: BOTH, notes: [] });
  });

  it.each([
    ['nobody, by its owner whose name the plant does not bear', 'MG-1,J-1,100,,', 'Zhejiang Holding'],
    ['two plants of one firm', 'MG-1,J-1,60,,\nMG-1,J-2,40,,', 'Jinhua Magnetics'],
    ['a firm that is not released yet', 'MG-1,J-1,100,,\nMG-1,K-1,,,candidate', 'Jinhua Magnetics'],
    ['a firm without a share', 'MG-1,J-1,100,,\nMG-1,K-1,0,,', 'Jinhua Magnetics'],
    ['the company itself', 'MG-1,J-1,60,,\nMG-1,B-1,40,,', 'Jinhua Magnetics'],
    ['a dealer of that maker', 'MG-1,N-1,100,,\nMG-1,J-1,100,N-1,', 'Jinhua Magnetics'],
    ['a dealer who speaks for his maker', 'MG-1,N-1,100,,\nMG-1,J-1,100,N-1,', 'Magnethandel Nord'],
  ])('is denied it by the only one beside %s', async (_, sourcing, firm) => {
    expect(await readOf(sourcing, firm)).toEqual({ contents: BOTH, notes: [] });
  });

  it('is denied nothing where one of the makers behind a dealer is silent', async () => {
    const found = await readOf('MG-1,N-1,100,,\nMG-1,J-1,50,N-1,\nMG-1,K-1,50,N-1,', 'Jinhua Magnetics');
    expect(found.contents).toEqual(['Tb 0.4 0.4']);
  });
});

describe('a list with a column for who fills it in', () => {
  const MAKER = 'Jinhua Magnetics Co.';
  const readAnswered = async (header: string, by: string) => {
    const { dataset, document, unread } = await importText({
      'parts.csv': 'part_number,kind,unit\nMG-1,component,pcs\n',
      'suppliers.csv': 'supplier_id,name,country\nS-1,Jinhua Magnetics Co.,CN\n',
      'sites.csv': 'site_id,supplier_id,country\nJ-1,S-1,CN\n',
      'sourcing.csv': 'part_number,site_id,share_pct\nMG-1,J-1,100\n',
      'answers.csv': `Part number;${header};Supplier;Dy;Tb\nMG-1;${by};${MAKER};no;yes\n`,
    });
    return {
      contents: (dataset?.composition ?? []).map((row) => [row.substance, row.massPctMin, row.massPctMax].join(' ')),
      notes: document.problems.map(({ code }) => code).filter((code) => code.startsWith('declared')),
      unread: unread.map(({ column }) => column),
    };
  };

  it.each([
    ['Answered by', 'Magnethandel Nord GmbH'],
    ['Ausgefüllt von', 'Nordic Trading'],
    ['填报单位', 'Nordic Trading'],
  ])('takes no denial from a dealer under %s, and what is in it stands', async (header, by) => {
    expect(await readAnswered(header, by)).toEqual({
      contents: ['Tb 0.000001 100'],
      notes: ['declared-by-no-source'],
      unread: [],
    });
  });

  it.each([
    ['Answered by', 'Jinhua Magnetics', []],
    // A person speaks for the firm beside.
    ['Answered by', 'Li Wei', ['Answered by']],
    ['Beantwortet von', '', []],
    // Who tests or approves is no source, and need not be one.
    ['Tested by', 'SGS-CSTC Co., Ltd.', ['Tested by']],
  ])('takes the word of the maker where %s is “%s”', async (header, by, unread) => {
    expect(await readAnswered(header, by)).toEqual({ contents: ['Dy 0 0', 'Tb 0.000001 100'], notes: [], unread });
  });
});

/** What is denied of a magnet of these sources, each as its name, once these firms have declared it to hold no dysprosium. */
async function readOfNamed(sources: readonly string[], firms: readonly string[]): Promise<boolean> {
  const { dataset } = await importText({
    'parts.csv': 'part_number,kind,unit\nMG-1,component,pcs\n',
    'suppliers.csv': `supplier_id,name,country\n${sources.map((name, at) => `S-${at},${name},CN`).join('\n')}\n`,
    'sites.csv': `site_id,supplier_id,country\n${sources.map((_, at) => `J-${at},S-${at},CN`).join('\n')}\n`,
    'sourcing.csv': `part_number,site_id\n${sources.map((_, at) => `MG-1,J-${at}`).join('\n')}\n`,
    'Erklärung.csv': `Lieferant;Teilenummer;Dy %;Tb %\n${firms.map((firm) => `${firm};MG-1;0;0`).join('\n')}\n`,
  });
  return (dataset?.composition ?? []).some(({ substance }) => substance === 'Dy');
}

describe('a firm whose name is in other signs than those on file', () => {
  it.each([
    ['may be the only source', ['Jinhua Magnetics'], ['金华磁业'], true],
    ['is one of two sources at most', ['Jinhua Magnetics', 'Kyoto Magnet'], ['金华磁业'], false],
    ['and another such firm may be both', ['Jinhua Magnetics', 'Kyoto Magnet'], ['金华磁业', '京都磁石'], true],
    ['is no other source where it is one by its name', ['金华磁业', 'Kyoto Magnet'], ['金华磁业'], false],
    ['says nothing of a source in its own signs', ['金华磁业'], ['宁波华磁'], false],
    ['goes by a piece of its whole name', ['浙江金华磁业科技有限公司'], ['金华磁业'], true],
    ['may be a source in kana', ['キョウト'], ['京都磁石'], true],
  ] as const)('%s', async (_, sources, firms, expected) => {
    expect(await readOfNamed(sources, firms)).toBe(expected);
  });
});
