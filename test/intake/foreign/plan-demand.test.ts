import { describe, expect, it } from 'vitest';
import { readElementHeader } from '../../../src/intake/mapping/element-headers.ts';
import { importText } from '../import-text.ts';

describe('a sales plan by period', () => {
  it('adds twelve months up to a year, and the rows of one product', async () => {
    const outcome = await importText({
      'forecast.csv': `
        Item,Customer,Jan-27,Feb-27,Mar-27,Apr-27,May-27,Jun-27,Jul-27,Aug-27,Sep-27,Oct-27,Nov-27,Dec-27,Unit Selling Price,Currency
        P-1,A,100,100,100,100,100,100,100,100,100,100,100,100,640.00,EUR
        P-1,B,10,10,10,10,10,10,10,10,10,10,10,20,640.00,EUR`,
    });
    const [part] = outcome.dataset?.parts ?? [];
    expect(part).toMatchObject({ partNumber: 'P-1', annualDemand: 1330, unitPrice: 640 });
    expect(part?.demandByMonth).toBe('110/110/110/110/110/110/110/110/110/110/110/120');
    expect(outcome.notes.find(({ code }) => code === 'periods-summed')?.message).toMatch(
      /12 periods from Jan-27 to Dec-27/,
    );
    expect(outcome.unread.map(({ column }) => column)).toEqual(['Customer']);
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
  });

  it('scales what is less than a year and takes the first year of what is more', async () => {
    const half = await importText({
      'plan.csv': 'Teilenummer;Bezeichnung;Q1 2027;Q2 2027;Q3 2027\nP-2;Motor;30;30;60\n',
    });
    expect(half.dataset?.parts[0]).toMatchObject({ annualDemand: 160, demandByMonth: null });
    expect(half.notes.find(({ code }) => code === 'periods-summed')?.message).toMatch(/times 4 ÷ 3/);
    const header = Array.from(
      { length: 18 },
      (_, month) => `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    const more = await importText({
      'plan.csv': `Part number,${header.join(',')}\nP-3,${header.map((_, month) => (month < 12 ? 5 : 900)).join(',')}\n`,
    });
    expect(more.dataset?.parts[0]?.annualDemand).toBe(60);
  });

  it('takes months a quarter apart for quarters, of the first year', async () => {
    const header = ['Jan 2027', 'Apr 2027', 'Jul 2027', 'Oct 2027', 'Jan 2028', 'Apr 2028'];
    const { dataset } = await importText({
      'plan.csv': `Part number,Description,${header.join(',')}\nP-6,Pump,3000,3000,3000,3000,9000,9000\n`,
    });
    expect(dataset?.parts[0]?.annualDemand).toBe(12_000);
  });

  it('keeps the months that a plan names and knows of no other', async () => {
    const three = await importText({
      'plan.csv': 'Teilenummer;Bezeichnung;Nov 2026;Dez 2026;Jan 2027\nP-2;Motor;30;;60\n',
    });
    expect(three.dataset?.parts[0]).toMatchObject({ annualDemand: 360, demandByMonth: '60//////////30/' });
    const counted = await importText({ 'plan.csv': 'Part number,M01,M02,M03\nP-3,1,2,3\n' });
    expect(counted.dataset?.parts[0]).toMatchObject({ annualDemand: 24, demandByMonth: null });
  });

  it('adds up rows of one part and period each, which are no lines of a bill, whatever the file is called', async () => {
    const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`);
    const rows = months.map((month) => `P-1,${month},100\nP-2,${month},5`).join('\n');
    for (const name of ['forecast.csv', 'salesplan.csv', 'book1.csv']) {
      const outcome = await importText({ [name]: `Item,Month,Forecast qty\n${rows}\n` });
      const demand = outcome.dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]);
      expect(demand, name).toEqual([
        ['P-1', 1200],
        ['P-2', 60],
      ]);
      expect(outcome.dataset?.bom, name).toEqual([]);
    }
    const half = months.slice(0, 6).map((month) => `P-3;${month};70`);
    const german = await importText({ 'absatz.csv': `Material;Monat;Absatzmenge\n${half.join('\n')}\n` });
    expect(german.dataset?.parts[0]?.annualDemand).toBe(840);
  });

  it.each([
    'H2 2026,H1 2027',
    '2026-H2,2027-H1',
    '2026 H2,2027 H1',
    'HY2 2026,HY1 2027',
    '2H26,1H27',
    'FY26 H2,FY27 H1',
  ])('adds up halves of a year, which are no hydrogen: %s', async (halves) => {
    const { dataset, unread } = await importText({
      'plan.csv': `Part number,Description,${halves}\nP-1,Motor,50,70\n`,
    });
    expect(dataset?.parts[0]?.annualDemand).toBe(120);
    expect(dataset?.composition).toEqual([]);
    expect(unread).toEqual([]);
  });

  it.each(['H2 2026', '2026-H2', 'HY2 2026', 'H2/2026', 'H2_2026'])('takes the half %s for no substance', (header) => {
    expect(readElementHeader(header)).toBeNull();
  });
});

