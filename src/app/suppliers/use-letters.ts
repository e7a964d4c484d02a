import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LetterLanguage } from '../../domain/letters/letter-language.ts';
import { analysisQuery, useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { getQuestion } from '../queries/view/compose-view.ts';
import { useServices } from '../queries/services.tsx';
import { useView } from '../queries/view/use-view.ts';

/** A person's choices about their letters. */
export type LetterChoice = {
  readonly language: LetterLanguage;
  /** The language of single suppliers, where it is another. */
  readonly languages: Readonly<Record<string, LetterLanguage>>;
  readonly replyBy: string;
  readonly sender: string;
  readonly wider: boolean;
  readonly contacts: Readonly<Record<string, string>>;
};

/** A person's choices on the page; addressees are on file. */
export type PageChoice = Omit<LetterChoice, 'contacts' | 'languages'>;

/** The languages as their readers call them. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch', zh: '中文' } as const satisfies Record<
  LetterLanguage,
  string
>;

/** The letters to all suppliers under the view, in the chosen language. */
export function useLetters(choice: LetterChoice) {
  const view = useView();
  const question = useExposureQuestion();
  const asked = {
    ...(question ?? getQuestion(view, {})),
    ...choice,
    languages: { ...choice.languages },
    contacts: { ...choice.contacts },
  };
  return useQuery({
    ...analysisQuery(useServices(), view.workspaceId, 'letters', asked),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}
