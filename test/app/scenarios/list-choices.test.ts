import { describe, expect, it } from 'vitest';
import { listChoices } from '../../../src/app/scenarios/list-choices.ts';

const name = (id: string) => ({ id, name: id });
const lists = { site: ['A', 'B', 'C'].map(name), country: [name('DE')] };

describe(listChoices, () => {
  it('leaves out the sites that neither ship nor receive', () => {
    const sourcing = [
      { siteId: 'A', buyerSiteId: 'C' },
      { siteId: 'A', buyerSiteId: null },
    ];
    expect(listChoices({ kind: 'site', question: 'Which site stops?' }, lists, sourcing)).toStrictEqual([
      name('A'),
      name('C'),
    ]);
  });

  it('offers every destination, and nothing where the preset asks nothing', () => {
    expect(listChoices({ kind: 'destination', question: 'Which one?' }, lists, [])).toStrictEqual([name('DE')]);
    expect(listChoices(null, lists, [])).toStrictEqual([]);
  });
});
