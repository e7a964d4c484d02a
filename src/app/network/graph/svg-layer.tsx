import { memo } from 'react';
import { FILL_NAMES } from '../../words/fill-words.ts';
import fills from '../../components/fills/fills.module.css';
import { joinClasses } from '../../components/class-names.ts';
import { DASHES, HATCH_WIDTH, UNKNOWN } from '../model/arc-classes.ts';
import type { LayerProps } from './scene.ts';
import { buildScene } from './scene.ts';
import s from './graph.module.css';
import { DASHED_STATUS } from './trace-glyph.ts';

/** A rendering as SVG, for up to about a thousand items: it prints, and every shape takes its colours from the style sheet. */
export const SvgLayer = memo(function SvgLayer({ rendering, projection, frame, labels, marks, highlight }: LayerProps) {
  const isLabelled = new Uint8Array(rendering.items.count);
  for (const { item } of labels) isLabelled[item] = 1;
  const scene = buildScene(rendering, projection, { highlight, marks, isLabelled });
  return (
    <svg className={s['layer']} width={frame.width} height={frame.height} aria-hidden="true">
      {scene.arcs.map(({ cls, d, dots }) => (
        <g key={cls.key} className={joinClasses(s['arc'], s[`arc-${cls.fill}`], cls.direct && s['direct'])}>
          <path
            d={d}
            strokeWidth={cls.evidence === UNKNOWN ? HATCH_WIDTH : cls.width}
            strokeDasharray={DASHES[cls.evidence]?.join(' ')}
          />
          {dots === '' ? null : <path d={dots} className={s['dot']} />}
        </g>
      ))}
      <path d={scene.unmeasured} className={s['unmeasured']} />
      <path d={scene.pending} className={s['pending']} />
      {FILL_NAMES.map((name, row) => (
        <path key={name} d={scene.bars[row]} className={fills[name]} />
      ))}
      <path d={scene.chokes} className={s['choke']} />
      <path d={scene.outlines} className={s['outline']} />
      {scene.glyphs.map(({ code, filled, outlined }) => (
        <g key={code} className={s[`status-${code}`]}>
          <path d={filled} className={s['glyphFill']} />
          <path
            d={outlined}
            className={s['glyphLine']}
            strokeDasharray={code === DASHED_STATUS ? '2.3 1.5' : undefined}
          />
        </g>
      ))}
      {labels.map(({ item, x, y, code, text, textX }) => (
        <g key={item} className={s['label']}>
          <text x={x} y={y} className={s['code']} dy="0.34em">
            {code}
          </text>
          <text x={textX} y={y} dy="0.36em">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
});
