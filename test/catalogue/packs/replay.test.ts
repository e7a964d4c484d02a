import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { applyPack } from '../../../src/catalogue/packs/apply-pack.ts';
import { listBrokenReferences } from '../../../src/catalogue/packs/list-broken-references.ts';
import { listContradictions } from '../../../src/catalogue/packs/list-contradictions.ts';
import { listReasonsAgainst } from '../../../src/catalogue/packs/check-pack.ts';
import { getKey, PACK_SECTIONS, type PackSection } from '../../../src/catalogue/packs/sections.ts';
import type { Catalogue, Measure } from '../../../src/catalogue/schema.ts';
import type { PackContent } from '../../../src/domain/packs/pack-file.ts';
import { computeLimbStatus } from '../../../src/engine/controls/status.ts';
import { writePack } from './made-up-act.ts';

const shipped = loadCatalogue();
/** What speaks of acts in general goes with none of them. */
const GENERAL = new Set<PackSection>([
  'properties',
  'categories',
  'glossary',
  'hsHeadings',
  'workingDays',
  'cautions',
  'licensing',
]);

/** The catalogue before the first act: only what is said of no act. */
const empty: Catalogue = {
  ...shipped,
  version: '2022.1',
  asOf: '2022-12-31',
  evidenceCutoff: '2022-12-31',
  ...Object.fromEntries(PACK_SECTIONS.filter((section) => !GENERAL.has(section)).map((section) => [section, []])),
};

/** An act as it was issued: without the pauses that later acts gave its rules. */
function withoutPauses(measure: Measure): Measure {
  return { ...measure, limbs: measure.limbs.map((limb) => ({ ...limb, suspensions: [] })) };
}

/** One pack for each act in the order of issue: the act, its items and waits, and the pauses that it gives others. */
function writeActs(): PackContent[] {
  const acts = shipped.measures.toSorted((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : 0));
  return acts.map((measure) => {
    const paused = shipped.measures.filter(({ limbs }) =>
      limbs.some(({ suspensions }) => suspensions.some(({ by }) => by === measure.number)),
    );
    return writePack({
      id: measure.id,
      title: measure.title,
      base: '2022.1',
      written: measure.issued,
      evidenceCutoff: measure.issued,
      add: {
        measures: [withoutPauses(measure)],
        items: shipped.items.filter(({ measureId }) => measureId === measure.id),
        licenceWaits: shipped.licenceWaits.filter(({ measureId }) => measureId === measure.id),
      },
      change: {
        measures: paused.map(({ id, limbs }) => ({
          key: id,
          set: { limbs },
          was: { limbs: limbs.map((limb) => ({ ...limb, suspensions: [] })) },
        })),
      },
    });
  });
}

/** The last pack: pauses by acts that are no measure of the catalogue, and all that is said beside the acts. */
function writeRest(before: Catalogue): PackContent {
  const rest = PACK_SECTIONS.filter(
    (section) => !GENERAL.has(section) && !['measures', 'items', 'licenceWaits'].includes(section),
  );
  const known = new Map(before.measures.map((measure) => [measure.id, measure]));
  const unpaused = shipped.measures.filter(
    ({ id, limbs }) => JSON.stringify(known.get(id)?.limbs) !== JSON.stringify(limbs),
  );
  return writePack({
    id: 'rest',
    base: '2022.1',
    written: shipped.asOf,
    evidenceCutoff: shipped.evidenceCutoff,
    add: Object.fromEntries(rest.map((section) => [section, [...shipped[section]]])),
    change: { measures: unpaused.map(({ id, limbs }) => ({ key: id, set: { limbs } })) },
  });
}

function apply(catalogue: Catalogue, pack: PackContent): Catalogue {
  const applied = applyPack(catalogue, pack);
  if (!applied.ok) throw new Error(applied.reasons.join(' '));
  return applied.catalogue;
}

function index(catalogue: Catalogue, section: PackSection): Map<string, unknown> {
  return new Map(catalogue[section].map((fact) => [getKey(section, fact), fact]));
}

describe('the acts since 2023 as packs, one after another', () => {
  const acts = writeActs();
  const steps: Catalogue[] = [];
  for (const pack of acts) steps.push(apply(steps.at(-1) ?? empty, pack));
  const beforeRest = steps.at(-1)!;
  const last = apply(beforeRest, writeRest(beforeRest));

  it('begin in July 2023, and each names only what is there by then', () => {
    expect(acts[0]?.id).toBe('mofcom-2023-23');
    for (const catalogue of steps) {
      // A catch-all speaks of the items of acts to come as well.
      const ahead = new Set(shipped.measures.map(({ id }) => id));
      const broken = listBrokenReferences(catalogue).filter(
        (fault) => ![...ahead].some((id) => fault.includes(`measure “${id}”`)),
      );
      expect([...broken, ...listContradictions(catalogue)]).toEqual([]);
    }
  });

  it('give the same catalogue as the one that ships', () => {
    for (const section of PACK_SECTIONS) expect(index(last, section), section).toEqual(index(shipped, section));
    expect(last.evidenceCutoff).toBe(shipped.evidenceCutoff);
  });

  it('tell the law of a day as it was known then', () => {
    const at = (id: string): Catalogue => steps[acts.findIndex((pack) => pack.id === id)]!;
    const status = (catalogue: Catalogue, lawDate: string): string => {
      const limb = catalogue.measures.find(({ id }) => id === 'mofcom-2025-55')?.limbs[0];
      if (limb === undefined) return 'not there';
      return computeLimbStatus(limb, { lawDate, suspensionEnd: 'inclusive', evidenceCutoff: catalogue.evidenceCutoff })
        .status;
    };
    // No. 55 of 9 October 2025 holds from 8 November; No. 70 of 7 November puts it off for a year.
    expect(status(at('mofcom-2025-18'), '2025-11-08')).toBe('not there');
    expect(status(at('mofcom-2025-62'), '2025-11-08')).not.toContain('suspended');
    expect(status(at('mofcom-2025-70'), '2025-11-08')).toContain('suspended');
  });

  it('cannot be taken a second time', () => {
    const again = listReasonsAgainst({ ...acts[0]!, base: '2026.12', evidenceCutoff: null }, []);
    expect(again.join(' ')).toContain('measures “mofcom-2023-23”, which is there already');
  });
});
