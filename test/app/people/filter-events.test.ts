import { describe, expect, it } from 'vitest';
import type { OrganisationEvent } from '../../../src/api/people/people-contract.ts';
import { filterEvents, listValues } from '../../../src/app/people/filter-events.ts';

const event = (id: number, author: string, action: string, subject: string, workspace: string | null) =>
  ({ id, at: '2026-11-24T09:00:00Z', author, action, subject, detail: '', workspace }) satisfies OrganisationEvent;

const events = [
  event(3, 'ann', 'write-document', 'triage/TM-4411-02', 'demo'),
  event(2, 'ben', 'write-document', 'triage/EP-0920-11', 'demo'),
  event(1, 'ann', 'invite', 'ben@aurel.example', null),
];
const ids = (filter: Parameters<typeof filterEvents>[1]) => filterEvents(events, filter).map(({ id }) => id);

describe(filterEvents, () => {
  it('narrows by who, what, where and all of some words, in any case', () => {
    expect(ids({})).toStrictEqual([3, 2, 1]);
    expect(ids({ who: 'ann' })).toStrictEqual([3, 1]);
    expect(ids({ who: 'ann', what: 'invite' })).toStrictEqual([1]);
    expect(ids({ where: 'people' })).toStrictEqual([1]);
    expect(ids({ q: 'tm-4411 ANN' })).toStrictEqual([3]);
    expect(ids({ q: 'tm-4411 ben' })).toStrictEqual([]);
  });

  it('offers each value once', () => {
    expect(listValues(events, ({ author }) => author)).toStrictEqual(['ann', 'ben']);
  });
});
