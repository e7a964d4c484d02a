import { Link } from '@tanstack/react-router';
import type { LawStatus } from '../../engine/controls/finding.ts';
import { StatusGlyph } from '../components/marks/status-glyph.tsx';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

const MATCHES: readonly (readonly [string, string])[] = [
  ['none', 'The item does not speak of this form.'],
  [
    'failed',
    'A test is answered with no, or the goods do not run from China to another territory (for No. 61: between two territories outside China).',
  ],
  ['met', 'All conditions met: form and exporter are known, and every test is answered with yes.'],
  [
    'partial',
    'Form and exporter are known, at least one test of the goods is answered with yes or its range lies across the threshold, the rest is open.',
  ],
  ['missing', 'Everything else: too little is known to say even that.'],
];

const STATUSES: readonly (readonly [LawStatus, string])[] = [
  ['ended', 'an act on file ended it before this day'],
  ['suspended', 'the day lies in a suspension; whether its last day still counts is your setting'],
  [
    'unconfirmed',
    'a suspension or a term ran out after the last evidence that was read, and no act on file says what came next',
  ],
  ['not-yet', 'the day lies before the rule starts'],
  ['in-force', 'none of these; past the evidence cutoff it carries “last confirmed”'],
];

/** Match, status and verdict of one lane. */
export function JudgementSection() {
  return (
    <Chapter id="judgement">
      <p>
        A <b>source</b> is one plant that ships one part to one buyer. Rules are about sources, never companies: the
        same magnet is free from Japan and takes a licence from China. The exporter is the customs territory where the
        goods leave, the destination that of the buying plant. The Chinese mainland, Hong Kong, Macao and Taiwan are
        four territories.
      </p>
      <p>
        <b>Form decides.</b> A loose NdFeB magnet with dysprosium is listed; the finished rotor that holds it normally
        is not, and the motor plant that buys the loose magnet has the exposure. Customs codes are hints and decide
        nothing.
      </p>
      <h3>Match, without any date: the first that applies</h3>
      <dl className={s['terms']}>
        {MATCHES.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        Destination, origin and end use are tests of the source. They can fail; that they are met makes no match
        partial, since it says nothing about the goods.
      </p>
      <h3>Status of a rule on the law date: the first that applies</h3>
      <dl className={s['terms']}>
        {STATUSES.map(([status, text]) => (
          <div key={status}>
            <dt>
              <StatusGlyph status={status} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        What a rule with unclear status is taken to be is yours to say, rule by rule, at the top of the page or on{' '}
        <Link to="/controls" search={{}}>
          Controls
        </Link>
        . Undecided, it counts as suspended.
      </p>
      <h3>Verdict</h3>
      <p>
        Not exposed, where the match is none and nothing is open. No licence required, where it failed or the rule is
        not yet, suspended or ended. Licence required, where it is met and the rule is live. A licence may be needed,
        otherwise. Where the match is missing, the page says “cannot be judged”. Where licences are refused in principle
        or the export is prohibited, these words stand in place of the verdict and no wait is shown.
      </p>
      <h3>Chinese technology</h3>
      <p>
        Rules on technology speak of plants. A plant outside China is reached if its technology or its owner is Chinese
        and its stage and product are those that the entry names. Planned or ramping, its build is at risk; operating,
        only its expansion, licence and service are: shipments go on. The revenue that rests on such plants is one
        figure beside the exposure and never in it.
      </p>
    </Chapter>
  );
}
