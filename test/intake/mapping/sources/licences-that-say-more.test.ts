import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';
import { MAGNET_BUYER } from '../../magnet-buyer.ts';

const read = async (register: string) => {
  const outcome = await importText({ ...MAGNET_BUYER, 'register.csv': register }, { today: '2026-12-01' });
  return { outcome, licences: outcome.dataset?.licences ?? [] };
};
const granted = (remark: string, header = 'Remark'): string =>
  `Licence no;Exporter;Part number;Status;Valid until;${header}\nL-1;Ningbo Magnets;M1;granted;2027-04-15;${remark}\n`;

describe('what a register says beside a grant', () => {
  it.each([
    ['revoked 2026-10-01', 'withdrawn'],
    ['widerrufen am 01.10.2026', 'withdrawn'],
    ['已撤销', 'withdrawn'],
    ['quantity used up', 'expired'],
    ['已用完', 'expired'],
    // Nobody says what has become of it since, so it is asked for at most.
    ['suspended since October', 'filed'],
    ['noch nicht erteilt', 'filed'],
    ['replaced by L-2', 'withdrawn'],
    ['ersetzt durch L-2', 'withdrawn'],
    ['transferred to Hansa GmbH on 2026-08-01', 'filed'],
    ['approved in principle', 'filed'],
    ['原则同意', 'filed'],
    ['expected to be granted in January', 'filed'],
    ['mündlich zugesagt', 'filed'],
    ['draft, not signed', 'filed'],
    // For some of the goods, and nobody says for which of these.
    ['for samples only', 'filed'],
    ['applies to Hansa GmbH only', 'filed'],
  ])('takes it back: %s', async (remark, status) => {
    for (const header of ['Remark', 'Bemerkung', 'Vermerk der Behörde']) {
      const { licences, outcome } = await read(granted(remark, header));
      expect(licences).toMatchObject([{ status, validTo: '2027-04-15' }]);
      expect(findProblem(outcome, 'grant-not-counted')).toMatchObject({ row: 2, found: remark });
    }
  });

  it.each([
    'replaces L-0, which was revoked',
    'gültig bis auf Widerruf',
    'valid unless cancelled by the authority',
    'original sent by courier',
    'first shipment 2026-06-01',
    // The goods that the row is for, and one shipment, of which the quantity speaks.
    'only for M1',
    'only one shipment',
    'shipment expected in January',
    'subject to post-shipment verification',
    '',
  ])('leaves it standing: %s', async (remark) => {
    const { licences, outcome } = await read(granted(remark));
    expect(licences).toMatchObject([{ status: 'granted' }]);
    expect(findProblem(outcome, 'grant-not-counted')).toBeUndefined();
  });
});

describe('a register that names parts', () => {
  it('lets its licences pass these alone, and all goods where it names an entry', async () => {
    const { licences } = await read(granted(''));
    expect(licences).toMatchObject([{ itemId: '18-Dy-magnet', parts: 'M1' }]);
    const coded = await read('Licence no;Exporter;Control code;Status\nL-1;Ningbo Magnets;1C905.a.4;granted\n');
    expect(coded.licences.map(({ itemId, parts }) => [itemId, parts ?? null])).toEqual([['18-Dy-magnet', null]]);
  });
});

