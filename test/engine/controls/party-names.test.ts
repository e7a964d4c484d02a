import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { PartyList } from '../../../src/catalogue/party-list.ts';
import { findParties, indexParties } from '../../../src/engine/controls/party-names.ts';

const { partyLists } = loadCatalogue();
const index = indexParties(partyLists);
const find = (name: string, likeness: 'same' | 'close' | 'unit' = 'same'): string[] =>
  findParties([name], index).flatMap((hit) => (hit.likeness === likeness ? [hit.list.id] : []));

describe(findParties, () => {
  it('finds every name of every list in English, in Chinese and by its other names', () => {
    const missed = partyLists.flatMap((list) =>
      list.entities.flatMap(({ en, zh, aliases }) =>
        [en, zh, ...aliases].filter((name) => name !== '' && !find(name).includes(list.id)),
      ),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['TDK', 'cn-2026-12'],
    ['TDK株式会社', 'cn-2026-12'],
    ['東金', null],
    ['东金', 'cn-2026-12'],
    ['TOKIN CORP.', 'cn-2026-12'],
    ['L3Harris Technologies, Inc.', 'cn-2025-1'],
    ['Rheinmetall AG', 'cn-2026-30'],
    ['莱茵金属股份有限公司', 'cn-2026-30'],
    ['MP Materials', 'cn-2026-23'],
    ['ＭＰ Materials Corp', 'cn-2026-23'],
    ['JAXA', 'cn-2026-11'],
    ['Mitsubishi Heavy Industries', null],
    ['Komatsu', null],
    ['Komatsu NTC Ltd.', 'cn-2026-28'],
    ['Fujitsu Network Solutions', 'cn-2026-28'],
    ['Fujitsu Defense & National Security', 'cn-2026-11'],
    ['W', null],
    ['RHEINMETALL Aktiengesellschaft', 'cn-2026-30'],
    ['HENSOLDT A.G.', 'cn-2026-20'],
    ['Fa. HENSOLDT AG', 'cn-2026-20'],
    ['FN Herstal S.A.', 'cn-2026-20'],
    ['Excalibur Army spol. s r.o.', 'cn-2026-20'],
    ['Elbit Systems of America, L.L.C.', 'cn-uel-2025-10'],
    ['Verite', 'cn-order-2026-2'],
    ['Mitsui E and S', 'cn-2026-28'],
    ['漢翔航空工業股份有限公司', 'cn-2025-35'],
    ['國家中山科學研究院', 'cn-2025-35'],
    ['龍德造船工業股份有限公司', 'cn-2025-35'],
  ])('takes “%s” for a name of %s', (name, list) => {
    expect(find(name).filter((id) => list === null || id === list)).toEqual(list === null ? [] : [list]);
  });

  it('only asks of a name that is one letter off, or differs by a word for a group', () => {
    expect(find('Rheinmetal AG')).toEqual([]);
    expect(find('Rheinmetal AG', 'close')).toEqual(['cn-2026-30']);
    expect(find('Leda International', 'close')).toEqual(['cn-2026-12']);
    expect(find('TDX', 'close')).toEqual([]);
  });
});

describe('names as Japan writes them', () => {
  // The notices print them in the signs of the mainland: 日东电工, 住友重机械工业, 冲电气工业 …
  it.each([
    ['日東電工株式会社', 'cn-2026-12'],
    ['住友重機械工業(株)', 'cn-2026-12'],
    ['八洲電機', 'cn-2026-12'],
    ['㈱日新電機', 'cn-2026-12'],
    ['東金', 'cn-2026-12'],
    ['日鋼特機株式会社', 'cn-2026-27'],
    ['沖電気工業株式会社', 'cn-2026-28'],
    ['小松産機株式会社', 'cn-2026-28'],
    ['豊和工業', 'cn-2026-28'],
    ['細谷火工', 'cn-2026-28'],
    ['藤倉航装', 'cn-2026-28'],
  ])('“%s” is asked about, and stops nothing by itself', (name, list) => {
    expect(find(name)).toEqual([]);
    expect(find(name, 'close')).toEqual([list]);
  });

  it.each(['東洋電機製造株式会社', '三菱電機株式会社', '日立製作所'])('“%s” is on no list', (name) => {
    expect([...find(name), ...find(name, 'close'), ...find(name, 'unit')]).toEqual([]);
  });
});

describe('names of units', () => {
  it.each([
    ['Rheinmetall Landsysteme GmbH', 'cn-2026-30'],
    ['HENSOLDT Sensors GmbH', 'cn-2026-20'],
    ['Subaru of America, Inc.', 'cn-2026-12'],
    ['TDK-Lambda Germany GmbH', 'cn-2026-12'],
    ['莱茵金属防务系统有限公司', 'cn-2026-30'],
  ])('“%s” is asked about, and is not taken for the listed name itself', (name, list) => {
    expect(find(name)).toEqual([]);
    expect(find(name, 'unit')).toContain(list);
  });

  it.each([
    'Lafertana Srl',
    'Mitsubishi Heavy Industries',
    'Technologies GmbH',
    'National Institute',
    'Falkner Rheinmetall',
  ])('“%s” begins with no whole listed name', (name) => {
    expect(find(name, 'unit')).toEqual([]);
  });
});

describe('the lists of the catalogue', () => {
  it('are the thirteen complete control and watch lists, each with as many names as it counts', () => {
    const lists = partyLists.filter(({ list }) => list === 'control' || list === 'watch');
    const numbers = lists.map(({ number, count }) => `${number}: ${count}`);
    expect(numbers.toSorted()).toEqual(
      [
        'No. 1 of 2025: 28',
        'No. 13 of 2025: 15',
        'No. 21 of 2025: 16',
        'No. 22 of 2025: 12',
        'No. 35 of 2025: 8',
        'No. 51 of 2025: 3',
        'No. 11 of 2026: 20',
        'No. 12 of 2026: 20',
        'No. 20 of 2026: 7',
        'No. 23 of 2026: 10',
        'No. 27 of 2026: 20',
        'No. 28 of 2026: 20',
        'No. 30 of 2026: 14',
      ].toSorted(),
    );
    expect(lists.filter(({ complete }) => !complete)).toEqual([]);
    const watch = lists.filter(({ list }) => list === 'watch').map(({ number }) => number);
    expect(watch).toEqual(['No. 12 of 2026', 'No. 28 of 2026']);
  });

  it('stop dual-use goods on control lists, all goods where the notice says so, and nothing on names from one source', () => {
    const stopsOf = (of: (list: PartyList) => boolean): (string | null)[] => [
      ...new Set(partyLists.filter(of).map(({ stops }) => stops)),
    ];
    expect(stopsOf(({ list }) => list === 'control')).toEqual(['dual-use']);
    expect(stopsOf(({ list }) => list === 'watch' || list === 'procurement')).toEqual([null]);
    expect(stopsOf(({ provenance }) => provenance.strength === 'C' || provenance.strength === 'D')).toEqual([null]);
    const all = partyLists.filter(({ stops }) => stops === 'any-goods').map(({ id }) => id);
    expect(all).toEqual(['cn-uel-2025-4', 'cn-uel-2025-10', 'cn-order-2026-2', 'cn-order-2026-3']);
  });
});
