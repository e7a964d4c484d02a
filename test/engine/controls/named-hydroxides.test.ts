import { expect, it } from 'vitest';
import type { ElementFact } from '../../../src/engine/controls/facts.ts';
import { addNamedElements } from '../../../src/engine/controls/stated-kind.ts';

function listElements(chemistry: string, rows: ReadonlyMap<string, ElementFact> = new Map()): string[] {
  const properties = new Map([
    ['chemistry', { min: null, max: null, text: chemistry, conditions: null, evidence: 'declared' } as const],
  ]);
  return [...addNamedElements(rows, properties)].map(([element, { state }]) => `${element} ${state}`);
}

it('holds the three metals of the hydroxide by which a precursor is named', () => {
  expect(listElements('NCM hydroxide')).toEqual(['Ni contains', 'Co contains', 'Mn contains']);
  expect(listElements('NCA hydroxide')).toEqual(['Ni contains', 'Co contains', 'Al contains']);
});

it('holds nothing by the name of a cathode, and what a row denies stays denied', () => {
  expect(listElements('LFP')).toEqual([]);
  const denied = { state: 'no', touched: false, evidence: 'declared', text: 'no Mn' } as const;
  expect(listElements('NCM hydroxide', new Map([['Mn', denied]]))).toContain('Mn no');
});
