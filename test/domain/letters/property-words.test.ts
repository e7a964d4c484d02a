import { describe, expect, it } from 'vitest';
import { readPropertyWord } from '../../../src/domain/letters/property-words.ts';

const GRAPHITE = ['natural-flake', 'artificial', 'blended'];
const CHEMISTRY = ['NMC811', 'NMC', 'NCA', 'LFP', 'LMFP', 'NCM hydroxide'];
const FAMILY = ['NdFeB', 'SmCo', 'ferrite', 'AlNiCo', 'SmFeN'];

describe(readPropertyWord, () => {
  it.each([
    ['natural', 'natural-flake'],
    ['Natural flake', 'natural-flake'],
    ['natürlich', 'natural-flake'],
    ['天然石墨', 'natural-flake'],
    ['synthetic graphite', 'artificial'],
    ['künstlich', 'artificial'],
    ['人造', 'artificial'],
    ['blend of natural and artificial', 'blended'],
    ['混合', 'blended'],
    ['natural / artificial', null],
    ['not natural', null],
    ['非人造', null],
    ['graphite', null],
  ])('reads the kind of graphite “%s” as %s', (cell, kind) => {
    expect(readPropertyWord('graphite_type', cell, GRAPHITE)).toBe(kind);
  });

  it.each([
    ['NMC 811', 'NMC811'],
    ['NCM-811', 'NMC811'],
    ['LiFePO4', 'LFP'],
    ['磷酸铁锂', 'LFP'],
    ['ncm hydroxide', 'NCM hydroxide'],
    ['lithium-ion', null],
  ])('reads the chemistry “%s” as %s', (cell, chemistry) => {
    expect(readPropertyWord('chemistry', cell, CHEMISTRY)).toBe(chemistry);
  });

  it.each([
    ['SmCo 2:17', 'SmCo'],
    ['Ferrite Y30', 'ferrite'],
    ['Sm2Fe17N3 bonded', null],
    ['NdFeB or SmCo', null],
    ['no NdFeB', null],
  ])('reads the magnet material “%s” as %s', (cell, family) => {
    expect(readPropertyWord('magnet_family', cell, FAMILY)).toBe(family);
  });
});
