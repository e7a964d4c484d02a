import { describe, expect, it } from 'vitest';
import { NOTHING_DECIDED } from '../../../../src/app/data/session/edit-decisions.ts';
import {
  filterPartProposals,
  getProposalKey,
  groupPartProposals,
} from '../../../../src/app/data/facts/group-part-proposals.ts';
import { getFirstStep, summariseSteps } from '../../../../src/app/data/import/import-steps.ts';
import { describeSources } from '../../../../src/app/data/versions/summarise-difference.ts';
import { countUnreadColumns, summariseImport } from '../../../../src/app/data/import/summarise-import.ts';
import { compareVersions } from '../../../../src/intake/versions/compare-versions.ts';
import { importInline } from '../../../../src/analyses/imports.ts';

const settings = { name: 'Acme', demo: false, dataDate: null };
const read = (text: string, decisions = NOTHING_DECIDED) =>
  importInline([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { ...settings, decisions });

const SOUND = 'Part Number,Description,Qty,Parent,Supplier\nC,Bike,,,\nM,Magnet,2,C,Nord GmbH\nS,Shaft,1,C,NORD GMBH\n';
const UNSOUND = 'part_number,stock\nA,1\nB,many\n';
const UNKNOWN = 'Ident,Thing,Needed\nP-1,Motor,2\n';

describe('the steps of an import', () => {
  it('begin where a person is needed: at the mapping, at the problems, or at the end', async () => {
    expect(getFirstStep(await read(UNKNOWN))).toBe('tables');
    expect(getFirstStep(await read(UNSOUND))).toBe('problems');
    expect(getFirstStep(await read(SOUND))).toBe('accept');
    expect(getFirstStep(await read('<!doctype html><table>'))).toBe('problems');
  });

  it('say how much is in each and which of them wait', async () => {
    const unsound = summariseSteps(await read(UNSOUND), 0);
    expect(unsound.map(({ name, count, waits }) => [name, count, waits])).toEqual([
      ['Tables and columns', '1', false],
      ['Problems', '1', true],
      ['Duplicates', null, false],
      ['What parts are', null, false],
      ['Accept', null, false],
    ]);
    const sound = summariseSteps(await read(SOUND), 2);
    expect(sound[1]).toMatchObject({ name: 'Notes', waits: false });
    expect(Number(sound[2]?.count)).toBeGreaterThanOrEqual(3);
    expect(sound[4]?.waits).toBe(true);
  });
});

describe('an import in short', () => {
  it('counts a column once that is left unread for two reasons', () => {
    const of = (column: string, why: 'row left out' | 'another column says it') => ({
      file: 'a.csv',
      sheet: null,
      column,
      cells: 1,
      samples: ['0001'],
      why,
    });
    expect(
      countUnreadColumns([of('Werk', 'row left out'), of('Werk', 'another column says it'), of('ME', 'row left out')]),
    ).toBe(2);
  });

  it('says which assemblies are taken as made by us until somebody says who makes them', async () => {
    const inHouse = 'Part Number,Description,Qty,Parent,Supplier\nC,Bike,,,\nF,Frame,1,C,\nT,Tube,3,F,Nord GmbH\n';
    const outcome = await read(inHouse);
    const context = {
      remembered: { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] },
      difference: null,
    };
    const lines = summariseImport({ outcome, decisions: NOTHING_DECIDED, ...context });
    expect(lines.find(({ about }) => about === 'Assumed')).toEqual({
      about: 'Assumed',
      text: '1\u00a0assembly has parts but no supplier and is taken as made by us, unless a rule can name it.',
      step: 'parts',
    });
    const confirmed = [{ partNumber: 'F', field: 'procurement', value: 'made', reason: '' }];
    const decisions = { ...NOTHING_DECIDED, confirmed };
    const said = summariseImport({ outcome: await read(inHouse, decisions), decisions, ...context });
    expect(said.find(({ about }) => about === 'Assumed')).toBeUndefined();
  });

  it('says what was remembered and decided, what would change, and what is still worth a look; nothing of what is not so', async () => {
    const outcome = await read(SOUND);
    const [proposal] = outcome.proposals;
    const merge = { kind: 'supplier' as const, keep: 'Nord GmbH', absorbed: ['NORD GMBH'] };
    const lines = summariseImport({
      outcome,
      decisions: { ...NOTHING_DECIDED, merges: [merge, { ...merge, keep: 'X' }] },
      remembered: {
        mappings: [{ shape: proposal!.shape, purpose: 'bom', columns: [] }],
        merges: [{ ...merge, separate: [] }],
        facts: [],
        corrections: [],
        leftOut: [],
      },
      difference: compareVersions(outcome.dataset!, { ...outcome.dataset!, parts: outcome.dataset!.parts.slice(1) }),
    });
    const said = Object.fromEntries(lines.map(({ about, text }) => [about, text.replaceAll('\u00a0', ' ')]));
    expect(said['As remembered']).toBe('1 table read as last time; 1 merge applied.');
    expect(said['Decided here']).toBe('1 merge made.');
    expect(said['Against the data in use']).toBe('1 part gone.');
    const nothing = summariseImport({
      outcome: { ...outcome, proposals: [], notes: [], duplicates: [], partProposals: [] },
      decisions: NOTHING_DECIDED,
      remembered: { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] },
      difference: null,
    });
    expect(nothing).toEqual([]);
  });

  it('says from where a part comes, without what nobody stated', () => {
    const source = { siteId: 'S-1', buyerSiteId: null, originCountry: null, share: null };
    expect(describeSources([])).toBe('nobody named');
    expect(
      describeSources([source, { siteId: 'S-2', buyerSiteId: 'B', originCountry: 'CN', share: 0.4 }]).replaceAll(
        '\u00a0',
        ' ',
      ),
    ).toBe('S-1, S-2 40 % from CN for B');
  });
});

describe('facts that are proposed', () => {
  const proposal = (partNumber: string, field: 'form' | 'category', value: string) => ({
    partNumber,
    field,
    value,
    reason: `The description says “${value}”.`,
    file: 'a.csv',
    sheet: null,
    row: 2,
  });
  const proposals = [
    proposal('A', 'category', 'bearing'),
    proposal('B', 'form', 'magnet'),
    proposal('C-3', 'form', 'magnet'),
  ];

  it('stand together by what they propose, the commonest first', () => {
    expect(groupPartProposals(proposals).map(({ value, proposals: of }) => [value, of.length])).toEqual([
      ['magnet', 2],
      ['bearing', 1],
    ]);
  });

  it('are found by every word, in any case, and named by part and field', () => {
    expect(filterPartProposals(proposals, 'MAGNET c-3').map(({ partNumber }) => partNumber)).toEqual(['C-3']);
    expect(filterPartProposals(proposals, ' ')).toHaveLength(3);
    expect(new Set(proposals.map(getProposalKey)).size).toBe(3);
  });
});
