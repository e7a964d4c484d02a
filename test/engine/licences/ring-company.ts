import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { importText } from '../../intake/import-text.ts';

export const catalogue = loadCatalogue();

/** 1,000 motors a year take 2,000 rings, of which 60 % come from Fuyu (1,200 a year) and 40 % from Two (800). */
export const COMPANY = {
  'parts.csv': `
    part_number,description,kind,category,form,unit_price,annual_demand,unit_margin
    M1,motor,product,,,100,1000,30
    RING,ring,component,magnet-ndfeb,magnet,5,,`,
  'properties.csv': `
    part_number,property,text
    RING,magnet_family,NdFeB`,
  'bom.csv': `
    parent,child,quantity
    M1,RING,2`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max
    RING,Nd,28,30
    RING,Dy,1,2
    RING,rest,0,0`,
  'suppliers.csv': `
    supplier_id,name,country,role
    ME,Motorenbau Kloos,DE,own
    F1,Fuyu Magnet,CN,
    F2,Two Rivers,CN,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    ME-1,ME,Kloos Hof,DE
    FUYU,F1,Fuyu Baotou,CN
    TWO,F2,Two Rivers Ningbo,CN`,
  'sourcing.csv': `
    part_number,site_id,share_pct,evidence,lead_time_days
    RING,FUYU,60,seen,40
    RING,TWO,40,seen,40`,
};

const HEADER =
  'exporter_site_id,item_id,end_user,destination,filed,status,decided,valid_to,quantity,used,licence_kind,papers';

export const QUESTION = {
  lawDate: '2026-11-27',
  suspensionEnd: 'inclusive' as const,
  dataVersion: 'test',
  assumptions: {},
  inference: false,
  destination: null,
};

/** Tables that leave open what the ring is made of. */
export const UNDESCRIBED = {
  'properties.csv': '\npart_number,property,text',
  'composition.csv': '\npart_number,substance,mass_pct_min,mass_pct_max',
};

/** Returns the company with these licences and this stock of rings; `other` replaces whole tables. */
export async function importCompany(
  licences: string,
  stock: number,
  other: Record<string, string> = {},
): Promise<Dataset> {
  const { dataset } = await importText(
    {
      ...COMPANY,
      'licences.csv': `\n${HEADER}\n${licences}`,
      'inventory.csv': `\npart_number,quantity,site_id\nRING,${stock},ME-1`,
      ...other,
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('The company was refused');
  return dataset;
}
