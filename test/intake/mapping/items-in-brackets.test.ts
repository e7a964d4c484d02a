import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = `
  Référence,Article,Quantité,Type de nomenclature,Lignes de nomenclature/Composant,Lignes de nomenclature/Quantité,Lignes de nomenclature/Unité de mesure
  ,[MOT-7] Moteur,1.0,Fabriquer cet article,[ROT-7] Rotor,1.0,Unité(s)
  ,,,,[VIS-3] Vis,12.0,Unité(s)
  ,[ROT-7] Rotor,10.0,Fabriquer cet article,[AIM-4] Aimant NdFeB N42SH,280.0,Unité(s)`;
const PRICES = `
  Fournisseur,Fournisseur/Pays,Article,Code article fournisseur,Quantité,Prix,Devise,Délai de livraison,Séquence
  Yantai,Chine,[AIM-4] Aimant NdFeB N42SH,YZ-42,1000.0,1.15,USD,60,1
  Jura,France,[VIS-3] Vis,,10.0,12.00,EUR,15,1`;
const SALES = `
  Article,Date de la commande: Mois,Qté commandée,Total hors taxes,Devise,Statut
  [MOT-7] Moteur (Bleu),octobre 2025,500.0,60000.0,EUR,Bon de commande
  [MOT-7] Moteur (Bleu),juin 2026,300.0,36000.0,EUR,Devis
  [MOT-7] Moteur (Bleu),septembre 2026,700.0,84000.0,EUR,Bon de commande
  [MOT-7] Moteur (Bleu),septembre 2026,50.0,6000.0,EUR,Annulé`;
const STOCK = `
  Emplacement,Article,Lot,Quantité en stock,Unité de mesure
  WH/Stock,[AIM-4] Aimant NdFeB N42SH,L1,5600.0,Unité(s)
  Partner Locations/Atelier Tunis,[AIM-4] Aimant NdFeB N42SH,L2,2800.0,Unité(s)
  Partner Locations/Customers,[AIM-4] Aimant NdFeB N42SH,L3,900.0,Unité(s)
  Virtual Locations/Inventory adjustment,[AIM-4] Aimant NdFeB N42SH,L1,-5740.0,Unité(s)`;

describe('items as code and name in one cell, under headers in any language', () => {
  it('are the parts of bills, price lists, sales and stocks', async () => {
    const { dataset } = await importText({
      'mrp.bom.csv': BILL,
      'product.supplierinfo.csv': PRICES,
      'sale.report.csv': SALES,
      'stock.quant.csv': STOCK,
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['MOT-7', 'ROT-7', 1],
      ['MOT-7', 'VIS-3', 12],
      ['ROT-7', 'AIM-4', 28],
    ]);
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId])).toEqual([
      ['AIM-4', 'Yantai@CN'],
      ['VIS-3', 'Jura@FR'],
    ]);
    const motor = dataset?.parts.find(({ partNumber }) => partNumber === 'MOT-7');
    expect([motor?.annualDemand, motor?.unitPrice]).toEqual([1200, 120]);
    expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['AIM-4', 'MOT-7', 'ROT-7', 'VIS-3']);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([['AIM-4', 8400]]);
  });

  it('are descriptions where another column numbers the parts', async () => {
    const { dataset } = await importText({
      'parts.csv': `
        Part Number,Label,Unit price,Currency
        P-1,[old 17] Pump,12.00,EUR
        P-2,[old 18] Valve,3.00,EUR`,
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['P-1', 'P-2']);
  });
});
