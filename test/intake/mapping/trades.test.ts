import { describe, expect, it } from 'vitest';
import { listOutcome, readFolder } from '../list-facts.ts';

async function read(folder: string) {
  const outcome = await readFolder(`trades/${folder}`);
  const { lines, demand, sources } = listOutcome(outcome);
  return {
    lines,
    demand,
    sources,
    stock: (outcome.dataset?.inventory ?? []).map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
    parts: new Map(outcome.dataset?.parts.map((part) => [part.partNumber, part])),
    yields: (outcome.dataset?.bom ?? []).flatMap(({ child, yield: rest }) =>
      rest === 1 ? [] : [`${child} ${Number(rest.toFixed(6))}`],
    ),
  };
}

describe('a maker of elevator machines with Monitor in Swedish', () => {
  it('says Saldo, Spill %, Tillverkad and Inköpt, and a price for ten', async () => {
    const { lines, demand, sources, stock, parts, yields } = await read('elevator-monitor');
    expect(lines).toEqual(['HM-630 1 RT-630', 'HM-630 1 STAT-630', 'RT-630 1 AXEL-50', 'RT-630 32 MAG-40H']);
    expect(yields).toEqual([`MAG-40H ${Number((1 / 1.02).toFixed(6))}`]);
    expect(demand).toEqual(['HM-630 440']);
    expect(sources).toEqual([
      'AXEL-50 5020@SE – 640 SEK 20',
      'MAG-40H 5012@CN – 21.5 null 84',
      'STAT-630 5031@FI – 4890 SEK 35',
    ]);
    expect(stock).toEqual(['HM-630 4', 'RT-630 6', 'MAG-40H 3400', 'AXEL-50 11', 'STAT-630 5']);
    expect(['RT-630', 'MAG-40H'].map((part) => parts.get(part)?.procurement)).toEqual(['made', 'bought']);
  });
});

describe('a maker of pumps with SYSPRO', () => {
  it('keeps its stock by store and no bill of it, without what lies with quality', async () => {
    const { lines, demand, sources, stock, parts, yields } = await read('pump-syspro');
    expect(lines).toEqual(['PUMP-200 1 ROT-200', 'ROT-200 1 SHAFT-8', 'ROT-200 2 MAG-SM18']);
    expect(yields).toEqual([`MAG-SM18 ${Number((1 / 1.05).toFixed(6))}`]);
    expect(demand).toEqual(['PUMP-200 6000']);
    expect(sources).toEqual(['MAG-SM18 S0012@CN – 11.3 null 98', 'SHAFT-8 S0031@DE – 3.25 null 40']);
    // 300 of the magnet are in the store QC; what is allocated and on order is not there.
    expect(stock).toEqual(['MAG-SM18 1250', 'SHAFT-8 820']);
    // The price of the list beside the forecast, not what it costs.
    expect([parts.get('PUMP-200')?.unitPrice, parts.get('PUMP-200')?.procurement]).toEqual([189, 'made']);
    expect(parts.get('MAG-SM18')?.procurement).toBe('bought');
  });
});

describe('a maker of drones with 1C in Russian', () => {
  it('sells by month in a file of that name, whose total is no part', async () => {
    const { lines, demand, sources } = await read('drone-1c');
    expect(lines).toEqual([
      'Дрон D-4 1 Аккумулятор LiPo 4S',
      'Дрон D-4 4 Мотор BM-2212',
      'Мотор BM-2212 1 Вал стальной 3 мм',
      'Мотор BM-2212 14 Магнит NdFeB N52SH 12х5',
    ]);
    // 300 in three months.
    expect(demand).toEqual(['Дрон D-4 1200']);
    expect(sources?.filter((source) => source.includes('NdFeB'))).toEqual([
      'Магнит NdFeB N52SH 12х5 Ningbo Strong Magnet@? CN 0.38 USD 60',
    ]);
  });
});

describe('a maker of loudspeakers with Katana', () => {
  it('names parts by their SKU, and its magnet is no loudspeaker', async () => {
    const { lines, demand, sources, stock, parts } = await read('speaker-katana');
    expect(lines).toEqual(['DRV-5 1 CONE-5', 'DRV-5 1 MAG-N35', 'SPK-5 1 CAB-5', 'SPK-5 1 DRV-5']);
    // 200, 100 and 300 without what was cancelled; (500 × 149 + 100 × 155) ÷ 600.
    expect(demand).toEqual(['SPK-5 600']);
    expect([parts.get('SPK-5')?.unitPrice, parts.get('SPK-5')?.currency]).toEqual([150, 'EUR']);
    expect(parts.get('MAG-N35')?.description).toBe('Magnet ring N35 NdFeB 60x24x8');
    expect(sources?.find((source) => source.startsWith('MAG'))).toBe(
      'MAG-N35 Dongguan Audio Magnet Co.@CN – 2.85 USD 60',
    );
    expect(stock).toEqual(['MAG-N35 1450', 'CONE-5 2300', 'CAB-5 120']);
  });
});

describe('a maker of robots with Digiwin in Taiwan', () => {
  it('keeps what is bad in a store of its own, which is no stock', async () => {
    const { lines, demand, sources, stock, parts, yields } = await read('robot-digiwin');
    expect(lines).toEqual(['MT-100 1 SF-10', 'MT-100 20 MG-48H', 'RB-100 1 MT-100']);
    expect(yields).toEqual([`MG-48H ${Number((1 / 1.03).toFixed(6))}`]);
    expect(demand).toEqual(['RB-100 3600']);
    expect([parts.get('RB-100')?.unitPrice, parts.get('RB-100')?.currency]).toEqual([32_000, 'TWD']);
    expect(sources).toEqual(['MG-48H V001@CN – 12.5 null 45', 'SF-10 V002@TW – 180 null 14']);
    expect(stock).toEqual(['MG-48H 42000', 'SF-10 1500']);
  });
});

