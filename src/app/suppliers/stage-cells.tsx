import type { AlternateStep } from '../../engine/exposure/alternates/alternate-report.ts';
import { formatShare } from '../format/number.ts';
import { getStageName } from '../words/stage-words.ts';
import s from './suppliers.module.css';

const WIDTH = 26;
const HEIGHT = 16;
const CHINA = 'CN';

/** The stages of one maker from its plant down to the mine, a cell each: how much of it stands in China, outside, or nobody knows where. */
export function StageCells({ steps }: { steps: readonly AlternateStep[] }) {
  return (
    <ol className={s['stages']}>
      {steps.map((step) => (
        <li key={step.stage} title={describeStep(step)}>
          <StageCell step={step} />
          <small aria-hidden="true">{nameCountries(step)}</small>
          <span className="visually-hidden">{describeStep(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The names of the stages above such cells. */
export function StageNames({ steps }: { steps: readonly AlternateStep[] }) {
  return (
    <span className={s['stages']} aria-hidden="true">
      {steps.map(({ stage }) => (
        <small key={stage}>{getStageName(stage)}</small>
      ))}
    </span>
  );
}

function StageCell({ step: { countries, unknown } }: { step: AlternateStep }) {
  const china = (countries.find(({ country }) => country === CHINA)?.share ?? 0) * WIDTH;
  const open = Math.min(WIDTH - china, unknown * WIDTH);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect x={0.75} y={0.75} width={WIDTH - 1.5} height={HEIGHT - 1.5} className={s['outside']} />
      <rect x={WIDTH - china - open} width={open} height={HEIGHT} className={s['unknown']} />
      <rect x={WIDTH - china} width={china} height={HEIGHT} className={s['china']} />
    </svg>
  );
}

/** Meaning of the cells, once below a table. */
export function StageLegend() {
  const cell = (china: number, unknown: number): AlternateStep => ({
    stage: 'mining',
    goods: '',
    countries: [{ country: CHINA, share: china }],
    unknown,
    basis: 'market',
  });
  return (
    <p className={s['legend']}>
      <span>
        <StageCell step={cell(0, 0)} /> outside China
      </span>
      <span>
        <StageCell step={cell(1, 0)} /> in China, by share
      </span>
      <span>
        <StageCell step={cell(0, 1)} /> not known
      </span>
      <span>
        Of several inputs of a stage the one that rests most on China. Where no purchase of the maker is on file, shares
        of all production stand in.
      </span>
    </p>
  );
}

function nameCountries({ countries, unknown }: AlternateStep): string {
  const [first, second] = countries;
  if (first === undefined || unknown > 0.5) return '?';
  const china = countries.find(({ country }) => country === CHINA);
  if (china === undefined || china === first)
    return second === undefined || first.share > 0.9 ? first.country : `${first.country}, ${second.country}`;
  return `${first.country}, ${CHINA}`;
}

function describeStep({ stage, goods, countries, unknown, basis }: AlternateStep): string {
  const from = countries.slice(0, 3).map(({ country, share }) => `${country} ${formatShare(share)}`);
  const open = unknown > 0 ? [`not known ${formatShare(unknown)}`] : [];
  const how = {
    plant: 'where it stands',
    rows: 'its purchases on file',
    market: 'shares of all production',
    none: 'nothing on file',
  };
  return `${getStageName(stage)}, ${goods}: ${[...from, ...open].join(', ')} (${how[basis]})`;
}
