import { describe, expect, it } from 'vitest';
import { applyAnswers } from '../../../src/domain/answers/apply-answers.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { weighAnswers } from '../../../src/domain/answers/weigh-answers.ts';
import type { Answer } from '../../../src/domain/decisions/decisions.ts';

const sites = ['A', 'B', 'C'].map((supplierId) => ({ siteId: `${supplierId.toLowerCase()}1`, supplierId }));
const sourcing = [
  { partNumber: 'MAG', siteId: 'a1' },
  { partNumber: 'MAG', siteId: 'b1' },
  { partNumber: 'WIRE', siteId: 'c1' },
];

function say(supplierId: string | undefined, value: string, date = '2026-11-01'): Answer {
  const said = { value, evidence: 'declared' as const, date, by: supplierId ?? 'Laboratory', basis: '', at: null };
  return supplierId === undefined ? said : { ...said, supplierId };
}

function weigh(partNumber: string, field: string, ...answers: Answer[]) {
  const { fact, doubts } = weighAnswers(
    { partNumber, field, value: answers.at(-1)?.value ?? '', answers },
    {
      sourcing,
      sites,
    },
  );
  return [fact?.value ?? null, ...doubts.map(({ code }) => code)];
}

describe(weighAnswers, () => {
  it('lets a supplier correct itself by an older report: the row of its earlier answer is no word of a file', () => {
    const answers = [say('C', 'no', '2026-11-20'), say('C', '0.9', '2026-11-01')];
    const { fact } = weighAnswers(
      { partNumber: 'WIRE', field: 'content:Dy', value: '0.9', answers },
      { sourcing, sites },
    );
    if (fact === null) throw new Error('C alone delivers it.');
    const inUse = {
      partNumber: 'WIRE',
      substance: 'Dy',
      massPctMin: 0,
      massPctMax: 0,
      evidence: 'declared' as const,
      evidenceDate: '2026-11-20',
      rows: [],
    };
    const part = { partNumber: 'WIRE', rows: [] } as unknown as Dataset['parts'][number];
    const held = { parts: [part], composition: [inUse], sourcing: [], properties: [] };
    const applied = applyAnswers(held, [fact], new Set());
    expect(applied.conflicts).toEqual([]);
    expect(applied.composition.map(({ massPctMin, massPctMax }) => [massPctMin, massPctMax])).toEqual([[0.9, 0.9]]);
  });

  it('takes the word of one of two suppliers for none of the goods of the other', () => {
    expect(weigh('MAG', 'content:Dy', say('A', 'no'))).toEqual([null, 'others-silent']);
    expect(weigh('MAG', 'content:Dy', say('A', 'no'), say('B', 'not-known'))).toEqual([null, 'others-silent']);
  });

  it('spans the shares of all suppliers, and names those that contradict each other', () => {
    expect(weigh('MAG', 'content:Dy', say('A', 'no', '2031-10-01'), say('B', '1-1.4'))).toEqual(['0-1.4', 'differ']);
    expect(weigh('MAG', 'content:Dy', say('A', 'no'), say('B', 'no'))).toEqual(['no']);
  });

  it('leaves words on which suppliers differ open', () => {
    expect(weigh('MAG', 'magnet_family', say('A', 'NdFeB'), say('B', 'SmCo'))).toEqual([null, 'differ']);
    expect(weigh('MAG', 'magnet_family', say('A', 'NdFeB'), say('B', 'NdFeB'))).toEqual(['NdFeB']);
  });

  it('hears nobody who does not deliver the part', () => {
    expect(weigh('WIRE', 'content:Dy', say('A', 'no'))).toEqual([null, 'not-its-goods']);
    expect(weigh('MAG', 'content:Dy', say('Z', 'no'))).toEqual([null, 'not-its-goods']);
    expect(weigh('MAG', 'origin:b1', say('A', 'DE'))).toEqual([null, 'not-its-goods']);
    expect(weigh('MAG', 'origin:a1', say('A', 'DE'))).toEqual(['DE']);
  });

  it('spans what one supplier says twice of one day, and takes the newer of two days', () => {
    expect(weigh('WIRE', 'content:Dy', say('C', 'no'), say('C', '1-1.4'))).toEqual(['0-1.4', 'differ']);
    expect(weigh('WIRE', 'content:Dy', say('C', 'no', '2026-01-01'), say('C', '1-1.4'))).toEqual(['1-1.4']);
  });

  it('takes what a laboratory or a person says of the part by itself', () => {
    expect(weigh('MAG', 'content:Dy', say('A', 'no'), say(undefined, '1.2'))).toEqual(['1.2']);
  });

  it('joins what one supplier answers with what the other denies in a declaration', () => {
    const row = { partNumber: 'MAG', substance: 'Dy', massPctMin: 0, massPctMax: 0, rows: [] };
    const words = { evidence: 'declared' as const, evidenceDate: '2026-10-01', elements: ['Dy'] };
    const contentsBySource = [{ ...row, ...words, suppliers: ['A'], silent: ['B'] }];
    const answers = [say('B', 'no')];
    const ask = (field: string, value: string) => {
      const said = [{ ...answers[0]!, value }];
      const { fact, doubts } = weighAnswers(
        { partNumber: 'MAG', field, value, answers: said },
        { sourcing, sites, contentsBySource },
      );
      return [fact?.value ?? null, ...doubts.map(({ code }) => code)];
    };
    expect(ask('content:Dy', 'no')).toEqual(['no']);
    expect(ask('content:Dy', '1-1.4')).toEqual(['0-1.4', 'differ']);
    expect(ask('content:Dy', 'not-known')).toEqual([null]);
    expect(ask('content:Tb', 'no')).toEqual([null, 'others-silent']);
  });
});
