import { describe, expect, it } from 'vitest';
import {
  dropThousands,
  parseMassShare,
  writesCommas,
} from '../../../../src/intake/values/contents/parse-mass-share.ts';

describe('a share of mass', () => {
  it.each([
    ['29.5', 29.5, 29.5],
    ['28-30', 28, 30],
    ['28 % – 30 %', 28, 30],
    ['2.5 to 3.1', 2.5, 3.1],
    ['2.5 bis 3.1', 2.5, 3.1],
    ['< 0.1', 0, 0.1],
    ['≤0.5 %', 0, 0.5],
    ['max. 2', 0, 2],
    ['bis 2.5', 0, 2.5],
    ['up to 3 wt%', 0, 3],
    ['> 28', 28, 100],
    ['> 1000 ppm', 0.1, 100],
    ['≥ 2 g/kg', 0.2, 100],
    ['min. 28 %', 28, 100],
    ['ca. 3', 2.4, 3.6],
    ['~3 %', 2.4, 3.6],
    ['typ. 1.0', 0.8, 1.2],
    ['nominal 2', 1.6, 2.4],
    ['3 ± 0.5', 2.5, 3.5],
    ['0.2 +/- 0.5', 0, 0.7],
    ['500 ppm', 0.05, 0.05],
    ['5000 mg/kg', 0.5, 0.5],
    ['12 g/kg', 1.2, 1.2],
    ['0', 0, 0],
    ['≥ 25 - < 35 %', 25, 35],
    ['1 - < 5', 1, 5],
    ['>= 1 and < 5 %', 1, 5],
    ['ND (LOD 50 ppm)', 0, 0.005],
    ['n.d. (0.02 %)', 0, 0.02],
    ['< LOQ (0.01 %)', 0, 0.01],
    ['free (< 0.3 %)', 0, 0.3],
    ['nein (unter 0.1 %)', 0, 0.1],
    ['not intentionally added (< 0.1 %)', 0, 0.1],
    ['1.2 at.%', 0.000001, 100],
    ['0 mol%', 0, 0],
  ])('%s is %s to %s percent', (cell, min, max) => {
    expect(parseMassShare(cell, false)).toEqual({ min, max });
  });

  it.each([
    ['2,5', 2.5, 2.5],
    ['ca. 2,5 bis 3,1', 2.5, 3.1],
    ['<0,1 %', 0, 0.1],
  ])('%s has a decimal comma', (cell, min, max) => {
    expect(parseMassShare(cell, true)).toEqual({ min, max });
  });

  it.each([
    'Rest',
    'balance',
    'bal.',
    'traces',
    'Spuren',
    'n.d.',
    'not detected',
    'non détecté',
    '未検出',
    '未检出',
    '~0',
    '<0',
    '余量',
    'niet aanwezig',
    'не содержит',
    '불검출',
    'sporen',
  ])('%s says that it is there and not how much of it, and never that it is not', (cell) => {
    expect(parseMassShare(cell, false)).toEqual({ min: null, max: null });
  });

  it.each(['', 'yes', '129', '-3', '30-28', '5 pcs', '12 ± x', '101 %'])('%s is none', (cell) => {
    expect(parseMassShare(cell, false)).toBeNull();
  });
});

describe('points between thousands', () => {
  it.each([
    ['1.250 ppm', '1250 ppm'],
    ['12.500 mg/kg', '12500 mg/kg'],
    // More than all of the mass: the point stands before decimals.
    ['1.250 %', '1.250 %'],
    ['0.125 ppm', '0.125 ppm'],
    ['12.50 ppm', '12.50 ppm'],
  ])('of %s leave %s', (cell, dropped) => expect(dropThousands(cell)).toBe(dropped));

  it('are told by the other cells of a list', () => {
    expect(writesCommas(['1.250 ppm', '29,5 %'])).toBe(true);
    expect(writesCommas(['1.250 ppm', '29.5 %', '29,5 %'])).toBe(false);
    expect(writesCommas(['1.250 ppm'])).toBe(false);
  });
});
