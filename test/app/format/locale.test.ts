import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../src/documents/format/locale.ts';
import { listMonths } from '../../../src/app/format/axis.ts';
import { formatDate, formatDay } from '../../../src/app/format/date.ts';
import { formatDays } from '../../../src/app/format/days.ts';
import { formatMoney, formatMoneyStep } from '../../../src/app/format/money.ts';
import { formatCount, formatFactor, formatQuantity, formatWeeks } from '../../../src/app/format/number.ts';
import { readFigure } from '../../../src/app/format/read-figure.ts';
import { explainFieldNumber } from '../../../src/app/scenarios/builder/fields/unit-text.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

afterEach(() => setLocale('en-GB'));

describe(setLocale, () => {
  it('writes figures and dates as in Germany', () => {
    setLocale('de-DE');
    expect(
      [
        formatMoney(2.1e9, 'EUR'),
        formatMoney(-10e6, 'EUR'),
        formatMoney(8e6, 'EUR'),
        formatMoneyStep(-0.4e6, { divisor: 1e6, suffix: 'm', digits: 1 }),
        formatCount(1204),
        formatWeeks(9.1),
        formatFactor(0.42),
        formatDays(26.1),
        formatDays(26),
        formatQuantity(1.62),
        formatDate('2026-11-24'),
        formatDay('2026-11-24'),
        formatDate(null),
      ].map(plain),
    ).toStrictEqual([
      '2,1 bn €',
      '-10 m €',
      '8 m €',
      '−0,4',
      '1.204',
      '9,1 wk',
      '0,42',
      '26,1',
      '26',
      '1,62',
      '24.11.2026',
      '24. Nov.',
      'not known',
    ]);
  });

  it.each([
    ['en-GB', '€ 8 m', '$ 1.5 k', '¥ 120'],
    ['en-US', '€ 8 m', '$ 1.5 k', '¥ 120'],
    ['ja-JP', '€ 8 m', '$ 1.5 k', '¥ 120'],
    ['de-CH', '€ 8 m', '$ 1.5 k', '¥ 120'],
    ['de-DE', '8 m €', '1,5 k $', '120 ¥'],
    ['fr-FR', '8 m €', '1,5 k $', '120 ¥'],
    ['sv-SE', '8 m €', '1,5 k $', '120 ¥'],
  ])('sets the sign of a currency where %s has it', (locale, ...amounts) => {
    setLocale(locale);
    const written = [formatMoney(8e6, 'EUR'), formatMoney(1500, 'USD'), formatMoney(120, 'JPY')];
    expect(written.map(plain)).toStrictEqual(amounts);
  });

  it('writes dates as in Japan and in the United States, on axes too', () => {
    setLocale('ja-JP');
    expect(formatDate('2026-11-24')).toBe('2026/11/24');
    expect(listMonths('2026-11-20', 30)).toStrictEqual([{ day: 11, name: '12月 2026' }]);
    setLocale('en-US');
    expect(plain(formatDate('2026-11-24'))).toBe('Nov 24, 2026');
  });

  it('refuses a locale that is none and stays as it was', () => {
    expect(() => setLocale('no locale')).toThrow(RangeError);
    expect(formatCount(1204)).toBe('1,204');
  });
});

describe(readFigure, () => {
  it.each<[string, string, number]>([
    ['1,234.5', 'en-GB', 1234.5],
    ['1.234,5', 'de-DE', 1234.5],
    ['1.234', 'de-DE', 1234],
    ['1.234', 'en-GB', 1.234],
    ['1 234,5', 'fr-FR', 1234.5],
    ['1’234.5', 'de-CH', 1234.5],
    // Nothing else can be meant, whatever the setting.
    ['1,5', 'en-GB', 1.5],
    ['1.5', 'de-DE', 1.5],
    ['1.234,5', 'en-GB', 1234.5],
    ['.5', 'en-US', 0.5],
    ['−3', 'ja-JP', -3],
    ['1e3', 'en-GB', 1000],
  ])('reads %s in %s', (text, locale, value) => {
    expect(readFigure(text, locale)).toStrictEqual({ value });
  });

  it.each<[string, string, 'ambiguous' | 'no-number']>([
    ['1.234', 'fr-FR', 'ambiguous'],
    ['1,234', 'de-CH', 'ambiguous'],
    ['1 2', 'en-GB', 'no-number'],
    ['1,2,3', 'en-GB', 'no-number'],
    ['often', 'de-DE', 'no-number'],
    ['', 'en-GB', 'no-number'],
    ['--3', 'en-GB', 'no-number'],
  ])('takes %s in %s for none', (text, locale, fault) => {
    expect(readFigure(text, locale)).toStrictEqual({ fault });
  });

  it('says what would help', () => {
    setLocale('fr-FR');
    expect(explainFieldNumber('1.234')).toBe('“1.234” can mean two numbers; write its thousands together.');
  });
});
