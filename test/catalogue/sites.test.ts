import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import categoryData from '../../src/catalogue/data/categories.json' with { type: 'json' };
import siteData from '../../src/catalogue/data/sites.json' with { type: 'json' };
import territoryData from '../../src/catalogue/data/territories.json' with { type: 'json' };
import { publicSite } from '../../src/catalogue/schema.ts';
import type { PublicSite } from '../../src/catalogue/schema.ts';

const sites = z.array(publicSite).parse(siteData);
const territories = new Set(territoryData.map((entry) => entry.code));

function getSite(id: string): PublicSite {
  const found = sites.find((entry) => entry.id === id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
}

describe('public sites', () => {
  it('are 253 with unique ids, in territories that exist', () => {
    expect(sites.length).toBe(253);
    expect(new Set(sites.map((entry) => entry.id)).size).toBe(253);
    expect(sites.filter((entry) => !territories.has(entry.country))).toEqual([]);
    expect(sites.filter((entry) => entry.parentCountry !== null && !territories.has(entry.parentCountry))).toEqual([]);
  });

  it('stand on the globe', () => {
    const off = sites.filter((entry) => Math.abs(entry.latitude ?? 0) > 90 || Math.abs(entry.longitude ?? 0) > 180);
    expect(off).toEqual([]);
  });

  it('make categories that exist', () => {
    const ids = new Set(categoryData.map((entry) => entry.id));
    expect(sites.flatMap((entry) => entry.categories).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('cite a source only where one was read', () => {
    expect(
      sites.filter((entry) => (entry.provenance.basis === 'states') !== entry.provenance.sources.length > 0),
    ).toEqual([]);
    expect(
      sites.filter((entry) => (entry.provenance.confidence === 'low') !== (entry.provenance.basis === 'recalled')),
    ).toEqual([]);
  });

  it('keep what a technology entry asks for: stage, product, origin and state', () => {
    expect(getSite('lopal-indonesia-kendal-cam')).toMatchObject({
      country: 'ID',
      stage: 'CAM',
      status: 'operating',
      technologyOrigin: 'CN',
      categories: ['cathode-lfp'],
    });
    expect(getSite('ford-blueoval-battery-park-michigan-marshall-mi-cell')).toMatchObject({
      country: 'US',
      status: 'planned',
      technologyOrigin: 'CN',
      categories: ['cell-lfp'],
    });
    expect(getSite('daido-electronics-nakatsugawa-magnet').categories).toEqual(['ndfeb-magnet-hre-free']);
  });

  it('do not list a product that is only planned or on pilot scale', () => {
    expect(getSite('energy-fuels-white-mesa-blanding-separation').categories).toEqual(['ndpr-oxide']);
    expect(getSite('ecopro-bm-hungary-debrecen-cam').categories).not.toContain('cathode-lfp');
  });
});
