import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const COMPANY = {
  'suppliers.csv': 'supplier_id,name,country\nNB,Ningbo Magnets,CN',
  'sites.csv': 'site_id,supplier_id,name,country\nNB1,NB,Ningbo,CN',
  'parts.csv':
    'part_number,description,kind,category,form,unit,magnet_family\nM1,Magnet,component,ndfeb-magnet,magnet,pcs,NdFeB\n',
  'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM1,Dy,2,3,declared',
  'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM1,NB1,100,seen',
};

async function listLicences(headers: string, rows: readonly string[]) {
  const register = [headers, ...rows].join('\n');
  const { dataset } = await importText({ ...COMPANY, 'register.csv': register }, { today: '2026-11-30' });
  const byDay = (dataset?.licences ?? []).toSorted((a, b) => (a.filed ?? '').localeCompare(b.filed ?? ''));
  return byDay.map(({ filed, status, validTo }) => [filed, status, validTo]);
}

const REGISTERS: readonly (readonly [headers: string, granted: string, review: string, refused: string])[] = [
  [
    'Vergunningnr.;Exporteur;Artikelnummer;Status;Aangevraagd op;Verleend op;Geldig tot',
    'Verleend',
    'In behandeling',
    'Geweigerd',
  ],
  ['Licensnr;Exportör;Artikelnummer;Status;Ansökt;Beviljad;Giltig till', 'Beviljad', 'Under behandling', 'Avslagen'],
  ['Licensnr.;Eksportør;Varenummer;Status;Ansøgt;Udstedt;Gyldig til', 'Bevilget', 'Under behandling', 'Afslået'],
  ['Lupanumero;Viejä;Nimike;Tila;Haettu;Myönnetty;Voimassa asti', 'Myönnetty', 'Käsittelyssä', 'Hylätty'],
  ['Číslo licence;Vývozce;Číslo dílu;Stav;Podáno;Vydáno;Platí do', 'Vydána', 'V řízení', 'Zamítnuta'],
  [
    'Lisans no;İhracatçı;Malzeme kodu;Durum;Başvuru tarihi;Veriliş tarihi;Geçerlilik',
    'Verildi',
    'Beklemede',
    'Reddedildi',
  ],
  [
    'Engedélyszám;Exportőr;Cikkszám;Állapot;Kérelem dátuma;Kiadás dátuma;Érvényes',
    'Kiadva',
    'Folyamatban',
    'Elutasítva',
  ],
  [
    'Nr. licenței;Exportator;Cod articol;Stare;Data depunerii;Data eliberării;Valabilă până la',
    'Acordată',
    'În curs',
    'Respinsă',
  ],
  ['№ лицензии;Экспортёр;Артикул;Статус;Дата подачи;Дата выдачи;Действует до', 'Выдана', 'На рассмотрении', 'Отказано'],
  [
    'N.º da licença;Exportador;Código;Situação;Data do pedido;Data de emissão;Válida até',
    'Concedida',
    'Em análise',
    'Indeferida',
  ],
  ['许可证号;出口商;料号;状态;申请日期;发证日期;有效期至', '已批准', '审批中', '不予批准'],
];

const writeRows = (granted: string, review: string, refused: string): readonly string[] => [
  `L-1;Ningbo Magnets;M1;${granted};2026-05-02;2026-06-20;2027-06-20`,
  `L-2;Ningbo Magnets;M1;${review};2026-10-02;;`,
  `L-3;Ningbo Magnets;M1;${refused};2026-03-02;2026-05-20;`,
];

describe('a register of export licences', () => {
  it.each(REGISTERS)('is read in its language: %s', async (headers, ...words) => {
    expect(await listLicences(headers, writeRows(...words))).toEqual([
      ['2026-03-02', 'refused', null],
      ['2026-05-02', 'granted', '2027-06-20'],
      ['2026-10-02', 'in-review', null],
    ]);
  });

  it('tells how far each has come by the cells, under a header that nobody knows', async () => {
    const headers = 'Licence no;Exporter;Part number;Zustandsfeld;Applied on;Granted on;Valid until';
    expect(await listLicences(headers, writeRows('Approved', 'Pending', 'Rejected'))).toEqual([
      ['2026-03-02', 'refused', null],
      ['2026-05-02', 'granted', '2027-06-20'],
      ['2026-10-02', 'in-review', null],
    ]);
  });

  it('takes none for granted that says less than its others, where words for how far they have come are unknown', async () => {
    const headers = 'Licence no;Exporter;Part number;Zustandsfeld;Applied on;Granted on;Valid until';
    expect(await listLicences(headers, writeRows('qwerty', 'asdfgh', 'zxcvbn'))).toEqual([
      ['2026-03-02', 'filed', null],
      ['2026-05-02', 'granted', '2027-06-20'],
      ['2026-10-02', 'filed', null],
    ]);
  });
});

