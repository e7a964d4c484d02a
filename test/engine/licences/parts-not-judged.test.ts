import { describe, expect, it } from 'vitest';
import { composeLead, describeDoubted, describeUnjudged } from '../../../src/app/licences/compose-lead.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { describeLicences } from '../../../src/cli/describe/describe-licences.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import type { LicenceReport } from '../../../src/engine/licences/case-report.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const QUESTION = {
  lawDate: '2026-11-27',
  suspensionEnd: 'inclusive' as const,
  dataVersion: 'test',
  assumptions: {},
  inference: false,
  destination: null,
};
const HEADER = 'exporter_site_id,item_id,destination,status,filed';

/** A pump with a ring whose words say little, both from China; `ring`: the form of the ring. */
async function analyse(ring: string, magnet: boolean, licences = ''): Promise<LicenceReport> {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,category,form,unit_price,annual_demand
        P,pump,product,,,100,1000
        RING,Ring for sensor,component,,${ring},5,
        M,magnet,component,magnet-ndfeb,magnet,5,`,
      'properties.csv': '\npart_number,property,text\nM,magnet_family,NdFeB\n',
      'composition.csv': '\npart_number,substance,mass_pct_min,mass_pct_max\nM,Nd,28,30\nM,Dy,1,2\nM,rest,0,0\n',
      'bom.csv': `\nparent,child,quantity\nP,RING,1\n${magnet ? 'P,M,4\n' : ''}`,
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Pumpen,DE,own\nF1,Fuyu,CN,\n',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Hof,DE\nFUYU,F1,Fuyu Baotou,CN\n',
      'sourcing.csv': `\npart_number,site_id,share_pct,evidence\nRING,FUYU,100,seen\n${magnet ? 'M,FUYU,100,seen\n' : ''}`,
      'licences.csv': `\n${HEADER}\n${licences}`,
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('The company was refused');
  return analyseLicences({ dataset, catalogue, question: QUESTION });
}

describe('a part of which nobody knows what it is', () => {
  it('makes no case, since any item might name it: it is counted and named apart, beside the cases of others', async () => {
    const report = await analyse('', true);
    expect(new Set(report.cases.flatMap(({ parts }) => parts.map(({ partNumber }) => partNumber)))).toEqual(
      new Set(['M']),
    );
    expect(report.unjudgedParts).toEqual(['RING']);
    expect(report.leftOutUnjudged).toBeGreaterThan(10);
    expect(report.openParts).toBe(1);
    expect(describeUnjudged(report).replaceAll('\u00a0', ' ')).toBe(
      '1 part makes no case: nobody has said what it is, and an application has to say it.',
    );
    expect(describeLicences(report)).toContain('make no case; first ask what they are: RING.');
  });

  it('is not taken for one that needs no licence where no other part needs one', async () => {
    const report = await analyse('', false);
    expect(report.cases).toEqual([]);
    expect(composeLead(report).replaceAll('\u00a0', ' ')).toBe(
      'No source on file is known to need a licence, and none is on file; of 1 part nobody has said what it is.',
    );
  });

  it('is in the case that somebody has filed for it', async () => {
    const report = await analyse('', false, 'FUYU,18-Dy-magnet,DE,filed,2026-10-01\n');
    expect(report.cases.map(({ itemId, state, parts }) => [itemId, state, parts.length])).toEqual([
      ['18-Dy-magnet', 'filed', 1],
    ]);
  });

  it('makes its cases once its form is said', async () => {
    const report = await analyse('magnet', false);
    expect(report.unjudgedParts).toEqual([]);
    expect(report.cases.length).toBeGreaterThan(0);
  });

  it('is counted where it is a product without a bill, which has no row of its own', async () => {
    const files = {
      'parts.csv': '\npart_number,description,kind,unit_price,annual_demand\nP,pump,product,50,100\n',
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Pumpen,DE,own\n',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Hof,DE\n',
      'sourcing.csv': '\npart_number,site_id,share_pct\nP,ME-1,100\n',
    };
    const { dataset } = await importText(files, { catalogue });
    if (dataset === null) throw new Error('The company was refused');
    const report = analyseLicences({ dataset, catalogue, question: QUESTION });
    expect([report.cases.length, report.openParts]).toEqual([0, 1]);
    expect(composeLead(report).replaceAll('\u00a0', ' ')).toBe(
      'No source on file is known to need a licence, and none is on file; 1 part cannot be judged.',
    );
    expect(describeLicences(report)).toContain('Of 1 part it cannot be said whether a licence is needed');
  });
});

describe('an item that an estimate alone speaks against', () => {
  /** A pump with a magnet from China; `family`: rows of its magnet family. */
  async function analyseMagnet(family: string, licences = ''): Promise<LicenceReport> {
    const { dataset } = await importText(
      {
        'parts.csv':
          '\npart_number,description,kind,category,form,unit_price,annual_demand\nP,pump,product,,,100,1000\nM,part,component,,magnet,5,',
        'properties.csv': `\npart_number,property,text,evidence\n${family}`,
        'bom.csv': '\nparent,child,quantity\nP,M,1\n',
        'suppliers.csv': '\nsupplier_id,name,country,role\nME,Pumpen,DE,own\nF1,Fuyu,CN,\n',
        'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Hof,DE\nFUYU,F1,Fuyu Baotou,CN\n',
        'sourcing.csv': '\npart_number,site_id,share_pct,evidence\nM,FUYU,100,seen\n',
        'licences.csv': `\n${HEADER}\n${licences}`,
      },
      { catalogue },
    );
    if (dataset === null) throw new Error('The company was refused');
    return analyseLicences({ dataset, catalogue, question: QUESTION });
  }
  const listItems = ({ cases }: LicenceReport): string[] => cases.map(({ itemId }) => itemId);

  it('makes no case, beside those of the items that it speaks for, and is named with the fact', async () => {
    const report = await analyseMagnet('M,magnet_family,NdFeB,inferred\n');
    expect(listItems(report)).toContain('18-Dy-magnet');
    expect(listItems(report)).not.toContain('18-Sm-magnet');
    expect(report.doubted.find(({ itemId }) => itemId === '18-Sm-magnet')).toMatchObject({
      findings: 1,
      fields: ['magnet_family'],
      parts: ['M'],
    });
    expect(describeDoubted(report)).toContain('(magnet family of 1\u00a0part)');
    expect(describeLicences(report)).toContain('an estimate alone speaks against it (magnet_family)');
  });

  it.each([
    ['nobody has said anything of the fact', '', true],
    ['the estimate speaks for it', 'M,magnet_family,SmCo,inferred\n', true],
    ['the fact is declared, which rules it out', 'M,magnet_family,NdFeB,declared\n', false],
  ])('is no such item where %s', async (_, family, hasCase) => {
    const report = await analyseMagnet(family);
    expect(listItems(report).includes('18-Sm-magnet')).toBe(hasCase);
    expect(report.doubted.map(({ itemId }) => itemId)).not.toContain('18-Sm-magnet');
  });

  it('is a case where somebody has filed for it', async () => {
    const report = await analyseMagnet('M,magnet_family,NdFeB,inferred\n', 'FUYU,18-Sm-magnet,DE,filed,2026-10-01\n');
    expect(listItems(report)).toContain('18-Sm-magnet');
    expect(report.doubted.map(({ itemId }) => itemId)).not.toContain('18-Sm-magnet');
  });
});
