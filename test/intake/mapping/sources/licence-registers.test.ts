import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const COMPANY = {
  'suppliers.csv': 'supplier_id,name,country\nNB,Ningbo Magnets,CN\nST,Stahl AG,DE',
  'sites.csv': 'site_id,supplier_id,name,country\nNB1,NB,Ningbo,CN\nST1,ST,Essen,DE',
  'parts.csv':
    'part_number,description,kind,category,form,unit,magnet_family\nP1,Motor,product,,,pcs,\nM1,Magnet,component,ndfeb-magnet,magnet,pcs,NdFeB\nM2,Magnet with both,component,ndfeb-magnet,magnet,pcs,NdFeB\nS1,Shaft,component,fastener,,pcs,',
  'bom.csv': 'parent,child,quantity\nP1,M1,4\nP1,M2,1\nP1,S1,1',
  'composition.csv':
    'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM1,Dy,2,3,declared\nM2,Dy,2,3,declared\nM2,Tb,1,1,declared',
  'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM1,NB1,100,seen\nM2,NB1,100,seen\nS1,ST1,100,seen',
};
const read = async (register: string) => {
  const outcome = await importText({ ...COMPANY, 'register.csv': register }, { today: '2026-11-30' });
  return { outcome, licences: outcome.dataset?.licences ?? [], bom: outcome.dataset?.bom ?? [] };
};

