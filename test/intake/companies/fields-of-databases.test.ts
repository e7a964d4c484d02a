import { describe, expect, it } from 'vitest';
import { spellFields } from '../../../src/intake/dictionary/systems/field-names.ts';
import { importText } from '../import-text.ts';

const M3 = {
  'MITMAS.csv':
    'MMCONO;MMITNO;MMSTAT;MMITDS;MMITTY;MMUNMS\n100;PU-300;20;Circulation pump;FG;PCS\n100;MG-77;20;Magnet NdFeB;RM;PCS\n',
  'MPDMAT.csv':
    'PMCONO;PMPRNO;PMMSEQ;PMMTNO;PMCNQT;PMPEUN;PMFDAT;PMTDAT\n100;PU-300;10;MG-77;8.000000;PCS;20200101;99999999\n100;PU-300;20;HS-01;1.000000;PCS;20200101;99999999\n',
  'MITVEN.csv':
    'IFCONO;IFITNO;IFSUNO;IFPUPR;IFCUCD;IFLEAT\n100;MG-77;20011;21.40;SEK;70\n100;HS-01;20013;310.00;SEK;15\n',
  'CIDMAS.csv': 'IDCONO;IDSUNO;IDSUNM;IDCSCD\n100;20011;Ganzhou Beispiel Magnetics;CN\n100;20013;Gjuteri Nord AB;SE\n',
  'OSBSTD.csv': 'UCCONO;UCITNO;UCYEA4;UCIVQT;UCSAAM;UCCUCD\n100;PU-300;2025;1200.00;4980000.00;SEK\n',
};

const JDE = {
  'F4101.csv': 'IMITM,IMLITM,IMDSC1,IMUOM1\n60001,VLV-9,Solenoid valve,EA\n60003,SMC-5,Magnet SmCo disc,EA\n',
  'F3002.csv':
    'IXKIT,IXKITL,IXITM,IXLITM,IXCPNB,IXQNTY,IXUM,IXEFFF,IXEFFT\n60001,VLV-9,60003,SMC-5,1,6,EA,118001,140366\n60001,VLV-9,60009,SMC-4,2,6,EA,110001,117365\n60001,VLV-9,60004,BDY-2,3,1,EA,118001,140366\n',
  'F0101.csv': 'ABAN8,ABALPH,ABAT1,ALCTR\n4242,Chengdu Sample Magnets,V,CN\n4343,Ohio Castings Inc,V,US\n',
  'F43090.csv': 'PCAN8,PCLITM,PCLEDT,PCUPRC,PCCRCD\n4242,SMC-5,60,7.75,USD\n4343,BDY-2,14,44.00,USD\n',
  'F4211.csv':
    'SDDOCO,SDDCTO,SDLNID,SDAN8,SDLITM,SDTRDJ,SDUORG,SDUPRC,SDAEXP,SDCRCD\n1001,SO,1000,9001,VLV-9,126035,400,820.00,328000.00,USD\n1002,SO,1000,9002,VLV-9,126251,350,820.00,287000.00,USD\n900,SO,1000,9002,VLV-9,124015,900,800.00,720000.00,USD\n',
};

