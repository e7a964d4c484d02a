import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../src/documents/format/locale.ts';
import { readFigure } from '../../../src/app/format/read-figure.ts';
import { readFieldNumber, writeFieldNumber } from '../../../src/app/scenarios/builder/fields/unit-text.ts';

const LOCALES = ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'ja-JP', 'zh-CN', 'sv-SE', 'pt-BR'];
const figures = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);

afterEach(() => setLocale('en-GB'));

describe(readFigure, () => {
  it.each(LOCALES)('reads back every number that %s writes', (locale) => {
    const writer = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(figures, (figure) => {
        expect(readFigure(writer.format(figure), locale)).toStrictEqual({ value: figure });
      }),
    );
  });

  it.each(LOCALES)('reads back every field that is filled in %s', (locale) => {
    setLocale(locale);
    fc.assert(
      fc.property(figures, (figure) => {
        expect(readFieldNumber(writeFieldNumber(figure, 'days'), 'days')).toBe(figure);
      }),
    );
  });
});
