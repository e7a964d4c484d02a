import type { PartFacts } from '../controls/part-facts.ts';
import type { Finding } from './report.ts';

const MATCH_ORDER = { met: 0, partial: 1, missing: 2, failed: 3, none: 4 };
const VERDICT_ORDER = { 'licence-required': 0, 'may-require': 1, 'not-required': 2, 'not-listed': 3 };

/** The finding that weighs most: strongest verdict, then strongest match, then order. Null where nothing is listed. */
export function getDecidingFinding(findings: readonly Finding[]): Finding | null {
  return (
    findings.toSorted(
      (a, b) => VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || MATCH_ORDER[a.match] - MATCH_ORDER[b.match],
    )[0] ?? null
  );
}

/** The fact that decides a part, in a few words: "Dy in NdFeB", "Dy not stated", "density 2.46–2.55", "rotor: not listed". */
export function describeDecision(finding: Finding | null, facts: PartFacts): string {
  if (!finding) return facts.form === null ? 'form not stated' : `${facts.form}: not listed`;
  const family = facts.properties.get('magnet_family')?.text ?? null;
  const goods = finding.criteria.filter((one) => !one.laneCondition);
  const met =
    goods.find((one) => one.result === 'met' && one.property !== 'magnet_family') ??
    goods.find((one) => one.result === 'met');
  switch (finding.match) {
    case 'met':
      if (!met) return 'listed';
      if (met.property === 'magnet_family') return `${met.found ?? ''} magnet`;
      if (isElement(met.property)) return `${describeElement(met)} in ${family ?? facts.form ?? 'the part'}`;
      return `${describeProperty(met.property)} ${met.found ?? ''}`.trim();
    case 'partial':
    case 'missing': {
      const touched = goods.find((one) => one.result === 'touched');
      if (touched) return `${describeProperty(touched.property)} ${touched.found ?? ''}`.trim();
      if (finding.exporter === null) return 'source not known';
      if (facts.form === null) return 'form not stated';
      const open = goods.filter((one) => one.result === 'open');
      if (open.length > 1 || facts.elements.size === 0)
        return open.length === 1 ? `${describeProperty(open[0]!.property)} not stated` : 'composition not stated';
      return `${describeProperty(open[0]?.property ?? finding.missing[0] ?? 'a fact')} not stated`;
    }
    default: {
      const failed = goods.find((one) => one.result === 'failed');
      if (failed)
        return isElement(failed.property)
          ? (failed.found ?? `no ${failed.property}`)
          : `${describeProperty(failed.property)} ${failed.found ?? ''}`.trim();
      return finding.exporter === finding.destination
        ? 'does not cross a border'
        : `leaves from ${finding.exporter ?? 'an unknown place'}`;
    }
  }
}

function isElement(property: string): boolean {
  return /^[A-Z][a-z]?(\/[A-Z][a-z]?)*$/.test(property);
}

function describeElement({ property, found }: { property: string; found: string | null }): string {
  return property.includes('/') && found ? (found.split(' ')[0] ?? property) : property;
}

function describeProperty(property: string): string {
  return isElement(property)
    ? property.replaceAll('/', ' or ')
    : property.replaceAll('_', ' ').replace(/ (wh per kg|g per cm3|mah per g|pct|um|mpa|v)$/, '');
}
