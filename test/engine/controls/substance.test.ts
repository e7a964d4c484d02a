import { describe, expect, it } from 'vitest';
import { getElements } from '../../../src/engine/controls/substance.ts';

describe(getElements, () => {
  it.each([
    ['Dy', ['Dy']],
    ['Li2CO3', ['Li', 'C', 'O']],
    ['LiNi0.8Mn0.1Co0.1O2', ['Li', 'Ni', 'Mn', 'Co', 'O']],
    ['NiSO4·6H2O', ['Ni', 'S', 'O', 'H']],
    ['NdFeB', ['Nd', 'Fe', 'B']],
    ['Ni0.8Co0.1Mn0.1(OH)2', ['Ni', 'Co', 'Mn', 'O', 'H']],
    ['LixFeyMzPO4', []],
    ['1308-87-8', ['Dy', 'O']],
    ['99999-99-9', []],
    ['steel', []],
    ['Epoxy', []],
    ['', []],
  ])('breaks %s into %j', (substance, elements) => {
    expect([...getElements(substance)].toSorted()).toEqual(elements.toSorted());
  });
});
