import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../../src/app/words/law/describe-event.ts';
import { filterQuestions } from '../../../src/app/data/questions/filter-questions.ts';
import { findGaps, listUnpriced } from '../../../src/app/data/problems/find-gaps.ts';
import { groupProblems } from '../../../src/app/data/problems/group-problems.ts';
import { isRoutine } from '../../../src/app/data/problems/routine-notes.ts';
import { getFileStem } from '../../../src/app/components/save-file.ts';
import {
  describeField,
  describeValue,
  getChangedTables,
  isSame,
} from '../../../src/app/data/versions/summarise-difference.ts';
import { writeCsv } from '../../../src/domain/tables/write-csv.ts';
import { compareVersions } from '../../../src/intake/versions/compare-versions.ts';
import type { Problem } from '../../../src/intake/base/problem.ts';
import { dataset } from '../fixtures/dataset.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

const problem = (change: Partial<Problem>): Problem => ({
  severity: 'note',
  code: 'unknown-word',
  file: 'parts.csv',
  sheet: null,
  row: 2,
  column: 'form',
  found: 'x',
  expected: 'y',
  message: 'one message',
  ...change,
});

describe('problems by cause', () => {
  it('puts errors first, then the cause with most places', () => {
    const groups = groupProblems([
      problem({ code: 'unread-column' }),
      problem({ row: 9 }),
      problem({ row: 4 }),
      problem({ severity: 'error', code: 'bad-number', message: 'not a number' }),
    ]);
    expect(groups.map((group) => [group.severity, group.code, group.problems.length])).toEqual([
      ['error', 'bad-number', 1],
      ['note', 'unknown-word', 2],
      ['note', 'unread-column', 1],
    ]);
  });

  it('puts one note that asks for a look before fifty on how something was read', () => {
    const merged = Array.from({ length: 50 }, (_, row) => problem({ code: 'duplicate-merged', row }));
    const groups = groupProblems([
      ...merged,
      problem({ code: 'stock-disagrees' }),
      problem({ code: 'not-known-here' }),
    ]);
    expect(groups.map(({ code }) => code)).toEqual(['stock-disagrees', 'not-known-here', 'duplicate-merged']);
    expect(groups.map(isRoutine)).toEqual([false, false, true]);
    expect(isRoutine({ severity: 'error', code: 'duplicate-merged' })).toBe(false);
  });

  it('orders the places of a cause by file and row, and keeps a cause that is both error and note apart', () => {
    const [group, other] = groupProblems([
      problem({ file: 'b.csv', row: 1 }),
      problem({ file: 'a.csv', row: 12 }),
      problem({ file: 'a.csv', row: 3 }),
      problem({ severity: 'error' }),
    ]).toReversed();
    expect(group?.problems.map(({ file, row }) => `${file} ${row}`)).toEqual(['a.csv 3', 'a.csv 12', 'b.csv 1']);
    expect(other?.severity).toBe('error');
  });

  it('heads one place by its own message and many by the cause', () => {
    expect(groupProblems([problem({})])[0]?.title).toBe('one message');
    expect(groupProblems([problem({}), problem({})])[0]?.title).toBe('A word that is not on the list');
    expect(groupProblems([problem({ code: 'new' }), problem({ code: 'new' })])[0]?.title).toBe('one message');
  });
});

describe('a difference', () => {
  it('of equal data is none, whatever their origin', () => {
    const moved = {
      ...dataset,
      parts: dataset.parts.map((part) => ({ ...part, rows: [{ file: 'other.csv', sheet: null, row: 7 }] })),
    };
    expect(isSame(compareVersions(dataset, moved))).toBe(true);
  });

  it('names the tables and settings that changed', () => {
    const changed = {
      ...dataset,
      settings: { ...dataset.settings, endUse: 'civil' as const },
      parts: dataset.parts.map((part) => ({ ...part, stock: 12 })),
    };
    const difference = compareVersions(dataset, changed);
    expect(isSame(difference)).toBe(false);
    expect(getChangedTables(difference).map((table) => table.table)).toEqual(['parts']);
    expect(difference.settings.map((change) => [describeField(change.field), describeValue(change.before)])).toEqual([
      ['end use', '—'],
    ]);
  });

  it('writes values as people read them', () => {
    expect([null, '', true, 0, 1234.5, 'CN'].map(describeValue)).toEqual(['—', '—', 'yes', '0', '1,234.5', 'CN']);
    expect(describeField('timeToRecoverDays')).toBe('time to recover days');
  });
});

