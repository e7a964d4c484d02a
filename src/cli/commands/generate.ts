import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { hashDataset } from '../../domain/content-hash.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../../engine/network/build-network.ts';
import { NODES_PER_SITE } from '../generate/generate-sites.ts';
import { generateDataset } from '../generate/generate.ts';
import { computeFirmNetwork } from '../../engine/requirements/firm-network.ts';
import { buildWorkspaceFile } from '../../intake/writing/build-workspace-file.ts';
import { countRecords } from '../../intake/count-records.ts';
import type { Command, CommandResult } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments, readWholeNumber } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { writeFirms } from '../write-firms.ts';
import { findWorkspace, writeWorkspace } from '../write-workspace.ts';

const LEAST_NODES = 12;
/** Above this, the text of the workspace would exceed a JavaScript string. */
const MOST_NODES = 750_000;
const MOST_FIRMS = MOST_NODES / NODES_PER_SITE;
const SYNTHETIC = 'Synthetic workspace';
/** One instant for all synthetic data, so nodes and seed decide every byte of the file. */
const ACCEPTED = '2000-01-01T00:00:00.000Z';

/**
 * `generate --nodes N --seed K -o F`: a synthetic network for trials and benches, marked as demo data; with `--firms-only` a network of
 * N firms as CSV files in a folder. Never written over a company's workspace.
 */
export const generate: Command = {
  usage: 'generate --nodes N --seed K (-o F.lodestone.json | --firms-only [-o FOLDER])',
  summary: 'a synthetic network for trials and benches',
  run: async (argv, { folder, tell }) => {
    const args = readArguments(argv, {
      json: { type: 'boolean' },
      'firms-only': { type: 'boolean' },
      nodes: { type: 'string' },
      seed: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const firmsOnly = args.flag('firms-only');
    const path = args.text('output') ?? (firmsOnly ? '.' : undefined);
    if (path === undefined) throw new Refusal('Say where the workspace goes: -o NAME.lodestone.json.');
    if (args.paths.length > 0)
      throw new Refusal(`generate reads no files, so “${args.paths[0] ?? ''}” means nothing here.`);
    const nodes = readWholeNumber(args, 'nodes', { min: LEAST_NODES, max: firmsOnly ? MOST_FIRMS : MOST_NODES });
    const seed = readWholeNumber(args, 'seed', { min: 0, max: 2 ** 31 - 1, otherwise: 1 });
    if (firmsOnly) {
      tell('generating …');
      const catalogue = loadCatalogue();
      const dataset = generateDataset({
        nodes: nodes * NODES_PER_SITE,
        sites: nodes,
        seed,
        categories: catalogue.categories,
      });
      return saveFirms({ folder, path, nodes, seed, asJson: args.flag('json') }, dataset, catalogue);
    }
    const before = await findWorkspace(folder, path);
    if (before !== null && !before.name.startsWith(SYNTHETIC)) {
      throw new Refusal(`${path} is the workspace of ${before.name}, which synthetic data must not replace.`);
    }
    tell('generating …');
    const dataset = generateDataset({ nodes, seed, categories: loadCatalogue().categories });
    const dataVersion = hashDataset(dataset);
    const counts = countRecords(dataset);
    const outcome = { dataset, dataVersion, counts, document: { files: [] }, leftOutRows: [] };
    const note = `Generated: ${nodes} nodes, seed ${seed}`;
    tell('writing …');
    await writeWorkspace(
      folder,
      path,
      buildWorkspaceFile([{ outcome, accepted: ACCEPTED, author: 'generator', note }]),
    );
    const lines = `Wrote ${path}: ${counts.parts} parts, ${counts.sites} sites, ${counts.sourcing} lanes; version ${dataVersion.slice(0, 12)}.\n`;
    return {
      output: args.flag('json') ? writeJson({ workspace: path, dataVersion, nodes, seed, counts }) : lines,
      exitCode: 0,
    };
  },
};

/** Firms of the generated records alone: market shares have no firms. */
async function saveFirms(
  { folder, path, nodes, seed, asJson }: { folder: string; path: string; nodes: number; seed: number; asJson: boolean },
  dataset: Dataset,
  catalogue: Catalogue,
): Promise<CommandResult> {
  const firms = computeFirmNetwork(buildNetwork(dataset, catalogue, { inference: false }));
  const files = await writeFirms(folder, path, firms);
  const counts = { firms: firms.firms.length, edges: firms.edges.length, sectors: firms.sectors.length };
  const lines = `Wrote ${files.join(', ')}: ${counts.firms} firms, ${counts.edges} edges, ${counts.sectors} sectors.\n`;
  return { output: asJson ? writeJson({ files, nodes, seed, counts }) : lines, exitCode: 0 };
}
