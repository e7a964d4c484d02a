import { describe, expect, it } from 'vitest';
import { foreign, showBom, translate } from './foreign-text.ts';

// Row 1 of each text is the header (the line of meanings above it is no row of the file).
describe('BOM layouts', () => {
  it.each([
    ['plain', ['0', '1', '2', '1']],
    ['dotted', ['0', '.1', '..2', '.1']],
    ['named', ['L0', 'L1', 'L2', 'L1']],
    ['from 1', ['1', '2', '3', '2']],
    ['marks', ['*', '**', '***', '**']],
  ])('reads levels written %s', (_name, [a, b, c, d]) => {
    const { records, tallies, codes } = translate(
      foreign('bom', `level|part-number|quantity\nLvl|No|Qty\n${a}|CAR|1\n${b}|AXLE|2\n${c}|BOLT|8\n${d}|WHEEL|4`),
    );
    expect(showBom(records)).toEqual(['CAR > AXLE x 2 [3]', 'AXLE > BOLT x 8 [4]', 'CAR > WHEEL x 4 [5]']);
    // Four rows, four parts, 1 + 2 + 8 + 4 as written.
    expect(tallies[0]).toMatchObject({ rows: 4, accepted: 4, parts: 4, quantity: 15, joined: 0 });
    expect(tallies[0]?.leftOut).toEqual([{ row: 2, reason: 'top', quantity: 1 }]);
    expect(codes.filter((code) => code.startsWith('error'))).toEqual([]);
  });

  it('hangs several level-1 lines under the assembly that the file names, and asks', () => {
    const { records, codes } = translate(
      foreign('bom', 'level|part-number|quantity\nLevel|Part|Qty\n1|A|1\n2|B|2\n1|C|3', { file: 'BOM_X-100.csv' }),
    );
    expect(showBom(records)).toEqual(['X-100 > A x 1 [2]', 'A > B x 2 [3]', 'X-100 > C x 3 [4]']);
    expect(codes).toContain('note top-assumed 1');
  });

  it('keeps several products at level 0 apart', () => {
    const { records } = translate(
      foreign('bom', 'level|part-number|quantity\nLevel|Part|Qty\n0|P|1\n1|A|2\n0|Q|1\n1|A|3'),
    );
    expect(showBom(records)).toEqual(['P > A x 2 [3]', 'Q > A x 3 [5]']);
  });

  it('takes a skipped level to the nearest line above, noted, and refuses a level that is none', () => {
    const { records, codes, tallies } = translate(
      foreign('bom', 'level|part-number|quantity\nLevel|Part|Qty\n0|P|1\n1|A|2\n3|B|1\nabc|C|1'),
    );
    expect(showBom(records)).toEqual(['P > A x 2 [3]', 'A > B x 1 [4]']);
    expect(codes).toContain('note level-jump 4');
    expect(codes).toContain('error bad-level 5');
    expect(tallies[0]).toMatchObject({ rows: 4, accepted: 3 });
  });

  it('nests by position numbers, and reads 10, 20, 30 as a flat list', () => {
    const nested = translate(
      foreign('bom', 'item-number|part-number|quantity\nPos|Part|Qty\n1|A|1\n1.1|B|2\n1.1.2|C|3\n2|D|1', {
        file: 'top.csv',
      }),
    );
    expect(showBom(nested.records)).toEqual(['top > A x 1 [2]', 'A > B x 2 [3]', 'B > C x 3 [4]', 'top > D x 1 [5]']);
    const flat = translate(
      foreign('bom', 'item-number|part-number|quantity\nPos|Part|Qty\n10|A|1\n20|B|2', { file: 'top.csv' }),
    );
    expect(showBom(flat.records)).toEqual(['top > A x 1 [2]', 'top > B x 2 [3]']);
  });

  it('reads one column for each level, with numbers or with the whole path in it', () => {
    const marks = translate(foreign('bom', 'level|level|level|quantity\nL0|L1|L2|Qty\nP|||1\n|A||2\n||B|3\n|C||1'));
    expect(showBom(marks.records)).toEqual(['P > A x 2 [3]', 'A > B x 3 [4]', 'P > C x 1 [5]']);
    const path = translate(foreign('bom', 'level|level|level|quantity\nL0|L1|L2|Qty\nP|A||2\nP|A|B|3'));
    expect(showBom(path.records)).toEqual(['P > A x 2 [2]', 'A > B x 3 [3]']);
  });

  it('reads drawn and blank indents', () => {
    const drawn = translate(foreign('bom', 'part-number|quantity\nPart|Qty\nP|1\n.A|2\n..B|3\n.C|1'));
    expect(showBom(drawn.records)).toEqual(['P > A x 2 [3]', 'A > B x 3 [4]', 'P > C x 1 [5]']);
    const blank = translate(
      foreign('bom', 'part-number|quantity\nPart|Qty\nP|1\nA|2\nB|3', {
        indents: new Map([
          [3, 2],
          [4, 4],
        ]),
      }),
    );
    expect(showBom(blank.records)).toEqual(['P > A x 2 [3]', 'A > B x 3 [4]']);
  });

  it('fills a blank parent with the one above where the parent is written once', () => {
    const { records, codes } = translate(
      foreign('bom', 'parent|part-number|quantity\nAssembly|Part|Qty\nP|A|1\n|B|2\nA|C|3\n|D|1'),
    );
    expect(showBom(records)).toEqual(['P > A x 1 [2]', 'P > B x 2 [3]', 'A > C x 3 [4]', 'A > D x 1 [5]']);
    expect(codes).toContain('note parent-filled-down 1');
  });

  it('finds parents that are written as ids of rows or as names', () => {
    const ids = translate(
      foreign(
        'bom',
        'item-number|parent|part-number|quantity\nId|Parent id|Part|Qty\n1||P|1\n2|1|A|2\n3|1|B|2\n4|3|C|5',
      ),
    );
    expect(showBom(ids.records)).toEqual(['P > A x 2 [3]', 'P > B x 2 [4]', 'B > C x 5 [5]']);
    const names = translate(
      foreign(
        'bom',
        'parent|part-number|description|quantity\nAssembly|Part|Name|Qty\n|100|Car|1\nCar|200|Axle|2\nAxle|300|Bolt|8',
      ),
    );
    expect(showBom(names.records)).toEqual(['100 > 200 x 2 [3]', '200 > 300 x 8 [4]']);
  });

  it('reads a blank parent as none where every other line writes it', () => {
    const { records, tallies } = translate(
      foreign('bom', 'parent|part-number|quantity\nParent|Part|Qty\n|P|1\nP|A|1\nP|B|2'),
    );
    expect(showBom(records)).toEqual(['P > A x 1 [3]', 'P > B x 2 [4]']);
    expect(tallies[0]?.leftOut).toEqual([{ row: 2, reason: 'top', quantity: 1 }]);
  });

  it('counts an assembly once that stands in two places with the same lines, and refuses one that differs', () => {
    const same = translate(
      foreign('bom', 'level|part-number|quantity\nL|P|Q\n0|P|1\n1|A|1\n2|X|4\n1|B|1\n2|A|1\n3|X|4'),
    );
    expect(showBom(same.records)).toEqual(['P > A x 1 [3]', 'A > X x 4 [4]', 'P > B x 1 [5]', 'B > A x 1 [6]']);
    expect(same.codes).toContain('note assembly-repeated 7');
    const other = translate(
      foreign('bom', 'level|part-number|quantity\nL|P|Q\n0|P|1\n1|A|1\n2|X|4\n1|B|1\n2|A|1\n3|X|5'),
    );
    expect(other.codes).toContain('error assembly-differs 7');
    expect(other.tallies[0]).toMatchObject({ rows: 6, accepted: 5, quantity: 8 });
  });

  it('joins a sheet to the line of another that bears its name', () => {
    const { records, codes } = translate(
      foreign('bom', 'level|part-number|quantity\nL|P|Q\n0|CAR|1\n1|pcb-100|2', { file: 'car.xlsx', sheet: 'Main' }),
      foreign('bom', 'part-number|quantity\nPart|Qty\nR-1|4', { file: 'car.xlsx', sheet: 'PCB 100' }),
    );
    expect(showBom(records)).toEqual(['CAR > pcb-100 x 2 [3]', 'pcb-100 > R-1 x 4 [2]']);
    expect(codes).toContain('note top-assumed 1');
  });

  it.each([
    [['Generated today', 'BOM for board-7'], 'board-7'],
    [['Assembly:', 'MTR-9'], 'MTR-9'],
    [['Stückliste 4711 Pumpe'], '4711'],
    [['Firma 100', 'Teil: EA-500 Elektroantrieb 500W'], 'EA-500'],
    [['Codice: 40.1200 Motore'], '40.1200'],
    [['Project: Gen3 Drive'], 'Gen3 Drive'],
    [['Artikel: 2026-11-30 Export'], '2026-11-30 Export'],
    [['BOM 2026-11-24'], 'pump-x'],
    [['Bill of materials'], 'pump-x'],
  ])('takes the assembly from the titles %j: %s', (titles, top) => {
    const { records } = translate(
      foreign('bom', 'part-number|quantity\nPart|Qty\nR-1|4', { file: 'pump-x.xlsx', titles }),
    );
    expect(showBom(records)).toEqual([`${top} > R-1 x 4 [2]`]);
  });

  it('reads signed flows of a planning system per unit made', () => {
    const { records, tallies } = translate(
      foreign(
        'bom',
        'operation|part-number|quantity\nOperation|Item|Quantity\nmake A|A|2\nmake A|B|-4\nmake A|C|-1\nmake Z|B|-3',
      ),
      foreign('operations', 'operation|part-number\nName|Item\nmake Z|Z'),
    );
    // A run makes 2 A from 4 B and 1 C: 2 and 0.5 for each; Z comes from the table of operations.
    expect(showBom(records)).toEqual(['A > B x 2 [3]', 'A > C x 0.5 [4]', 'Z > B x 3 [5]']);
    expect(tallies[0]).toMatchObject({ rows: 4, accepted: 4, quantity: -6 });
  });

  it('reads the parts of a product from a list in one cell', () => {
    const { records, tallies } = translate(
      foreign('bom', 'part-number|description|component-ids\nproduct_id|name|ids\nP1|Sensor|S1, S2, S1'),
    );
    expect(showBom(records)).toEqual(['P1 > S1 x 2 [2]', 'P1 > S2 x 1 [2]']);
    expect(tallies[0]).toMatchObject({ rows: 1, accepted: 1, parts: 3, quantity: null });
  });
});
