import { describe, expect, it } from 'vitest';
import { renameOpen } from '../../../../src/app/network/model/former-names.ts';
import { formNetworkGroups } from '../../../../src/app/network/model/network-groups.ts';
import { findSelection } from '../../../../src/app/network/model/selection.ts';
import { modelOf, pictureFromText } from '../picture-from-text.ts';

// Addresses named a group by its tier: 2:CN is what lies two purchases from the product, in China.
const china = { country: 'CN' } as const;
const model = modelOf(
  pictureFromText('ore -> magnet -> car\npowder -> screw -> car\nore2 -> motor -> car', {
    ore: { ...china, stage: 'mining' },
    powder: { ...china, stage: 'metal' },
    ore2: { country: 'AU', stage: 'mining' },
    magnet: { country: 'JP', stage: 'magnet' },
  }),
);
const groups = formNetworkGroups(model.shape, 'country');

describe(renameOpen, () => {
  it('opens the groups that hold now what an earlier address had open, and keeps the names of today', () => {
    expect(renameOpen(model.shape, groups, ['mine:AU', '2:CN', 'nothing'])).toStrictEqual([
      'mine:AU',
      'mine:CN',
      'metal:CN',
      'nothing',
    ]);
    expect(renameOpen(model.shape, groups, ['3:CN', '2:XX'])).toStrictEqual([]);
  });
});

describe(findSelection, () => {
  it('selects what an earlier address had selected', () => {
    const isShown = new Uint8Array(model.shape.nodeCount).fill(1);
    const found = findSelection(model, groups, isShown, '2:CN', 'country', undefined);
    expect(found?.nodes.map((node) => model.shape.nodeKeys[node])).toStrictEqual(['S-ore/ORE', 'S-powder/POWDER']);
    expect(findSelection(model, groups, isShown, '7:CN', 'country', undefined)).toBeNull();
  });
});
