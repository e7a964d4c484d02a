import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Disruption } from '../../../src/domain/scenario/disruption.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { scenario } from '../../../src/domain/scenario/scenario.ts';
import { simulate } from '../../../src/engine/simulation/simulate.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import { CATALOGUE, importText } from '../../intake/import-text.ts';
import { QUIET } from './pump-works.ts';

// A motor a day of ten loose magnets with dysprosium, all of them from China; 100 magnets and no motor in stock. A fan a day with a
// finished rotor from China, which holds such magnets as well.
export const FILES = {
  'parts.csv': `
    part_number,kind,form,unit_price,unit_margin,currency,annual_demand
    motor,product,motor,100,5,EUR,365
    fan,product,motor,50,2,EUR,365
    magnet,component,magnet,10,,EUR,
    rotor,component,magnet-assembly,10,,EUR,`,
  'bom.csv': 'parent,child,quantity\nmotor,magnet,10\nfan,rotor,1\n',
  'composition.csv':
    'part_number,substance,mass_pct_min,mass_pct_max\nmagnet,Dy,1.2,1.2\nmagnet,Nd,29,30\nrotor,Dy,0.2,0.2\nrotor,Nd,5,6\n',
  'properties.csv': 'part_number,property,text\nmagnet,magnet_family,NdFeB\nrotor,magnet_family,NdFeB\n',
  'suppliers.csv': 'supplier_id,name,country,role\nus,We,DE,own\ncn,Maker,CN,\nother,Other,CN,\njp,Third,JP,\n',
  'sites.csv': `
    site_id,supplier_id,country,stage
    plant,us,DE,assembly
    baotou,cn,CN,magnet
    ningbo,other,CN,magnet
    osaka,jp,JP,magnet`,
  'sourcing.csv': `
    part_number,site_id,share_pct,lead_time_days
    motor,plant,100,0
    fan,plant,100,0
    magnet,baotou,100,0
    rotor,baotou,100,0`,
  'inventory.csv': 'part_number,quantity,site_id\nmagnet,100,plant\n',
  'rates.csv': 'currency,per_reporting\nEUR,1\n',
};

export const LICENCES: Extract<Disruption, { kind: 'licence-queue' }> = {
  id: 'licences',
  kind: 'licence-queue',
  start: 0,
  duration: null,
  scope: {
    measureIds: ['mofcom-2025-18'],
    itemIds: [],
    forms: [],
    exporterSiteIds: [],
    exporterSupplierIds: [],
    destinations: [],
    endUse: null,
  },
  holds: 'sure',
  share: 1,
  frontLoading: null,
  queue: {
    mode: 'expected',
    reviewDays: 40,
    approval: 1,
    later: null,
    approvalByDay: null,
    classes: [],
    closerReview: null,
    refiling: 0,
    validityDays: null,
    renewalGapDays: 0,
    lotUnits: null,
    lotDays: 1,
    firmShare: 0,
    decisionsPerDay: null,
    growth: 0,
    generalLicence: null,
    customsTest: null,
  },
};

/** The company, read from these tables or others. */
export async function readMotorWorks(files: Readonly<Record<string, string>> = FILES): Promise<Dataset> {
  const outcome = await importText(files);
  if (outcome.dataset === null) throw new Error(JSON.stringify(outcome.document.problems));
  return outcome.dataset;
}

/** Runs a hundred days from which nothing is drawn, unless the change says otherwise. */
export function runMotorWorks(dataset: Dataset, change: Partial<Scenario>): SimulationReport {
  const asked = scenario.parse({ ...QUIET, horizonDays: 100, ...change });
  const steps = simulate({ dataset, catalogue: CATALOGUE, scenario: asked, dataVersion: 'v' });
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}

/** Units of a product that a run does not sell, the middle one of its draws. */
export function lostOf(report: SimulationReport, partNumber = 'motor'): number | undefined {
  return report.products.find((one) => one.partNumber === partNumber)?.unsoldUnits.p50;
}
