import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../src/app/queries/writes/conflicts.ts';
import * as mapping from '../../../src/app/data/mapping/mapping-words.ts';
import * as scenario from '../../../src/app/shell/conflict/describe-scenario.ts';
import { compareSides } from '../../../src/app/shell/conflict/compare-sides.ts';
import { findWriter } from '../../../src/app/shell/conflict/find-writer.ts';

const words = { catalogue: undefined, versions: undefined, currency: 'EUR', mapping, scenario };

function conflict(subject: Conflict['subject'], yours: unknown, theirs: unknown): Conflict {
  const nothing = () => Promise.resolve();
  return { editId: 1, workspaceId: 'w', label: '', subject, yours, theirs, keepTheirs: nothing, writeYours: nothing };
}

describe(compareSides, () => {
  it('says the same things of both sides in words, those that differ first', () => {
    const changed = '2026-11-24T09:00:00Z';
    const lines = compareSides(
      conflict(
        { kind: 'triage', key: 'A' },
        { state: 'in-review', note: 'as agreed', changed },
        { state: 'in-review', note: 'not yet', changed: '2026-11-24T10:00:00Z' },
      ),
      words,
    );
    expect(lines).toStrictEqual([
      { label: 'Note', yours: 'as agreed', theirs: 'not yet', differs: true },
      { label: 'State', yours: 'In review', theirs: 'In review', differs: false },
    ]);
  });

  it('says how a table is read in the words of the mapping, and as it is stored until they are there', () => {
    const read = (meaning: string) => ({
      shape: 's',
      purpose: 'bom',
      columns: [{ header: 'Teil', meaning }],
    });
    const about = conflict({ kind: 'mapping', key: 'k' }, read('part-number'), read('description'));
    const [line] = compareSides(about, words);
    expect(line).toEqual({ label: 'Teil', yours: 'Part number', theirs: 'Description', differs: true });
    expect(compareSides(about, { ...words, mapping: undefined }).some(({ label }) => label === 'Teil')).toBe(false);
  });

  it('says what only one side has, and that a side was deleted', () => {
    expect(
      compareSides(conflict({ kind: 'assumptions', key: 'current' }, { a: 'ended' }, { b: 'in-force' }), words),
    ).toMatchObject([
      { label: 'a', yours: 'ended', theirs: undefined },
      { label: 'b', yours: undefined, theirs: 'in force' },
    ]);
    const [first] = compareSides(
      conflict({ kind: 'view', key: 'x' }, null, { name: 'Dy', page: 'exposure', search: '?element=Dy' }),
      words,
    );
    expect(first).toStrictEqual({ label: 'State', yours: 'deleted', theirs: undefined, differs: true });
  });
});

describe(findWriter, () => {
  it('finds who wrote a document last, alone or with others', () => {
    const event = { at: '2026-11-24T09:00:00Z', detail: '' };
    const events = [
      {
        ...event,
        author: 'Ann',
        action: 'write-documents',
        subject: 'triage',
        detail: '2 documents: triage/A, triage/B',
      },
      { ...event, author: 'Ben', action: 'write-document', subject: 'triage/B' },
    ];
    const at = (key: string) => findWriter({ subject: { kind: 'triage', key }, theirs: null }, events)?.author;
    expect([at('A'), at('B'), at('C')]).toStrictEqual(['Ann', 'Ann', undefined]);
  });
});
