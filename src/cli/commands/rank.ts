import { countHelpers } from '../../analyses/threads/draw-threads.ts';
import { computeIndicesInThreads, countIndexHelpers } from '../../analyses/threads/index-threads.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import type { Share } from '../../domain/units.ts';
import { buildCascadeNetwork, type CascadeNetwork } from '../../engine/cascade/cascade-network.ts';
import { Cascade } from '../../engine/cascade/cascade.ts';
import { rankGroups } from '../../engine/cascade/company-ranking.ts';
import {
  type CascadeLoss,
  type CascadeOptions,
  PRODUCTION_FUNCTIONS,
  type RankedGroup,
} from '../../engine/cascade/ranking-report.ts';
import {
  type CompanyFirms,
  computeCompanyFirms,
  groupFirms,
  listTradingFirms,
} from '../../engine/requirements/company-firms.ts';
import { GROUP_LEVELS } from '../../engine/requirements/firm-group.ts';
import type { Essentiality } from '../../engine/requirements/firm-network.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Command, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { type Arguments, readArguments, readChoice, readWholeNumber } from '../reading/read-arguments.ts';
import { type NamedFirms, readEssentiality, readFirms, readShock } from '../reading/read-firms.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { Refusal } from '../refusal.ts';
import { writePercent, writeTextTable } from '../text-table.ts';

/** Firms for a person's eyes; programs get all. */
const MOST_PRINTED = 40;

/** `rank W` or `rank --edges E.csv`: loss of all production when one firm after another stops, or under one given shock. */
export const rank: Command = {
  usage:
    'rank (W | --edges E.csv [--firms F.csv] [--essentiality M.csv]) [--production linear|leontief|gl] [--epsilon 0.01] [--replaceability on|off] [--level sites|suppliers|countries] [--only A,B… | --shock S.csv] [--threads N]',
  summary: 'systemic index: how much of all production stops when one firm does',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      edges: { type: 'string' },
      firms: { type: 'string' },
      essentiality: { type: 'string' },
      production: { type: 'string' },
      epsilon: { type: 'string' },
      replaceability: { type: 'string' },
      shock: { type: 'string' },
      only: { type: 'string', multiple: true },
      level: { type: 'string' },
      threads: { type: 'string' },
    });
    const threads = readWholeNumber(args, 'threads', { min: 1, max: 64, otherwise: countHelpers() + 1 });
    const options: CascadeOptions = {
      epsilon: readEpsilon(args),
      replaceability: readChoice(args, 'replaceability', ['on', 'off'], 'on') === 'on',
    };
    const level = readChoice(args, 'level', GROUP_LEVELS, 'sites');
    if (level !== 'sites' && (args.text('edges') !== undefined || args.text('shock') !== undefined)) {
      throw new Refusal(
        '--level suppliers or countries ranks a workspace; it goes neither with --edges nor with --shock.',
      );
    }
    const { firms, essentiality, dataVersion, company } = await openFirms(args, surroundings);
    const production = readChoice(args, 'production', PRODUCTION_FUNCTIONS, essentiality ? 'gl' : 'linear');
    if (production === 'gl' && essentiality === null) {
      throw new Refusal('--production gl needs --essentiality: which sectors cannot do without which.');
    }
    const only = findOnly(args, firms.names, level);
    const path = args.text('shock');
    const shock = path === undefined ? null : await readShock(path, firms.names, surroundings);
    surroundings.tell('analysing …');
    const network = buildCascadeNetwork(firms, production, essentiality);
    const document = {
      dataVersion,
      engineVersion: ENGINE_VERSION,
      production,
      epsilon: options.epsilon,
      replaceability: options.replaceability ? 'on' : 'off',
      notes: [...firms.notes, ...(shock?.notes ?? [])],
    };
    const describe = (index: number) => ({
      firm: firms.names[index] ?? '',
      sector: firms.sectors[index] ?? 0,
      category: firms.categories[firms.sectors[index] ?? 0] ?? null,
      weight: network.firmWeight[index] ?? 0,
    });
    if (shock) {
      const cascade = new Cascade(network, options);
      const loss = cascade.run(shock.shocks);
      const left = firms.names.map((_, index) => ({ ...describe(index), remaining: cascade.getRemaining(index) }));
      const json = { ...document, shock: loss, firms: left };
      return { output: args.flag('json') ? writeJson(json) : describeShock(json), exitCode: 0 };
    }
    if (company !== null && level !== 'sites') {
      const groups = rankGroups(network, options, groupFirms(company, level));
      const json = { ...document, level, groups };
      return { output: args.flag('json') ? writeJson(json) : describeGroups(json), exitCode: 0 };
    }
    const losses = await rankFirms({ network, options, only, threads }, surroundings);
    const trading = company === null ? null : new Set(listTradingFirms(company));
    const ranked = losses.map(({ index, ...loss }) => ({
      ...describe(index),
      ...(trading?.has(index) === false ? { ...loss, ...NOT_KNOWN } : loss),
    }));
    const json = { ...document, firms: ranked };
    const output = args.flag('json') ? writeJson(json) : describeRanking({ ...json, isCompany: company !== null });
    return { output, exitCode: 0 };
  },
};