describe('a list of what customs wrote off', () => {
  const write = async (lines: string, used = '', head = 'Licence no;Customs declaration;Written off;Unit;Balance') => {
    const outcome = await importText(
      {
        ...MAGNET_BUYER,
        'register.csv': `Licence no;Exporter;Part number;Status;Quantity;Unit;Used\nL-1;Ningbo Magnets;M1;granted;2000;pcs;${used}\n`,
        'customs.csv': `${head}\n${lines}\n`,
      },
      { today: '2026-12-01' },
    );
    return { licences: outcome.dataset?.licences.map((one) => [one.note, one.used]), outcome };
  };

  it('counts what is left under the licence of its number', async () => {
    const { licences } = await write('L-1;2233;800;pcs;1200\nL-1;2244;700;pcs;500');
    expect(licences).toEqual([['L-1', 1500]]);
    // A register that says more to be used is newer.
    expect((await write('L-1;2233;800;pcs;1200', '1600')).licences).toEqual([['L-1', 1600]]);
  });

  it.each([
    ['L-7;2233;800;pcs;5', 'no register has'],
    ['L-1;2233;8;kg;12', 'in kg'],
    ['L-1;2233;800;pcs;2200', 'more is left'],
  ])('counts nothing of “%s”, and says so', async (line, why) => {
    const { licences, outcome } = await write(line);
    expect(licences).toEqual([['L-1', null]]);
    expect(findProblem(outcome, 'write-offs-not-counted')).toMatchObject({ row: 2 });
    expect(findProblem(outcome, 'write-offs-not-counted')?.message).toContain(why);
  });

  it('counts nothing where a line has no balance: there may be more that was written off', async () => {
    const { licences, outcome } = await write('L-1;2233;800;pcs;1200\nL-1;2244;700;pcs;');
    expect(licences).toEqual([['L-1', null]]);
    expect(findProblem(outcome, 'write-offs-without-balance')).toBeDefined();
  });
});

describe('a register without a status', () => {
  it.each([
    // An application was made, and nobody decided.
    ['Application no;Exporter;Part number;End user;Destination', 'A-1;Ningbo Magnets;M1;We Motors;DE', 'filed'],
    ['申请编号;出口商;品名;最终用户;目的国;管制编码', 'A-1;Ningbo Magnets;M1;We Motors;DE;1C905.a.4', 'filed'],
    ['Licence no;Exporter;Part number;End user;Destination', 'pending;Ningbo Magnets;M1;We Motors;DE', 'filed'],
    ['Licence no;Exporter;Part number;Control code;Valid to', 'not required;Ningbo Magnets;M1;;2027-05-01', 'filed'],
    ['Licence no;Application no;Exporter;Part number;End user;Destination', ';A-1;Ningbo Magnets;M1;We;DE', 'filed'],
    [
      'Application no;Licence no;Exporter;Part number;End user;Destination',
      'A-1;L-1;Ningbo Magnets;M1;We;DE',
      'granted',
    ],
    ['Licence no;Exporter;Part number;End user;Destination', 'VEU-A;Ningbo Magnets;M1;We Motors;DE', 'granted'],
  ])('takes a number of a licence alone for a grant: %s, %s', async (header, row, status) => {
    const { licences } = await read(`${header}\n${row}\n`);
    expect(licences).toMatchObject([{ exporterSiteId: 'NB1', itemId: '18-Dy-magnet', status }]);
  });
});

describe('what is used of a licence', () => {
  it.each([
    ['Quantity;Written off by customs', '1000;400', 400],
    ['Quantity;Balance', '1000;250', 750],
    ['数量;剩余数量', '1000;250', 750],
    // What is used goes before what is left, and more cannot be left than was granted.
    ['Quantity;Used;Balance', '1000;400;250', 400],
    ['Quantity;Balance', '1000;2500', null],
  ])('is read under %s: %s', async (header, cells, used) => {
    const { licences } = await read(
      `Licence no;Exporter;Part number;Status;Valid until;${header}\nL-1;Ningbo Magnets;M1;granted;2027-04-15;${cells}\n`,
    );
    expect(licences).toMatchObject([{ quantity: 1000, used }]);
  });

  it('is known for none of several goods that share a quantity, and for two elements of one magnet', async () => {
    const files = (goods: string, unit: string | null) => ({
      ...MAGNET_BUYER,
      'parts.csv': `${MAGNET_BUYER['parts.csv']}\nM2,Magnet,component,ndfeb-magnet,magnet,pcs,NdFeB`,
      'composition.csv': `${MAGNET_BUYER['composition.csv']}\nM2,Tb,1,2,declared${unit === null ? '\nM1,Tb,1,2,declared' : ''}`,
      'sourcing.csv': `${MAGNET_BUYER['sourcing.csv']}\nM2,NB1,100,seen`,
      'register.csv': `Licence no;Exporter;Goods;Status;Valid until;Quantity\nL-1;Ningbo Magnets;${goods};granted;2027-04-15;1000\n`,
    });
    const shared = await importText(files('M1, M2', 'x'), { today: '2026-12-01' });
    expect(shared.dataset?.licences.map(({ quantityUnit }) => quantityUnit)).toEqual([
      'of all its goods together',
      'of all its goods together',
    ]);
    expect(findProblem(shared, 'licence-quantity-shared')).toMatchObject({ row: 2, found: '1000' });
    const one = await importText(files('M1', null), { today: '2026-12-01' });
    expect(one.dataset?.licences.map(({ quantityUnit }) => quantityUnit ?? null)).toEqual([null, null]);
  });
});

