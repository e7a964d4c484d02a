import { useState } from 'react';
import type { SentLetter } from '../../domain/letters/supplier-entry.ts';
import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import type { Letter } from '../../engine/letters/letter-report.ts';
import { AskingCautionInFull } from '../components/asking/asking-caution.tsx';
import b from '../components/buttons.module.css';
import { CopyButton } from '../components/copy-button.tsx';
import { Section } from '../components/section.tsx';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { EnclosedSheet } from './letters/enclosed-sheet.tsx';
import { LANGUAGE_TAGS } from './letters/language-tags.ts';
import { saveDraft, saveSheet } from './letter-drafts.ts';
import s from './suppliers.module.css';
import { LANGUAGE_NAMES, type PageChoice } from './use-letters.ts';

/** The letter to a supplier: to be read, changed, copied, saved and marked as sent; cautions stand beside it and never in it. */
export function LetterSection({
  letter,
  currency,
  choice,
  mail,
  onChoice,
  sent,
  lacking,
  onSent,
}: {
  letter: Letter;
  currency: string;
  choice: PageChoice;
  mail: string;
  onChoice: (change: Partial<PageChoice>) => void;
  sent: readonly SentLetter[];
  lacking: string | null;
  onSent: (text: string, to: string) => void;
}) {
  const [edited, setEdited] = useState<{ of: string; text: string } | null>(null);
  const [written, setTo] = useState<string | null>(null);
  const to = written ?? mail;
  const saving = useSaving();
  const text = edited?.of === letter.text ? edited.text : letter.text;
  const facts = letter.asked.length === 1 ? 'One open fact' : `${letter.asked.length} open facts`;
  return (
    <Section
      title={`${facts} in one letter`}
      caption={`${
        letter.revenueAtRisk > 0
          ? `${letter.isLeast ? 'At least' : 'Up to'} ${formatMoney(letter.revenueAtRisk, currency)} a year hangs on one of its answers; what hangs on several overlaps.`
          : 'What hangs on its answers is not known in money.'
      } The program sends nothing.`}
    >
      <div className={s['letterGrid']}>
        <div className={s['letter']}>
          <div className={s['row']}>
            {LETTER_LANGUAGES.map((language) => (
              <button
                key={language}
                type="button"
                className={b['button']}
                aria-pressed={letter.language === language}
                onClick={() => onChoice({ language })}
              >
                {LANGUAGE_NAMES[language]}
              </button>
            ))}
            <label>
              To{' '}
              <input value={to} placeholder="name or address" onChange={(event) => setTo(event.currentTarget.value)} />
            </label>
            <label>
              Reply by{' '}
              <input
                type="date"
                value={choice.replyBy}
                onChange={(event) => {
                  if (event.currentTarget.value !== '') onChoice({ replyBy: event.currentTarget.value });
                }}
              />
            </label>
            <label>
              Signed by{' '}
              <input value={choice.sender} onChange={(event) => onChoice({ sender: event.currentTarget.value })} />
            </label>
            <label>
              <input
                type="checkbox"
                checked={choice.wider}
                onChange={(event) => onChoice({ wider: event.currentTarget.checked })}
              />{' '}
              also ask for its own sources and technology
            </label>
          </div>
          <p>
            <b lang={LANGUAGE_TAGS[letter.language]}>{letter.subject}</b>
          </p>
          <textarea
            aria-label="Text of the letter"
            lang={LANGUAGE_TAGS[letter.language]}
            value={text}
            onChange={(event) => setEdited({ of: letter.text, text: event.currentTarget.value })}
          />
          <div className={s['row']}>
            <CopyButton className={b['primary']} text={`${letter.subject}\n\n${text}`} label="Copy the letter" />
            <button type="button" className={b['button']} onClick={() => saving.run(() => saveDraft(letter, text, to))}>
              Save as mail with its sheet
            </button>
            <button type="button" className={b['button']} onClick={() => saving.run(() => saveSheet(letter))}>
              Save the sheet to fill in
            </button>
            <button
              type="button"
              className={b['link']}
              disabled={lacking !== null}
              title={lacking ?? undefined}
              onClick={() => onSent(text, to)}
            >
              Mark as sent
            </button>
          </div>
          <EnclosedSheet letter={letter} />
          <SavingFailure saving={saving} />
          <p className={s['history']}>
            Drop the answered sheet on Data: each answer lands at its fact, with its day and evidence.
            {letter.language === 'zh' ? ' The Chinese wording is our own.' : ''}
          </p>
        </div>
        <Minding letter={letter} />
      </div>
      {sent.length === 0 ? null : (
        <ul className={s['history']} aria-label="Letters that went out">
          {sent.map((one) => (
            <li key={one.id}>
              Sent {formatDate(one.sent)}
              {one.to === '' ? '' : ` to ${one.to}`}
              {one.by === '' ? '' : ` by ${one.by}`}: {one.asked.length} facts, reply by {formatDate(one.replyBy)}
              <details>
                <summary>{one.subject}</summary>
                <pre lang={LANGUAGE_TAGS[one.language]}>{one.text}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Cautions before the letter goes out, and facts left out on purpose; nothing if there is neither. */
function Minding({ letter: { cautions, leftOut, warning } }: { letter: Letter }) {
  if (cautions.length === 0 && leftOut.length === 0 && warning === null) return null;
  return (
    <aside className={s['minding']} aria-label="Before you ask">
      <h3>Before you ask</h3>
      {warning === null ? null : (
        <p role="note">
          <b>Warning.</b> {warning}
        </p>
      )}
      {cautions.map((caution) => (
        <AskingCautionInFull key={caution.id} caution={caution} />
      ))}
      {leftOut.length === 0 ? null : (
        <p>
          <b>Left out on purpose:</b> {leftOut.length === 1 ? 'one open fact' : `${leftOut.length} open facts`} of its
          own sources or technology ({[...new Set(leftOut.map(({ partNumber }) => partNumber))].join(', ')}).
        </p>
      )}
    </aside>
  );
}