describe('a register of export licences in the words of a company', () => {
  it.each([
    [
      'Licence No.;Exporter;Part number;End user;Destination;Status;Application date;Issue date;Valid until;Quantity;Used\nL-1;Ningbo Magnets;M1;We Motors;Germany;Granted;2026-03-01;2026-05-20;2027-05-19;5000;1200\n',
    ],
    [
      'Lizenznummer;Exporteur;Material;Endverwender;Bestimmungsland;Status;Antragsdatum;Erteilt am;Gültig bis;Menge;Verbraucht\nL-1;Ningbo Magnets;M1;We Motors;Deutschland;erteilt;01.03.2026;20.05.2026;19.05.2027;5000;1200\n',
    ],
    [
      'N° de licence;Exportateur;Article;Utilisateur final;Pays de destination;Statut;Date de demande;Date de délivrance;Date d’expiration;Quantité;Utilisé\nL-1;Ningbo Magnets;M1;We Motors;Allemagne;délivrée;01/03/2026;20/05/2026;19/05/2027;5000;1200\n',
    ],
    [
      '许可证号;出口商;物料;管制编码;最终用户;目的国;状态;申请日期;发证日期;有效期至;数量;已用数量\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;德国;已批准;2026-03-01;2026-05-20;2027-05-19;5000;1200\n',
    ],
    [
      'Permit number;Applicant;Control code;End user;Country of destination;Status;Filed on;Granted on;Expiry date;Qty;Drawn\nL-1;Ningbo Magnets;1C905.a.4 dysprosium magnets;We Motors;DE;Approved;2026-03-01;2026-05-20;2027-05-19;5000;1200\n',
    ],
  ])('is read as one, whatever its language: %s', async (register) => {
    const { licences, outcome, bom } = await read(register);
    expect(licences).toMatchObject([
      {
        exporterSiteId: 'NB1',
        itemId: '18-Dy-magnet',
        endUser: 'We Motors',
        destination: 'DE',
        status: 'granted',
        filed: '2026-03-01',
        decided: '2026-05-20',
        validTo: '2027-05-19',
        quantity: 5000,
        used: 1200,
        note: 'L-1',
      },
    ]);
    // It says nothing of what is built into what, nor of who delivers.
    expect(bom).toHaveLength(3);
    expect(outcome.dataset?.sourcing).toHaveLength(3);
    expect(outcome.unread.filter(({ file }) => file === 'register.csv')).toEqual([]);
  });

  it.each([
    [
      'Nº de licencia;Exportador;Código de material;Código de control;Usuario final;País de destino;Estado;Fecha de solicitud;Fecha de emisión;Válida hasta;Cantidad autorizada;Cantidad utilizada;Unidad\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;Alemania;en trámite;01/03/2026;20/05/2026;19/05/2027;5000;1200;uds\n',
    ],
    [
      'N.º de licencia;Exportador;Material;Código de control;Usuario final;País de destino;Estado;Fecha de solicitud;Fecha de emisión;Válida hasta;Cantidad autorizada;Cantidad utilizada;Unidad\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;Alemania;en trámite;01/03/2026;20/05/2026;19/05/2027;5000;1200;uds\n',
    ],
    [
      '許可證號;出口商;料號;管制編碼;最終用戶;目的國;狀態;申請日期;簽發日期;有效期限;許可數量;已用數量;單位\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;德國;審批中;2026-03-01;2026-05-20;2027-05-19;5000;1200;個\n',
    ],
    [
      '許可番号;輸出者;品番;規制番号;最終需要者;仕向国;状況;申請日;許可日;有効期限;許可数量;使用数量;単位\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;ドイツ;審査中;2026-03-01;2026-05-20;2027-05-19;5000;1200;個\n',
    ],
    [
      'Nr zezwolenia;Eksporter;Numer materiału;Kod kontrolny;Użytkownik końcowy;Kraj przeznaczenia;Status;Data wniosku;Data wydania;Ważne do;Ilość dozwolona;Ilość wykorzystana;JM\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;Niemcy;w trakcie rozpatrywania;01.03.2026;20.05.2026;19.05.2027;5000;1200;szt\n',
    ],
    [
      'License #;Vendor;Parts covered;Control code;End user;Destination;Status;Applied on;Issued on;Expiry;Qty approved;Qty shipped;Unit\nL-1;Ningbo Magnets;M1;1C905.a.4;We Motors;DE;under review;2026-03-01;2026-05-20;2027-05-19;5000;1200;pz\n',
    ],
  ])('is read with its amounts, in words for pieces: %s', async (register) => {
    const { licences, outcome } = await read(register);
    expect(licences).toMatchObject([
      {
        exporterSiteId: 'NB1',
        itemId: '18-Dy-magnet',
        destination: 'DE',
        status: 'in-review',
        filed: '2026-03-01',
        decided: '2026-05-20',
        validTo: '2027-05-19',
        quantity: 5000,
        used: 1200,
      },
    ]);
    expect(outcome.dataset?.sourcing).toHaveLength(3);
    expect(outcome.unread.filter(({ file }) => file === 'register.csv')).toEqual([]);
  });

  it('covers goods under two entries by a licence of each, with a term in one cell', async () => {
    const { licences } = await read(
      'Licence number;Exporter;Part number;Status;Validity\nL-2;NB;M2;issued;2026.06.01-2027.05.31\n',
    );
    expect(licences.map(({ itemId, decided, validTo }) => [itemId, decided, validTo])).toEqual([
      ['18-Tb-magnet', '2026-06-01', '2027-05-31'],
      ['18-Dy-magnet', '2026-06-01', '2027-05-31'],
    ]);
  });

  it('holds licences that were granted where it has no status, and others by theirs', async () => {
    const register = (head: string, cell: string) =>
      `Licence number;Exporter;Part number;Filed on;Valid until${head}\nL-3;NB;M1;2026-01-05;2027-01-31${cell}\n`;
    expect((await read(register('', ''))).licences).toMatchObject([{ status: 'granted' }]);
    for (const [word, status] of [
      ['beantragt', 'filed'],
      ['审批中', 'in-review'],
      ['refusée', 'refused'],
      ['zurückgezogen', 'withdrawn'],
      ['失效', 'expired'],
      ['to be filed', 'needed'],
    ])
      expect((await read(register(';Status', `;${word}`))).licences).toMatchObject([{ status }]);
  });

  it('leaves out, with its reason, what names no entry and no exporter that is known, and refuses nothing else', async () => {
    const { licences, outcome } = await read(
      'Licence number;Exporter;Part number;Status;Valid until\nL-4;NB;S1;granted;2027-01-31\nL-5;Nobody Ltd;M1;granted;2027-01-31\nL-6;NB;M1;granted;2027-01-31\n',
    );
    expect(licences.map(({ note }) => note)).toEqual(['L-6']);
    expect(outcome.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcome.document.problems.filter(({ code }) => code === 'licence-set-aside').map(({ row }) => row)).toEqual([
      2, 3,
    ]);
  });

  it.each([
    ['with a comma', '"M1, M2"'],
    ['on two lines', '"M1\nM2"'],
    ['with a slash', 'M1/M2'],
  ])('covers two parts that one cell names %s', async (_, cell) => {
    const { licences, outcome } = await read(
      `Licence no.,Exporter,Part number,Status,Valid until\nL-8,NB,${cell},granted,2027-05-19\n`,
    );
    expect(licences.map(({ itemId, note }) => [itemId, note])).toEqual([
      ['18-Dy-magnet', 'L-8'],
      ['18-Tb-magnet', 'L-8'],
    ]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['P1', 'M1', 'M2', 'S1']);
  });

  it('takes two words for two parts only where each of them is one', async () => {
    const { licences, outcome } = await read(
      'Licence no.,Exporter,Part number,Status,Valid until\nL-9,NB,M1 spare,granted,2027-05-19\n',
    );
    expect(licences).toEqual([]);
    expect(findProblem(outcome, 'licence-set-aside')).toMatchObject({ row: 2 });
  });

  it('keeps a licence and its renewal apart, though nobody says when either was applied for', async () => {
    const { licences, outcome } = await read(
      'Licence number;Exporter;Part number;Status;Issue date;Valid until\nL-8;NB;M1;expired;2025-06-01;2026-05-31\nL-9;NB;M1;granted;2026-06-01;2027-05-31\n',
    );
    expect(outcome.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(licences.map(({ note, status }) => [note, status])).toEqual([
      ['L-8', 'expired'],
      ['L-9', 'granted'],
    ]);
  });

  it('says anew what it says of a licence that another list names, and leaves the rest', async () => {
    const outcome = await importText({
      ...COMPANY,
      'licences.csv':
        'exporter_site_id,item_id,end_user,filed,status,quantity,owner,note\nNB1,18-Dy-magnet,We Motors,2026-01-05,filed,5000,Ann,L-3\n',
      'register.csv':
        'Licence number;Exporter;Part number;Status;Issue date;Valid until;Used\nL-3;NB;M1;granted;2026-02-20;2027-02-19;100\n',
    });
    expect(outcome.dataset?.licences).toMatchObject([
      { status: 'granted', filed: '2026-01-05', decided: '2026-02-20', quantity: 5000, used: 100, owner: 'Ann' },
    ]);
  });

  it('keeps a quantity with its unit where its part is not counted in that', async () => {
    const { licences, outcome } = await read(
      'Licence number;Exporter;Part number;Status;Valid until;Quantity;Unit;Used\nL-7;NB;M1;granted;2027-01-31;250;kg;40\n',
    );
    expect(licences).toMatchObject([{ quantity: 250, used: 40, quantityUnit: 'kg' }]);
    expect(findProblem(outcome, 'licence-in-other-unit')).toMatchObject({ row: 2 });
  });

  it('keeps the unit of a quantity whose goods are named by their entry alone, and none of pieces', async () => {
    const rows = (unit: string): string =>
      `Licence number;Exporter;Control code;Status;Valid until;Quantity;Unit;Used\nL-7;NB;1C905.a.4;granted;2027-01-31;250;${unit};40\n`;
    expect((await read(rows('kg'))).licences).toMatchObject([{ quantity: 250, quantityUnit: 'kg' }]);
    expect((await read(rows('pcs'))).licences[0]?.quantityUnit ?? null).toBeNull();
  });

  it('drops the unit of a quantity that a later list says in that of the part', async () => {
    const outcome = await importText({
      ...COMPANY,
      'licences.csv':
        'exporter_site_id,item_id,end_user,filed,status,quantity,quantity_unit,note\nNB1,18-Dy-magnet,We Motors,2026-01-05,granted,250,kg,L-3\n',
      'register.csv':
        'Licence number;Exporter;Part number;Status;Valid until;Quantity;Unit;Used\nL-3;NB;M1;granted;2027-02-19;9000;pcs;100\n',
    });
    expect(outcome.dataset?.licences).toMatchObject([{ quantity: 9000, used: 100, quantityUnit: null }]);
  });
});

it.each([
  'Part number;Description;Licence;Qty\nM1;Magnet;MIT;4\nS1;Shaft;BSD;1\n',
  'Parent;Component;Quantity;Permit\nP1;M1;4;yes\nP1;S1;1;no\n',
  'Part number;Supplier;Country;Valid until;Lead time;Licence required\nM1;Ningbo Magnets;CN;2027-01-01;30;yes\n',
])('a list with one column about licences is none: %s', async (csv) => {
  const { dataset } = await importText({ 'list.csv': csv });
  expect(dataset?.licences).toEqual([]);
});

it.each(['{"items":', '{"items":5}', '{"items":[],"parts":[1],"unit":""}'])(
  'an item that only looks like the goods of a register is no entry: %s',
  async (item) => {
    const outcome = await importText({
      ...COMPANY,
      'licences.csv': `exporter_site_id;item_id;status\nNB1;"${item.replaceAll('"', '""')}";granted\n`,
    });
    expect(outcome.dataset).toBeNull();
    expect(findProblem(outcome, 'unknown-reference')).toMatchObject({ file: 'licences.csv', row: 2 });
  },
);

describe('a register that says of each licence how much was granted to whom until when', () => {
  it.each([
    ['2026-04;2027-03', '2027-03-31'],
    ['Q2 2026;Q1 2027', '2027-03-31'],
    ['2026-04-01;2027-03-15', '2027-03-15'],
  ])('is one, to the end of the month or quarter that it names: %s', async (days, end) => {
    const { licences, bom } = await read(
      `Licence No;Item;Exporter;Qty;Valid from;Valid until\nL-1;M1;Ningbo Magnets;60000;${days}\n`,
    );
    expect(licences).toMatchObject([{ exporterSiteId: 'NB1', quantity: 60000, validTo: end }]);
    expect(bom).toHaveLength(3);
  });

  it('is none where orders note the licence that goods came with', async () => {
    const { licences } = await read(
      'Licence No;Item;Exporter;Qty;Price;Order date;Valid until\nL-1;M1;Ningbo Magnets;600;3;2026-04-01;2027-03-15\n',
    );
    expect(licences).toEqual([]);
  });
});
