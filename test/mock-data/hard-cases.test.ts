import { describe, expect, test } from 'vitest';
import { cell, readVersion } from './read-mock-data.ts';

const version = readVersion('version-2');
const LAW_DATE = '2026-11-24';

const countryOf = new Map(version.rows('sites').map((row) => [cell(row, 'site_id'), cell(row, 'country')]));

/** Lanes of a part as `from>to`, with the buyer's country where the row names the buyer. */
function getLanes(partNumber: string): string[] {
  return version
    .rows('sourcing')
    .filter((row) => row['part_number'] === partNumber && row['qualification'] === 'released')
    .map((row) => {
      const site = cell(row, 'site_id');
      const from = cell(row, 'origin_country') || (site === '' ? cell(row, 'country') : countryOf.get(site));
      return `${from}>${countryOf.get(cell(row, 'buyer_site_id')) ?? '*'}`;
    });
}

/** Mass shares of a part as `[min, max]` by substance. */
function getComposition(partNumber: string): Record<string, [number, number]> {
  const rows = version.rows('composition').filter((row) => row['part_number'] === partNumber);
  return Object.fromEntries(
    rows.map((row) => [cell(row, 'substance'), [Number(row['mass_pct_min']), Number(row['mass_pct_max'])]]),
  );
}

function getProperty(partNumber: string, property: string) {
  const row = version
    .rows('properties')
    .find((one) => one['part_number'] === partNumber && one['property'] === property);
  return { min: Number(row?.['min']), max: Number(row?.['max']), text: row?.['text'], conditions: row?.['conditions'] };
}

const getPart = (partNumber: string) => version.rows('parts').find((row) => row['part_number'] === partNumber);

describe('magnets', () => {
  test('a German motor plant buys a loose magnet with dysprosium from China', () => {
    expect(getPart('TM-4411-02')?.['form']).toBe('magnet');
    expect(getComposition('TM-4411-02')['Dy']![0]).toBeGreaterThan(0);
    expect(getLanes('TM-4411-02')).toContain('CN>DE');
  });

  test('a finished rotor with the same kind of magnet comes from China as an assembly', () => {
    expect(getPart('RT-3210-01')?.['form']).toBe('magnet-assembly');
    expect(getLanes('RT-3210-01')).toEqual(['CN>*']);
    expect(getLanes('TM-4430-01')).toEqual(['CN>CN']);
  });

  test('an NdFeB magnet is declared free of dysprosium and terbium, its list closed', () => {
    expect(getComposition('SM-1108-01')).toMatchObject({ Dy: [0, 0], Tb: [0, 0], rest: [0, 0] });
    expect(getPart('SM-1108-01')?.['description']).toMatch(/seat/i);
  });

  test('a grade with holmium holds neither dysprosium nor terbium', () => {
    const grade = getComposition('MT-6109-01');
    expect(grade['Ho']![0]).toBeGreaterThan(0);
    expect(grade).toMatchObject({ Dy: [0, 0], Tb: [0, 0] });
  });

  test('sensors hold samarium-cobalt', () => {
    expect(getProperty('SE-2210-05', 'magnet_family').text).toBe('SmCo');
    expect(getLanes('SE-2210-05')).toContain('CN>DE');
  });

  test('the EPS magnet does not say whether it holds dysprosium', () => {
    const composition = getComposition('EP-0920-11');
    expect(Object.keys(composition)).not.toContain('Dy');
    expect(Object.keys(composition)).not.toContain('rest');
    expect(getProperty('EP-0920-11', 'magnet_family').text).toBe('NdFeB');
  });

  test('pump and speaker magnets of unknown composition have no facts at all, one of them from a trader in Germany', () => {
    for (const partNumber of ['AU-5100-09', 'PU-3370-02', 'BT-0926-01']) {
      expect(getComposition(partNumber)).toEqual({});
      expect(getProperty(partNumber, 'magnet_family').text).toBeUndefined();
      expect(getLanes(partNumber)).toContain('CN>DE');
    }
    const traded = version.rows('sourcing').filter((row) => row['site_id'] === 'RHE-KRE');
    expect(new Set(traded.map((row) => row['origin_country']))).toEqual(new Set(['CN']));
    expect(countryOf.get('RHE-KRE')).toBe('DE');
  });
});

