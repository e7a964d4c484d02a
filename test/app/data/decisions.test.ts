import { describe, expect, it } from 'vitest';
import { carryFacts, carryOwnSupplier } from '../../../src/domain/decisions/carry-facts.ts';
import {
  NOTHING_DECIDED,
  askAgain,
  confirmFacts,
  correctCell,
  keepApart,
  leaveOutRows,
  mergeRecords,
  takeApart,
  takeFactsBack,
  takeRowBack,
} from '../../../src/app/data/session/edit-decisions.ts';
import { listChangedDocuments, listDocuments } from '../../../src/app/data/session/use-accept.ts';
import { listMergeDecisions } from '../../../src/domain/decisions/list-decided.ts';
import { listMerges } from '../../../src/domain/decisions/list-merges.ts';
import { getMappingKey } from '../../../src/domain/decisions/document-keys.ts';
import { dataset } from '../fixtures/dataset.ts';

const cell = { file: 'a.csv', sheet: null, row: 3, column: 'stock', value: '4' };
const row = { file: 'a.csv', sheet: null, row: 3, reason: 'stock is a word' };
const merge = { kind: 'supplier' as const, keep: 'A', absorbed: ['B'] };
const fact = { partNumber: 'P', field: 'form' as const, value: 'magnet', reason: 'The description says “magnet”.' };

describe('what is decided about rows', () => {
  it('is the newest correction of each cell', () => {
    const once = correctCell(NOTHING_DECIDED, cell);
    const twice = correctCell(correctCell(once, { ...cell, column: 'unit' }), { ...cell, value: '5' });
    expect(twice.corrections.map(({ column, value }) => [column, value])).toEqual([
      ['unit', '4'],
      ['stock', '5'],
    ]);
    expect(correctCell(once, { ...cell, sheet: 'S' }).corrections).toHaveLength(2);
  });

  it('leaves a row out once, and takes it back', () => {
    const out = leaveOutRows(leaveOutRows(NOTHING_DECIDED, [row, row]), [row, { ...row, row: 4 }]);
    expect(out.leftOut.map((one) => one.row)).toEqual([3, 4]);
    expect(takeRowBack(out, row).leftOut.map((one) => one.row)).toEqual([4]);
  });
});

describe('what is decided about records', () => {
  it('lets what was merged before go along to the one that is kept', () => {
    const first = mergeRecords(NOTHING_DECIDED, merge);
    const second = mergeRecords(first, { kind: 'supplier', keep: 'C', absorbed: ['A'] });
    expect(second.merges).toEqual([{ kind: 'supplier', keep: 'C', absorbed: ['A', 'B'] }]);
    const third = mergeRecords(first, { kind: 'supplier', keep: 'A', absorbed: ['D'] });
    expect(third.merges).toEqual([{ kind: 'supplier', keep: 'A', absorbed: ['B', 'D'] }]);
    expect(mergeRecords(first, { ...merge, kind: 'part' }).merges).toHaveLength(2);
    expect(takeApart(second, { kind: 'supplier', keep: 'C', absorbed: [] }).merges).toEqual([]);
  });

  it('is asked again about records that were kept apart, also after they were remembered in pairs', () => {
    const apart = keepApart(NOTHING_DECIDED, { kind: 'supplier', ids: ['A', 'B', 'C'] });
    expect(askAgain(apart, { kind: 'supplier', ids: ['A', 'B', 'C'] }).separate).toEqual([]);
    const { separate } = listMerges(listMergeDecisions(apart));
    expect(separate).toEqual([
      { kind: 'supplier', ids: ['A', 'B'] },
      { kind: 'supplier', ids: ['A', 'C'] },
      { kind: 'supplier', ids: ['B', 'C'] },
    ]);
    expect(askAgain({ ...NOTHING_DECIDED, separate }, { kind: 'supplier', ids: ['A', 'B'] }).separate).toHaveLength(2);
  });

  it('is remembered under the record that is kept, and comes back as it was', () => {
    const decided = keepApart(mergeRecords(NOTHING_DECIDED, merge), { kind: 'supplier', ids: ['A', 'Z'] });
    const kept = listMergeDecisions(decided);
    expect(kept).toEqual([{ kind: 'supplier', keep: 'A', absorbed: ['B'], separate: ['Z'] }]);
    expect(listMerges(kept)).toEqual({ merges: decided.merges, separate: decided.separate });
  });
});