/** Of a site without a purchase or a sale of known price and volume, nothing is known that would stop with it. */
const NOT_KNOWN = { esri: null, esriDown: null, esriUp: null } as const;

/** Rows of the named firms, each once and by name; null: all of them. */
function findOnly(args: Arguments, names: readonly string[], level: string): readonly number[] | null {
  const wanted = args.texts('only').flatMap((text) => text.split(',').map((name) => name.trim()));
  if (wanted.length === 0) return null;
  if (level !== 'sites' || args.text('shock') !== undefined)
    throw new Refusal(
      '--only names single firms; it goes neither with --level suppliers or countries nor with --shock.',
    );
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const rows = wanted.map((name) => {
    const row = rowOf.get(name);
    if (row === undefined) throw new Refusal(`--only names ${name}, and no firm of the network is called so.`);
    return row;
  });
  return [...new Set(rows)].toSorted((a, b) => a - b);
}

/** Highest index first, equal ones by name. */
async function rankFirms(
  {
    network,
    options,
    only,
    threads,
  }: { network: CascadeNetwork; options: CascadeOptions; only: readonly number[] | null; threads: number },
  { tell }: Surroundings,
): Promise<(CascadeLoss & { index: number })[]> {
  let told = 0;
  const tellTenths = (fraction: number): void => {
    if (fraction < told + 0.1) return;
    told = fraction;
    tell(`analysing … ${Math.round(fraction * 100)} %`);
  };
  const rows = only ?? Array.from({ length: network.firmCount }, (_, row) => row);
  const helpers = countIndexHelpers(network, rows.length, threads - 1);
  const losses = await computeIndicesInThreads({ network, options, rows }, helpers, tellTenths);
  // Names ascend, and the sort keeps their order.
  return losses.map((loss, row) => ({ ...loss, index: rows[row]! })).toSorted((one, other) => other.esri - one.esri);
}

type OpenedFirms = {
  firms: NamedFirms;
  essentiality: Essentiality[][] | null;
  dataVersion: string | null;
  /** Null: the firms are of a file of edges. */
  company: CompanyFirms | null;
};

async function openFirms(args: Arguments, surroundings: Surroundings): Promise<OpenedFirms> {
  const edges = args.text('edges');
  if (edges === undefined) {
    for (const name of ['firms', 'essentiality']) {
      if (args.text(name) !== undefined) throw new Refusal(`--${name} goes with --edges.`);
    }
    const { dataset, dataVersion, catalogue } = await openData(args, surroundings);
    const company = computeCompanyFirms(dataset, catalogue);
    return {
      firms: {
        names: company.firms.map(({ siteId }) => siteId),
        sectors: company.firms.map(({ sector }) => sector),
        sales: company.edges,
        categories: company.sectors,
        weights: null,
        final: null,
        notes: company.notes.map(sayNote),
      },
      essentiality: company.essentiality.map((row) => [...row]),
      dataVersion,
      company,
    };
  }
  if (args.paths.length > 0)
    throw new Refusal(`Give either a workspace or --edges, not ${args.paths[0] ?? ''} as well.`);
  const firms = await readFirms({ edges, firms: args.text('firms') }, surroundings);
  const matrix = args.text('essentiality');
  const sectorCount = firms.sectors.reduce((most, sector) => Math.max(most, sector + 1), 0);
  const essentiality = matrix === undefined ? null : await readEssentiality(matrix, sectorCount, surroundings);
  return { firms, essentiality, dataVersion: null, company: null };
}

