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
    expect(sources).toEqual(['MAG-SM18 S0012@CN – 11.3 null –', 'SHAFT-8 S0031@DE – 3.25 null –']);
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
