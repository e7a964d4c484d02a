import { scaleLinear } from 'd3-scale';
import type { GroupExposure } from '../../engine/exposure/report.ts';
import { formatShareRange } from '../format/number.ts';
import { computeFillsOfWorlds } from '../words/fill-words.ts';
import fills from '../components/fills/fills.module.css';
import { placeFills } from '../components/fills/place-fills.ts';
import { FoldedSection } from '../components/folded-section.tsx';
import { useWidth } from '../components/hooks/use-width.ts';
import { FigureLink } from './figure-link.tsx';
import s from './overview.module.css';
import { getStageName, getStageOrder } from '../words/stage-words.ts';

const BAR = 16;
/** Below it a stage has no bar and is named in a line instead. */
const LEAST_SHARE = 0.005;

/** Stages in the order of the chain, each with the share of its purchase value under a licence, or resting on such goods. */
export function StageChart({ groups }: { groups: readonly GroupExposure[] }) {
  const inOrder = groups.toSorted((a, b) => getStageOrder(a.key) - getStageOrder(b.key));
  const stages = inOrder.filter((stage) => stage.share.ifUnknown >= LEAST_SHARE);
  const clear = inOrder.filter((stage) => stage.share.ifUnknown < LEAST_SHARE);
  return (
    <FoldedSection
      title="At which stage"
      gist="mine to product: how much of what is bought needs a licence"
      caption="Share of purchase value at each stage that needs a licence, or rests on what does, from surely to everything that could be."
    >
      {groups.length === 0 ? <p className={s['none']}>No source has a stage on file.</p> : null}
      <ul>
        {stages.map((stage) => (
          <li key={stage.key}>
            <FigureLink open={`stage-${stage.key}`} className={s['stage']}>
              <span className={s['stageName']}>{getStageName(stage.key)}</span>
              <StageBar group={stage} />
            </FigureLink>
          </li>
        ))}
      </ul>
      {clear.length === 0 ? null : (
        <p className={s['foot']}>
          Below 1 % at: {clear.map((stage) => getStageName(stage.key).toLowerCase()).join('; ')}.
        </p>
      )}
    </FoldedSection>
  );
}

/** One bar on the scale 0 to 100 %, its text directly behind it. */
function StageBar({ group }: { group: GroupExposure }) {
  const [ref, width] = useWidth<HTMLSpanElement>(320);
  // The text needs its room when a bar is full.
  const scale = scaleLinear([0, 1], [0, Math.max(40, width - 84)]);
  const placed = placeFills(computeFillsOfWorlds(group.share), { width: scale(1), gap: 0 }).filter(
    (fill) => fill.name !== 'notExposed',
  );
  const end = scale(group.share.ifUnknown);
  return (
    <span ref={ref} className={s['stageBar']}>
      <svg width={scale(1)} height={BAR} aria-hidden="true">
        <line x1={0.5} x2={0.5} y1={0} y2={BAR} className={s['base']} />
        {placed.map((fill) => (
          <rect key={fill.name} className={fills[fill.name]} x={fill.x} width={fill.width} height={BAR} />
        ))}
      </svg>
      <span className={s['stageText']} style={{ left: end + 8 }}>
        {formatShareRange(group.share.sure, group.share.ifUnknown)}
      </span>
    </span>
  );
}