it('adds up the rows of two months under a header that says so, and reads no mean of a scorecard as a firm', async () => {
  const plan = await importText({ 'c.csv': 'Material;Monat;Absatzmenge\nP4;2027-01;10\nP4;2027-02;15\n' });
  expect(plan.dataset?.parts[0]?.annualDemand).toBe(150);
  const scores = await importText({
    'parts.csv': 'part_number,description\nA,Bolt\n',
    'scores.csv':
      'Supplier no.,Supplier,Country,Quality,Delivery,Average\n417,Fable,CN,92,81,86.5\n418,Nord,DE,97,95,96\nAverage,,,94.5,88,91.25\nTotal,,,189,176,182.5\n',
  });
  expect(scores.dataset?.suppliers.map(({ name }) => name)).toEqual(['Fable', 'Nord']);
});

describe('a plan whose rows name periods as its header counts them', () => {
  const numbers = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => String(at + 1).padStart(2, '0'));
  it.each([
    // Eight weeks of 10: 80 × 52 ÷ 8.
    ['weeks that look like months', 'Material;Woche;Planmenge', numbers(8).map((week) => `${week}/2027`), 520],
    ['weeks without a sign between', 'Material;Kalenderwoche;Planmenge', numbers(20).map((week) => `2027${week}`), 520],
    ['bare weeks', 'Item;Week;Forecast qty', numbers(52), 520],
    ['bare months', 'Item;Month;Forecast qty', numbers(12), 120],
    ['weeks over the end of a year', 'Item;Week;Demand', ['2026-W52', '2026-W53', '2027-W01', '2027-W02'], 520],
    ['work weeks', 'Item;Work week;Demand', numbers(8).map((week) => `WW${week}`), 520],
    ['quarters in words', 'Material;Quartal;Planmenge', numbers(4).map((at) => `${Number(at)}. Quartal 2027`), 40],
    ['days that bear a mark', 'Material;Termin;Planmenge', ['T 04.01.2027', 'T 11.01.2027', 'T 18.01.2027'], 520],
    // 40 in the ten months from January to October: no demand in those between.
    ['some months', 'Item;Month;Forecast qty', ['2027-01', '2027-04', '2027-07', '2027-10'], 48],
    ['a row of no month beside months', 'Item;Month;Forecast qty', ['2027-01', '2027-02', 'Backlog'], 120],
  ])('adds up %s', async (_, header, periods, demand) => {
    const rows = periods.map((period) => `P-1;${period};10`);
    const { dataset } = await importText({ 'plan.csv': [header, ...rows, ''].join('\n') });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([demand]);
  });

  it('takes the first of two years that stand in a column of their own', async () => {
    const rows = [2027, 2028].flatMap((year) => numbers(12).map((month) => `P-1;${year};${month};${year - 2017}`));
    const { dataset } = await importText({ 'plan.csv': ['Material;Jahr;Monat;Absatzmenge', ...rows, ''].join('\n') });
    expect(dataset?.parts[0]?.annualDemand).toBe(120);
  });

  it('does not know what is planned where the periods are not understood, and says so', async () => {
    const text = 'Item;Month;Forecast qty\nP-1;first;10\nP-1;second;10\nP-1;third;10\n';
    const { dataset, notes } = await importText({ 'plan.csv': text });
    expect(dataset?.parts[0]?.annualDemand).toBeNull();
    expect(notes.find(({ code }) => code === 'periods-not-understood')?.message).toMatch(/not known.*Month: first/);
  });

  it('says that rows of one part are not counted where no column tells what each is for, also where they agree', async () => {
    const { notes } = await importText({ 'plan.csv': 'Item;Zeitraum;Annual demand\nP-1;a;10\nP-1;b;10\n' });
    expect(notes.find(({ code }) => code === 'demand-repeated')?.message).toMatch(/not counted \(P-1\)/);
  });

  it('counts in thousands what its header says so of, and no money as pieces', async () => {
    const demand = async (header: string): Promise<unknown> =>
      (await importText({ 'plan.csv': `${header}\nP-1;2027-01;2\nP-1;2027-02;4\n` })).dataset?.parts[0]?.annualDemand;
    expect(await demand('Material;Monat;Absatzmenge (Tsd. Stück)')).toBe(36_000);
    expect(await demand('Item;Month;Forecast (k units)')).toBe(36_000);
    expect(await demand('Item;Month;Sales plan (EUR)')).not.toBe(36);
  });

  it('counts no row of all customers beside theirs, and one customer at two plants twice', async () => {
    const text = 'Item;Customer;Plant;Annual demand\nP-1;A;X;100\nP-1;A;Y;200\nP-1;Total;;300\nP-2;Total;;7\n';
    const { dataset } = await importText({ 'sold.csv': text });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([300, 7]);
  });
});

