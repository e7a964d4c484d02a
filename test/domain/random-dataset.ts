import fc from 'fast-check';
import { FORMS, PART_KINDS, QUALIFICATIONS } from '../../src/domain/closed-lists.ts';
import type { Dataset, Settings, SourceRow } from '../../src/domain/dataset.ts';

const TERRITORIES = ['CN', 'DE', 'JP', 'HU'] as const;
const CURRENCIES = ['EUR', 'USD', 'JPY'] as const;

/**
 * Text as an import leaves it: trimmed, its figures in the signs of 0 to 9, perhaps with what a spreadsheet, CSV or HTML would take for its own.
 */
const word = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      "''@y",
      '-5',
      '+49',
      '@home',
      'a,b',
      'a;b',
      'say "x"',
      'two\nlines',
      '<b>',
      '__proto__',
      'constructor',
    ),
  )
  .map((text) =>
    text
      .trim()
      .replaceAll(/[\r\t\0]/g, '')
      .trim(),
  )
  .filter((text) => text !== '' && !/(?!\d)\p{Nd}/u.test(text));
const amount = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const rows = fc.constant<SourceRow[]>([]);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/**
 * Datasets that an import could have made: references resolve, keys are unique, the BOM runs one way, each need has shares that
 * leave nothing to settle. Settings are fixed.
 */
