import { formatDate } from '../../format/date.ts';
import { loadAfterFigures } from '../../queries/analyses/first-figures.ts';
import { useView } from '../../queries/view/use-view.ts';
import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { late } from '../../components/late.tsx';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

/** Opened now and then. */
const LawChoices = late(async () => (await loadAfterFigures(() => import('./law-settings.tsx'))).LawChoices, null);

/** The day of the law, and whether the last day of a suspension still belongs to it. */
export function LawPopover() {
  const { lawDate, reading } = useView();
  return (
    <Popover
      className={s['fact']}
      title="Law date"
      label={
        <>
          <span className={s['key']}>Law</span> {formatDate(lawDate)}
          {reading === 'open' ? null : `, ${READING_WORDS[reading]}`}
        </>
      }
    >
      <LawChoices />
    </Popover>
  );
}