describe('tables of databases by the names of their fields', () => {
  it('Infor M3: the letters of the table before each field', async () => {
    const { dataset } = await importText(M3);
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'PU-300 8 MG-77',
      'PU-300 1 HS-01',
    ]);
    expect(
      dataset?.sourcing.map(({ partNumber, siteId, unitPrice, leadTimeDays }) => [
        partNumber,
        siteId,
        unitPrice,
        leadTimeDays,
      ]),
    ).toEqual([
      ['MG-77', '20011@CN', 21.4, 70],
      ['HS-01', '20013@SE', 310, 15],
    ]);
    // 4,980,000 for 1,200 pieces.
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'PU-300')).toMatchObject({
      annualDemand: 1200,
      unitPrice: 4150,
      currency: 'SEK',
    });
  });

  it('Oracle: lines of purchase orders build nothing in, and lines of bills end on their disable date', async () => {
    const { dataset } = await importText(
      {
        'INDENTED_BOM.csv':
          'LEVEL,ITEM,DESCRIPTION,QUANTITY,UOM,EFFECTIVE_DATE,DISABLE_DATE\n0,MR-15,Scanner,1,EA,,\n1,REG-HO,Spheres,1.2,KG,01-JAN-2022,\n1,REG-PB,Lead,1.5,KG,01-JAN-2015,31-DEC-2021\n',
        'PO_LINES.csv':
          'PO_NUM,LINE,ITEM,VENDOR_NAME,QUANTITY,UOM,UNIT_PRICE,CURRENCY,CREATION_DATE\n5001,1,REG-HO,Probe Baotou,60,KG,840,USD,12-MAR-2026\n5002,1,REG-HO,Probe Baotou,40,KG,840,USD,15-APR-2026\n',
      },
      { dataDate: '2026-11-30' },
    );
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'MR-15 1.2 REG-HO',
    ]);
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => `${partNumber} ${unitPrice}`)).toEqual(['REG-HO 840']);
  });

  it('JD Edwards: days of the year, customers that are no suppliers, orders of the last year alone', async () => {
    const { dataset } = await importText(JDE, { dataDate: '2026-11-30' });
    const lines = dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
    // The line until the last day of 2017 is over.
    expect(lines).toEqual(['VLV-9 6 SMC-5', 'VLV-9 1 BDY-2']);
    expect(dataset?.suppliers.map(({ name, country }) => [name, country])).toEqual([
      ['Chengdu Sample Magnets', 'CN'],
      ['Ohio Castings Inc', 'US'],
    ]);
    // The order of the 15th day of 2024 is older than a year.
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'VLV-9')).toMatchObject({
      annualDemand: 750,
      unitPrice: 820,
    });
  });

  it('Dynamics AX: bills by their id, those in use, credit notes', async () => {
    const { dataset } = await importText(
      {
        'InventTable.csv':
          'DATAAREAID,ITEMID,ITEMNAME,BOMUNITID,PRIMARYVENDORID\nprb,DR-10,Drive 10 kW,pcs,\nprb,SMC-1,SmCo magnet,pcs,V-100\n',
        'BOMVersion.csv':
          'DATAAREAID,ITEMID,BOMID,ACTIVE,FROMDATE\nprb,DR-10,BOM-0001,1,2024-01-01\nprb,DR-10,BOM-0000,0,2020-01-01\nprb,DR-20,BOM-0002,1,2024-01-01\n',
        'BOM.csv':
          'DATAAREAID,BOMID,LINENUM,ITEMID,BOMQTY,BOMQTYSERIE,UNITID\nprb,BOM-0001,10,SMC-1,80,10,pcs\nprb,BOM-0001,20,CAS-1,10,10,pcs\nprb,BOM-0000,10,SMC-1,6,1,pcs\nprb,BOM-0002,10,CAS-1,1,1,pcs\n',
        'VendTable.csv': 'DATAAREAID,ACCOUNTNUM,NAME,COUNTRYREGIONID\nprb,V-100,Chengdu Example,CHN\n',
        'InventSum.csv': 'DATAAREAID,ITEMID,INVENTLOCATIONID,PHYSICALINVENT\nprb,SMC-1,10,2600\n',
      },
      { today: '2026-11-30' },
    );
    // Eighty for ten drives.
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'DR-10 8 SMC-1',
      'DR-10 1 CAS-1',
      'DR-20 1 CAS-1',
    ]);
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual(['SMC-1 V-100@CN']);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual(['SMC-1 2600']);
  });

  it('Infor LN: the fields of its tables behind t_, orders to suppliers and from customers', async () => {
    const { dataset } = await importText(
      {
        'ttcibd001.csv': 't_item,t_dsca,t_kitm,t_cuni,t_wght\nDR-1,Drive,2,pcs,310\nMG-1,Magnet NdFeB 42UH,1,pcs,0.1\n',
        'ttibom010.csv':
          't_mitm,t_pono,t_sitm,t_qana,t_scpf,t_indt,t_exdt\nDR-1,10,MG-1,96,0,2020-01-01,\nDR-1,20,MG-0,4,0,2015-01-01,2019-12-31\n',
        'ttccom100.csv': 't_bpid,t_nama,t_ccty\nS1,Sample Magnets Yantai,CN\n',
        'ttdpur401.csv':
          't_orno,t_pono,t_otbp,t_item,t_qoor,t_cuqp,t_pric,t_cupp,t_ccur,t_odat\nP1,10,S1,MG-1,20000,pcs,6.20,pcs,EUR,2025-03-01\n',
        'twhwmd215.csv': 't_cwar,t_item,t_qhnd\nW1,MG-1,7400\nW2,MG-1,600\n',
        'ttdsls401 2025.csv':
          't_orno,t_pono,t_ofbp,t_item,t_qoor,t_pric,t_ccur,t_odat\nO1,10,C1,DR-1,110,21000,EUR,2025-01-11\nO2,10,C2,DR-1,90,21000,EUR,2025-12-28\n',
      },
      { dataDate: '2026-11-30' },
    );
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'DR-1 96 MG-1',
    ]);
    expect(dataset?.sourcing.map(({ partNumber, siteId, unitPrice }) => [partNumber, siteId, unitPrice])).toEqual([
      ['MG-1', 'S1@CN', 6.2],
    ]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([8000]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'DR-1')).toMatchObject({
      annualDemand: 200,
      unitPrice: 21_000,
    });
  });

  it('Oracle: parts by their key, bills by their sequence without alternates, orders by their head', async () => {
    const { dataset } = await importText({
      'MTL_SYSTEM_ITEMS_B.csv':
        'INVENTORY_ITEM_ID,ORGANIZATION_ID,SEGMENT1,DESCRIPTION,PRIMARY_UOM_CODE,PLANNING_MAKE_BUY_CODE\n1001,204,LAS-1,Laser,Ea,1\n1004,204,ROD-1,Rod,Ea,2\n1006,204,GE-1,Lens,Ea,2\n',
      'BOM_STRUCTURES_B.csv':
        'BILL_SEQUENCE_ID,ASSEMBLY_ITEM_ID,ORGANIZATION_ID,ALTERNATE_BOM_DESIGNATOR\n5001,1001,204,\n5004,1001,204,ALT\n',
      'BOM_COMPONENTS_B.csv':
        'COMPONENT_SEQUENCE_ID,BILL_SEQUENCE_ID,COMPONENT_ITEM_ID,ITEM_NUM,COMPONENT_QUANTITY,EFFECTIVITY_DATE,DISABLE_DATE\n1,5001,1004,10,2,01-JAN-2020,\n2,5004,1006,10,9,01-JAN-2020,\n',
      'AP_SUPPLIERS.csv': 'VENDOR_ID,SEGMENT1,VENDOR_NAME\n701,10701,Sample Crystals\n',
      'AP_SUPPLIER_SITES_ALL.csv': 'VENDOR_SITE_ID,VENDOR_ID,VENDOR_SITE_CODE,CITY,COUNTRY\n801,701,CD,Chengdu,CN\n',
      'PO_HEADERS_ALL.csv':
        'PO_HEADER_ID,SEGMENT1,VENDOR_ID,VENDOR_SITE_ID,CURRENCY_CODE,CREATION_DATE\n9001,4500,701,801,USD,10-FEB-2025\n',
      'PO_LINES_ALL.csv':
        'PO_LINE_ID,PO_HEADER_ID,LINE_NUM,ITEM_ID,UNIT_MEAS_LOOKUP_CODE,QUANTITY,UNIT_PRICE\n1,9001,1,1004,Each,900,890\n',
      'MTL_ONHAND_QUANTITIES_DETAIL.csv':
        'INVENTORY_ITEM_ID,SUBINVENTORY_CODE,TRANSACTION_QUANTITY,PRIMARY_TRANSACTION_QUANTITY\n1004,A,150,150\n1004,B,30,30\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`)).toEqual([
      'LAS-1 2 ROD-1',
    ]);
    expect(
      dataset?.sourcing.map(({ partNumber, siteId, unitPrice, currency }) => [partNumber, siteId, unitPrice, currency]),
    ).toEqual([['ROD-1', '701@CN', 890, 'USD']]);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual(['ROD-1 180']);
    expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['GE-1', 'LAS-1', 'ROD-1']);
  });

  it('IFS: a master in capitals is no table of ours by its name, and its origin is that of the supplier who sits there', async () => {
    const { dataset } = await importText({
      'INVENTORY_PART.csv':
        'CONTRACT,PART_NO,DESCRIPTION,TYPE_CODE,UNIT_MEAS,PART_STATUS,COUNTRY_OF_ORIGIN\n10,SON-3,Sonar,Manufactured,PCS,A,\n10,ROD-1,Rod,Purchased,PCS,A,CN\n10,PZT-1,Ring,Purchased,PCS,A,CN\n',
      'MANUF_STRUCTURE.csv': 'CONTRACT,PART_NO,COMPONENT_PART,QTY_PER_ASSEMBLY\n10,SON-3,ROD-1,6\n10,SON-3,PZT-1,1\n',
      'PURCHASE_PART_SUPPLIER.csv':
        'CONTRACT,PART_NO,VENDOR_NO,VENDOR_NAME,LIST_PRICE,CURRENCY_CODE\n10,ROD-1,V1,Alloys Baotou,640,USD\n10,PZT-1,V2,Piezo ApS,210,DKK\n',
      'SUPPLIER_INFO.csv': 'SUPPLIER_ID,NAME,COUNTRY\nV1,Alloys Baotou,CHINA\nV2,Piezo ApS,DENMARK\n',
    });
    // Whoever sits in Denmark deals in what the master says to come from China.
    expect(
      dataset?.sourcing.map(({ partNumber, siteId, share, originCountry }) => [
        partNumber,
        siteId,
        share,
        originCountry,
      ]),
    ).toEqual([
      ['ROD-1', 'V1@CN', 1, null],
      ['PZT-1', 'V2@?', 1, 'CN'],
    ]);
  });

  it('Sage X3 and NetSuite: stocks by their state, articles of suppliers, and items by their name', async () => {
    const x3 = await importText({
      'ITMMASTER.csv': 'ITMREF,ITMDES1,TCLCOD,STU\nMGT-1,Magnet,MP,UN\n',
      'BPSUPPLIER.csv': 'BPSNUM,BPSNAM,CRY,CUR\nF001,Magnets Ningbo,CN,USD\n',
      'ITMBPS.csv': 'ITMREF,BPSNUM,ITMREFBPS,OFS,PIO,PRI,CUR\nMGT-1,F001,N40,80,1,11.2,USD\n',
      'STOCK.csv': 'STOFCY,ITMREF,LOT,LOC,STA,QTYSTU,PCU\nFR1,MGT-1,L1,A,A,3800,UN\nFR1,MGT-1,L2,A,Q,400,UN\n',
    });
    expect(
      x3.dataset?.sourcing.map(({ siteId, unitPrice, leadTimeDays }) => [siteId, unitPrice, leadTimeDays]),
    ).toEqual([['F001@CN', 11.2, 80]]);
    expect(x3.dataset?.inventory.map(({ quantity }) => quantity)).toEqual([3800]);
    const netsuite = await importText({
      'Results.csv':
        'Internal ID,Name,Display Name,Type,Units,Preferred Vendor,Country of Origin\n201,ND-SH,Shim magnet,Inventory Item,EA,Mianyang,CN\n',
    });
    expect(netsuite.dataset?.parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['ND-SH', 'Shim magnet'],
    ]);
  });

  it('Protheus: what was sold by the fields of SD2, also where all begin alike', () => {
    const ofSales = ['D2_DOC', 'D2_QUANT', 'D2_PRCVEN', 'D2_EMISSAO'];
    const fields = [...ofSales, 'D2_COD', 'D2_ITEM', 'D2_TOTAL', 'D2_SERIE', 'D2_TIPO'];
    expect(spellFields(fields)).toEqual(expect.arrayContaining(ofSales));
  });

  it('leaves words that begin alike by chance, and fields that are known as they are', () => {
    const alike = ['PARTNO', 'PACKED', 'PARENT', 'PALLET'];
    expect(spellFields(alike)).toEqual(alike);
    expect(spellFields(['part_number', 'part_description', 'part_unit'])).toEqual([
      'part_number',
      'part_description',
      'part_unit',
    ]);
    expect(spellFields(['sa_part', 'sa_qty', 'sa_curr'])).toEqual(['part', 'qty', 'curr']);
  });
});

