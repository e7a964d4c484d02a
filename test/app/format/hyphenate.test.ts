import { describe, expect, it } from 'vitest';
import { hyphenate } from '../../../src/app/format/hyphenate.ts';

const show = (name: string) => hyphenate(name).replaceAll('\u00AD', '|');

describe(hyphenate, () => {
  it.each([
    ['Hocheffizienzpumpe HEP 32', 'Hochef|fizienz|pumpe HEP 32'],
    ['Umwälzpumpengehäuse', 'Umwälz|pumpen|gehäuse'],
    ['Antriebssteuerung', 'Antriebs|steue|rung'],
    ['Scheibenwischermotor', 'Schei|benwi|scher|motor'],
    ['Batteriemanagementsystem', 'Batte|riema|nage|ment|system'],
    ['Leiterplattenbaugruppe', 'Leiter|plat|tenbau|gruppe'],
    // What meets where two words were joined is parted.
    ['Feldrichtungssensor', 'Feld|rich|tungs|sensor'],
  ])('breaks %s between syllables', (name, shown) => {
    expect(show(name)).toBe(shown);
  });
  it('leaves short words, codes and other scripts as they are', () => {
    for (const name of [
      'Aurel Crest 85 AWD, battery SUV',
      'Vacuumschmelz',
      '电动机转子用钕铁硼磁体',
      '4711ABCDEFGHIJKLMNOP',
      '',
    ])
      expect(hyphenate(name)).toBe(name);
  });
});
