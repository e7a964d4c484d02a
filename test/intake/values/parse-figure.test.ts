import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../src/intake/values/parse-figure.ts';

describe(parseFigure, () => {
  it.each([
    ['300', 300, 300, null],
    ['280-310', 280, 310, null],
    ['280 - 310 Wh/kg', 280, 310, null],
    ['< 300', null, 300, '< 300'],
    ['<300 Wh/kg', null, 300, '< 300'],
    ['below 300', null, 300, '< 300'],
    ['less than 300 Wh/kg', null, 300, '< 300'],
    ['unter 300', null, 300, '< 300'],
    ['moins de 300', null, 300, '< 300'],
    ['小于300', null, 300, '< 300'],
    ['300 未満', null, 300, '< 300'],
    ['300Wh/kg未満', null, 300, '< 300'],
    ['> 300', 300, null, '> 300'],
    ['über 300', 300, null, '> 300'],
    ['<= 300', null, 300, null],
    ['max. 299', null, 299, null],
    ['up to 300', null, 300, null],
    ['höchstens 299,5', null, 299.5, null],
    ['300以下', null, 300, null],
    ['>= 300', 300, null, null],
    ['mind. 300', null, null, 'not read'],
    ['mindestens 300', 300, null, null],
    ['300 以上', 300, null, null],
    ['ca. 300', 240, 360, null],
    ['≈ 300 Wh/kg', 240, 360, null],
    ['300 Wh/l', null, null, 'not read'],
    ['high', null, null, 'not read'],
    ['', null, null, 'not read'],
  ])('reads %j as from %j to %j, in words %j', (cell, min, max, text) => {
    expect(parseFigure(cell, true, 'Wh/kg')).toEqual(text === 'not read' ? null : { min, max, text });
  });
});
