import { useState } from 'react';
import { FIGURES_KEY } from '../../figures-choice.ts';
import s from './figures-choice.module.css';

/** The ways to write figures, beside the usual one. */
const CHOICES = [
  ['en-US', 'United States'],
  ['de-DE', 'Germany'],
  ['de-CH', 'Switzerland'],
  ['fr-FR', 'France'],
  ['ja-JP', 'Japan'],
  ['zh-CN', 'China'],
] as const;
const SAMPLE = { value: 1234.5, day: new Date(Date.UTC(2026, 10, 24)) };

const samples = new Map<string, string>();

/** The sample as written, worked out once: a format takes longer to make than all the rest of the header. */
function writeSample(locale: string): string {
  const known = samples.get(locale);
  if (known !== undefined) return known;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(SAMPLE.day);
  const written = `${new Intl.NumberFormat(locale).format(SAMPLE.value)} · ${day}`;
  samples.set(locale, written);
  return written;
}

function describe(name: string, locale: string): string {
  return `${name}: ${writeSample(locale)}`;
}

function readChoice(): string {
  try {
    return localStorage.getItem(FIGURES_KEY) ?? '';
  } catch {
    return '';
  }
}

/** The choice of numbers and dates, as written on this page and read from its fields. Words stay as they are; the choice is kept in this browser. */
export function FiguresChoice() {
  const [isRefused, setRefused] = useState(false);
  const choose = (choice: string) => {
    try {
      localStorage.setItem(FIGURES_KEY, choice);
      if (choice === '') localStorage.removeItem(FIGURES_KEY);
      // Figures stand everywhere: the page is shown anew.
      globalThis.location.reload();
    } catch {
      setRefused(true);
    }
  };
  return (
    <label className={s['figures']}>
      <span>Numbers and dates</span>
      <select value={readChoice()} onChange={({ currentTarget: { value } }) => choose(value)}>
        <option value="">{describe('United Kingdom', 'en-GB')}</option>
        {CHOICES.map(([locale, name]) => (
          <option key={locale} value={locale}>
            {describe(name, locale)}
          </option>
        ))}
        <option value="browser">{describe('As this browser', navigator.language)}</option>
      </select>
      {isRefused ? (
        <strong role="alert">
          This browser keeps nothing for this page: allow it to store data, then choose again.
        </strong>
      ) : null}
    </label>
  );
}
