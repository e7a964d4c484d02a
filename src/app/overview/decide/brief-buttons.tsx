import type { BriefSheet } from '../../../documents/brief/brief-sheet.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import s from './brief.module.css';

const SIZES = [
  ['A4', 'A4'],
  ['letter', 'Letter'],
] as const;

/** The brief of two pages as a file, on either paper. */
export function BriefButtons({ sheet }: { sheet: BriefSheet }) {
  const saving = useSaving();
  return (
    <div className={s['buttons']}>
      <span>{saving.isSaving ? 'Drawing the brief …' : 'Brief on two pages, PDF'}</span>
      {SIZES.map(([size, name]) => (
        <button
          key={size}
          type="button"
          className={s['button']}
          aria-label={`Save the brief as PDF, ${name}`}
          onClick={() => saving.run(async () => (await import('./save-brief.ts')).saveBrief(sheet, size))}
        >
          {name}
        </button>
      ))}
      <SavingFailure saving={saving} />
    </div>
  );
}
