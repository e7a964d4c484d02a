import type { Coverage } from '../../../engine/exposure/report.ts';
import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { formatShare } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { Section } from '../../components/section.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import { COVERAGE_MEANINGS, EVIDENCE_WORDS } from '../../words/evidence-words.ts';
import s from '../data.module.css';

/** How well it is known who ships what: four kinds of evidence as one bar, by purchase value. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const [ref, width] = useWidth<SVGSVGElement>(1000);
  const placed = EVIDENCE_KINDS.map((kind, index) => ({
    kind,
    x: EVIDENCE_KINDS.slice(0, index).reduce((sum, before) => sum + coverage[before], 0) * width,
    width: coverage[kind] * width,
  }));
  return (
    <Section
      title={`${formatShare(coverage.seen + coverage.declared)} of purchases are known`}
      caption="Share of purchase value by how it is known who ships it: all tiers that are on file or stood in for."
      rule={false}
    >
      <svg
        ref={ref}
        className={s['coverage']}
        role="img"
        aria-label={EVIDENCE_KINDS.map((kind) => `${EVIDENCE_WORDS[kind]} ${formatShare(coverage[kind])}`).join(', ')}
      >
        {placed
          .filter((segment) => segment.width > 0)
          .map((segment) => (
            <rect
              key={segment.kind}
              className={s[`coverage-${segment.kind}`]}
              x={segment.x}
              width={Math.max(1, segment.width - 2)}
              height={14}
            />
          ))}
      </svg>
      <ul className={s['kinds']}>
        {EVIDENCE_KINDS.map((kind) => (
          <li key={kind}>
            <EvidenceMark evidence={kind} /> <b>{formatShare(coverage[kind])}</b>{' '}
            <small>{COVERAGE_MEANINGS[kind]}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