describe('batteries', () => {
  test('cells lie below and above 300 Wh/kg', () => {
    expect(getProperty('CE-1101-02', 'energy_density_wh_per_kg').max).toBeLessThan(300);
    expect(getProperty('CE-1102-01', 'energy_density_wh_per_kg').min).toBeGreaterThanOrEqual(300);
  });

  test('LFP powders lie on either side of the goods threshold and of the technology threshold, one across the first', () => {
    const goods = (partNumber: string) => {
      const density = getProperty(partNumber, 'compaction_density_g_per_cm3');
      const capacity = getProperty(partNumber, 'specific_capacity_mah_per_g');
      if (density.min >= 2.5 && capacity.min >= 156) return 'above';
      return density.max < 2.5 || capacity.max < 156 ? 'below' : 'across';
    };
    const technology = (partNumber: string) => {
      const density = getProperty(partNumber, 'compaction_density_g_per_cm3');
      return (
        density.conditions === '220 MPa' &&
        density.min >= 2.58 &&
        getProperty(partNumber, 'specific_capacity_mah_per_g').min >= 160 &&
        getProperty(partNumber, 'first_coulombic_efficiency_pct').min >= 97
      );
    };
    const powders = ['CM-7004-01', 'CM-7004-02', 'CM-7004-03', 'CM-7004-04'];
    expect(powders.map(goods)).toEqual(['above', 'across', 'above', 'below']);
    expect(powders.map(technology)).toEqual([true, false, false, false]);
  });

  test('anodes are natural, artificial and blended graphite; the first and second cross the Chinese border', () => {
    expect(['AN-7001-03', 'AN-7002-01', 'AN-7004-01'].map((one) => getProperty(one, 'graphite_type').text)).toEqual([
      'natural-flake',
      'artificial',
      'blended',
    ]);
    expect(getLanes('AN-7001-03')).toContain('CN>HU');
    expect(getLanes('AN-7002-01')).toContain('CN>HU');
  });

  test('the NCM hydroxide is a precursor with nickel, cobalt and manganese', () => {
    expect(getPart('PC-7010-01')?.['form']).toBe('precursor');
    expect(Object.keys(getComposition('PC-7010-01')).join(' ')).toMatch(/Ni.*Co.*Mn/);
    expect(getLanes('PC-7010-01')).toContain('CN>*');
  });

  test('lithium carbonate and LiPF6 come from China with a closed composition', () => {
    for (const partNumber of ['LC-9001-01', 'EL-9003-01']) {
      expect(getComposition(partNumber)['rest']).toEqual([0, 0]);
      expect(getLanes(partNumber).join(' ')).toContain('CN>');
    }
  });

  test('an LFP plant in Indonesia on Chinese know-how feeds cell plants in Hungary and in Michigan', () => {
    const site = new Map(version.rows('sites').map((row) => [cell(row, 'site_id'), row]));
    expect(site.get('LOP-KEN')).toMatchObject({ country: 'ID', stage: 'CAM', technology_origin: 'CN' });
    expect(site.get('FBB-MAR')).toMatchObject({ country: 'US', stage: 'cell', technology_origin: 'CN' });
    const buyers = version
      .rows('sourcing')
      .filter((row) => row['part_number'] === 'CM-7004-01' && row['site_id'] === 'LOP-KEN')
      .map((row) => cell(row, 'buyer_site_id'));
    expect(new Set(buyers.map((buyer) => countryOf.get(buyer)))).toEqual(new Set(['HU', 'US']));
  });
});

