import { describe, expect, it } from 'vitest';
import { composeLead } from '../../../src/app/licences/compose-lead.ts';
import type { CaseStanding, LicenceCase } from '../../../src/engine/licences/case-report.ts';

const lead = (...standings: CaseStanding[]): string =>
  composeLead({ cases: standings.map((standing) => ({ standing }) as LicenceCase), unjudgedParts: [], openParts: 0 });

describe('the opening sentence of the licences', () => {
  it('does not say that cover lasts where of no case it is known', () => {
    expect(lead('cannot-say', 'cannot-say', 'not-now')).toBe(
      'Of both licences that are or may be needed, it cannot be said whether cover lasts: cover or wait is not known.',
    );
    expect(lead('cannot-say')).toMatch(/^Of the one licence that is or may be needed, it cannot be said/);
    expect(lead('cannot-say', 'in-time')).toMatch(/^No cover on file ends before a decision can be expected\. Of 1 /);
  });

  it('counts what comes too late in the singular and the plural', () => {
    const late = (...standings: CaseStanding[]): string =>
      composeLead({
        cases: standings.map((standing) => ({ standing, cover: { until: null } }) as LicenceCase),
        unjudgedParts: [],
        openParts: 0,
      }).replaceAll('\u00a0', ' ');
    expect(late('too-late', 'in-time')).toBe('One of 2 licences comes too late: cover ends first.');
    expect(late('too-late', 'too-late', 'in-time')).toBe('2 of 3 licences come too late: cover ends first.');
    expect(late('too-late', 'too-late')).toBe('Both licences come too late: cover ends first.');
    expect(late('too-late')).toBe('The one licence comes too late: cover ends first.');
    expect(late('too-late', 'cannot-say')).toBe(
      'One of 2 licences comes too late: cover ends first. Of 1 it cannot be said, since cover or wait is not known.',
    );
  });

  it('says that none is needed today where only suspended rules ask for one', () => {
    expect(lead('not-now')).toBe('No licence is needed today. If suspended rules return, one would be needed.');
    expect(lead('not-now', 'not-now')).toBe(
      'No licence is needed today. If suspended rules return, 2 would be needed.',
    );
  });

  it('does not say that none is needed while nobody has said what some parts are', () => {
    const cases = [{ standing: 'not-now' } as LicenceCase];
    expect(composeLead({ cases, unjudgedParts: ['TM-1', 'TM-2'], openParts: 3 }).replaceAll('\u00a0', ' ')).toBe(
      'No licence is known to be needed today; of 2 parts nobody has said what they are. If suspended rules return, one would be needed.',
    );
  });

  it('does not say that none is needed while parts cannot be judged, such as those without a source', () => {
    const say = (cases: readonly CaseStanding[], openParts: number): string =>
      composeLead({
        cases: cases.map((standing) => ({ standing }) as LicenceCase),
        unjudgedParts: [],
        openParts,
      }).replaceAll('\u00a0', ' ');
    expect(say([], 1)).toBe(
      'No source on file is known to need a licence, and none is on file; 1 part cannot be judged.',
    );
    expect(say(['not-now'], 2)).toBe(
      'No licence is known to be needed today; 2 parts cannot be judged. If suspended rules return, one would be needed.',
    );
    expect(say([], 0)).toBe('No source on file needs a licence, and none is on file.');
  });
});
