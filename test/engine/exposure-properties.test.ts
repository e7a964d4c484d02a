import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Assumptions } from '../../src/domain/workspace/workspace.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { ExposureReport, Fills } from '../../src/engine/exposure/report.ts';
import { analyseOnce } from '../fixtures/companies/analyse-once.ts';
import { drawOnce } from '../fixtures/companies/draw-once.ts';
import { expectSame } from '../fixtures/expect-same.ts';
import { randomCompany } from '../reference/random-company.ts';
import { readSmallCatalogue } from '../reference/read-canonical.ts';

const catalogue = readSmallCatalogue(new URL('../reference/section-8/catalogue', import.meta.url).pathname);
const EPSILON = 1e-9;

function analyse(dataset: Dataset, inference: boolean, assumptions: Assumptions = {}): ExposureReport {
  return analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'test',
      assumptions,
      inference,
      destination: null,
    },
  });
}

/** The same companies come to several properties: what they are is worked out once, with estimates and without. */
const drawn = drawOnce(fc.tuple(randomCompany, fc.boolean()));
const analyseDrawn = analyseOnce(analyse);

/** The fills of one product as shares of its revenue in the four worlds, cumulative. */
function toWorlds(fills: Fills): [number, number, number, number] {
  const a = fills.surely;
  const b = a + fills.possibly;
  const c = b + fills.ifPausedBack;
  return [a, b, c, c + fills.cannotBeJudged].map((money) => money / fills.revenue) as [number, number, number, number];
}

function worldsOf(report: ExposureReport): Map<string, [number, number, number, number]> {
  return new Map(report.products.map((product) => [product.partNumber, toWorlds(product)]));
}

const reversed = <T>(rows: readonly T[]): T[] => rows.toReversed();

