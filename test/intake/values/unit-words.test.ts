import { describe, expect, it } from 'vitest';
import { readCountSize } from '../../../src/intake/values/counted-units.ts';
import { foldUnit } from '../../../src/intake/values/parse-amount.ts';
import { findConversion } from '../../../src/intake/values/unit-sizes.ts';

describe(foldUnit, () => {
  it.each(
    'Stück Stueck C62 H87 NMB Unit(s) pieza pezzi pz. un. unité(s) pièce(s) styck kappale sztuka darab брой од. tk gab. komada kosov τεμάχια 個 ヶ 개 PCS/个 ชิ้น عدد יח׳ buah adet'.split(
      ' ',
    ),
  )('knows %s for pieces', (unit) => {
    expect(foldUnit(unit)).toBe('pcs');
  });

  it.each(['kg', 'kN', 'ku', 'km', 'm', 'set', 'Satz', 'kit', 'roll', 'l', 'pack', 'MIL', 'n/a', '100', 'mt'])(
    'takes %s for no pieces',
    (unit) => {
      expect(foldUnit(unit)).not.toBe('pcs');
    },
  );
});

describe(readCountSize, () => {
  it.each([
    ['tis. ks', 1000],
    ['тыс. шт.', 1000],
    ['ezer db', 1000],
    ['mii buc', 1000],
    ['хил. бр.', 1000],
    ['bin adet', 1000],
    ['千個', 1000],
    ['万个', 10_000],
    ['천개', 1000],
    ['100 ks', 100],
    ['1.000 szt.', 1000],
    ['per 1000', 1000],
    ['douzaine', 12],
    // Neither a figure alone nor kilonewtons count pieces by the thousand.
    ['1000', 1],
    ['kN', 1],
    // A pair of clamps may be one article.
    ['Paar', 1],
    ['Stk', 1],
  ])('%s is %d', (unit, size) => {
    expect(readCountSize(unit)).toBe(size);
  });
});

describe(findConversion, () => {
  it.each([
    ['chilogrammi', 'kg', 1],
    ['килограмм', 'kg', 1],
    ['킬로그램', 'kg', 1],
    ['κιλά', 'g', 1000],
    ['gramos', 'g', 1],
    ['GRM', 'kg', 0.001],
    ['toneladas', 'kg', 1000],
    ['тонна', 'kg', 1000],
    ['metri', 'm', 1],
    ['Paar', 'pcs', 2],
    ['双', 'Stk', 2],
    ['TST', 'pair', 500],
  ])('knows %s in %s', (from, to, times) => {
    const size = findConversion(from, to);
    expect((size?.times ?? 0) / (size?.over ?? 1)).toBe(times);
  });

  it('leaves MT open, which is a metric ton or metres', () => {
    expect(findConversion('MT', 'kg')).toBeNull();
  });
});
