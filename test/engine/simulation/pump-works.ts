import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { NOTHING_ASSUMED } from '../../../src/domain/scenario/assumed.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { importText } from '../../intake/import-text.ts';

export const CATALOGUE = loadCatalogue();

/**
 * A works that sells ten pumps a day at a margin of 7: each needs a housing from Hamm (stock for four days) and a shaft from Turin
 * (stock for nine). Everything arrives on the day that it is shipped, plants make no more than they sell.
 */
export async function readPumpWorks(): Promise<Dataset> {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,unit_price,annual_demand,unit_margin
        PUMP,Pump,product,50,3650,7
        HOUSING,Housing,component,5,,
        SHAFT,Shaft,component,3,,`,
      'bom.csv': `
        parent,child,quantity
        PUMP,HOUSING,1
        PUMP,SHAFT,1`,
      'suppliers.csv': `
        supplier_id,name,country,role
        WE,Pump Works,DE,own
        HAMM,Giesserei Hamm,DE,
        TURIN,Torneria Torino,IT,`,
      'sites.csv': `
        site_id,supplier_id,name,country
        WORKS,WE,Works,DE
        HAM,HAMM,Hamm,DE
        TUR,TURIN,Turin,IT`,
      'sourcing.csv': `
        part_number,site_id,share_pct,lead_time_days,capacity_per_day
        PUMP,WORKS,100,0,10
        HOUSING,HAM,100,0,10
        SHAFT,TUR,100,0,10`,
      'inventory.csv': `
        part_number,site_id,quantity
        HOUSING,WORKS,40
        SHAFT,WORKS,90`,
    },
    { reportingCurrency: 'EUR', homeCountry: 'DE' },
  );
  if (dataset === null) throw new Error('The pump works cannot be read.');
  return dataset;
}

/** Thirty days in which nothing happens, nobody waits or reacts, and nothing is assumed. */
export const QUIET: Scenario = {
  id: 'quiet',
  name: 'Quiet',
  note: '',
  presetId: null,
  locked: false,
  lockedOn: null,
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: false,
  startDate: '2026-11-24',
  horizonDays: 30,
  stepDays: 1,
  seed: 1,
  draws: 1,
  sharing: { rule: 'pro-rata' },
  stillWaitingAfterQuarter: 0,
  targetCoverDays: null,
  assumed: NOTHING_ASSUMED,
  reactions: { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null },
  disruptions: [],
  levers: [],
};
