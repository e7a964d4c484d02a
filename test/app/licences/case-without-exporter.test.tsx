import { cleanup, screen } from '@testing-library/react';
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

/** A motor whose ring comes from China, from nobody knows which plant. */
const { dataset } = await importText(
  {
    'parts.csv': `
      part_number,description,kind,category,form,unit,unit_price,annual_demand
      M1,motor,product,,,pcs,100,1000
      RING,ring,component,magnet-ndfeb,magnet,pcs,5,`,
    'properties.csv': '\npart_number,property,text\nRING,magnet_family,NdFeB',
    'bom.csv': '\nparent,child,quantity\nM1,RING,2',
    'composition.csv': `
      part_number,substance,mass_pct_min,mass_pct_max
      RING,Nd,28,30
      RING,Dy,1,2
      RING,rest,0,0`,
    'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own',
    'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE',
    'sourcing.csv': '\npart_number,site_id,country,share_pct,evidence\nRING,,CN,100,seen',
  },
  { catalogue },
);
if (dataset === null) throw new Error('The company was refused');

describe('a case that nobody has named the exporter of', () => {
  it('says whom to ask before it is opened, and offers no case', async () => {
    const question = {
      lawDate: '2026-11-27',
      suspensionEnd: 'inclusive' as const,
      dataVersion: 'test',
      assumptions: {},
      inference: false,
      destination: null,
    };
    const report = analyseLicences({ dataset, catalogue, question });
    const [one] = report.cases;
    expect(one?.exporterSiteId).toBeNull();
    await renderApp(`/licences?open=${encodeURIComponent(one?.id ?? '')}`, {
      analyst: { licences: () => Promise.resolve(report) },
    });
    await screen.findByText(
      'A case needs an exporter: ask who makes the goods, and at which plant, before one is opened.',
      undefined,
      PATIENCE,
    );
    expect(screen.queryByRole('button', { name: /^Open a case|^Store/ })).toBeNull();
  });
});
