import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { ExposureReport, PartExposure } from '../../../src/engine/exposure/report.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();

/** A product of 100 a year at 10, with an assembly that nobody supplies and a magnet with declared dysprosium from China. */
export const COMPANY = {
  'suppliers.csv': `
    supplier_id,name,country,role
    WE,We Motors,DE,own
    CM,China Magnets,CN,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    PLANT,WE,Plant,DE
    CM1,CM,Ganzhou,CN`,
  'parts.csv': `
    part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family
    P,Pump,product,,,10,EUR,100,
    A,Assembly,assembly,,,,,,
    M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB`,
  'bom.csv': `
    parent,child,quantity
    P,A,1
    A,M,2`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M,Nd,29,31,declared
    M,Fe,60,66,declared
    M,B,1,1,declared
    M,Dy,2,2,declared`,
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,evidence
    M,CM1,100,,declared`,
};

export async function analyse(changed: Readonly<Record<string, string>> = {}): Promise<ExposureReport> {
  const { dataset, document } = await importText({ ...COMPANY, ...changed }, { catalogue });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'v',
      assumptions: {},
      inference: true,
      destination: null,
    },
  });
}

export function getPart(report: ExposureReport, partNumber: string): PartExposure {
  const part = report.parts.find((one) => one.partNumber === partNumber);
  if (!part) throw new Error(`The report has no part ${partNumber}`);
  return part;
}

export const required = (part: PartExposure) =>
  part.findings.filter((one) => one.verdict === 'licence-required').map((one) => one.itemId);
export const addTo = (file: keyof typeof COMPANY, ...lines: string[]) => ({
  [file]: [COMPANY[file], ...lines].join('\n'),
});
