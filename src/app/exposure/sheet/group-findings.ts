import type { Finding } from '../../../engine/exposure/report.ts';
import type { LicenceCover } from '../../../engine/controls/finding.ts';

/** Equal findings on several lanes, told once. */
export type GroupedFinding = { finding: Finding; lanes: number; licences: LicenceCover[] };

const VERDICT_ORDER = ['licence-required', 'may-require', 'not-required', 'not-listed'];
const MATCH_ORDER = ['met', 'partial', 'missing', 'failed', 'none'];

/**
 * One entry for each item, way and result, the strongest first: an item failed for one exporter and met for another is two. The licences of its
 * lanes stand together, each reason once.
 */
export function groupFindings(findings: readonly Finding[]): GroupedFinding[] {
  const groups = new Map<string, GroupedFinding>();
  for (const finding of findings) {
    const key = [finding.itemId, finding.match, finding.exporter, finding.destination].join('\n');
    const group = groups.get(key) ?? { finding, lanes: 0, licences: [] };
    group.lanes += 1;
    const { licence } = finding;
    if (licence !== null && !group.licences.some(({ why }) => why === licence.why)) group.licences.push(licence);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => getRank(a) - getRank(b));
}

function getRank({ finding: { verdict, match } }: GroupedFinding): number {
  return VERDICT_ORDER.indexOf(verdict) * 10 + MATCH_ORDER.indexOf(match);
}
