import { describe, expect, it } from 'vitest';
import { readShare, writeShare } from '../../../src/domain/answers/answer-value.ts';
import { addAnswer, chooseAnswer } from '../../../src/domain/answers/choose-answer.ts';
import type { Answer } from '../../../src/domain/decisions/decisions.ts';

const answer = (value: string, more: Partial<Answer> = {}): Answer => ({
  value,
  evidence: 'declared',
  date: '2026-09-03',
  by: 'S-1',
  basis: '',
  at: '2026-10-01',
  ...more,
});
const dy = { partNumber: 'M', field: 'content:Dy', over: null };

describe('which answer counts', () => {
  it('takes what a laboratory measured before what is declared, however old, and names the other', () => {
    const declared = answer('no');
    const measured = answer('1.2', { evidence: 'seen', by: 'lab', date: '2025-01-01' });
    for (const answers of [
      [declared, measured],
      [measured, declared],
    ]) {
      const chosen = chooseAnswer(answers);
      expect(chosen).toMatchObject({ counts: measured, why: 'measured', others: [declared] });
    }
  });

  it('takes the newer of two declarations, and what says something before what says nothing', () => {
    const old = answer('no', { by: 'S-2', date: '2024-01-01' });
    const silent = answer('not-known', { by: 'S-3', date: '2026-11-01' });
    expect(chooseAnswer([answer('0.5'), old, silent])).toMatchObject({
      counts: { value: '0.5' },
      why: 'newer',
      others: [old],
    });
    expect(chooseAnswer([silent])).toMatchObject({ counts: silent, why: 'only', others: [] });
  });

  it('lets one speaker correct what they said, and keeps both', () => {
    const first = addAnswer(undefined, dy, answer('no'));
    const second = addAnswer(first, dy, answer('1-1.4', { date: '2026-08-01' }));
    expect(second.value).toBe('1-1.4');
    expect(second.answers?.map(({ value }) => value)).toEqual(['no', '1-1.4']);
    expect(addAnswer(second, dy, answer('1-1.4', { date: '2026-08-01' })).answers).toHaveLength(2);
    expect(chooseAnswer(second.answers ?? [])?.others).toEqual([]);
  });

  it('takes a remark without an answer for none, and nothing back because of it', () => {
    const remark = answer('no-answer', { basis: 'under review', at: '2026-11-01' });
    expect(chooseAnswer([remark])).toBeNull();
    expect(chooseAnswer([answer('0.5'), remark])).toMatchObject({ counts: { value: '0.5' }, why: 'only' });
    expect(addAnswer(addAnswer(undefined, dy, answer('0.5')), dy, remark).value).toBe('0.5');
  });

  it('adds the same answer once, whenever the sheet is read again', () => {
    const first = addAnswer(undefined, dy, answer('0.5'));
    expect(addAnswer(first, dy, answer('0.5', { at: '2027-01-05' })).answers).toEqual([answer('0.5')]);
    // What was stored holds the same in another order.
    const turned = Object.fromEntries(Object.entries(answer('0.5')).toReversed()) as Answer;
    expect(addAnswer(first, dy, turned).answers).toHaveLength(1);
  });

  it('leaves out what is older than evidence may be', () => {
    const old = answer('1.2', { evidence: 'seen', by: 'lab', date: '2023-02-01' });
    expect(chooseAnswer([old, answer('no')], '2024-11-24')).toMatchObject({ counts: { value: 'no' }, others: [] });
    expect(chooseAnswer([old], '2024-11-24')).toBeNull();
  });

  it('sees no contradiction between ranges that meet', () => {
    expect(chooseAnswer([answer('1-1.4'), answer('1.2', { by: 'S-2' })])?.others).toEqual([]);
    expect(chooseAnswer([answer('yes'), answer('no', { by: 'S-2' })])?.others).toHaveLength(1);
  });

  it('leaves out what is too old where a limit is given', () => {
    const old = answer('no', { date: '2023-01-01' });
    expect(chooseAnswer([old], '2024-11-28')).toBeNull();
    expect(chooseAnswer([old, answer('0.5', { by: 'S-2' })], '2024-11-28')?.counts.value).toBe('0.5');
    expect(chooseAnswer([old])?.counts).toBe(old);
  });
});

it('reads shares and writes them the same', () => {
  for (const [value, min, max] of [
    ['no', 0, 0],
    ['1.2', 1.2, 1.2],
    ['1-1.4', 1, 1.4],
    ['0-0.1', 0, 0.1],
  ] as const) {
    expect(readShare(value)).toEqual({ min, max });
    expect(writeShare({ min, max })).toBe(value);
  }
  expect(readShare('yes')?.min).toBeGreaterThan(0);
  for (const value of ['101', '2-1', '-1', '1e3', 'some', '']) expect(readShare(value)).toBeNull();
});
