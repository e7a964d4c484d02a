import { describe, expect, it } from 'vitest';
import { foreign, showBom, translate } from './foreign-text.ts';

describe('Lines of foreign BOMs', () => {
  it('joins rows that only bring more designators, and keeps their rows', () => {
    const { records, tallies } = translate(
      foreign('bom', 'part-number|quantity|designators\nPN|Qty|RefDes\n100|4|R1, R2,\n||R3, R4\n200|1|C1', {
        file: 'b.csv',
      }),
    );
    expect(showBom(records)).toEqual(['b > 100 x 4 [2 3]', 'b > 200 x 1 [4]']);
    expect(tallies[0]).toMatchObject({ rows: 2, joined: 1, accepted: 2, parts: 2, quantity: 5 });
  });

  it('joins text that runs on, and takes a further maker as a second source', () => {
    const { records, tallies } = translate(
      foreign(
        'bom',
        'item-number|part-number|description|quantity|maker\nPos|PN|Text|Qty|Maker\n1|100|Resistor thick film|2|Vishay\n||1 %, 0603||\n||||Yageo\n2|200|Nut|1|',
        { file: 'b.csv' },
      ),
    );
    expect(tallies[0]).toMatchObject({ rows: 2, joined: 2, quantity: 3 });
    expect(records.parts.find(({ partNumber }) => partNumber === '100')?.description).toBe(
      'Resistor thick film 1 %, 0603',
    );
    expect(records.sourcing.map(({ supplierId }) => supplierId)).toEqual(['Vishay', 'Yageo']);
  });

  it('counts designators where no column states a quantity, each once, ranges written out', () => {
    const { records, codes, tallies } = translate(
      foreign(
        'bom',
        'designators|value|footprint\nReference|Value|Footprint\nR1-R4 R9|10k|0603\nC1,C2,C2|100n|0402\nTP1||',
        { file: 'b.csv' },
      ),
    );
    expect(showBom(records)).toEqual(['b > 10k 0603 x 5 [2]', 'b > 100n 0402 x 2 [3]', 'b > TP1 x 1 [4]']);
    expect(codes).toContain('note designator-doubled 3');
    // 5 + 2 + 1 by hand.
    expect(tallies[0]).toMatchObject({ rows: 3, parts: 3, quantity: 8 });
  });

  it('reads a count before the name where no column states a quantity, and says so', () => {
    const { records, codes } = translate(
      foreign(
        'bom',
        'parent|part-number\nParent|Component\nCar|2x Motor\nMotor|4 × Magnet\nMotor|3 x 000300\nCar|4 x 4 drive\nCar|Frame',
        { file: 'b.csv' },
      ),
    );
    expect(showBom(records)).toEqual([
      'Car > Motor x 2 [2]',
      'Motor > Magnet x 4 [3]',
      'Motor > 000300 x 3 [4]',
      'Car > 4 x 4 drive x 1 [5]',
      'Car > Frame x 1 [6]',
    ]);
    expect(codes).toEqual(expect.arrayContaining(['note quantity-in-name 2', 'note quantity-assumed 1']));
  });

  it('leaves a name as it is where a column states the quantity', () => {
    const text = 'parent|part-number|quantity\nParent|Component|Qty\nCar|2x Motor|1';
    expect(showBom(translate(foreign('bom', text, { file: 'b.csv' })).records)).toEqual(['Car > 2x Motor x 1 [2]']);
  });

  it('takes item and name of a structure line apart, whatever its revision, and says where revisions were joined', () => {
    const { records, codes } = translate(
      foreign(
        'bom',
        'level|part-number|quantity\nLevel|BOM Line|Qty\n0|0100/A;1-Car (View)|1\n1|0200/B;2-Motor, rear|2\n2|0300/C;1-Magnet|4\n1|0300/D;1-Magnet|1',
        { file: 'b.csv' },
      ),
    );
    expect(showBom(records)).toEqual(['0100 > 0200 x 2 [3]', '0200 > 0300 x 4 [4]', '0100 > 0300 x 1 [5]']);
    expect(records.parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['0100', 'Car'],
      ['0200', 'Motor, rear'],
      ['0300', 'Magnet'],
    ]);
    expect(codes).toContain('note revisions-joined 5');
  });

  it('takes a revision off a part number only where the header says that it stands there', () => {
    const text = (header: string) => `parent|part-number|quantity\nParent|${header}|Qty\n10/A|20/B|2\n10/A|20/C|1`;
    const told = translate(foreign('bom', text('Item ID/Rev'), { file: 'b.csv' }));
    expect(showBom(told.records)).toEqual(['10/A > 20 x 3 [2 3]']);
    const untold = translate(foreign('bom', text('Item'), { file: 'b.csv' }));
    expect(showBom(untold.records)).toEqual(['10/A > 20/B x 2 [2]', '10/A > 20/C x 1 [3]']);
    expect(untold.codes).not.toContain('note revisions-joined 3');
  });

  it('says of a column of revisions where a part bears several', () => {
    const rows = 'A|1|M1|B\nA|1|M2|B\nA|1|M1|C';
    const { codes } = translate(
      foreign('bom', `parent|quantity|part-number|\nParent|Qty|Item ID|Item Revision\n${rows}`, { file: 'b.csv' }),
    );
    expect(codes).toContain('note revisions-joined 4');
  });

  it('keeps options and zero quantities out of the BOM, their parts in, and says so', () => {
    const { records, tallies, codes } = translate(
      foreign(
        'bom',
        'part-number|quantity|do-not-fit|remark\nPN|Qty|DNP|Note\nA|1||\nB|2|x|\nC|3||nicht bestückt\nD|0||\nE|1|0|fitted',
        { file: 'b.csv' },
      ),
    );
    expect(showBom(records)).toEqual(['b > A x 1 [2]', 'b > E x 1 [6]']);
    expect(records.parts.map(({ partNumber }) => partNumber)).toEqual(['b', 'A', 'B', 'C', 'D', 'E']);
    expect(tallies[0]?.leftOut).toEqual([
      { row: 3, reason: 'do-not-fit', quantity: 2 },
      { row: 4, reason: 'do-not-fit', quantity: 3 },
      { row: 5, reason: 'quantity-zero', quantity: 0 },
    ]);
    expect(tallies[0]).toMatchObject({ rows: 5, accepted: 5, quantity: 7 });
    expect(codes).toEqual(expect.arrayContaining(['note not-fitted 3', 'note quantity-zero 5']));
  });

  it('reads a column that says what is fitted the other way round', () => {
    const { records } = translate(
      foreign('bom', 'part-number|quantity|do-not-fit\nPN|Qty|Fitted\nA|1|Yes\nB|2|No\nC|3|Not Fitted', {
        file: 'b.csv',
      }),
    );
    expect(showBom(records)).toEqual(['b > A x 1 [2]']);
  });

  it.each([
    ['1/2', 0.5, null],
    ['1 1/2', 1.5, null],
    ['2 pcs', 2, 'pcs'],
    ['3x', 3, null],
    ['0.25 m', 0.25, 'm'],
    ['1,250', 1250, null],
  ])('reads the quantity “%s”', (cell, quantity, unit) => {
    const { records } = translate(foreign('bom', `part-number|quantity|description\nPN|Qty|Text\nA|${cell}|x`));
    expect(records.bom[0]).toMatchObject({ quantity, unit });
  });

  it('multiplies two quantities, chooses the one for one unit, and never a price, lot or order', () => {
    const product = translate(
      foreign('bom', 'part-number|quantity|quantity-second\nPN|Per board|Boards\nA|3|2', { file: 'b.csv' }),
    );
    expect(showBom(product.records)).toEqual(['b > A x 6 [2]']);
    const lots = translate(
      foreign(
        'bom',
        'part-number|quantity|quantity|quantity|price|minimum-order\nPN|Qty 100|Qty 1|Order qty|Price|MOQ\nA|300|3|500|0.10|1000',
        { file: 'b.csv' },
      ),
    );
    expect(showBom(lots.records)).toEqual(['b > A x 3 [2]']);
    expect(lots.codes).toContain('note quantity-chosen 1');
  });

  it('adds up a part that stands in several lines, and refuses a quantity that is none with its place', () => {
    const { records, codes } = translate(
      foreign('bom', 'part-number|quantity|description\nPN|Menge|Text\nA|1|a\nA|2|a\nB|viele|b\nC||c', {
        file: 'b.csv',
      }),
    );
    expect(showBom(records).slice(0, 1)).toEqual(['b > A x 3 [2 3]']);
    expect(codes).toEqual(
      expect.arrayContaining(['error bad-number 4', 'error missing-value 5', 'note lines-added 3']),
    );
  });

  it('drops no line without a part number: maker number, value, description, or a key from the row', () => {
    const { records, codes } = translate(
      foreign(
        'bom',
        'part-number|maker-part-number|value|footprint|description|quantity\nPN|MPN|Value|FP|Text|Qty\n007|X|1|2||1\n|GRM18|100n|0603||2\n||10k|0402||3\n||||Glue|1\n||||tbd|5',
        { file: 'b.csv' },
      ),
    );
    expect(records.bom.map(({ child }) => child)).toEqual(['007', 'GRM18', '10k 0402', 'Glue', 'b.csv row 6']);
    expect(codes.filter((code) => code.startsWith('note part-key'))).toHaveLength(4);
  });

  it('parts maker and number of one cell, and leaves descriptions whole', () => {
    const { records } = translate(
      foreign(
        'bom',
        'part-number|quantity\nPN|Qty\nMurata GRM188R71C104KA01D|1\nCL10B104KB8 (Samsung)|2\nBosch sensor 5 bar front|1',
        { file: 'b.csv' },
      ),
    );
    expect(records.bom.map(({ child }) => child)).toEqual([
      'GRM188R71C104KA01D',
      'CL10B104KB8',
      'Bosch sensor 5 bar front',
    ]);
    expect(records.suppliers.map(({ supplierId }) => supplierId)).toEqual(['Murata', 'Samsung']);
  });

  it('fills suppliers and sourcing from makers and countries, a distributor buying from the maker', () => {
    const { records, tallies, log } = translate(
      foreign(
        'bom',
        'part-number|quantity|maker|supplier|origin-country|lead-time\nPN|Qty|Maker|Vendor|Origin|LT\nA|1|TDK|Farnell|CN|6 weeks\nB|1|TDK||JP|10',
        { file: 'b.csv' },
      ),
    );
    expect(tallies[0]?.fills).toEqual(['parts', 'suppliers', 'bom', 'sourcing']);
    expect(records.sourcing).toMatchObject([
      { partNumber: 'A', supplierId: 'Farnell', country: null, leadTimeDays: 42, buyerSiteId: null },
      { partNumber: 'A', supplierId: 'TDK', country: 'CN', buyerSiteId: 'Farnell@?' },
      { partNumber: 'B', supplierId: 'TDK', country: 'JP', leadTimeDays: 10 },
    ]);
    expect(log.errorCount()).toBe(0);
  });

  it('reads shares as parts of one or as percent, and yields either way', () => {
    const parts = translate(foreign('sourcing', 'part-number|supplier|share\nPN|Vendor|Quota\nA|S|0.6\nA|T|0.4'));
    expect(parts.records.sourcing.map(({ share }) => share)).toEqual([0.6, 0.4]);
    const percent = translate(foreign('sourcing', 'part-number|supplier|share\nPN|Vendor|Quota\nA|S|60 %\nA|T|40'));
    expect(percent.records.sourcing.map(({ share }) => share)).toEqual([0.6, 0.4]);
    const yields = translate(foreign('bom', 'part-number|quantity|yield\nPN|Qty|Yield\nA|1|95 %\nB|1|0.5'));
    expect(yields.records.bom.map((line) => line.yield)).toEqual([0.95, 0.5]);
  });

  it('takes a maker that may be anybody for no source', () => {
    const { records } = translate(foreign('bom', 'part-number|quantity|maker\nPN|Qty|Maker\nA|1|Generic\nB|1|any'));
    expect(records.sourcing).toEqual([]);
  });

  it('leaves headings between the lines out, counted', () => {
    const { tallies, codes } = translate(
      foreign('bom', 'part-number|quantity|description\nPN|Qty|Text\nMechanics||\nA|1|a', { file: 'b.csv' }),
    );
    expect(tallies[0]).toMatchObject({ rows: 1, accepted: 1, parts: 1, quantity: 1 });
    expect(codes).toContain('note heading-row 2');
  });
});