describe('seven more companies, each in the words of its system', () => {
  it('read a turbine maker with Business Central in Danish', async () => {
    const { lines, demand, stock, parts, yields, sources } = await read('turbine-nav');
    expect(lines).toEqual(['GEN-3MW 1 ROT-3MW', 'GEN-3MW 1 STA-3MW', 'ROT-3MW 2400 MAG-BLK']);
    expect(yields).toEqual([`MAG-BLK ${Number((1 / 1.01).toFixed(6))}`]);
    // The first year of a budget.
    expect(demand).toEqual(['GEN-3MW 38']);
    expect(stock).toEqual(['GEN-3MW 1', 'ROT-3MW 2', 'MAG-BLK 6400', 'STA-3MW 1']);
    expect([parts.get('GEN-3MW')?.unitPrice, parts.get('MAG-BLK')?.procurement]).toEqual([690_000, 'bought']);
    expect(sources?.find((source) => source.startsWith('MAG'))).toBe('MAG-BLK 40010@CN CN 38.5 null 90');
  });

  it('read a maker of compressors with TOTVS by its field names', async () => {
    const { lines, demand, sources, parts, yields } = await read('compressor-totvs');
    expect(lines).toEqual(['CMP-90 1 MTR-90', 'MTR-90 1 EST-90', 'MTR-90 12 IMA-38']);
    expect(yields).toEqual([`IMA-38 ${Number((1 / 1.02).toFixed(6))}`]);
    expect(demand).toEqual(['CMP-90 6000']);
    expect(parts.get('CMP-90')?.unitPrice).toBe(1250);
    expect(sources).toEqual(['EST-90 000456@BR – 95 BRL 15', 'IMA-38 000123@CN – 9.8 null 75']);
  });

  it('read a maker of hearing aids with Arena, without the source that is not approved', async () => {
    const { lines, demand, sources, parts } = await read('hearing-aid-arena');
    expect(lines).toEqual([
      '100-0001 2 100-0009',
      '200-0001 8 300-0104',
      'HA-10 1 100-0001',
      'HA-10 1 200-0001',
      'HA-10 1 400-0001',
    ]);
    // 21,250,000 ÷ 85,000.
    expect([demand, parts.get('HA-10')?.unitPrice]).toEqual([['HA-10 85000'], 250]);
    expect(sources?.filter((source) => source.startsWith('100-0009'))).toEqual([
      '100-0009 Shenzhen Micro Magnet@? CN 0.22 USD 70',
    ]);
  });

  it('read a maker of power tools with SAP Business One, whose invoices are sales', async () => {
    const { lines, demand, sources, stock, parts } = await read('power-tool-b1');
    expect(lines).toEqual(['BP-18 10 CELL-21', 'PT-18 1 MOT-BL', 'PT-18 2 BP-18']);
    // (500 × 119 + 400 × 125 + 300 × 119) ÷ 1200.
    expect([demand, parts.get('PT-18')?.unitPrice]).toEqual([['PT-18 1200'], 121]);
    expect(sources).toEqual(['CELL-21 V1001@CN – 2.1 USD 60', 'MOT-BL V1002@CN – 9.8 USD 75']);
    expect(stock).toEqual(['PT-18 120', 'BP-18 300', 'CELL-21 24000', 'MOT-BL 800']);
    expect(['BP-18', 'CELL-21'].map((part) => parts.get(part)?.procurement)).toEqual(['made', 'bought']);
  });

  it('read the spend of Ariba of a maker of scanners, in metres too', async () => {
    const { lines, parts } = await read('mri-ariba');
    expect(lines).toEqual(['MRI-3T 1 MRI-COIL', 'MRI-3T 200 MRI-MAG-7', 'MRI-3T 6500 MRI-WIRE']);
    expect(['MRI-MAG-7', 'MRI-WIRE', 'MRI-COIL'].map((part) => parts.get(part)?.unitPrice)).toEqual([22, 3, 25_000]);
  });

  it('read a maker of e-bikes with ECOUNT in Korean, whose customers are no suppliers', async () => {
    const { lines, demand, sources, parts } = await read('e-bike-ecount');
    expect(lines).toEqual(['EB-1 1 BP-36', 'EB-1 1 HM-36', 'HM-36 40 MG-N45']);
    expect([demand, parts.get('EB-1')?.unitPrice]).toEqual([['EB-1 300'], 1_241_670]);
    expect(sources).toEqual(['BP-36 1002@CN – 310000 null –', 'MG-N45 1001@CN – 520 null –']);
  });

  it('read a maker of optics with JD Edwards, by one of its forecasts', async () => {
    const { lines, demand, sources } = await read('optics-jde');
    // The import of this test knows no day, so that no line has ended.
    expect(lines).toEqual(['ACT-1 4 MAG-OLD', 'ACT-1 4 MAG-S2', 'OPT-9 1 ACT-1', 'OPT-9 3 LENS-GE']);
    // 300 in three months, of the forecast BF alone.
    expect(demand).toEqual(['OPT-9 1200']);
    expect(sources?.filter((source) => source.startsWith('MAG-S2'))).toEqual(['MAG-S2 4300@US CN 14.5 USD –']);
  });
});
