import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };

async function read(text: string) {
  const { outcome, rows } = await readContents({ 'answer.csv': text }, DAY);
  return { rows: rows.filter((row) => row.includes('Dy')), codes: codes(outcome) };
}

/** An older row with dysprosium and a newer one without, each with a cell under one more header. */
const wide = (header: string, one: string, other: string): string =>
  `Part number;Supplier;${header};Date;Dy %;Tb %\nM-1;Fuyu;${one};2026-01-10;1.2;0\nM-1;Fuyu;${other};2026-06-10;0;0\n`;
const long = (header: string, one: string, other: string): string =>
  `Part number;Supplier;${header};Date;Substance;CAS;Content\nM-1;Fuyu;${one};2026-01-10;Dysprosium;7429-91-6;1.2 %\nM-1;Fuyu;${other};2026-06-10;Dysprosium;7429-91-6;0\n`;

/** An IPC-1752 file of a magnet of 20 g from one site, with so many grams of dysprosium in it. */
const ipc = (site: string, grams: number, day: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0" version="2.0"><BusinessInfo mode="Distribute"><Response date="${day}"><SupplyCompany name="Fuyu"/></Response></BusinessInfo><Product unitType="Each"><ProductID itemNumber="M-1" itemName="Magnet" manufacturingSite="${site}"/><Amount value="20" UOM="g"/><MaterialInfo><HomogeneousMaterialList><HomogeneousMaterial name="NdFeB"><Amount value="20" UOM="g"/><SubstanceCategoryList><SubstanceCategory><Substance name="Dysprosium"><SubstanceID identity="7429-91-6" authority="CAS"/><Amount value="${grams}" UOM="g"/></Substance><Substance name="Iron"><SubstanceID identity="7439-89-6" authority="CAS"/><Amount value="${20 - grams}" UOM="g"/></Substance></SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial></HomogeneousMaterialList></MaterialInfo></Product></MainDeclaration>`;

describe('a newer file', () => {
  // 0.4 g in 20 g are 2 %.
  it.each([
    ['Baotou', ['M-1 Dy 0 2']],
    ['Ningbo', ['M-1 Dy 0 0']],
  ])('from %s stands for one of the same plant alone', async (site, expected) => {
    const files = { 'a.xml': ipc('Ningbo', 0.4, '2025-05-01'), 'b.xml': ipc(site, 0, '2026-05-01') };
    const { rows } = await readContents(files, DAY);
    expect(rows.filter((row) => row.includes('Dy'))).toEqual(expected);
  });
});

describe('a statement on samples', () => {
  it.each([
    ['Batch', 'B1 (sample)'],
    ['Revision', 'prototype'],
    ['Charge', 'Erstmuster'],
    ['批号', '样品'],
  ])('clears nothing that is delivered: %s %s', async (header, goods) => {
    for (const text of [
      `Part number;Supplier;${header};Date;Substance;CAS;Content\nM-1;Fuyu;${goods};2026-06-10;Dysprosium;7429-91-6;0\n`,
      `Part number;Supplier;${header};Date;Dy %;Tb %\nM-1;Fuyu;${goods};2026-06-10;0;0\n`,
    ])
      expect((await read(text)).rows).toEqual([]);
  });

  it('counts with what it says to be there', async () => {
    const { rows } = await read(
      'Part number;Supplier;Batch;Date;Substance;CAS;Content\nM-1;Fuyu;sample;2026-06-10;Dysprosium;7429-91-6;1.2 %\n',
    );
    expect(rows).toEqual(['M-1 Dy 1.2 1.2']);
  });
});

describe('a newer statement', () => {
  it.each([
    ['Batch', 'B1', 'B2'],
    ['Heat no.', '4711', '4712'],
    ['批号', 'A1', 'A2'],
    ['Plant', 'Ningbo', 'Baotou'],
    ['Herstellort', 'Ningbo', 'Baotou'],
    ['Revision', 'A', 'B'],
    ['Drawing rev.', 'A', 'B'],
    ['Supplier part no', 'N45-A', 'N45-B'],
    ['Variant', 'coated', 'plain'],
    // What is said of all goods replaces nothing that is said of some.
    ['Batch', 'B1', ''],
  ])('on other goods by %s (%s, %s) replaces none', async (header, one, other) => {
    for (const list of [wide, long]) {
      const said = await read(list(header, one, other));
      expect(said.rows).toEqual(['M-1 Dy 0 1.2']);
      expect(said.codes).toContain('declarations-differ');
    }
  });

  it.each([
    ['Batch', 'B1', 'B1'],
    ['Report no', 'R1', 'R2'],
    ['Document revision', 'A', 'B'],
    ['Declaration no', '1', '2'],
    ['Manufacturer', 'Fuyu', 'Fuyu'],
  ])('on the same goods by %s (%s, %s) stands', async (header, one, other) => {
    for (const list of [wide, long]) expect((await read(list(header, one, other))).rows).toEqual(['M-1 Dy 0 0']);
  });

  it('of nobody counts for its revision too', async () => {
    const said = await read('Part number;Revision;Dy %;Tb %\nM-1;A;1.2;0\nM-1;B;0;0\n');
    expect(said.rows).toEqual(['M-1 Dy 0 1.2']);
  });

  it('keeps the substances of one batch together, however the rows are sorted', async () => {
    const list =
      'Part number;Supplier;Batch;Date;Substance;CAS;Content\nM-1;Fuyu;B1;2026-01-10;Dysprosium;7429-91-6;1.2 %\nM-1;Fuyu;B2;2026-06-10;Dysprosium;7429-91-6;2 %\nM-1;Fuyu;B1;2026-01-10;Iron;7439-89-6;98.8 %\nM-1;Fuyu;B2;2026-06-10;Iron;7439-89-6;98 %\n';
    expect((await read(list)).rows).toEqual(['M-1 Dy 1.2 2']);
  });

  it('below a batch that is written once is of that batch', async () => {
    const list =
      'Part number;Supplier;Batch;Substance;CAS;Content\nM-1;Fuyu;B1;Dysprosium;7429-91-6;1.2 %\n;;;Iron;7439-89-6;98.8 %\nM-1;Fuyu;B2;Dysprosium;7429-91-6;2 %\n;;;Iron;7439-89-6;98 %\n';
    expect((await read(list)).rows).toEqual(['M-1 Dy 1.2 2']);
  });
});
