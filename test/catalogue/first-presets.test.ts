import { describe, expect, it } from 'vitest';
import { choosePreset, FIRST_PRESETS } from '../../src/catalogue/first-presets.ts';
import { openCatalogue } from '../../src/catalogue/packs/open-catalogue.ts';

describe(choosePreset, () => {
  it('goes on to the next preset while those before hold none of the goods, and back to the first where none does', () => {
    expect([0, 1, 2, 3, 4].map(choosePreset)).toEqual([
      'apr-2025-re-licensing',
      'oct-2025-package-reinstated',
      'graphite-anode-licensing',
      'metal-licensing',
      'apr-2025-re-licensing',
    ]);
  });

  it('names presets of the catalogue that ask for nothing', () => {
    const { scenarioPresets } = openCatalogue([]).catalogue;
    for (const id of FIRST_PRESETS) expect(scenarioPresets.find((preset) => preset.id === id)?.choice).toBeNull();
  });
});
