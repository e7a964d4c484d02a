import { formatShare } from '../../format/number.ts';
import m from './mapping.module.css';
import { describeConfidence } from './mapping-words.ts';
import type { MappingOrigin } from './use-mapping.ts';

/** How sure a proposal is, in a word and a number; or the source of a decision: this person now, or the memory. */
export function ConfidenceMark({ confidence, origin }: { confidence: number; origin: MappingOrigin }) {
  if (origin === 'decided') return <span className={m['badge']}>as you said</span>;
  if (origin !== 'proposed') return <span className={m['badge']}>as remembered from {origin.from}</span>;
  const word = describeConfidence(confidence);
  return (
    <span className={m['confidence']} data-sure={word}>
      {word}
      {confidence > 0 && confidence < 1 ? `, ${formatShare(confidence)}` : null}
    </span>
  );
}
