import { describe, expect, it } from 'vitest';
import { codes, declareCobalt, readContents } from './read-contents.ts';

const DECLARED = ['MG Co 10 10', 'MG Fe 90 90', 'MG rest 0 0'];

describe('a declaration', () => {
  it.each([
    ['is surer than what is inferred', 'MG,Co,0,0,inferred,', DECLARED, 'declared-over-inferred'],
    ['stands for a statement of before', 'MG,Co,0,0,declared,2025-06-01', DECLARED, 'declaration-replaced'],
    ['gives way to a later one', 'MG,Co,0,0,declared,2026-06-01', ['MG Co 0 0'], 'declared-contents-stand-elsewhere'],
    // What either says may be wrong, and the table that says nothing of iron denies none.
    ['is spanned where no day tells', 'MG,Cobalt,0,0,,', ['MG Co 0 10', 'MG Fe 90 90'], 'declarations-differ'],
    [
      'is spanned with a list that is closed',
      'MG,Co,4,4,declared,2026-05-06\nMG,rest,0,0,declared,2026-05-06',
      ['MG Co 4 10', 'MG Fe 0 90', 'MG rest 0 0'],
      'declarations-differ',
    ],
  ] as const)('%s in another table', async (_, rows, expected, code) => {
    const found = await readContents({
      'a.xml': declareCobalt('2026-05-06', 2),
      'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\n${rows}\n`,
    });
    expect(found.rows.toSorted()).toEqual([...expected]);
    expect(codes(found.outcome)).toContain(code);
    expect(codes(found.outcome)).not.toContain('duplicate-disagrees');
  });
});

describe('a declaration by a firm', () => {
  const bought = (name: string, more = ''): Record<string, string> => ({
    'a.xml': declareCobalt('2026-05-06', 2),
    'suppliers.csv': `supplier_id,name,country,parent_id\nS1,${name},CN,${more}\nP9,Fictive KK,JP,\n`,
    'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
    'sourcing.csv': 'part_number,site_id,share_pct\nMG,W1,100\n',
  });

  it.each([
    ['that is no source of the part', bought('Other Metals Ltd'), ['MG Co 10 10', 'MG Fe 90 90'], true],
    ['that is its source, by another legal form', bought('Fictive Co Ltd'), DECLARED, false],
    ['that owns its source', bought('Other Metals Ltd', 'P9'), DECLARED, false],
    ['whose name on file is in other signs', bought('虚构株式会社'), DECLARED, false],
    ['where nobody is on file as a source', { 'a.xml': declareCobalt('2026-05-06', 2) }, DECLARED, false],
  ] as const)('%s closes its list or not, which is said', async (_, files, expected, isSaid) => {
    const found = await readContents(files);
    expect(found.rows.toSorted()).toEqual([...expected]);
    expect(codes(found.outcome).includes('declared-by-no-source')).toBe(isSaid);
  });
});

describe('a declaration with a last day of its own', () => {
  const list = (label: string, end: string): Record<string, string> => ({
    'list.csv': `Part No.;Substance;CAS No.;Content (wt%);${label}\nMG;Cobalt;7440-48-4;10;${end}\nMG;Iron;7439-89-6;90;${end}`,
  });

  it.each([
    ['Valid until', '2026-11-28', true],
    ['Gültig bis', '28.11.2026', true],
    ['有效期至', '2026年11月28日', true],
    ['Valid until', '2026-11-29', false],
    ['Valid until', '', false],
  ])('%s %s closes no list after it, which is said: %s', async (label, end, isPast) => {
    const found = await readContents(list(label, end), { today: '2026-11-29' });
    const rest = isPast ? [] : ['MG rest 0 0'];
    expect(found.rows.toSorted()).toEqual(['MG Co 10 10', 'MG Fe 90 90', ...rest]);
    expect(codes(found.outcome).includes('declaration-expired')).toBe(isPast);
  });

  it('is read from the head of its list', async () => {
    const head =
      'Gültig bis:;31.12.2025;;\n;;;\nTeilenummer;Stoff;CAS-Nr.;Anteil [%]\nMG;Cobalt;7440-48-4;10\nMG;Eisen;7439-89-6;90';
    const found = await readContents({ 'liste.csv': head }, { today: '2026-11-29' });
    expect(codes(found.outcome)).toContain('declaration-expired');
  });
});
