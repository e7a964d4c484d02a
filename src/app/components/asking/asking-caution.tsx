import type { QuestionCaution } from '../../../engine/exposure/questions/question.ts';
import { formatDate } from '../../format/date.ts';
import { ExternalSource } from '../marks/external-source.tsx';
import s from './asking-caution.module.css';

/** Cautions before a text is sent, in short, to stand beside the text; no part of the copied text. Where the supplier is known to be elsewhere, the text in Chinese alone may go to China. */
export function AskingCaution({ caution, id }: { caution: QuestionCaution; id?: string | undefined }) {
  return (
    <p role="note" id={id} className={s['caution']}>
      {caution.beside.includes('en') ? null : 'Of the text in Chinese: '}
      {caution.brief}
    </p>
  );
}

/** The same in full, once on a page, with its basis. */
export function AskingCautionInFull({ caution }: { caution: QuestionCaution }) {
  const { text, provenance } = caution;
  return (
    <p role="note" className={s['caution']}>
      <b>Caution.</b> {text}{' '}
      <span className={s['basis']}>
        As known on {formatDate(provenance.asOf)}: <ExternalSource provenance={provenance} />
      </span>
    </p>
  );
}
