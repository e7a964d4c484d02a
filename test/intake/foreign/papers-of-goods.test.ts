import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const PARTS = 'part_number,description,kind\nM-1,Magnet,component\nM-2,Magnet,component\n';
const SOURCES = 'part_number,supplier_id,country,share_pct\nM-1,S-1,CN,100\nM-2,S-1,CN,100\n';
const FIRMS = 'supplier_id,name,country\nS-1,Ningbo Tengda Magnetics Co. Ltd.,CN\n';
const COMPANY = { 'parts.csv': PARTS, 'sourcing.csv': SOURCES, 'suppliers.csv': FIRMS };

async function read(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText({ ...COMPANY, ...files });
  return {
    sources: dataset?.sourcing.map(({ partNumber, siteId, share }) => `${partNumber} ${siteId} ${share}`),
    firms: dataset?.suppliers.map(({ supplierId }) => supplierId),
    parts: dataset?.parts.map(({ partNumber }) => partNumber),
    lines: dataset?.bom.length,
    refused: document.files.flatMap(({ refused }) => refused ?? []),
  };
}

describe('papers that come with goods', () => {
  it.each([
    [
      'a register of certificates',
      'Certificate no.,Type,Heat,Item,Quantity received,Supplier\nC-1,EN 10204 3.1,H-88,M-1,5000,Baotou Xinhe Magnet Co. Ltd.\n',
      'register of certificates',
    ],
    [
      'a Chinese register of certificates',
      '证书编号,炉号,物料编码,供应商,数量\nZS-1,L881,M-1,宁波新材料有限公司,500\n',
      'register of certificates',
    ],
    [
      'questions to suppliers and others',
      'Supplier,Part number,Question,Answer,Name\nHunan Aerospace Magnets Co. Ltd.,M-2,Can you quote one without Dy?,No,Zhou\n',
      'questions',
    ],
    [
      'open points',
      'No.,Part,Topic,Question,Reply,Status\n1,M-1,Composition,Dy content in %?,none,closed\n',
      'questions',
    ],
    ['open points in Chinese', '序号,物料编码,问题,答复\n1,M-1,是否含镝？,不含\n', 'questions'],
  ])('of %s neither add a source, a firm or a bill nor change a share', async (_, text, reason) => {
    const before = await read({});
    const { refused, ...after } = await read({ 'list.csv': text });
    expect(after).toEqual({ sources: before.sources, firms: before.firms, parts: before.parts, lines: 0 });
    expect(refused).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    [
      'lle.csv',
      'Long-term supplier’s declaration\nPart number,Description,Country of origin,Valid from,Valid to\nM-1,Magnet,DE,2026-01-01,2027-12-31\n',
    ],
    ['list.csv', 'Langzeitlieferantenerklärung\nMaterialnummer,Bezeichnung,Ursprungsland\nM-1,Magnet,DE\n'],
    ['list.csv', '原产地证书\n物料编码,名称,原产国\nM-1,磁钢,日本\n'],
    ['certificate of origin.csv', 'Part number,Country of origin\nM-1,JP\n'],
    ['list.csv', 'Part number,Preferential country of origin,HS code\nM-1,JP,85051110\n'],
  ])('about origin name no country from which goods come: %s', async (name, text) => {
    const before = await read({});
    const after = await read({ [name]: text });
    expect(after.sources).toEqual(before.sources);
    expect(after.firms).toEqual(before.firms);
  });

  it('about origin leave the country of a supplier open that no list knows', async () => {
    const text = 'Part number,Supplier,Preferential country of origin\nM-1,Kestrel Metals,JP\n';
    const { dataset, document } = await importText({ 'parts.csv': PARTS, 'list.csv': text });
    expect(dataset?.sites.map(({ country }) => country)).not.toContain('JP');
    expect(document.problems.map(({ code }) => code)).toContain('origin-of-agreement');
  });

  it('about origin end no source with the day on which they end', async () => {
    const text =
      'Supplier,Part number,Country of origin,Preferential origin,Valid until\nBaotou Xinhe Magnet Co. Ltd.,M-3,CN,no,2024-12-31\n';
    const { dataset } = await importText({ ...COMPANY, 'origin.csv': text }, { today: '2026-11-30' });
    expect(dataset?.sourcing.filter(({ partNumber }) => partNumber === 'M-3')).toHaveLength(1);
    const list = text.replace('Preferential origin', 'Note');
    const ended = await importText({ ...COMPANY, 'sources.csv': list }, { today: '2026-11-30' });
    expect(ended.dataset?.sourcing.filter(({ partNumber }) => partNumber === 'M-3')).toEqual([]);
  });
});

describe('the last day of a paper', () => {
  const readLasts = async (header: string, past: string, ahead: string) => {
    const { dataset, unread } = await importText(
      {
        'list.csv': `Part number;Supplier;Country;${header}\nM-1;Ningbo;CN;${past}\nM-1;Stahl;DE;${ahead}\n`,
      },
      { today: '2026-12-01' },
    );
    return { sources: dataset?.sourcing.map(({ siteId }) => siteId), unread: unread.map(({ column }) => column) };
  };

  it.each([
    ['Valid until;Dy %;Tb %', '2025-12-31;1.2;0', '2027-12-31;0;0'],
    ['Certificate;Valid until', 'ISO 9001;2025-12-31', 'ISO 9001;2027-12-31'],
    ['REACH;Gültig bis', 'yes;31.12.2025', 'yes;31.12.2027'],
    ['Declaration valid until', '2025-12-31', '2027-12-31'],
    ['Konformitätserklärung;Gültig bis', 'ja;31.12.2025', 'ja;31.12.2027'],
  ])('ends no source: %s', async (header, past, ahead) => {
    expect((await readLasts(header, past, ahead)).sources).toEqual(['Ningbo@CN', 'Stahl@DE']);
  });

  it('of contents is read', async () => {
    const { unread } = await readLasts('Valid until;Dy %;Tb %', '2025-12-31;1.2;0', '2027-12-31;0;0');
    expect(unread).toEqual([]);
  });

  it.each([
    ['Valid until', '2025-12-31', '2027-12-31'],
    // The days of a price or a share are its own, whatever papers are named beside it.
    ['Price;Currency;RoHS;Valid until', '1;EUR;yes;2025-12-31', '1;EUR;yes;2027-12-31'],
    ['Share %;Certificate;Valid until', '60;ISO 9001;2025-12-31', '40;ISO 9001;2027-12-31'],
  ])('is none where it is of a source: %s', async (header, past, ahead) => {
    expect((await readLasts(header, past, ahead)).sources).toEqual(['Stahl@DE']);
  });
});