describe('a list of firms with several numbers for each', () => {
  const read = async (firms: string, buys: string) => {
    const { dataset } = await importText({
      'bom.csv': 'Parent;Component;Quantity\nWZ-50;MK-5;2\nWZ-50;GH-50;1\n',
      'firms.csv': firms,
      'buys.csv': buys,
    });
    return dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`).toSorted();
  };

  it.each([
    [
      'an account, of which the dictionary knows nothing',
      'AccountNum;Name;VendGroup;Country\nV-1;Sample Magnets;DOM;CN\nV-2;Guss Vorlage;DOM;CH\n',
      'Item;Vendor account;Price\nMK-5;V-1;3.85\nGH-50;V-2;48\n',
      ['GH-50 V-2@CH', 'MK-5 V-1@CN'],
    ],
    [
      'a code beside the key of the record',
      'id;code;name;country\n1;S01;Sample Magnets;CN\n2;S02;Guss Vorlage;CH\n',
      'item;supplier_code;price\nMK-5;S01;3.85\nGH-50;S02;48\n',
      ['GH-50 S02@CH', 'MK-5 S01@CN'],
    ],
    // One of the firms stands under its name already: the column of countings is no key.
    [
      'none, where a name is known',
      'rank;name;country\n1;Sample Magnets;CN\n2;Guss Vorlage;CH\n',
      'item;supplier;price\nMK-5;Sample Magnets;3.85\nGH-50;2;48\n',
      ['GH-50 2@?', 'MK-5 Sample Magnets@CN'],
    ],
  ])('is named by the one that other lists have: %s', async (_, firms, buys, expected) => {
    expect(await read(firms, buys)).toEqual(expected);
  });
});
