import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** An item master of a product that is made and a magnet that is bought, in the words of a language. */
const MASTERS: readonly (readonly [headers: string, made: string, bought: string])[] = [
  ['Código;Descrição;Tipo;Custo padrão;Moeda;País de origem;NCM;Fornecedor principal', 'Fabricado', 'Comprado'],
  [
    'Indeks;Nazwa;Sposób zaopatrzenia;Koszt standardowy;Waluta;Kraj pochodzenia;Kod CN;Główny dostawca',
    'Produkcja własna',
    'Zakup',
  ],
  [
    'Artikelnummer;Benämning;Anskaffningssätt;Standardkostnad;Valuta;Ursprungsland;Statistiskt varunummer;Huvudleverantör',
    'Tillverkad',
    'Köpt',
  ],
  [
    'Varenummer;Beskrivelse;Genbestillingssystem;Kostpris;Valuta;Oprindelsesland;Varekode;Hovedleverandør',
    'Produktion',
    'Køb',
  ],
  [
    'Nimiketunnus;Nimitys;Hankintatapa;Omakustannushinta;Valuutta;Alkuperämaa;CN-koodi;Päätoimittaja',
    'Valmistus',
    'Osto',
  ],
  ['Stok kodu;Stok adı;Temin şekli;Standart maliyet;Para birimi;Menşei;GTİP;Ana tedarikçi', 'Üretim', 'Satınalma'],
  [
    'Cikkszám;Megnevezés;Beszerzés módja;Önköltség;Pénznem;Származási ország;Vámtarifaszám;Fő szállító',
    'Gyártott',
    'Vásárolt',
  ],
  [
    'Cod articol;Denumire;Tip aprovizionare;Cost standard;Monedă;Țara de origine;Cod NC;Furnizor principal',
    'Producție',
    'Achiziție',
  ],
  ['料號;品名;來源碼;標準成本;幣別;原產國;稅則號別;主要供應商', '自製', '採購'],
  ['품목코드;품목명;조달구분;표준원가;통화;원산지;HS코드;주거래처', '자체생산', '구매'],
];

it.each(MASTERS)('reads an item master: %s', async (headers, made, bought) => {
  const { dataset } = await importText({
    'export.csv': `${headers}\nMT-1000;Motor A;${made};120;EUR;;8501520000;\nMG-4401;Magnet N42SH;${bought};3.2;EUR;CN;8505110000;Baotou Magnetics\n`,
  });
  const facts = dataset?.parts.map(({ partNumber, procurement, hsCode }) => [
    partNumber,
    procurement,
    hsCode?.slice(0, 6),
  ]);
  expect(facts).toEqual([
    ['MT-1000', 'made', '850152'],
    ['MG-4401', 'bought', '850511'],
  ]);
  expect(dataset?.sourcing.map(({ partNumber, originCountry }) => [partNumber, originCountry])).toEqual([
    ['MG-4401', 'CN'],
  ]);
  expect(dataset?.suppliers.filter(({ role }) => role !== 'own').map(({ name }) => name)).toEqual(['Baotou Magnetics']);
});
