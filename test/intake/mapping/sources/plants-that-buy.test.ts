import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const SITES = `
  SITEID,SITENAME,PRIMARYADDRESSCOUNTRYREGIONID,PRIMARYADDRESSCITY
  SITE-DE,Kontor Motors GmbH,DEU,Stuttgart
  SITE-CN,Kontor Motors (Suzhou) Co. Ltd.,CHN,Suzhou
  SITE-US,Kontor Motors Inc.,USA,Dayton`;
const VENDORS = `
  VENDORACCOUNTNUMBER,VENDORORGANIZATIONNAME,ADDRESSCOUNTRYREGIONID
  V-30,Jiangsu Magnet Co Ltd,CHN
  IC-CN,Kontor Motors (Suzhou) Co. Ltd.,CHN
  IC-US,Kontor Motors Inc.,USA`;
const HEADER =
  'PURCHASEORDERNUMBER,ORDERVENDORACCOUNTNUMBER,ITEMNUMBER,ORDEREDPURCHASEQUANTITY,PURCHASEPRICE,PURCHASEPRICEQUANTITY,CURRENCYCODE,RECEIVINGSITEID,REQUESTEDDELIVERYDATE';

async function readSources(rows: string) {
  const { dataset } = await importText({
    'OperationalSites.csv': SITES,
    'Orders.csv': `\n${HEADER}\n${rows}`,
    'Vendors.csv': VENDORS,
  });
  return dataset?.sourcing.map(({ partNumber, siteId, buyerSiteId, share, unitPrice }) => [
    partNumber,
    siteId,
    buyerSiteId,
    share,
    unitPrice,
  ]);
}

describe('orders of several plants of the company', () => {
  it('are a source of each plant, also from one supplier', async () => {
    const sources = await readSources(`
      P1,V-30,MAG,60000,780,100,CNY,SITE-CN,2026-02-10
      P2,V-30,MAG,36000,118,100,USD,SITE-US,2026-03-01`);
    expect(sources).toEqual([
      ['MAG', 'V-30@CN', 'SITE-CN', 1, 7.8],
      ['MAG', 'V-30@CN', 'SITE-US', 1, 1.18],
    ]);
  });

  it('come from another plant where its name is that of the vendor', async () => {
    const sources = await readSources(`
      P1,IC-CN,ROT,7000,92,1,EUR,SITE-DE,2026-03-15
      P2,IC-US,FAN,100,11,1,USD,SITE-DE,2026-03-15`);
    expect(sources).toEqual([
      ['ROT', 'SITE-CN', 'SITE-DE', 1, 92],
      ['FAN', 'SITE-US', 'SITE-DE', 1, 11],
    ]);
  });
});

describe('a country of origin in a list of items', () => {
  const readItems = async (
    type: string,
    sites: Readonly<Record<string, string>> = { 'OperationalSites.csv': SITES },
  ) => {
    const { dataset, notes } = await importText({
      ...sites,
      'Items.csv': `
        ITEMNUMBER,PRODUCTNAME,DEFAULTORDERTYPE,ORIGINCOUNTRYREGIONID,SALESPRICE
        MTR,Fan motor,${type},DEU,640
        MAG,Magnet,Purchase,CHN,7`,
    });
    return { sites: dataset?.sourcing.map(({ siteId }) => siteId), codes: notes.map(({ code }) => code) };
  };

  it('names no supplier of what the company makes', async () => {
    const { sites, codes } = await readItems('Production');
    expect(sites).toEqual(['@CN']);
    expect(codes).toContain('origin-of-made');
  });

  it('says where the company is where no list says where its plants are', async () => {
    const { sites } = await readItems('Production', {});
    expect(sites).toEqual(['@DE', '@CN']);
  });

  it('is a source of what it buys', async () => {
    const { sites, codes } = await readItems('Purchase');
    expect(sites).toEqual(['@DE', '@CN']);
    expect(codes).not.toContain('origin-of-made');
  });
});
