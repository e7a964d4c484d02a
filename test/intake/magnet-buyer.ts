/** A company that buys the magnets of its motors from one maker in China, with dysprosium in them: what a licence may be for. */
export const MAGNET_BUYER = {
  'suppliers.csv': 'supplier_id,name,country\nNB,Ningbo Magnets,CN',
  'sites.csv': 'site_id,supplier_id,name,country\nNB1,NB,Ningbo,CN',
  'parts.csv':
    'part_number,description,kind,category,form,unit,magnet_family\nP1,Motor,product,,,pcs,\nM1,Magnet,component,ndfeb-magnet,magnet,pcs,NdFeB',
  'bom.csv': 'parent,child,quantity\nP1,M1,4',
  'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM1,Dy,2,3,declared',
  'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM1,NB1,100,seen',
};
