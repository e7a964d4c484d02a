import { describe, expect, it } from 'vitest';
import { writePaths } from '../../../../src/engine/exposure/paths/path-rows.ts';
import { analyse } from '../pump-company.ts';

describe(writePaths, () => {
  it('names the item of the fact that decides, not one that is only possible since nobody has said that its element is not in it', async () => {
    const { paths } = await analyse();
    expect(paths.map(({ decides, itemId, verdict }) => ({ decides, itemId, verdict }))).toEqual([
      { decides: 'Dy in NdFeB', itemId: '18-Dy-magnet', verdict: 'licence-required' },
    ]);
  });
});
