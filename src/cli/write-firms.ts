import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeCsv } from '../domain/tables/write-csv.ts';
import type { FirmNetwork } from '../engine/requirements/firm-network.ts';
import { Refusal } from './refusal.ts';
import { replaceFile } from './replace-file.ts';

/** Files of a firm network and their beginnings, for knowing an earlier one. */
const FILES = {
  edges: { name: 'edges.csv', begins: /^seller,buyer,value\r?\n/ },
  firms: { name: 'firms.csv', begins: /^firm,sector,category\r?\n/ },
  essentiality: { name: 'essentiality.csv', begins: /^[012](,[012])*\r?\n/ },
} as const;

/**
 * Writes a firm network as three CSV files: `edges.csv` (seller, buyer, yearly value), `firms.csv` (firm, sector as a number from 0,
 * part category) and `essentiality.csv` (0, 1 or 2; row: selling sector, column: buying sector, no header). An earlier firm
 * network is replaced; anything else of these names is left alone and refused.
 */
export async function writeFirms(folder: string, path: string, network: FirmNetwork): Promise<string[]> {
  const { firms, sectors, edges, essentiality } = network;
  const texts = {
    edges: writeCsv(
      ['seller', 'buyer', 'value'],
      edges.map(({ seller, buyer, value }) => [firms[seller]!.siteId, firms[buyer]!.siteId, value]),
    ),
    firms: writeCsv(
      ['firm', 'sector', 'category'],
      firms.map(({ siteId, sector }) => [siteId, sector, sectors[sector] ?? null]),
    ),
    essentiality: essentiality.map((row) => `${row.join(',')}\n`).join(''),
  };
  const target = resolve(folder, path);
  try {
    await mkdir(target, { recursive: true });
    for (const { name, begins } of Object.values(FILES)) {
      const before = await readIfThere(join(target, name));
      if (before !== null && !begins.test(before)) {
        throw new Refusal(`${join(path, name)} is no file of a firm network, so it is not written over.`);
      }
    }
    for (const file of ['edges', 'firms', 'essentiality'] as const) {
      await replaceFile(join(target, FILES[file].name), texts[file]);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return Object.values(FILES).map(({ name }) => join(path, name));
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
