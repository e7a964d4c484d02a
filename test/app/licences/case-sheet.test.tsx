import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { importText } from '../../intake/import-text.ts';
import { renderApp } from '../fixtures/render-app.tsx';

const PATIENCE = { timeout: 30_000 };
const catalogue = loadCatalogue();

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A motor whose ring comes from a plant in China. */
const { dataset } = await importText(
  {
    'parts.csv': `
      part_number,description,kind,category,form,unit,unit_price,annual_demand
      M1,motor,product,,,pcs,100,1000
      RING,ring,component,magnet-ndfeb,magnet,pcs,5,`,
    'properties.csv': '\npart_number,property,text\nRING,magnet_family,NdFeB',
    'bom.csv': '\nparent,child,quantity\nM1,RING,2',
    'composition.csv': '\npart_number,substance,mass_pct_min,mass_pct_max\nRING,Nd,28,30\nRING,Dy,1,2\nRING,rest,0,0',
    'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own\nGZ,Ganzhou Magnetics,CN,',
    'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nGZ-1,GZ,Ganzhou plant,CN',
    'sourcing.csv': '\npart_number,site_id,country,share_pct,evidence\nRING,GZ-1,CN,100,seen',
  },
  { catalogue },
);
if (dataset === null) throw new Error('The company was refused');

describe('the sheet of a case', () => {
  it('has all its buttons at once, so that none moves away below a press', async () => {
    const report = analyseLicences({
      dataset,
      catalogue,
      question: {
        lawDate: '2026-11-27',
        suspensionEnd: 'inclusive',
        dataVersion: 'test',
        assumptions: {},
        inference: false,
        destination: null,
      },
    });
    const [one] = report.cases;
    await renderApp(`/licences?open=${encodeURIComponent(one?.id ?? '')}`, {
      analyst: { licences: () => Promise.resolve(report) },
    });
    const sheet = await screen.findByRole('complementary', { name: `case ${one?.code}` }, PATIENCE);
    const list = () =>
      within(sheet)
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    const early = list();
    expect(early).toEqual(
      expect.arrayContaining(['Save the papers (HTML)', 'Save the file to fill in (JSON)', 'Work out what stops']),
    );
    const save = () => within(sheet).getByRole<HTMLButtonElement>('button', { name: 'Save the papers (HTML)' });
    await vi.waitFor(() => expect(save().disabled).toBe(false), PATIENCE);
    expect(list()).toEqual(early);
  });
});
