import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { computeCompanyFirms, groupFirms } from '../requirements/company-firms.ts';
import { type FirmGroup, GROUP_LEVELS, type GroupLevel } from '../requirements/firm-group.ts';
import { ENGINE_VERSION } from '../version.ts';
import { buildCascadeNetwork, type CascadeNetwork } from './cascade-network.ts';
import { Cascade, type FirmShock } from './cascade.ts';
import type {
  CascadeOptions,
  CompanyRanking,
  GroupFailure,
  ProductionFunction,
  RankedGroup,
  RankingQuestion,
} from './ranking-report.ts';

/** Ranks groups by the loss if all firms of one stop; equal ones keep their order. `onProgress` hears the share done. */
export function rankGroups(
  network: CascadeNetwork,
  options: CascadeOptions,
  groups: readonly FirmGroup[],
  onProgress?: (fraction: number) => void,
): RankedGroup[] {
  const stopEach = function* (): Iterable<FirmShock[]> {
    for (const [row, { firms }] of groups.entries()) {
      onProgress?.(row / groups.length);
      yield firms.map(stop);
    }
  };
  const losses = new Cascade(network, options).runEach(stopEach());
  return groups
    .map(({ id, firms }, row) => {
      const weight = firms.reduce((sum, firm) => sum + network.firmWeight[firm]!, 0);
      return { id, firms: firms.length, weight, ...losses[row]! };
    })
    .toSorted((one, other) => other.esri - one.esri);
}

/** Ranks a company's sites, and its suppliers and countries with all of their sites at once. */
export function rankCompany(
  { dataset, catalogue, dataVersion }: { dataset: Dataset; catalogue: Catalogue; dataVersion: string },
  question: RankingQuestion,
  onProgress?: (fraction: number) => void,
): CompanyRanking {
  const company = computeCompanyFirms(dataset, catalogue);
  const network = buildCompanyCascade(company, question.production);
  const groups = GROUP_LEVELS.map((level) => groupFirms(company, level));
  const all = groups.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  const ranked = groups.map((each) => {
    const rows = rankGroups(network, question, each, (share) => onProgress?.((before + share * each.length) / all));
    before += each.length;
    return rows;
  });
  return {
    ...question,
    dataVersion,
    engineVersion: ENGINE_VERSION,
    firmCount: ranked[0]!.length,
    tradeCount: company.edges.length,
    levels: { sites: ranked[0]!, suppliers: ranked[1]!, countries: ranked[2]! },
    notes: company.notes,
  };
}

/** Follows the failure of one group of a company; null if the data hold none of its name. */
export function explainFailure(
  { dataset, catalogue }: { dataset: Dataset; catalogue: Catalogue },
  question: RankingQuestion,
  { level, id }: { level: GroupLevel; id: string },
): GroupFailure | null {
  const company = computeCompanyFirms(dataset, catalogue);
  const group = groupFirms(company, level).find((one) => one.id === id);
  if (group === undefined) return null;
  const network = buildCompanyCascade(company, question.production);
  const cascade = new Cascade(network, question);
  const loss = cascade.run(group.firms.map(stop));
  const down = new Set(group.firms);
  const sites = company.firms.map(({ siteId }, firm) => ({
    siteId,
    isDown: down.has(firm),
    weight: network.firmWeight[firm]!,
    remaining: cascade.getRemaining(firm),
  }));
  const lost = ({ weight, remaining }: (typeof sites)[number]): number =>
    weight * (1 - Math.min(remaining.down, remaining.up));
  return { loss, sites: sites.filter((one) => lost(one) > 0).toSorted((one, other) => lost(other) - lost(one)) };
}

function buildCompanyCascade(company: ReturnType<typeof computeCompanyFirms>, production: ProductionFunction) {
  const sales = {
    sectors: company.firms.map(({ sector }) => sector),
    sales: company.edges,
    weights: null,
  };
  return buildCascadeNetwork(sales, production, company.essentiality);
}

function stop(firm: number): { firm: number; down: 0; up: 0 } {
  return { firm, down: 0, up: 0 };
}