describe('what was used of a licence', () => {
  it.each([
    ['Č. licence;Vývozce;Materiál;Podáno;Platnost do;Stav;Využité množství', 'udělena'],
    ['Nr. licență;Nume furnizor;Articol;Data cererii;Data expirării;Stare;Cantitate utilizată', 'aprobată'],
    ['Licensnr;Leverantör;Artikel;Ansökt;Giltig till;Status;Förbrukad mängd', 'godkänd'],
    ['Kiviteli engedély száma;Exportőr;Cikkszám;Benyújtva;Lejárat;Státusz;Felhasznált mennyiség', 'jóváhagyva'],
    ['Eksporttilladelse nr.;Eksportør;Varenr.;Ansøgt den;Udløbsdato;Status;Anvendt mængde', 'udstedt'],
    ['Lisenssinro;Viejä;Tuotenumero;Hakemuspvm;Voimassaolo päättyy;Tila;Käytetty määrä', 'myönnetty'],
  ])('is not what was granted: %s', async (headers, granted) => {
    const row = `L-1;Ningbo Magnets;M1;2026-05-02;2027-06-20;${granted};150`;
    const { dataset } = await importText({ ...COMPANY, 'register.csv': `${headers}\n${row}` }, { today: '2026-11-30' });
    expect(dataset?.licences).toMatchObject([
      { filed: '2026-05-02', status: 'granted', validTo: '2027-06-20', quantity: null, used: 150, note: 'L-1' },
    ]);
  });

  it('is no amount at all under a heading that may say what was asked for', async () => {
    const register =
      'Licence no;Exporter;Part number;Status;Valid until;Requested quantity\nL-1;Ningbo Magnets;M1;granted;2027-06-20;900';
    const { dataset, unread } = await importText({ ...COMPANY, 'register.csv': register }, { today: '2026-11-30' });
    expect(dataset?.licences).toMatchObject([{ status: 'granted', quantity: null }]);
    expect(unread.filter(({ file }) => file === 'register.csv')).toMatchObject([
      { column: 'Requested quantity', cells: 1 },
    ]);
  });
});

describe('a register of applications', () => {
  it.each([
    ['Č. žádosti;Vývozce;Materiál;Datum žádosti;Datum rozhodnutí;Stav', 'zamítnuto'],
    ['Nr. cerere;Furnizor;Cod articol;Depusă la;Data deciziei;Stare', 'respinsă'],
    ['Ansökningsnr;Leverantör;Artikel;Ansökt;Utfärdad;Status', 'avslagen'],
    ['Hakemusnro;Toimittaja;Tuotenumero;Hakemuspvm;Päätöspvm;Tila', 'hylätty'],
    ['Kérelem száma;Szállító;Cikkszám;Kérelem dátuma;Döntés dátuma;Állapot', 'elutasítva'],
    ['Nº da solicitação;Fornecedor;Código;Data da solicitação;Data da decisão;Situação', 'indeferida'],
    ['Aanvraagnr.;Leverancier;Artikelnummer;Aangevraagd;Besluitdatum;Status', 'afgewezen'],
  ])('says what was decided: %s', async (headers, refused) => {
    const row = `A-1;Ningbo Magnets;M1;2026-03-02;2026-06-20;${refused}`;
    const { dataset } = await importText({ ...COMPANY, 'register.csv': `${headers}\n${row}` }, { today: '2026-11-30' });
    expect(dataset?.licences).toMatchObject([
      { filed: '2026-03-02', status: 'refused', decided: '2026-06-20', note: 'A-1' },
    ]);
  });
});
