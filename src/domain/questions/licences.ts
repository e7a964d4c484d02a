import { EXPOSURE_QUESTIONS } from './exposure.ts';
import { defineQuestion } from './question.ts';

/** Questions about licences: those on file, and those that findings ask for. */
export const LICENCE_QUESTIONS = {
  licences: defineQuestion({
    summary: 'Licence cases by exporter, item and end user: papers, expected decision, cover against wait.',
    schema: EXPOSURE_QUESTIONS.exposure.schema,
    example: EXPOSURE_QUESTIONS.exposure.example,
  }),
};