describe('gaps of a data version', () => {
  it('lists what is missing by kind and leaves out what is complete', () => {
    const [part] = dataset.parts;
    const product = { ...part!, partNumber: 'P', kind: 'product' as const, category: null, unitPrice: null };
    const gaps = findGaps({ ...dataset, parts: [...dataset.parts, product] });
    expect(Object.fromEntries(gaps.map((gap) => [gap.key, gap.names]))).toEqual({
      category: ['TM-4411'],
      source: ['TM-4411'],
      money: ['P'],
      stock: ['TM-4411'],
      recovery: ['GZ-1'],
    });
  });

  it('names each part once that only some of its makers have declared', () => {
    const row = {
      partNumber: 'TM-4411',
      massPctMin: 0,
      massPctMax: 0,
      evidence: 'declared',
      evidenceDate: null,
    } as const;
    const contentsBySource = ['Dy', 'Tb'].map((substance) => ({
      ...row,
      substance,
      elements: [substance],
      suppliers: ['A'],
      silent: ['B'],
      rows: [],
    }));
    const gaps = findGaps({ ...dataset, settings: { ...dataset.settings, contentsBySource } });
    expect(gaps.find(({ key }) => key === 'held')?.names).toEqual(['TM-4411']);
  });

  it('names what has no stock, lead time or time to recover, and takes for bought what others make alone', () => {
    const [part] = dataset.parts;
    const [place] = dataset.sites;
    const parts = [
      { ...part!, partNumber: 'P', kind: 'product' as const, unitPrice: 5, currency: 'JPY', annualDemand: 9 },
      { ...part!, partNumber: 'NONE', stock: null, unitPrice: null },
      { ...part!, partNumber: 'ZERO', stock: 0, unitPrice: 0 },
      { ...part!, partNumber: 'STORED', stock: null, unitPrice: 1 },
    ];
    const row = (partNumber: string, siteId: string, leadTimeDays: number | null) =>
      ({ partNumber, siteId, leadTimeDays, unitPrice: null, currency: null }) as (typeof dataset)['sourcing'][number];
    const site = (siteId: string, supplierId: string, timeToRecoverDays: number | null) => ({
      ...place!,
      siteId,
      supplierId,
      timeToRecoverDays,
    });
    const company = {
      ...dataset,
      parts,
      suppliers: [
        { supplierId: 'ME', role: 'own' },
        { supplierId: 'THEM', role: null },
      ] as never,
      sites: [site('HERE', 'ME', 0), site('THERE', 'THEM', null)],
      sourcing: [
        row('P', 'HERE', null),
        row('NONE', 'THERE', null),
        row('ZERO', 'THERE', 0),
        row('NONE', 'HERE', null),
      ],
      inventory: [{ partNumber: 'STORED', siteId: null, quantity: 0, daysOfCover: null, rows: [] }] as never,
    };
    const gaps = Object.fromEntries(findGaps(company).map((gap) => [gap.key, gap.names]));
    expect(gaps['stock']).toEqual(['NONE']);
    expect(gaps['lead']).toEqual(['NONE']);
    expect(gaps['recovery']).toEqual(['THERE']);
    expect(gaps['sale-rate']).toEqual(['P']);
    expect(gaps['price']).toEqual(['NONE']);
  });

  it('names bought parts whose purchase has no value: without a price, or in a currency without a rate', () => {
    const [part] = dataset.parts;
    const buy = (partNumber: string, unitPrice: number | null, currency: string | null) =>
      ({ partNumber, siteId: 'S', share: 1, unitPrice, currency }) as (typeof dataset)['sourcing'][number];
    const named = (partNumber: string, unitPrice: number | null) => ({
      ...part!,
      partNumber,
      unitPrice,
      currency: null,
    });
    const bought = {
      ...dataset,
      parts: [named('OWN-PRICE', 3), named('NONE', null), named('YEN', 3), named('DOLLAR', null)],
      sourcing: [buy('OWN-PRICE', null, null), buy('NONE', null, null), buy('YEN', 70, 'JPY'), buy('DOLLAR', 4, 'USD')],
      rates: [{ currency: 'JPY', perReporting: 160, date: null, rows: [] }],
    };
    const gaps = Object.fromEntries(findGaps(bought).map((gap) => [gap.key, gap.names]));
    expect([gaps['price'], gaps['rate']]).toEqual([['NONE'], ['DOLLAR']]);
    expect(listUnpriced(bought)).toEqual(['NONE', 'DOLLAR']);
  });
});

describe('an event in words', () => {
  const event = { at: '2026-11-20T09:00:00Z', author: 'you', detail: '' };
  it('names versions by their number, documents by what they are', () => {
    const versions = [{ hash: 'abc', number: 2 }];
    const say = (action: string, subject: string, detail = '') =>
      describeEvent({ ...event, action, subject, detail }, versions);
    expect(say('add-version', 'abc', 'November data')).toBe('accepted version 2: November data');
    expect(say('move-head', '0123456789abcdef')).toBe('put version 0123456789 in use');
    expect(say('create-workspace', 'acme-1', 'Acme')).toBe('made the workspace “Acme”');
    expect(say('write-document', 'triage/TM%2F1')).toBe('changed the triage of TM/1');
    expect(say('write-document', 'assumptions/current')).toBe(
      'changed the assumptions about rules with unclear status',
    );
    expect(say('write-documents', 'triage', '2 documents: triage/A, triage/B')).toBe(
      'changed the triage of 2\u00a0parts',
    );
    expect(say('write-documents', 'triage, view', '3 documents: …')).toBe('changed 3\u00a0documents');
    expect(say('run-scenario', 's-1')).toBe('run-scenario · s-1');
  });
});

describe('questions', () => {
  const nameOf = (siteId: string | null) => (siteId === 'S-NINGBO' ? 'Ningbo plant' : '');
  it('are found by part, fact, site and words of their text, in their order', () => {
    const find = (text: string) =>
      filterQuestions(exposureReport.questions, text, nameOf).map((question) => question.partNumber);
    expect(find('')).toEqual(['EP-0920', 'AU-5100', 'BT-7004']);
    expect(find('ningbo')).toEqual(['EP-0920']);
    expect(find('lfp density')).toEqual(['BT-7004']);
    expect(find('magnet')).toEqual(['EP-0920', 'AU-5100']);
  });
});

describe('saved files', () => {
  it('quote what needs it and disarm formulas, but leave numbers alone', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['=1+1', -5],
          ['say "hi", all', null],
          ['中文', 'line\nbreak'],
        ],
      ),
    ).toBe('a,b\n\'=1+1,-5\n"say ""hi"", all",\n中文,"line\nbreak"\n');
  });

  it('are named after the workspace and marked where it is fictional', () => {
    expect(getFileStem('Aurel Motors', true)).toBe('demo-aurel-motors');
    expect(getFileStem('Müller & Söhne GmbH', false)).toBe('muller-sohne-gmbh');
    expect(getFileStem('电池', false)).toBe('workspace');
  });
});