describe('what is decided about parts', () => {
  it('is one value for each field of a part, and can be taken back', () => {
    const confirmed = confirmFacts(confirmFacts(NOTHING_DECIDED, [fact]), [{ ...fact, value: 'magnet-assembly' }]);
    expect(confirmed.confirmed.map(({ value }) => value)).toEqual(['magnet-assembly']);
    expect(takeFactsBack(confirmed, [fact]).confirmed).toEqual([]);
  });

  it('is not asked again where the version in use holds it', () => {
    const place = { file: 'a.csv', sheet: null, row: 2 };
    const [known] = dataset.parts;
    const part = { ...known!, partNumber: 'P', form: 'magnet' as const, category: null };
    const version = {
      parts: [part],
      properties: [{ ...dataset.properties[0]!, partNumber: 'P', property: 'chemistry', text: 'LFP' }],
    };
    const proposals = [
      { ...fact, ...place },
      { ...fact, ...place, field: 'category' as const, value: 'bearing' },
      { ...fact, ...place, field: 'chemistry' as const, value: 'LFP' },
      { ...fact, ...place, partNumber: 'Q' },
    ];
    const outcome = { partProposals: proposals, dataset: null };
    expect(carryFacts(outcome, version).map(({ field }) => field)).toEqual(['form', 'chemistry']);
    expect(carryFacts(outcome, version, new Set(['form:P'])).map(({ field }) => field)).toEqual(['chemistry']);
  });

  it('is kept where the version in use holds it and the files say nothing of it', () => {
    const [known] = dataset.parts;
    const part = { ...known!, partNumber: 'P', form: 'magnet' as const, category: 'ndfeb-magnet' };
    const property = {
      ...dataset.properties[0]!,
      partNumber: 'P',
      property: 'magnet_family',
      text: 'NdFeB',
      conditions: null,
    };
    const seen = { ...property, evidence: 'seen' as const, evidenceDate: null };
    const version = { parts: [part, { ...part, partNumber: 'Q' }], properties: [seen, { ...seen, partNumber: 'Q' }] };
    const files = { ...dataset, parts: [{ ...part, category: null, form: 'motor' as const }], properties: [] };
    const carried = carryFacts({ partProposals: [], dataset: files }, version);
    expect(carried.map(({ partNumber, field, value }) => [partNumber, field, value])).toEqual([
      ['P', 'category', 'ndfeb-magnet'],
      ['P', 'magnet_family', 'NdFeB'],
    ]);
    expect(carryFacts({ partProposals: [], dataset: files }, version, new Set(['category:P']))).toHaveLength(1);
  });
});

describe('who the company is', () => {
  const [template] = dataset.suppliers;
  const supplier = (supplierId: string, role: 'own' | null) => ({ ...template!, supplierId, role });
  const inUse = { suppliers: [supplier('X', null), supplier('US', 'own')] };
  const files = (ids: string[]) => ({ ...dataset, suppliers: ids.map((id) => supplier(id, null)) });

  it('is as in the version in use, where the files have that supplier and say nothing', () => {
    const open = { marked: false, candidates: [] };
    expect(carryOwnSupplier({ own: open, dataset: files(['X', 'US']) }, inUse)).toBe('US');
    expect(carryOwnSupplier({ own: open, dataset: files(['X']) }, inUse)).toBeUndefined();
    expect(carryOwnSupplier({ own: { ...open, marked: true }, dataset: files(['US']) }, inUse)).toBeUndefined();
    expect(carryOwnSupplier({ own: open, dataset: null }, inUse)).toBeUndefined();
    expect(carryOwnSupplier({ own: open, dataset: files(['X']) }, { suppliers: [] })).toBeUndefined();
  });
});

describe('what a workspace remembers', () => {
  const mapping = { shape: 'a | b', purpose: 'bom', columns: [] };
  const said = { partNumber: 'P', field: 'category', value: 'bearing', reason: '', over: null };
  const mended = { shape: 'a | b', key: [{ header: 'A', value: 'P' }], column: 'B', found: 'x', value: '1' };
  const nothing = { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] };
  const before = { ...nothing, mappings: [mapping], merges: [{ ...merge, separate: [] }] };

  it('is written where it is new or has changed; a merge that was taken apart goes, a layout stays', () => {
    expect(listChangedDocuments(before, before)).toEqual([]);
    expect(listChangedDocuments(before, nothing)).toEqual([{ kind: 'merge', key: 'supplier:A', value: null }]);
    const changed = { ...mapping, purpose: 'stock' };
    const added = { ...mapping, shape: 'c' };
    expect(listChangedDocuments(before, { ...before, mappings: [changed, added] })).toEqual([
      { kind: 'mapping', key: 'a | b', value: changed },
      { kind: 'mapping', key: 'c', value: added },
    ]);
    const full = { ...nothing, facts: [said], corrections: [mended] };
    expect(listChangedDocuments(nothing, full).map(({ kind, key }) => `${kind}/${key}`)).toEqual([
      'fact/category:P',
      'correction/["B",[["A","P"]],"a | b"]',
    ]);
    expect(listChangedDocuments(full, full)).toEqual([]);
    expect(listChangedDocuments(full, nothing).map(({ value }) => value)).toEqual([null, null]);
    // What somebody else said meanwhile is not taken back by an import that did not know of it.
    expect(listChangedDocuments(full, nothing, nothing)).toEqual([]);
    expect(listDocuments(before).map(({ kind, key }) => `${kind}/${key}`)).toEqual([
      'mapping/a | b',
      'merge/supplier:A',
    ]);
  });

  it('has a short name for a layout of any width, and another for another', () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => `column ${index}`).join(' | ');
    const key = getMappingKey({ shape: wide });
    expect(key.length).toBeLessThan(200);
    expect(key).toBe(getMappingKey({ shape: wide }));
    expect(getMappingKey({ shape: wide.replace('column 16383', 'column 16384') })).not.toBe(key);
    expect(getMappingKey({ shape: 'a | b' })).toBe('a | b');
  });
});
