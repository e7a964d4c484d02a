import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { ControlledItem } from '../../../src/catalogue/controlled-item.ts';
import type { Measure } from '../../../src/catalogue/schema.ts';
import { packContent, type PackContent } from '../../../src/domain/packs/pack-file.ts';

const { measures, items } = loadCatalogue();
const provenance = { asOf: '2026-11-14', confidence: 'high', basis: 'derived', sources: [] } as const;

/** An act that nobody issued: magnets with neodymium, from the day on which it holds. */
export function makeUpAct(effective = '2026-12-01'): { measure: Measure; item: ControlledItem } {
  const measure: Measure = {
    ...measures.find(({ id }) => id === 'mofcom-2025-18')!,
    id: 'mofcom-2026-90',
    number: 'No. 90 of 2026',
    title: 'Magnets with neodymium',
    issued: '2026-11-14',
    limbs: [{ id: 'mofcom-2026-90', label: 'No. 90 of 2026', effective, ended: null, termEnds: null, suspensions: [] }],
    provenance: { ...provenance, sources: [] },
  };
  const item: ControlledItem = {
    ...items.find(({ id }) => id === '18-Dy-magnet')!,
    id: '90-Nd-magnet',
    measureId: 'mofcom-2026-90',
    limb: 'mofcom-2026-90',
    code: '1C999.a',
    name: 'Permanent magnets with neodymium',
    elements: ['Nd'],
    criteria: [{ kind: 'element', anyOf: ['Nd'] }],
    lines: [],
    provenance: { ...provenance, sources: [] },
  };
  return { measure, item };
}

/** A pack with what is given; the rest is as in a pack that can be taken and does nothing. */
export function writePack(given: Partial<PackContent> = {}): PackContent {
  return packContent.parse({
    format: 'lodestone-pack',
    formatVersion: 1,
    id: 'mofcom-2026-90',
    revision: 1,
    title: 'No. 90 of 2026: magnets with neodymium',
    written: '2026-11-14',
    base: '2026.12',
    evidenceCutoff: null,
    ...given,
  });
}

/** The made-up act as a pack. */
export function writeActPack(given: Partial<PackContent> = {}): PackContent {
  const { measure, item } = makeUpAct();
  return writePack({ add: { measures: [measure], items: [item] }, ...given });
}