function readEpsilon(args: Arguments): number {
  const text = args.text('epsilon') ?? '0.01';
  const epsilon = /^\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (epsilon > 0 && epsilon < 1) return epsilon;
  throw new Refusal(`--epsilon takes a number above 0 and below 1, not “${text}”.`);
}

type Basis = { production: string; epsilon: number; replaceability: string; notes: readonly string[] };

function describeBasis({ production, epsilon, replaceability, notes }: Basis): string {
  const basis = `Production ${production} · epsilon ${epsilon} · replaceability ${replaceability}\n`;
  return basis + notes.map((note) => `${note}\n`).join('');
}

function describeRanking(
  document: Basis & {
    /** Whether a sector is a category of parts, not a number of a file. */
    isCompany: boolean;
    firms: readonly (Record<keyof typeof NOT_KNOWN, Share | null> & {
      firm: string;
      sector: number;
      category: string | null;
      steps: number;
    })[];
  },
): string {
  const { firms } = document;
  const columns = [
    { title: 'firm' },
    { title: 'sector' },
    ...['index', 'by inputs', 'by customers', 'steps'].map((title) => ({ title, right: true })),
  ];
  const rows = firms
    .slice(0, MOST_PRINTED)
    .map(({ firm, sector, category, esri, esriDown, esriUp, steps }) => [
      firm,
      category ?? (document.isCompany ? 'not known' : String(sector)),
      ...[esri, esriDown, esriUp].map((share) => (share === null ? 'not known' : writePercent(share))),
      String(steps),
    ]);
  const more = firms.length > rows.length ? `… and ${firms.length - rows.length} more; --json has them all.\n` : '';
  return [describeBasis(document), writeTextTable(columns, rows) + more].join('\n');
}

function describeGroups(document: Basis & { level: string; groups: readonly RankedGroup[] }): string {
  const { groups, level } = document;
  const columns = [
    { title: level },
    ...['sites', 'own share', 'index', 'by inputs', 'by customers', 'steps'].map((title) => ({ title, right: true })),
  ];
  const rows = groups
    .slice(0, MOST_PRINTED)
    .map(({ id, firms, weight, esri, esriDown, esriUp, steps }) => [
      id,
      String(firms),
      ...[weight, esri, esriDown, esriUp].map(writePercent),
      String(steps),
    ]);
  const more = groups.length > rows.length ? `… and ${groups.length - rows.length} more; --json has them all.\n` : '';
  return [describeBasis(document), writeTextTable(columns, rows) + more].join('\n');
}

function describeShock(
  document: Basis & {
    shock: CascadeLoss;
    firms: readonly {
      firm: string;
      sector: number;
      category: string | null;
      remaining: { down: number; up: number };
    }[];
  },
): string {
  const { esri, esriDown, esriUp, steps } = document.shock;
  const sentence =
    `Lost of all production: ${writePercent(esri)}; by missing inputs ${writePercent(esriDown)}, ` +
    `by missing customers ${writePercent(esriUp)}; after ${steps} steps.\n`;
  const hit = document.firms
    .filter(({ remaining }) => Math.min(remaining.down, remaining.up) < 1)
    .toSorted((a, b) => Math.min(a.remaining.down, a.remaining.up) - Math.min(b.remaining.down, b.remaining.up));
  const columns = [
    { title: 'firm' },
    { title: 'sector' },
    { title: 'left for lack of inputs', right: true },
    { title: 'of customers', right: true },
  ];
  const rows = hit
    .slice(0, MOST_PRINTED)
    .map(({ firm, sector, category, remaining }) => [
      firm,
      category ?? String(sector),
      writePercent(remaining.down),
      writePercent(remaining.up),
    ]);
  const more = hit.length > rows.length ? `… and ${hit.length - rows.length} more; --json has them all.\n` : '';
  return [describeBasis(document), sentence, writeTextTable(columns, rows) + more].join('\n');
}
