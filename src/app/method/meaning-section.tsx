import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import { FillSwatch } from '../components/fills/fill-swatch.tsx';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

/** The five fills and the questions behind them. */
export function MeaningSection() {
  return (
    <Chapter id="meaning">
      <dl className={s['terms']}>
        {FILL_NAMES.map((fill) => (
          <div key={fill}>
            <dt>
              <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label}
            </dt>
            <dd>{FILL_TEXTS[fill].meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        The order is law first, then knowledge: what a rule in force surely reaches, what it may reach, what a suspended
        rule would reach, and what nobody can judge. For a product the five are money a year; they are never negative
        and add up to its revenue. “No exposure found” is the last one only, and it is a statement, not a default: every
        source below the product was judged and none needs a licence.
      </p>
      <p>
        There is no score. Exposure, concentration, cover and dependence on Chinese technology stand side by side,
        because one number made of them would hide which of them is bad.
      </p>
    </Chapter>
  );
}
