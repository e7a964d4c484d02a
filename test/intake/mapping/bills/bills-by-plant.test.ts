import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../../src/intake/base/import-outcome.ts';
import { findProblem, importText, listErrors } from '../../import-text.ts';

const DAY = '2026-11-01';

function listLines({ dataset }: ImportOutcome): readonly string[] {
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

describe('a bill that stands once for each plant', () => {
  const lines = (plant: string, magnets: number): string =>
    `FAN;${plant};ROTOR;1\nFAN;${plant};HOUSING;1\nROTOR;${plant};MAGNET;${magnets}\n`;

  it('counts once, and what one plant alone builds in counts as well', async () => {
    const outcome = await importText({
      'structure.csv': `Parent Part;Plant;Component Part;Qty per Assembly\n${lines('A01', 6)}${lines('B01', 6)}ROTOR;B01;GLUE;2\n`,
    });
    expect(listLines(outcome)).toEqual(['FAN 1 HOUSING', 'FAN 1 ROTOR', 'ROTOR 2 GLUE', 'ROTOR 6 MAGNET']);
    expect(findProblem(outcome, 'plant-repeated')?.message).toContain('3 rows, the first is row 5');
    expect(findProblem(outcome, 'plant-differs')).toBeUndefined();
  });

  it('names the lines of which the plants build in different quantities', async () => {
    const outcome = await importText({
      'structure.csv': `Parent Part;Facility;Component Part;Qty per Assembly\n${lines('A01', 6)}${lines('B01', 8)}`,
    });
    expect(listLines(outcome)).toEqual(['FAN 1 HOUSING', 'FAN 1 ROTOR', 'ROTOR 6 MAGNET']);
    expect(findProblem(outcome, 'plant-differs')?.message).toContain('1 row');
  });

  it('adds up what stands twice at one plant, and in lists whose site is that of a supplier', async () => {
    const outcome = await importText({
      'structure.csv':
        'Parent Part;Plant;Component Part;Qty per Assembly\nFAN;A01;SCREW;4\nFAN;A01;SCREW;2\nFAN;A02;SCREW;4\nFAN;A02;SCREW;2\n',
    });
    expect(listLines(outcome)).toEqual(['FAN 6 SCREW']);
    const bySupplier = await importText({
      'bom.csv':
        'Assembly;Component;Quantity;Supplier;Production location site;Site\nFAN;SCREW;4;Beispiel AG;;Hagen\nFAN;SCREW;2;Muster AG;;Brno\nFAN;PIN;1;Muster AG;;Brno\n',
    });
    expect(listLines(bySupplier)).toEqual(['FAN 1 PIN', 'FAN 6 SCREW']);
  });

  it('says where a product is made, where a list of plants knows the plant', async () => {
    const outcome = await importText({
      'T001W.csv': 'Werk;Name 1;Land;Ort\n1000;Werk Kassel;DE;Kassel\n2000;Werk Pilsen;CZ;Pilsen\n',
      'Stueckliste.csv':
        'Kopfmaterial;Werk;Komponente;Komponentenmenge;ME\nFAN;2000;ROTOR;1;ST\nFAN;2000;HAUBE;1;ST\nROTOR;2000;MAGNET;6;ST\n',
    });
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual(['FAN 2000']);
  });
});

describe('a list of several assemblies by level, each named in its rows', () => {
  const HEAD = 'Material;Werk;Stufe;Komponente;Objektkurztext;Komponentenmenge;ME;Gültig bis';

  it('hangs the lines at the first level under the assembly of the row and not under one of the whole file', async () => {
    const rows = (top: string, plant: string): string =>
      `${top};${plant};.1;ROTOR;Rotor;1;ST;31.12.9999\n${top};${plant};..2;MAGNET;Magnet;8;ST;31.12.9999\n${top};${plant};.1;WELLE;Welle;1;ST;31.12.9999\n`;
    const outcome = await importText({
      'CS12.csv': `${HEAD}\n${rows('MOT1', '1000')}${rows('MOT1', '2000')}${rows('MOT2', '1000')}`,
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(listLines(outcome)).toEqual([
      'MOT1 1 ROTOR',
      'MOT1 1 WELLE',
      'MOT2 1 ROTOR',
      'MOT2 1 WELLE',
      'ROTOR 8 MAGNET',
    ]);
  });

  it('does so where an assembly of a line heads rows of its own', async () => {
    const outcome = await importText({
      'CS12.csv': `${HEAD}\nMOT1;1000;.1;ROTOR;Rotor;1;ST;31.12.9999\nMOT1;1000;..2;MAGNET;Magnet;8;ST;31.12.9999\nROTOR;1000;.1;MAGNET;Magnet;8;ST;31.12.9999\n`,
    });
    expect(listLines(outcome)).toEqual(['MOT1 1 ROTOR', 'ROTOR 8 MAGNET']);
  });

  it('compares what an assembly holds in several places as of the day', async () => {
    const outcome = await importText(
      {
        'CS12.csv': `${HEAD}\nMOT1;1000;.1;ROTOR;Rotor;1;ST;31.12.9999\nMOT1;1000;..2;OLD;Old;8;ST;31.12.2023\nMOT1;1000;..2;MAGNET;Magnet;8;ST;31.12.9999\nMOT2;1000;.1;ROTOR;Rotor;1;ST;31.12.9999\nMOT2;1000;..2;MAGNET;Magnet;8;ST;31.12.9999\n`,
      },
      { dataDate: DAY },
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(listLines(outcome)).toEqual(['MOT1 1 ROTOR', 'MOT2 1 ROTOR', 'ROTOR 8 MAGNET']);
  });
});
