import { LETTER_LANGUAGES, type LetterLanguage } from '../../../domain/letters/letter-language.ts';
import type { Letter } from '../../../engine/letters/letter-report.ts';
import b from '../../components/buttons.module.css';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { formatCounted } from '../../format/number.ts';
import { useLacking, useMe } from '../../queries/session/use-me.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import type { Addressee } from '../find-addressees.ts';
import { saveDrafts } from '../letter-drafts.ts';
import { logLetter } from './log-letter.ts';
import s from '../suppliers.module.css';
import { LANGUAGE_NAMES, type LetterChoice } from '../use-letters.ts';

/** The language of a letter for a value of a list. */
export function readLanguage(value: string): LetterLanguage {
  return LETTER_LANGUAGES.find((one) => one === value) ?? 'en';
}

/** All letters in one file, and all of them logged as sent in one step open to Undo; one language for all. */
export function LettersAtOnce({
  letters,
  addressees,
  today,
  onLanguages,
}: {
  letters: readonly Letter[];
  addressees: ReadonlyMap<string, Addressee>;
  today: string;
  onLanguages: (changed: LetterChoice['languages']) => void;
}) {
  const me = useMe().data?.person?.name ?? '';
  const lacking = useLacking('planner');
  const { writeDocuments } = useWrites();
  const saving = useSaving();
  const [first] = letters;
  const language = letters.every((one) => one.language === first?.language) ? (first?.language ?? '') : '';
  const drafts = letters.map((letter) => ({ letter, to: addressees.get(letter.supplierId)?.mail ?? '' }));
  const save = (): Promise<void> => {
    const all = drafts.map(({ letter: { supplierId, language: of, subject, text, sheet }, to }) => ({
      supplierId,
      language: of,
      subject,
      text,
      to,
      sheet,
    }));
    return saveDrafts(all, `letters-${today}`);
  };
  const log = async (): Promise<void> => {
    const entries = drafts.map(({ letter, to }) => logLetter(letter, { text: letter.text, to, sent: today, by: me }));
    await writeDocuments(
      entries.map((entry) => ({ kind: 'supplier-entry' as const, key: entry.id, change: () => entry })),
      `Mark ${formatCounted(entries.length, 'letter')} as sent`,
    );
  };
  const saveAndLog = async (): Promise<void> => {
    await save();
    await log();
  };
  return (
    <div className={s['row']}>
      <label>
        All letters in{' '}
        <select
          value={language}
          onChange={(event) => {
            const chosen = readLanguage(event.currentTarget.value);
            onLanguages(Object.fromEntries(letters.map(({ supplierId }) => [supplierId, chosen])));
          }}
        >
          {language === '' ? <option value="">several languages</option> : null}
          {LETTER_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={b['button']}
        disabled={lacking !== null}
        title={lacking ?? 'One file with all drafts; each letter is marked as sent today, which Undo takes back.'}
        onClick={() => saving.run(saveAndLog)}
      >
        Save all as mails with their sheets
      </button>
      <button type="button" className={b['link']} onClick={() => saving.run(save)}>
        only save, mark nothing as sent
      </button>
      <SavingFailure saving={saving} />
    </div>
  );
}
