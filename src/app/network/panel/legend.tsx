import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { StatusGlyph } from '../../components/marks/status-glyph.tsx';
import { HEIGHT_WORDS, MEASURE_MEANINGS, MEASURE_WORDS } from '../../words/law/measure-words.ts';
import s from '../network.module.css';
import type { Measure } from '../model/network-search.ts';

const STATUSES = ['in-force', 'unconfirmed', 'suspended'] as const;

/** Meaning of colours, lines, glyphs and sizes, "not known" among them. */
export function Legend({
  measure,
  hasExposure,
  hasGroups,
  hasChokes,
  isLarge,
}: {
  measure: Measure;
  /** False while it is being worked out. */
  hasExposure: boolean;
  hasGroups: boolean;
  hasChokes: boolean;
  /** Drawn on a canvas, where lines lose their styles while too many are on screen. */
  isLarge: boolean;
}) {
  return (
    <dl className={s['legend']}>
      <div>
        <dt>Bar</dt>
        {FILL_NAMES.map((name) => (
          <dd key={name} title={FILL_TEXTS[name].meaning}>
            <FillSwatch fill={name} /> {FILL_TEXTS[name].label.toLowerCase()}
          </dd>
        ))}
        {hasExposure ? null : (
          <dd>
            <svg width="11" height="11" aria-hidden="true" className={s['hollow']}>
              <rect x="1" y="1" width="9" height="9" />
            </svg>
            being worked out
          </dd>
        )}
      </div>
      <div>
        <dt title={MEASURE_MEANINGS[measure]}>Height</dt>
        <dd>{HEIGHT_WORDS[measure] ?? MEASURE_WORDS[measure].toLowerCase()}</dd>
        <dd>
          <svg width="11" height="11" aria-hidden="true" className={s['unmeasured']}>
            <rect x="1" y="1" width="9" height="9" />
          </svg>
          not known
        </dd>
      </div>
      <div>
        <dt>Line: who ships it is</dt>
        {EVIDENCE_KINDS.map((kind) => (
          <dd key={kind}>
            <EvidenceMark evidence={kind} />
          </dd>
        ))}
        {isLarge ? <dd>(closer up)</dd> : null}
      </div>
      <div>
        <dt>Rule</dt>
        {STATUSES.map((status) => (
          <dd key={status}>
            <StatusGlyph status={status} />
          </dd>
        ))}
      </div>
      <div>
        <dt>Before a name</dt>
        <dd>country</dd>
        <dd>? not known</dd>
        {hasGroups ? <dd>12× sources of a closed group</dd> : null}
        {hasChokes ? (
          <dd>
            <svg width="9" height="9" aria-hidden="true">
              <path d="M4.5 0 9 4.5 4.5 9 0 4.5Z" fill="currentColor" />
            </svg>{' '}
            choke point
          </dd>
        ) : null}
      </div>
    </dl>
  );
}