describe('a register of export licences', () => {
  it.each(['unbefristet', 'no expiry', 'illimitée', '长期', 'bezterminowo'])(
    'keeps a licence of which it says that it has no end: %s',
    async (end) => {
      const { licences } = await read(
        `Licence no;Exporter;Part number;Status;Issue date;Valid until\nL-1;Ningbo Magnets;M1;granted;2026-03-01;${end}\nL-2;Ningbo Magnets;M1;granted;2026-04-01;2027-03-31\n`,
      );
      expect(licences).toMatchObject([
        { validTo: null, decided: '2026-03-01' },
        { validTo: '2027-03-31', decided: '2026-04-01' },
      ]);
    },
  );

  it.each([
    // Day of decision, first and last day: from which day it counts, and until when.
    ['2026-04-15;2027-01-01;2027-04-15', '2027-01-01', '2027-04-15', 'granted'],
    // March 2026 has begun by its last day, before the decision.
    ['2026-04-15;2026年3月;2027-04-15', '2026-04-15', '2027-04-15', 'granted'],
    ['2026-04-15;KW 53/2026;2027-04-15', '2027-01-03', '2027-04-15', 'granted'],
    ['2026-04-15;00.00.0000;2027-04-15', '2026-04-15', '2027-04-15', 'granted'],
    ['2026-04-15;on arrival;2027-04-15', '2026-04-15', '2027-04-15', 'filed'],
    // No end: as long as the law lets a licence last, and not until the year 9999.
    ['2026-04-15;2026-04-15;9999-12-31', '2026-04-15', null, 'granted'],
    ['2026-04-15;2026-04-15;31.12.2099', '2026-04-15', null, 'granted'],
    ['2026-04-15;2026-04-15;00.00.0000', '2026-04-15', null, 'granted'],
    ['2026-04-15;2026-04-15;2029-04-14', '2026-04-15', '2029-04-14', 'granted'],
  ])('counts from its first day to its last: %s', async (days, decided, validTo, status) => {
    const { licences, outcome } = await read(
      `Licence no;Exporter;Part number;Status;Decided on;Valid from;Valid until\nL-1;Ningbo Magnets;M1;granted;${days}\n`,
    );
    expect(licences).toMatchObject([{ decided, validTo, status }]);
    expect(findProblem(outcome, 'licence-begins-later') !== undefined).toBe(decided > '2026-04-15');
  });

  it.each([
    ['single shipment', 'shipment'],
    ['一批一证', 'shipment'],
    ['Einzellieferung', 'shipment'],
    ['非一批一证', null],
    ['individual', null],
    ['first of many shipments', null],
  ])('says not how much is left of one for one shipment: %s', async (type, quantityUnit) => {
    const { licences } = await read(granted(type, 'Type'));
    expect(licences).toMatchObject([{ status: 'granted', quantity: quantityUnit && 1, quantityUnit }]);
  });

  it('says once that a day is none', async () => {
    const { outcome } = await read(
      'Licence no;Exporter;Part number;Status;Filed on;Decided on;Valid until\nL-1;Ningbo Magnets;M1;granted;2026-03-01;2026-04-15;12 months\nL-2;Ningbo Magnets;M1;granted;;;2027-03-31\nL-3;Ningbo Magnets;M1;granted;;;2027-04-30\n',
    );
    expect(outcome.document.problems.filter(({ code }) => code === 'bad-date')).toHaveLength(1);
  });

  it('still refuses an end that is no day', async () => {
    const { outcome } = await read(
      'Licence no;Exporter;Part number;Status;Valid until\nL-1;Ningbo Magnets;M1;granted;31.31.2027\nL-2;Ningbo Magnets;M1;granted;2027-03-31\n',
    );
    expect(findProblem(outcome, 'bad-date')).toMatchObject({ row: 2, found: '31.31.2027' });
  });

  it('keeps licences of one part apart by their numbers', async () => {
    const rows = (second: string): string =>
      `Licence no;Exporter;Part number;Status;Valid until\nL-1;Ningbo Magnets;M1;granted;2026-12-31\n${second};Ningbo Magnets;M1;granted;2027-11-30\n`;
    expect((await read(rows('L-2'))).licences).toMatchObject([
      { note: 'L-1', validTo: '2026-12-31' },
      { note: 'L-2', validTo: '2027-11-30' },
    ]);
    // One number with two ends contradicts itself.
    const { outcome } = await read(rows('L-1'));
    expect(findProblem(outcome, 'duplicate-disagrees')?.message).toBe(
      'NB1 · M1 · L-1 stands in two rows that disagree on valid_to: 2026-12-31 in register.csv, row 2, 2027-11-30 in register.csv, row 3.',
    );
  });

  it.each([
    'N.º licencia;Empresa exportadora;Producto;Estado;Vencimiento\nL-1;Ningbo Magnets;M1;vigente;15/04/2027\n',
    'Licencia;Titular;Material;Situación;Válida hasta\nL-1;Ningbo Magnets;M1;concedida;15/04/2027\n',
    'Номер лицензии;Экспортёр;Материал;Статус;Действует до\nL-1;Ningbo Magnets;M1;выдана;15.04.2027\n',
    '许可证号;出口商;商品名称;商品编码;状态;有效截止日期\nL-1;Ningbo Magnets;M1;8505111000;已批准;2027-04-15\n',
    // What the goods are called is no part of the files, and their model is.
    '许可证号;出口商;商品名称;规格型号;状态;有效截止日期\nL-1;Ningbo Magnets;钕铁硼永磁体;M1;已批准;2027-04-15\n',
  ])('names its exporter and its goods: %s', async (register) => {
    expect((await read(register)).licences).toMatchObject([
      { exporterSiteId: 'NB1', itemId: '18-Dy-magnet', status: 'granted', validTo: '2027-04-15', note: 'L-1' },
    ]);
  });

  it.each([
    ['returned for more documents', 'returned'],
    ['Nachforderung von Unterlagen', 'question'],
    ['补正材料', 'question'],
    ['dossier incomplet', 'question'],
    ['devuelta para completar', 'returned'],
    ['incelemede', 'in-review'],
  ])('understands a case that waits for papers: %s', async (word, status) => {
    const { licences } = await read(
      `Licence no;Exporter;Part number;Filed on;Status\nL-1;Ningbo Magnets;M1;2026-10-01;${word}\n`,
    );
    expect(licences).toMatchObject([{ status, filed: '2026-10-01' }]);
  });

  it('is also one of applications by their numbers, which are no sources', async () => {
    const { licences, outcome } = await read(
      'Application no;Supplier;Part;Applied on;Status\nA-1;Ningbo Magnets;M1;2026-11-15;submitted\n',
    );
    expect(licences).toMatchObject([{ status: 'filed', filed: '2026-11-15', note: 'A-1' }]);
    expect(outcome.dataset?.sourcing).toHaveLength(1);
  });
});

it.each(['Date of decision', 'Entscheidungsdatum', 'Date de décision', '决定日期'])(
  'a licence counts from the day under %s',
  async (header) => {
    const { licences } = await read(
      `Licence no;Exporter;Control code;Part number;Status;${header};Valid until\nL-1;Ningbo Magnets;1C905.a.4;M1;granted;2027-02-01;2028-01-31\n`,
    );
    expect(licences).toMatchObject([{ decided: '2027-02-01' }]);
  },
);

it('a day in figures whose order is open is no end of a month', async () => {
  const { licences } = await read(
    'Licence no;Exporter;Control code;Part number;Status;Valid until\nL-1;Ningbo Magnets;1C905.a.4;M1;granted;01/12/2026\n',
  );
  expect(licences.map(({ validTo }) => validTo)).not.toContain('2026-12-31');
});
