import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/intake/import-files.ts';
import { CATALOGUE, findProblem, importText, listErrors } from './import-text.ts';

const PARTS = `
  part_number,kind,unit
  car,product,pc
  motor,assembly,pc
  magnet,component,pc`;

describe(importFiles, () => {
  it('reads the canonical tables, keeps the rows of every record and counts what it took', async () => {
    const outcome = await importText({
      'parts.csv': PARTS,
      'bom.csv': `
        parent,child,quantity,yield,essential
        car,motor,2,,
        motor,magnet,1.5,0.9,no`,
      'suppliers.csv': `
        supplier_id,name,country,role
        us,We,DE,own
        acme,"Acme, Ltd",CN,`,
      'sites.csv': `
        site_id,supplier_id,name,country,stage,status,technology_origin
        plant,us,Plant,DE,assembly,operating,
        acme-1,acme,Acme One,China,magnet,ramping,CN`,
      'sourcing.csv': `
        part_number,site_id,share_pct,qualification,evidence
        car,plant,100,,
        magnet,acme-1,100,approved,declared`,
      'rates.csv': `
        currency,per_reporting,date
        EUR,1,2026-11-01
        USD,1.1,2026-11-01`,
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom).toEqual([
      {
        parent: 'car',
        child: 'motor',
        quantity: 2,
        unit: null,
        yield: 1,
        essential: true,
        rows: [{ file: 'bom.csv', sheet: null, row: 2 }],
      },
      {
        parent: 'motor',
        child: 'magnet',
        quantity: 1.5,
        unit: null,
        yield: 0.9,
        essential: false,
        rows: [{ file: 'bom.csv', sheet: null, row: 3 }],
      },
    ]);
    expect(outcome.dataset?.suppliers[1]).toMatchObject({ name: 'Acme, Ltd', country: 'CN' });
    expect(outcome.dataset?.sites[1]).toMatchObject({
      country: 'CN',
      stage: 'magnet',
      status: 'ramping',
      technologyOrigin: 'CN',
      unnamed: false,
    });
    expect(outcome.dataset?.sourcing[1]).toMatchObject({ share: 1, qualification: 'released', evidence: 'declared' });
    expect(outcome.dataset?.settings).toMatchObject({ homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null });
    expect(outcome.counts).toMatchObject({
      parts: 3,
      bom: 2,
      suppliers: 2,
      sites: 2,
      sourcing: 2,
      rates: 2,
      licences: 0,
    });
    expect(outcome.document.files[1]?.tables).toEqual([
      { sheet: null, range: 'A1:E3', headerRow: 1, fills: ['bom'], rows: 2, accepted: 2, parts: 3, quantity: 3.5 },
    ]);
  });

  it('gives the same version whatever the order of rows, files and columns', async () => {
    const one = await importText({
      'parts.csv': PARTS,
      'bom.csv': 'parent,child,quantity\ncar,motor,1\nmotor,magnet,2\n',
    });
    const other = await importText({
      'bom.csv': 'quantity;child;parent\n2;magnet;motor\n1;motor;car\n',
      'PARTS.CSV': '\uFEFFunit;kind;Teilenummer\npc;component;magnet\npc;product;car\npc;assembly;motor\n',
    });
    expect(other.dataVersion).toBe(one.dataVersion);
    expect(one.dataVersion).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads a BOM by level, counting an assembly that stands in two places once', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\ncar\nmotor\npump\nmagnet\n',
      'bom.csv': 'level,part no,qty\n0,car,1\n1,motor,2\n2,magnet,8\n.1,pump,1\n..2,motor,1\n...3,magnet,8\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom.map((line) => [line.parent, line.child, line.quantity])).toEqual([
      ['car', 'motor', 2],
      ['car', 'pump', 1],
      ['motor', 'magnet', 8],
      ['pump', 'motor', 1],
    ]);
    expect(findProblem(outcome, 'assembly-repeated')?.severity).toBe('note');
  });

  it('refuses a level without a parent, and an assembly that is made of other lines in its second place', async () => {
    const jump = await importText({
      'parts.csv': PARTS,
      'bom.csv': 'level,part_number,quantity\n0,car,1\n2,motor,1\n',
    });
    expect(listErrors(jump)).toEqual(['level-jump bom.csv:3:level']);
    const differs = await importText({
      'parts.csv': PARTS,
      'bom.csv': 'level,part_number,quantity\n0,car,1\n1,motor,1\n2,magnet,8\n1,motor,1\n2,magnet,9\n',
    });
    expect(listErrors(differs)).toEqual(['assembly-differs bom.csv:6:part_number']);
  });

  it('takes properties from columns of parts, as number, range or word, and checks them against the properties table', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number,density,grade\nlfp,2.46–2.55,\ngraphite,>= 2,Natural\nother,,fancy\n',
      'properties.csv': 'part_number,property,min,max,evidence\nlfp,density,2.46,2.55,seen\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(
      outcome.dataset?.properties.map(({ partNumber, property, min, max, text, evidence }) => [
        partNumber,
        property,
        min,
        max,
        text,
        evidence,
      ]),
    ).toEqual([
      ['graphite', 'density', 2, null, null, 'declared'],
      ['graphite', 'grade', null, null, 'natural', 'declared'],
      ['lfp', 'density', 2.46, 2.55, null, 'seen'],
    ]);
    expect(findProblem(outcome, 'unknown-word')).toMatchObject({
      severity: 'note',
      row: 4,
      column: 'grade',
      found: 'fancy',
    });

    const differs = await importText({
      'parts.csv': 'part_number,density\nlfp,2.46-2.55\n',
      'properties.csv': 'part_number,property,min,max\nlfp,density,2.6,2.7\n',
    });
    expect(listErrors(differs)).toEqual(['property-disagrees parts.csv:2:density']);
    expect(findProblem(differs, 'property-disagrees')?.message).toContain('properties.csv, row 2');
  });

  it('maps words that are clear, asks about the others, and refuses none', async () => {
    const outcome = await importText({
      'parts.csv':
        'part_number,kind,form\na,raw material,Loose Magnet\nb,component,finished motor\nc,component,gizmo\nd,component,gizmo\n',
      'suppliers.csv': 'supplier_id\ns\n',
      'sites.csv': 'site_id,supplier_id,stage,status\nx,s,Cathode,under construction\ny,s,unheard of,\n',
      'sourcing.csv': 'part_number,site_id,evidence,qualification\na,x,hearsay,in qualification\nb,x,,\n',
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max\na,Dy,1,2\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts.map((part) => part.form)).toEqual(['magnet', 'motor', null, null]);
    expect(outcome.dataset?.sites.map(({ stage, status }) => [stage, status])).toEqual([
      ['CAM', 'planned'],
      [null, null],
    ]);
    expect(outcome.dataset?.sourcing.map(({ evidence, qualification }) => [evidence, qualification])).toEqual([
      ['unknown', 'in-qualification'],
      ['seen', 'released'],
    ]);
    expect(outcome.dataset?.composition[0]?.evidence).toBe('declared');
    const asked = outcome.document.problems.filter(({ code }) => code === 'unknown-word');
    expect(asked.map(({ column, found, row }) => [column, found, row])).toEqual([
      ['form', 'gizmo', 4],
      ['stage', 'unheard of', 3],
      ['evidence', 'hearsay', 2],
    ]);
  });

  it('makes one unnamed site for each supplier and country and gives it no country that the row does not say', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\na\nb\nc\n',
      'suppliers.csv': 'supplier_id,name,country\ns,Smith,JP\n',
      'sourcing.csv': 'part_number,supplier_id,country\na,s,CN\nb,s,CN\nc,s,\na,,VN\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(
      outcome.dataset?.sites.map(({ siteId, supplierId, country, unnamed }) => [siteId, supplierId, country, unnamed]),
    ).toEqual([
      ['s@CN', 's', 'CN', true],
      ['s@?', 's', null, true],
      ['@VN', '@VN', 'VN', true],
    ]);
    expect(outcome.dataset?.suppliers.map(({ supplierId, country }) => [supplierId, country])).toEqual([
      ['s', 'JP'],
      ['@VN', null],
    ]);
    expect(outcome.notes.filter(({ code }) => code === 'unnamed-site')).toHaveLength(3);
  });

  it('keeps text as data: formulas, markup, quotes and line breaks', async () => {
    const outcome = await importText({
      'parts.csv':
        'part_number,description\n"a","=HYPERLINK(""x"")"\n"b","<script>alert(1)</script>"\n"c","two\nlines"\n"d","\'=1+1"\n',
    });
    expect(outcome.dataset?.parts.map((part) => part.description)).toEqual([
      '=HYPERLINK("x")',
      '<script>alert(1)</script>',
      'two\nlines',
      '=1+1',
    ]);
  });

  it('treats prototype names in headers and cells as any other name', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number,__proto__,constructor\n__proto__,x,y\nconstructor,x,y\n',
      'bom.csv': 'parent,child,quantity\n__proto__,constructor,1\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    const unread = outcome.notes
      .filter(({ code }) => code === 'unread-column')
      .map(({ column, found }) => [column, found]);
    expect(unread).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(outcome.dataset?.parts.map((part) => part.partNumber)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('reports progress that never goes back and ends at the whole', async () => {
    const heard: number[] = [];
    await importText(
      { 'parts.csv': PARTS, 'bom.csv': 'parent,child,quantity\ncar,motor,1\n' },
      { onProgress: ({ fraction }) => heard.push(fraction) },
    );
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  it('reads German files: semicolons, decimal commas, Windows-1252', async () => {
    const text = 'Teilenummer;Bezeichnung;Preis;Währung\nA;Käfig;1.234,5;EUR\n';
    const bytes = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    const outcome = await importFiles([{ name: 'Teile.csv', bytes }], {
      name: 'T',
      demo: false,
      dataDate: null,
      catalogue: CATALOGUE,
    });
    expect(outcome.dataset?.parts[0]).toMatchObject({ description: 'Käfig', unitPrice: 1234.5, currency: 'EUR' });
    expect(findProblem(outcome, 'windows-1252')?.severity).toBe('note');
  });
});