describe('what is not known', () => {
  test('one magnet maker stands in the file under two supplier numbers', () => {
    const plain = (name: string) =>
      name
        .toLowerCase()
        .replaceAll(/[^a-z]/g, '')
        .replace(/coltd$/, '');
    const names = version.rows('suppliers').map((row) => plain(cell(row, 'name')));
    expect(names.filter((name) => name === 'jlmagrareearth')).toHaveLength(2);
  });

  test('nobody sees who makes the oil-pump magnet and the alloy of the Japanese magnet', () => {
    const buyersOf = (partNumber: string) =>
      new Set(
        version
          .rows('sourcing')
          .filter((row) => row['part_number'] === partNumber)
          .map((row) => row['buyer_site_id']),
      );
    expect(buyersOf('MT-6118-01')).not.toContain('SAA-JEN');
    expect(buyersOf('MT-6118-01')).not.toContain('');
    expect(buyersOf('MA-6101-01')).not.toContain('PRO-KUM');
    expect(buyersOf('MA-6101-01')).not.toContain('');
  });

  test('shares end below 100 %, two sources have none, and one part has nothing but its category', () => {
    const rows = (partNumber: string) => version.rows('sourcing').filter((row) => row['part_number'] === partNumber);
    expect(rows('SM-1108-01').reduce((sum, row) => sum + Number(row['share_pct']), 0)).toBeLessThan(99);
    expect(rows('DL-2630-01').map((row) => row['share_pct'])).toEqual(['', '']);
    expect(getComposition('TG-2650-01')).toEqual({});
    expect(version.rows('bom').some((row) => row['parent'] === 'TG-2650-01')).toBe(false);
  });

  test('all four kinds of evidence stand in the files, and some parts have no category', () => {
    const evidence = new Set(version.rows('sourcing').map((row) => row['evidence']));
    expect(evidence).toEqual(new Set(['seen', 'declared', 'inferred', 'unknown']));
    expect(version.rows('parts').some((row) => row['category'] === '')).toBe(true);
  });
});

describe('stock, time and licences', () => {
  test('stock lies with the company and with suppliers, as days and as units', () => {
    const own = new Set(
      version
        .rows('sites')
        .filter((row) => row['supplier_id'] === 'S-1000')
        .map((row) => cell(row, 'site_id')),
    );
    const stocks = version.rows('inventory');
    expect(stocks.filter((row) => own.has(cell(row, 'site_id'))).length).toBeGreaterThan(10);
    expect(stocks.filter((row) => row['site_id'] !== '' && !own.has(cell(row, 'site_id'))).length).toBeGreaterThan(10);
    expect(stocks.some((row) => row['site_id'] === '')).toBe(true);
    for (const row of stocks)
      expect([row['quantity'], row['days_of_cover']].filter((value) => value !== '')).toHaveLength(1);
  });

  test('lanes have lead times, plants capacities and recovery times, vehicles margins', () => {
    const bought = version.rows('sourcing').filter((row) => row['lead_time_days'] !== '');
    expect(bought.length / version.rows('sourcing').length).toBeGreaterThan(0.9);
    expect(version.rows('sourcing').filter((row) => Number(row['capacity_per_day']) > 0).length).toBeGreaterThan(80);
    for (const row of version.rows('sites')) expect(Number(row['time_to_recover_days'])).toBeGreaterThan(0);
    for (const row of version.rows('parts').filter((one) => one['kind'] === 'product')) {
      expect(Number(row['unit_margin'])).toBeGreaterThan(0);
    }
  });

  test('a general licence for the traction magnet ends within a month of the law date; an individual one is part used', () => {
    const licences = version.rows('licences');
    const general = licences.find((row) => row['exporter_site_id'] === 'JLM-GNZ' && row['item_id'] === '18-Dy-magnet');
    expect(general).toMatchObject({ status: 'granted', quantity: '' });
    expect(general!['valid_to']! > LAW_DATE && general!['valid_to']! < '2026-12-24').toBe(true);
    const individual = licences.find(
      (row) => row['exporter_site_id'] === 'YUN-NGB' && row['item_id'] === '18-Dy-magnet',
    );
    expect(Number(individual?.['used'])).toBeGreaterThan(0);
    expect(Number(individual?.['quantity'])).toBeGreaterThan(Number(individual?.['used']));
    expect(new Set(licences.map((row) => row['status'])).size).toBeGreaterThanOrEqual(4);
  });
});

test('revenue is that of a small car maker: two to four billion euro', () => {
  const revenue = version
    .rows('parts')
    .filter((row) => row['kind'] === 'product')
    .reduce((sum, row) => sum + Number(row['unit_price']) * Number(row['annual_demand']), 0);
  expect(revenue).toBeGreaterThan(2e9);
  expect(revenue).toBeLessThan(4e9);
});
