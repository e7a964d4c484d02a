import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { writeReport } from '../../../src/domain/write-report.ts';

describe('the sentence of a note', () => {
  it('counts one by its own word', () => {
    const say = (sources: number) => sayNote({ code: 'lead-time-not-on-file', facts: { sources } });
    expect(say(1)).toBe('1 source has no lead time on file and delivers on the day it ships.');
    expect(say(2)).toBe('2 sources have no lead time on file and deliver on the day they ship.');
  });

  it('lists only what is assumed, each by its own word', () => {
    const say = (shelves: number, makers: number, leads: number, capacities: number) =>
      sayNote({ code: 'assumed-not-on-file', facts: { shelves, makers, leads, capacities } });
    expect(say(1, 12, 1, 0)).toBe('Assumed, since no file says it: stock on 1 shelf and at 12 makers, 1 lead time.');
    expect(say(0, 4, 0, 1)).toBe('Assumed, since no file says it: stock at 4 makers, 1 capacity.');
    expect(say(0, 0, 2, 4)).toBe('Assumed, since no file says it: 2 lead times, 4 capacities.');
  });

  it('names what keeps a product from being made, and counts the rest', () => {
    const causes = [
      { kind: 'source', site: 'H', part: 'P', makes: 0 },
      { kind: 'line', name: 'H/press' },
      { kind: 'unnamed-sources', part: 'M', site: 'H', bring: 12.345 },
      { kind: 'nobody', part: 'C', site: null },
    ] as const;
    expect(sayNote({ code: 'short-without-outage', facts: { part: 'P', share: 0.19589, causes, more: 2 } })).toBe(
      'Without any outage, capacity falls short of 19.6 % of the yearly demand for P (H/P makes nothing; the line H/press has no time left; ' +
        'sources of M for H without a name bring at most 12.3 a day; nobody supplies C; and 2 more); every figure contains that.',
    );
    expect(sayNote({ code: 'short-without-outage', facts: { part: 'P', share: 0.5, causes: [], more: 0 } })).toBe(
      'Without any outage, capacity falls short of 50 % of the yearly demand for P; every figure contains that.',
    );
  });
});

describe('a report as a document', () => {
  it('has sentences for notes and words for what is infinite, and leaves all else as it is', () => {
    const report = {
      notes: [{ code: 'touches-nothing', facts: { disruption: 'feed' } }],
      unjudged: { code: 'nothing-sold', facts: {} },
      days: [Infinity, -Infinity, 1.5, null],
      problem: { code: 'unknown-column', facts: { column: 'a' } },
    };
    expect(JSON.parse(JSON.stringify(report, writeReport))).toEqual({
      notes: ['feed touches nothing: no source on file matches it.'],
      unjudged:
        'No product has a yearly demand on file, so it cannot be judged what is lost. Give one in the parts table and the scenario can run.',
      days: ['inf', '-inf', 1.5, null],
      problem: { code: 'unknown-column', facts: { column: 'a' } },
    });
  });
});
