import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const COMPANY = {
  'bom.csv': 'Parent Item,Part Number,Quantity\nMT-1,MG-4,8\nMT-2,MG-4,4\n',
  'vendors.csv': 'Vendor No.,Vendor Name,Country\n700100,Baotou Magnets,CN\n',
  'sources.csv': 'Part Number,Vendor No.,Share %\nMG-4,700100,100\n',
};
const DEMAND = { 'demand.csv': 'Part Number,Annual demand,Sales price,Currency\nMT-1,1200,420,EUR\nMT-2,300,95,EUR\n' };

async function read(files: Record<string, string>) {
  const { dataset } = await importText({ ...COMPANY, ...files });
  return {
    parts: dataset?.parts.map(({ partNumber }) => partNumber).toSorted(),
    firms: dataset?.suppliers.filter(({ role }) => role !== 'own').map(({ name }) => name),
    sources: dataset?.sourcing.map(({ partNumber }) => partNumber),
    demand: dataset?.parts.flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand}`],
    ),
  };
}

describe('a list of customers', () => {
  it.each([
    ['Clienti.csv', 'Codice cliente;Ragione sociale;Indirizzo;CAP;Località;Paese'],
    ['Clientes.csv', 'Código cliente;Razón social;Dirección;CP;Ciudad;País'],
    ['客户.csv', '客户编码;客户名称;地址;邮编;城市;国家'],
    ['고객목록.csv', '고객;거래처명;주소;우편번호;도시;국가코드'],
    ['export.csv', 'Č. zákazníka;Název zákazníka;Adresa;PSČ;Město;Země'],
    ['export.csv', 'Debitornr.;Kundenavn;Adresse;Postnr.;By;Landekode'],
    ['export.csv', 'Customer;Name;Address;ZIP;City;Country'],
  ])('holds no suppliers and no parts: %s, %s', async (name, headers) => {
    const rows = '300400;Meridian Robotics SE;Road 9;34117;Kassel;DE\n300409;Volta Bikes a.s.;Road 2;60200;Brno;CZ\n';
    const found = await read({ ...DEMAND, [name]: `${headers}\n${rows}` });
    expect(found.parts).toEqual(['MG-4', 'MT-1', 'MT-2']);
    expect(found.firms).toEqual(['Baotou Magnets']);
    expect(found.sources).toEqual(['MG-4']);
  });
});

describe('the customers of parts', () => {
  it.each([
    // Numbers of customers for the parts, penalties and open orders.
    'Cliente;Razón social;Referencia;Código cliente artículo\n300400;Meridian Robotics SE;MT-1;CX-88\n300409;Volta Bikes a.s.;MT-2;CX-89\n',
    'Codice cliente;Ragione sociale;Codice articolo;Descrizione;Penale (EUR/gg)\n300400;Meridian Robotics SE;MT-1;Motore;500\n300409;Volta Bikes a.s.;MT-2;Motore 2;900\n',
    '고객코드;거래처명;자재번호;품명;위약금(원/일)\n300400;Meridian Robotics SE;MT-1;모터;500\n300409;Volta Bikes a.s.;MT-2;모터 2;900\n',
    'Zákazník;Č. dílu zákazníka;Materiál;Datum dodání;Množství\n300400;CX-88;MT-1;01.02.2027;40\n300409;CX-89;MT-2;11.03.2027;60\n',
    'Cliente;Código do cliente;Material;Data de entrega;Quantidade\n300400;CX-88;MT-1;2027-02-01;40\n300409;CX-89;MT-2;2027-03-11;60\n',
    'Müşteri No;Müşteri Ünvanı;Stok Kodu;Stok Adı;Termin;Satış Fiyatı;Para Birimi\n300400;Meridian Robotics SE;MT-1;Motor;01.02.2027;420;EUR\n300409;Volta Bikes a.s.;MT-2;Motor 2;11.03.2027;95;EUR\n',
    // Where customers are is no country of goods.
    'Zakázka;Zákazník;Materiál;Množství;Termín dodání;Země\n1;300400;MT-1;40;01.02.2027;DE\n2;300409;MT-2;60;11.03.2027;CZ\n',
    'Klantorder;Debiteurnr.;Artikelnr.;Gewenste datum;Verkoopprijs;Land\n1;300400;MT-1;01-02-2027;420;DE\n2;300409;MT-2;11-03-2027;95;CZ\n',
  ])('are no sources, and their numbers no parts: %#', async (list) => {
    const found = await read({ ...DEMAND, 'export.csv': list });
    expect(found.parts).toEqual(['MG-4', 'MT-1', 'MT-2']);
    expect(found.firms).toEqual(['Baotou Magnets']);
    expect(found.sources).toEqual(['MG-4']);
    expect(found.demand).toEqual(['MT-1 1200', 'MT-2 300']);
  });

  it.each([
    ['Prodej 2025.csv', 'Č. zákazníka;Název zákazníka;Kód zboží;Prodané množství 2025;Tržby 2025'],
    ['Sprzedaż 2025.csv', 'Kod klienta;Nazwa klienta;Nr części;Ilość sprzedana 2025;Obrót 2025'],
    ['Vânzări 2025.csv', 'Cod client;Nume client;Cod articol;Cantitate vândută 2025;Vânzări 2025 (EUR)'],
    ['Myynti 2025.csv', 'Asiakas;Asiakkaan nimi;Nimike;Myyty määrä 2025;Liikevaihto 2025'],
    ['2025年客户销售.csv', '客户编码;客户名称;料号;2025年销量;2025年销售额'],
  ])('take together what is sold of each: %s', async (name, headers) => {
    const rows = '300400;Meridian;MT-1;400;168000\n300409;Volta;MT-1;200;84000\n300409;Volta;MT-2;300;28500\n';
    expect((await read({ [name]: `${headers}\n${rows}` })).demand).toEqual(['MT-1 600', 'MT-2 300']);
  });
});