describe('on random companies', () => {
  test('the fills are never negative and add up to revenue', () => {
    fc.assert(
      fc.property(drawn, ([dataset, inference]) => {
        const report = analyseDrawn(dataset, inference);
        for (const fills of [
          ...report.products,
          report.totals,
          ...report.products.map((p) => p.linear),
          report.linearTotals,
        ]) {
          const all = [fills.surely, fills.possibly, fills.ifPausedBack, fills.cannotBeJudged, fills.notExposed];
          expect(Math.min(...all)).toBeGreaterThanOrEqual(-EPSILON * fills.revenue);
          expect(Math.abs(all.reduce((a, b) => a + b, 0) - fills.revenue)).toBeLessThanOrEqual(EPSILON * fills.revenue);
        }
        expect(report.products.reduce((sum, product) => sum + product.surely, 0)).toBeCloseTo(report.totals.surely, 6);
      }),
    );
  });

  test('the order of rows changes no digit', () => {
    fc.assert(
      fc.property(drawn, ([dataset, inference]) => {
        const turned: Dataset = {
          ...dataset,
          parts: reversed(dataset.parts),
          properties: reversed(dataset.properties),
          composition: reversed(dataset.composition),
          bom: reversed(dataset.bom),
          suppliers: reversed(dataset.suppliers),
          sites: reversed(dataset.sites),
          sourcing: reversed(dataset.sourcing),
        };
        expectSame(analyse(turned, inference), analyseDrawn(dataset, inference));
      }),
    );
  });

  test('an assumption that brings a rule back never lowers a loss, and moves nothing that is lost if it returns', () => {
    fc.assert(
      fc.property(drawn, ([dataset, inference]) => {
        const open = worldsOf(analyseDrawn(dataset, inference));
        // Of a copy, with which goes what the engine keeps of it.
        const same = { ...dataset };
        const back = worldsOf(analyse(same, inference, { 'mofcom-2025-58': 'in-force' }));
        const gone = worldsOf(analyse(same, inference, { 'mofcom-2025-58': 'ended' }));
        for (const [product, [a, b, c, d]] of open) {
          const [a1, b1, c1, d1] = back.get(product) ?? [0, 0, 0, 0];
          const [a2, b2, c2, d2] = gone.get(product) ?? [1, 1, 1, 1];
          expect(a1).toBeGreaterThanOrEqual(a - EPSILON);
          expect(b1).toBeGreaterThanOrEqual(b - EPSILON);
          expect(c1).toBeCloseTo(c, 9);
          expect(d1).toBeCloseTo(d, 9);
          expect(a2).toBeCloseTo(a, 9);
          expect(b2).toBeCloseTo(b, 9);
          expect(c2).toBeLessThanOrEqual(c + EPSILON);
          expect(d2).toBeLessThanOrEqual(d + EPSILON);
        }
      }),
    );
  });

  test('where every line is essential, taking every line as replaceable never loses more', () => {
    fc.assert(
      fc.property(drawn, ([one, inference]) => {
        const dataset = { ...one, bom: one.bom.map((line) => ({ ...line, essential: true })) };
        for (const product of analyse(dataset, inference).products) {
          const worst = toWorlds(product);
          toWorlds(product.linear).forEach((loss, world) =>
            expect(loss).toBeLessThanOrEqual((worst[world] ?? 0) + EPSILON),
          );
        }
      }),
    );
  });

  test('an answer to an open question never widens the interval while nothing is inferred', () => {
    const answers = fc.record({
      part: fc.constantFrom('C0', 'C1', 'C2', 'M0', 'M1', 'M2', 'M3'),
      site: fc.constantFrom('SC0', 'SC1', 'SC2', 'SM0', 'SM1', 'SM2', 'SM3', 'SM4'),
      dysprosium: fc.constantFrom(0, 2),
      family: fc.constantFrom('NdFeB', 'SmCo', 'ferrite'),
      form: fc.constantFrom('magnet' as const, 'anode-active' as const, 'other' as const),
      country: fc.constantFrom('CN', 'JP', 'DE'),
      kind: fc.constantFrom('dysprosium', 'family', 'form', 'country'),
    });
    fc.assert(
      fc.property(randomCompany, answers, (dataset, answer) => {
        const known = { evidence: 'declared' as const, evidenceDate: null, rows: [] };
        const answered: Dataset = { ...dataset };
        if (answer.kind === 'dysprosium') {
          if (dataset.composition.some((row) => row.partNumber === answer.part)) return;
          const { part: partNumber, dysprosium } = answer;
          const row = { partNumber, substance: 'Dy', massPctMin: dysprosium, massPctMax: dysprosium, ...known };
          answered.composition = [...dataset.composition, row];
        } else if (answer.kind === 'family') {
          if (dataset.properties.some((row) => row.partNumber === answer.part)) return;
          const row = {
            partNumber: answer.part,
            property: 'magnet_family',
            min: null,
            max: null,
            text: answer.family,
            conditions: null,
            ...known,
          };
          answered.properties = [...dataset.properties, row];
        } else if (answer.kind === 'form') {
          if (!dataset.parts.some((part) => part.partNumber === answer.part && part.form === null)) return;
          answered.parts = dataset.parts.map((part) =>
            part.partNumber === answer.part && part.form === null ? { ...part, form: answer.form } : part,
          );
        } else {
          if (!dataset.sites.some((site) => site.siteId === answer.site && site.country === null)) return;
          answered.sites = dataset.sites.map((site) =>
            site.siteId === answer.site && site.country === null ? { ...site, country: answer.country } : site,
          );
        }
        const before = worldsOf(analyse(dataset, false));
        const after = worldsOf(analyse(answered, false));
        for (const [product, [low, , , high]] of before) {
          const [newLow, , , newHigh] = after.get(product) ?? [0, 0, 0, 1];
          expect(newLow).toBeGreaterThanOrEqual(low - EPSILON);
          expect(newHigh).toBeLessThanOrEqual(high + EPSILON);
        }
      }),
      { numRuns: 300 },
    );
  });
});
