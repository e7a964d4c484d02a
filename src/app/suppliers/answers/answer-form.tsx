import { useId, useState } from 'react';
import { FORMS, PROCUREMENTS } from '../../../domain/closed-lists.ts';
import {
  getElement,
  getOriginSite,
  getPurchaseField,
  isSilent,
  NONE,
  NOT_DISCLOSED,
  NOT_KNOWN,
  readFigure,
  readShare,
  SOME,
} from '../../../domain/answers/answer-value.ts';
import type { Answer } from '../../../domain/decisions/decisions.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import b from '../../components/buttons.module.css';
import { PROCUREMENT_WORDS } from '../../words/import-words.ts';
import { nameField } from '../name-field.ts';
import s from '../suppliers.module.css';
import type { FactName } from './store-answer.ts';

const NOTHING_SUGGESTED: readonly string[] = [];

/** One answer being written: value, evidence, day, author. Stored only where it can be understood. */
export function AnswerForm({
  fact,
  catalogue,
  by,
  today,
  isBusy,
  lacking,
  onStore,
  suggestions = NOTHING_SUGGESTED,
}: {
  fact: FactName;
  catalogue: Catalogue;
  /** Likely inputs, such as the names of suppliers on file. */
  suggestions?: readonly string[] | undefined;
  /** The likely author. */
  by: string;
  today: string;
  isBusy: boolean;
  lacking: string | null;
  onStore: (answer: Answer) => void;
}) {
  const id = useId();
  const [value, setValue] = useState('');
  const [evidence, setEvidence] = useState<Answer['evidence']>('declared');
  const [speaker, setSpeaker] = useState(by);
  const [date, setDate] = useState('');
  const [basis, setBasis] = useState('');
  const words = listWords(fact.field, catalogue);
  const canonical = readTyped(fact.field, value, catalogue);
  const isAhead = date > today;
  const isWrong = value.trim() !== '' && canonical === null;
  return (
    <form
      className={s['answer']}
      onSubmit={(event) => {
        event.preventDefault();
        if (canonical === null || isAhead) return;
        onStore({
          value: canonical,
          evidence,
          date: date === '' ? null : date,
          by: speaker.trim(),
          basis: basis.trim(),
          at: today,
        });
        setValue('');
      }}
    >
      <label htmlFor={`${id}v`}>
        <span>{nameField(fact.field, catalogue)}</span>
        {words === null ? (
          <input
            id={`${id}v`}
            value={value}
            placeholder={describeTyping(fact.field).example}
            aria-invalid={isWrong}
            list={suggestions.length === 0 ? undefined : `${id}s`}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        ) : (
          <select id={`${id}v`} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
            <option value="">no answer yet</option>
            {words.map(({ value: word, name }) => (
              <option key={word} value={word}>
                {name}
              </option>
            ))}
          </select>
        )}
      </label>
      <label htmlFor={`${id}e`}>
        <span>How it is known</span>
        <select
          id={`${id}e`}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value === 'seen' ? 'seen' : 'declared')}
        >
          <option value="declared">declared by the supplier</option>
          <option value="seen">measured, or seen by us</option>
        </select>
      </label>
      <label htmlFor={`${id}b`}>
        <span>By whom</span>
        <input id={`${id}b`} value={speaker} onChange={(event) => setSpeaker(event.currentTarget.value)} />
      </label>
      <label htmlFor={`${id}d`}>
        <span>As of</span>
        <input
          id={`${id}d`}
          type="date"
          value={date}
          max={today}
          aria-invalid={isAhead}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        {isAhead ? <small role="alert">after today: an answer cannot be of a day to come</small> : null}
      </label>
      <label htmlFor={`${id}r`}>
        <span>Rests on</span>
        <input
          id={`${id}r`}
          value={basis}
          placeholder="test report, declaration"
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        className={b['button']}
        disabled={canonical === null || isAhead || isBusy || lacking !== null}
        title={lacking ?? undefined}
      >
        {isBusy ? 'Storing …' : 'Store answer'}
      </button>
      {isWrong ? (
        <p className={s['wrong']} role="alert">
          “{value}” is not understood: {describeTyping(fact.field).expected} is expected.
        </p>
      ) : null}
      {suggestions.length === 0 ? null : (
        <datalist id={`${id}s`}>
          {suggestions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
    </form>
  );
}

/** Possible inputs for a fact: an example, and in words. */
function describeTyping(field: string): { readonly example: string; readonly expected: string } {
  const purchase = getPurchaseField(field);
  if (purchase?.says === 'supplier') return { example: 'name or number of the supplier', expected: 'a name' };
  if (purchase !== null) return { example: '100', expected: 'a whole number of units above 0, such as 100,' };
  if (getElement(field) === null) return { example: 'DE', expected: 'a country by its two letters, such as CN,' };
  return {
    example: '1.2, 1.0-1.4, no, yes, not known',
    expected: 'a figure or a range in percent by mass (1.2 or 1.0-1.4), no, yes, or not known',
  };
}

type Word = { readonly value: string; readonly name: string };

function listWords(field: string, { properties, categories }: Catalogue): readonly Word[] | null {
  if (field === 'category') return categories.map(({ id, name }) => ({ value: id, name }));
  if (field === 'procurement')
    return PROCUREMENTS.filter((value) => !isSilent(value)).map((value) => ({ value, name: PROCUREMENT_WORDS[value] }));
  if (field === 'form') return [...FORMS, NOT_KNOWN, NOT_DISCLOSED].map(nameWord);
  if (getElement(field) !== null || getOriginSite(field) !== null || getPurchaseField(field) !== null) return null;
  const property = properties.find(({ id }) => id === field);
  return property?.kind === 'word' ? [...property.words, NOT_KNOWN, NOT_DISCLOSED].map(nameWord) : null;
}

function nameWord(value: string): Word {
  return { value, name: value.replaceAll('-', ' ') };
}

/** The typed value of an answer; null for none. */
export function readTyped(
  field: string,
  typed: string,
  { properties, territories }: Pick<Catalogue, 'properties' | 'territories'>,
): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[–—]\s*/g, '-')
    .replaceAll(/\s*-\s*(?=\d)/g, '-')
    .replace(/\s*%$/, '');
  if (text === '') return null;
  if (text === 'not known' || text === 'unknown' || text === NOT_KNOWN) return NOT_KNOWN;
  if (text === NOT_DISCLOSED) return NOT_DISCLOSED;
  const purchase = getPurchaseField(field);
  if (purchase !== null) return purchase.says === 'supplier' ? typed.trim() : readPriceUnit(text);
  if (getOriginSite(field) !== null) {
    const code = text.toUpperCase();
    return text !== 'no' && territories.some((one) => one.code === code) ? code : null;
  }
  if (getElement(field) !== null) {
    if (text === NONE || text === 'none' || text === '0') return NONE;
    const figure = text.replaceAll(',', '.').replace(/^<\s*/, '0-');
    return text === SOME ? SOME : readShare(figure) === null ? null : figure;
  }
  const property = properties.find(({ id }) => id === field);
  if (property?.kind === 'number') {
    const figure = text.replaceAll(',', '.').replace(/^<\s+/, '<');
    return readFigure(figure) === null ? null : figure;
  }
  return typed;
}

/** A whole number above 0, with or without marks for thousands and a word before it; null if it is none. */
function readPriceUnit(text: string): string | null {
  const [, digits] = /^(?:per|je|pro)?\s*(\d{1,3}(?:[.,' ]\d{3})+|\d{1,9})$/.exec(text) ?? [];
  const unit = Number(digits?.replaceAll(/\D/g, '') ?? 0);
  return unit > 0 ? String(unit) : null;
}