describe('a plan whose rows bear days, or go to customers', () => {
  const readDemand = async (name: string, text: string): Promise<unknown> =>
    (await importText({ [name]: text })).dataset?.parts.map(({ partNumber, annualDemand }) => [
      partNumber,
      annualDemand,
    ]);

  it.each([
    // Four Mondays: 400 × 52 ÷ 4.
    [
      'weeks by their first day',
      'part_number,week,demand',
      ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'],
      5200,
    ],
    // A week without a row has no demand: 300 × 52 ÷ 4.
    ['a week left out', 'Item,Week commencing,Forecast', ['04/01/2027', '11/01/2027', '25/01/2027'], 3900],
    ['months by their last day', 'Material,Monat,Bedarf', ['31.01.2027', '28.02.2027', '31.03.2027'], 1200],
    ['months by their first day', 'Part,Period,Sales plan', ['2027-01-01', '2027-02-01', '2027-03-01'], 1200],
    // 72 days from 4 January to 17 March are two gaps of 36 days, so that 300 are for 108: in 365 days as many as 1,013.9.
    ['days of any kind', 'Item,Demand date,Demand qty', ['2027-01-04', '2027-02-02', '2027-03-17'], 1013.88888889],
    // Three Mondays four weeks apart: 300 × 52 ÷ 12.
    ['every fourth week', 'Part No,MS Date,Forecast Lev 1', ['2027-01-04', '2027-02-01', '2027-03-01'], 1300],
    ['too few days for a year', 'Item,Date,Forecast Quantity', ['2027-01-04', '2027-01-06'], 200],
  ])('adds up %s', async (_, header, days, demand) => {
    const rows = days.map((day) => `P-1,${day},100`);
    expect(await readDemand('book1.csv', [header, ...rows, ''].join('\n'))).toEqual([['P-1', demand]]);
  });

  it('adds up what goes to several customers, and takes no day of a list of parts for a period', async () => {
    const customers = 'Item,Customer,Annual demand\nP-1,A,100\nP-1,B,200\nP-2,A,7\n';
    expect(await readDemand('sold.csv', customers)).toEqual([
      ['P-1', 300],
      ['P-2', 7],
    ]);
    const list = 'Item,Date,Annual demand\nP-1,2027-01-04,100\nP-2,2027-01-11,200\nP-3,2027-01-18,300\n';
    expect(await readDemand('parts.csv', list)).toEqual([
      ['P-1', 100],
      ['P-2', 200],
      ['P-3', 300],
    ]);
  });

  it('adds up no years of one customer, and says which stands', async () => {
    const outcome = await importText({
      'years.csv': 'Item,Customer,Year,Annual demand\nP-1,A,2027,100\nP-1,A,2028,200\n',
    });
    expect(outcome.dataset?.parts[0]?.annualDemand).toBe(100);
    expect(outcome.notes.find(({ code }) => code === 'periods-summed')?.message).toMatch(
      /only 2027 counts, and not 2028/,
    );
  });
});

it('takes a quantity beside a year and what customers pay for what is sold, and no line of a bill', async () => {
  const { dataset } = await importText({
    'absatz.csv': 'Sachnummer;Jahr;Menge;Verkaufspreis\nHB-1;2027;12000;640,00\nHB-2;2027;300;12,50\n',
  });
  expect(
    dataset?.parts.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]),
  ).toEqual([
    ['HB-1', 12_000, 640],
    ['HB-2', 300, 12.5],
  ]);
  expect(dataset?.bom).toEqual([]);
});
