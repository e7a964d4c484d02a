import { describe, expect, it } from 'vitest';
import { proposeMerges } from '../../../src/intake/settling/propose-merges.ts';

type Named = { id?: string; name: string; country?: string };

function propose(suppliers: readonly Named[], partNumbers: readonly string[] = [], siteIds: readonly string[] = []) {
  const records = suppliers.map(({ id, name, country }) => ({
    supplierId: id ?? name,
    name,
    country: country ?? null,
  }));
  return proposeMerges({ suppliers: records, siteIds, partNumbers }, []);
}

function named(...names: string[]): Named[] {
  return names.map((name) => ({ name }));
}

describe(proposeMerges, () => {
  it.each([
    ['case-or-blanks', 'Ningbo Magnet Co., Ltd.', 'NINGBO MAGNET CO., LTD.'],
    ['spelling', 'Wurth', 'Würth'],
    ['spelling', 'Müller & Söhne KG', 'Mueller und Soehne KG'],
    ['legal-form', 'Würth GmbH & Co. KG', 'Wurth'],
    ['legal-form', 'Acme', 'ACME GmbH'],
    ['two-scripts', 'Murata', '村田'],
    ['two-scripts', 'Yunsheng(韵升)', '韵升'],
  ])('proposes for %s to keep %s and absorb %s', (cause, keep, other) => {
    const proposals = propose(named(keep, other, 'Solo'));
    expect(proposals).toContainEqual(expect.objectContaining({ kind: 'supplier', cause, keep, absorbed: [other] }));
    expect(proposals.flatMap(({ absorbed }) => absorbed)).not.toContain('Solo');
  });

  it('proposes two ids that bear one name, and one id that two names bear, with the countries', () => {
    const north = [
      { id: '1', name: 'North', country: 'DE' },
      { id: '2', name: 'North', country: 'CN' },
    ];
    expect(propose(north)).toEqual([
      {
        kind: 'supplier',
        cause: 'one-name-two-ids',
        keep: '1',
        absorbed: ['2'],
        evidence: 'The ids 1 and 2 bear one name, “North”; they stand in DE and CN.',
      },
    ]);
    // Of one of them no file says where it stands: the other's country is not that of all.
    const [first, second] = propose([{ name: 'Acme', country: 'CH' }, { name: 'ACME AG' }]);
    expect([first?.evidence, second]).toEqual([
      '“Acme” and “ACME AG” are “acme” without the legal form; “Acme” stands in CH; of the rest no file says where.',
      undefined,
    ]);
    const clash = [
      { id: '7', name: 'Alpha GmbH' },
      { id: '7 Beta AG', name: 'Beta AG' },
    ];
    expect(propose(clash)).toMatchObject([{ cause: 'one-id-two-names', keep: '7', absorbed: ['7 Beta AG'] }]);
  });

  it('proposes part numbers and sites that differ in case or blanks, not those that differ in zeros or dashes', () => {
    const ids = ['ab-1', 'AB-1', 'A 2', 'A2', '007', '7', 'X-1', 'X1'];
    const wanted = [
      { keep: 'ab-1', absorbed: ['AB-1'] },
      { keep: 'A 2', absorbed: ['A2'] },
    ];
    expect(propose([], ids)).toMatchObject(wanted.map((one) => ({ kind: 'part', cause: 'case-or-blanks', ...one })));
    expect(propose([], [], ids)).toMatchObject(wanted.map((one) => ({ kind: 'site', ...one })));
  });

  it('proposes part numbers whose signs two programs write differently, and says so', () => {
    // A letter with its accent in one sign and in two, digits in both widths, and a mark that turns what is read.
    const ids = ['\u00dcM-1', 'U\u0308M-1', '\uff11\uff12', '12', 'A\u202eB', 'AB', 'a-1', 'A-1'];
    expect(
      propose([], ids).map(({ keep, absorbed, evidence }) => [keep, absorbed, evidence.split('only in ')[1]]),
    ).toEqual([
      ['\u00dcM-1', ['U\u0308M-1'], 'case, blanks or how their signs are written.'],
      ['\uff11\uff12', ['12'], 'case, blanks or how their signs are written.'],
      ['A\u202eB', ['AB'], 'case, blanks or how their signs are written.'],
      ['a-1', ['A-1'], 'case or blanks.'],
    ]);
  });

  it('asks nothing about firms that nobody has named', () => {
    const unnamed = { name: 'Supplier not named (country not known)' };
    expect(
      propose([
        { id: '@?', ...unnamed },
        { id: '@', ...unnamed },
      ]),
    ).toEqual([]);
  });

  it('asks no more about what a person said is not one, and still about a third that may be', () => {
    const suppliers = named('Acme', 'ACME').map(({ name }) => ({ supplierId: name, name, country: null }));
    const records = { suppliers, siteIds: [], partNumbers: ['a', 'A', 'b', 'B', 'B '] };
    const separate = [
      { kind: 'supplier' as const, ids: ['Acme', 'ACME'] },
      { kind: 'part' as const, ids: ['b', 'B'] },
    ];
    expect(proposeMerges(records, separate).map(({ keep, absorbed }) => [keep, ...absorbed])).toEqual([
      ['a', 'A'],
      ['b', 'B', 'B '],
    ]);
    const pairs = [
      ['b', 'B'],
      ['b', 'B '],
      ['B', 'B '],
    ].map((ids) => ({ kind: 'part' as const, ids }));
    const keeps = (given: typeof pairs): string[] =>
      proposeMerges({ ...records, suppliers: [] }, given).map(({ keep }) => keep);
    expect(keeps(pairs.slice(0, 2))).toEqual(['a', 'b']);
    expect(keeps(pairs)).toEqual(['a']);
  });
});
