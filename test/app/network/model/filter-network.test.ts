import { describe, expect, it } from 'vitest';
import { filterNetwork } from '../../../../src/app/network/model/filter-network.ts';
import type { NetworkSearch } from '../../../../src/app/network/model/network-search.ts';
import { drawCompany } from '../../../engine/explorer/section-8.ts';
import { modelOf } from '../picture-from-text.ts';

// The company of the worked example: what is exposed, where and on which evidence is typed from its tables.
const model = modelOf(drawCompany());

function shown(search: NetworkSearch): string[] {
  const { isShown } = filterNetwork(model, search);
  return model.picture.nodeKeys.filter((_key, row) => isShown[row] === 1).toSorted();
}

describe(filterNetwork, () => {
  it('shows everything without a filter', () => {
    expect(filterNetwork(model, {})).toMatchObject({ shown: 14, matched: 14, isFiltered: false });
  });

  it('shows what meets an exposure, and its way to the product', () => {
    expect(shown({ facet: 'ifPausedBack' })).toStrictEqual(['ANODE-CN/ANODE', 'OWN-DE/CAR']);
    expect(shown({ facet: 'possibly' })).toStrictEqual(['MAGNET-CN/EPS-MAGNET', 'MOTOR-HU/EPS-MOTOR', 'OWN-DE/CAR']);
    expect(shown({ facet: 'ifPausedBack,cannotBeJudged' })).toStrictEqual([
      'ANODE-CN/ANODE',
      'MAGNET-CN/SPEAKER-MAGNET',
      'OWN-DE/CAR',
    ]);
  });

  it('narrows by country, rule and evidence, all of which a source must meet', () => {
    expect(shown({ country: 'VN' })).toStrictEqual(['MAGNET-VN/EPS-MAGNET', 'MOTOR-HU/EPS-MOTOR', 'OWN-DE/CAR']);
    expect(shown({ measure: 'mofcom-2025-58' })).toStrictEqual(['ANODE-CN/ANODE', 'OWN-DE/CAR']);
    expect(shown({ country: 'CN', evidence: 'declared' })).toStrictEqual([
      'MAGNET-CN/EPS-MAGNET',
      'MAGNET-CN/ROTOR-MAGNET',
      'MOTOR-HU/EPS-MOTOR',
      'OWN-DE/CAR',
      'ROTOR-CN/ROTOR',
    ]);
  });

  it('keeps to the part of the network that goes into a product', () => {
    expect(shown({ product: 'CAR' })).toHaveLength(14);
    expect(shown({ product: 'TRUCK' })).toStrictEqual([]);
  });

  it('may leave nothing', () => {
    expect(filterNetwork(model, { country: 'VN', facet: 'surely' })).toMatchObject({ shown: 0, matched: 0 });
  });
});