export const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    partNumbers: fc.uniqueArray(word, { minLength: 2, maxLength: 6 }),
    supplierIds: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    siteIds: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
  })
  .chain(({ partNumbers, supplierIds, siteIds }) => {
    const partNumber = fc.constantFrom(...partNumbers);
    const siteId = fc.constantFrom(...siteIds);
    const pair = fc
      .tuple(fc.nat(partNumbers.length - 1), fc.nat(partNumbers.length - 1))
      .filter(([parent, child]) => parent < child);
    return fc.record({
      settings: fc.constant<Settings>({
        name: 'Random',
        demo: false,
        homeCountry: 'DE',
        reportingCurrency: 'EUR',
        endUse: null,
        dataDate: null,
      }),
      parts: fc.tuple(
        ...partNumbers.map((part) =>
          fc.record({
            partNumber: fc.constant(part),
            description: fc.oneof(fc.constant(''), word),
            kind: fc.constantFrom(...PART_KINDS),
            category: fc.constant(null),
            form: optional(fc.constantFrom(...FORMS)),
            hsCode: optional(word),
            unit: optional(word),
            unitPrice: optional(amount),
            currency: optional(fc.constantFrom(...CURRENCIES)),
            stock: fc.constant(null),
            annualDemand: optional(amount),
            unitMargin: optional(fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value + 0)),
            rows,
          }),
        ),
      ),
      properties: fc.uniqueArray(
        fc.record({
          partNumber,
          property: fc.constant('density'),
          min: optional(amount.map((value) => value / 2)),
          max: optional(amount.map((value) => 1e9 + value)),
          text: fc.constant(null),
          conditions: optional(word),
          evidence: fc.constantFrom('seen', 'declared', 'inferred', 'unknown'),
          evidenceDate: optional(day),
          rows,
        }),
        { selector: (row) => JSON.stringify([row.partNumber, row.conditions]), maxLength: 4 },
      ),
      composition: fc.uniqueArray(
        fc.record({
          partNumber,
          substance: fc.constantFrom('Dy', 'Nd2Fe14B', '7440-00-8', 'rest'),
          massPctMin: optional(fc.double({ min: 0, max: 40, noNaN: true }).map((value) => value + 0)),
          massPctMax: optional(fc.double({ min: 40, max: 100, noNaN: true })),
          evidence: fc.constantFrom('seen', 'declared'),
          evidenceDate: optional(day),
          rows,
        }),
        { selector: (row) => JSON.stringify([row.partNumber, row.substance]), maxLength: 4 },
      ),
      bom: fc
        .uniqueArray(
          fc.record({
            pair,
            quantity: amount,
            unit: optional(word),
            yield: fc.double({ min: 0.01, max: 1, noNaN: true }),
            essential: fc.boolean(),
            rows,
          }),
          { selector: (line) => JSON.stringify(line.pair), maxLength: 6 },
        )
        .map((lines) =>
          lines.map(({ pair: [parent, child], ...line }) => ({
            ...line,
            parent: partNumbers[parent] ?? '',
            child: partNumbers[child] ?? '',
          })),
        ),
      suppliers: fc.tuple(
        ...supplierIds.map((supplierId) =>
          fc.record({
            supplierId: fc.constant(supplierId),
            name: word,
            country: optional(fc.constantFrom(...TERRITORIES)),
            parentId: fc.constant(null),
            role: fc.constantFrom('own' as const, null),
            rows,
          }),
        ),
      ),
      sites: fc.tuple(
        ...siteIds.map((id) =>
          fc.record({
            siteId: fc.constant(id),
            supplierId: fc.constantFrom(...supplierIds),
            name: word,
            country: optional(fc.constantFrom(...TERRITORIES)),
            city: optional(word),
            latitude: optional(fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0)),
            longitude: fc.constant(null),
            stage: optional(fc.constantFrom('mining', 'pCAM', 'CAM', 'electrolyte-salt')),
            timeToRecoverDays: optional(amount),
            technologyOrigin: optional(fc.constantFrom(...TERRITORIES)),
            status: optional(fc.constantFrom('operating', 'planned')),
            unnamed: fc.boolean(),
            rows,
          }),
        ),
      ),
      sourcing: fc
        .uniqueArray(
          fc.record({
            partNumber,
            siteId,
            share: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
            buyerSiteId: fc.constant(null),
            originCountry: optional(fc.constantFrom(...TERRITORIES)),
            leadTimeDays: optional(amount),
            unitPrice: optional(amount),
            currency: optional(fc.constantFrom(...CURRENCIES)),
            capacityPerDay: optional(amount),
            qualification: fc.constantFrom(...QUALIFICATIONS),
            evidence: fc.constantFrom('seen', 'declared', 'inferred', 'unknown'),
            evidenceDate: optional(day),
            rows,
          }),
          // One source for each need: a share alone is settled unless it is within half a percent of the whole.
          { selector: (row) => row.partNumber, maxLength: 5 },
        )
        .map((sourcing) => sourcing.map((row) => ({ ...row, share: row.share >= 0.995 ? 1 : row.share }))),
      inventory: fc.uniqueArray(
        fc.record({ partNumber, siteId: optional(siteId), quantity: amount, daysOfCover: optional(amount), rows }),
        { selector: (row) => JSON.stringify([row.partNumber, row.siteId]), maxLength: 4 },
      ),
      rates: fc.uniqueArray(
        fc.record({
          currency: fc.constantFrom(...CURRENCIES),
          perReporting: fc.double({ min: 1.01, max: 200, noNaN: true }),
          date: optional(day),
          rows,
        }),
        { selector: (rate) => rate.currency, maxLength: 3 },
      ),
      licences: fc.uniqueArray(
        fc
          .record({
            exporterSiteId: siteId,
            itemId: fc.constant('18-Dy-magnet'),
            endUser: optional(word),
            destination: optional(fc.constantFrom(...TERRITORIES)),
            filed: optional(day),
            status: fc.constantFrom('filed', 'granted', 'refused'),
            decided: optional(day),
            validTo: optional(day),
            quantity: optional(amount),
            used: optional(amount),
            kind: optional(fc.constantFrom('individual' as const, 'general' as const)),
            owner: optional(word),
            rows,
          })
          .map(putDaysInOrder),
        {
          selector: (row) => JSON.stringify([row.exporterSiteId, row.endUser, row.destination, row.filed]),
          maxLength: 3,
        },
      ),
    });
  });

/** A licence as it can be: decided after it was filed, and ending after that. */
function putDaysInOrder<L extends { filed: string | null; decided: string | null; validTo: string | null }>(
  licence: L,
): L {
  const days = [licence.filed, licence.decided, licence.validTo].filter((one) => one !== null).toSorted();
  const take = (one: string | null): string | null => (one === null ? null : (days.shift() ?? null));
  return { ...licence, filed: take(licence.filed), decided: take(licence.decided), validTo: take(licence.validTo) };
}
