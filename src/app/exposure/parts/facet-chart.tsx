import { formatCount } from '../../format/number.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { FillStrip } from '../../components/fills/fill-strip.tsx';
import { Popover } from '../../components/popover.tsx';
import type { Facet, FacetOption } from './filter-rows.ts';
import s from './parts.module.css';
import type { NameValue } from './value-names.ts';
import { FACET_WORDS } from './value-names.ts';

const SHOWN = 4;
const BAR_WIDTH = 52;

type Props = {
  facet: Facet;
  options: readonly FacetOption[];
  /** Whether parts are still to come, so that no count is known. */
  arriving: boolean;
  chosen: readonly string[];
  nameValue: NameValue;
  onToggle: (facet: Facet, value: string) => void;
};

/** One facet as a small bar chart: parts by value, coloured by fill, the most exposed values first. A bar is a filter; without values there is none. */
export function FacetChart(props: Props) {
  const { facet, options, chosen } = props;
  if (options.length === 0) return null;
  const first = options.slice(0, SHOWN);
  // What is chosen must be on screen to be lifted.
  const shown = [...first, ...options.slice(SHOWN).filter(({ value }) => chosen.includes(value))];
  return (
    <section className={s['chart']} aria-label={FACET_WORDS[facet]}>
      <div className={s['chartHead']}>
        <h2>{FACET_WORDS[facet]}</h2>
        {options.length > shown.length ? (
          <Popover className={s['more']} label={`all ${options.length}`} title={FACET_WORDS[facet]}>
            <FacetOptions {...props} options={options} />
          </Popover>
        ) : null}
      </div>
      <FacetOptions {...props} options={shown} />
    </section>
  );
}

/** Values of a facet, each a button with its bar and how many parts it holds. */
export function FacetOptions({ facet, options, arriving, chosen, nameValue, onToggle }: Props) {
  const most = Math.max(1, ...options.map(({ count }) => count));
  return (
    <ul className={s['options']}>
      {options.map(({ value, count, fills }) => {
        const name = nameValue(facet, value);
        return (
          <li key={value}>
            <button
              type="button"
              className={s['option']}
              aria-pressed={chosen.includes(value)}
              title={arriving ? name : `${name}: ${describeFills(fills)}`}
              onClick={() => onToggle(facet, value)}
            >
              <span className={s['optionName']}>{name}</span>
              <FillStrip amounts={fills} width={(count / most) * BAR_WIDTH} />
              <span className={s['optionCount']}>{arriving ? '…' : formatCount(count)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function describeFills(fills: FacetOption['fills']): string {
  const present = FILL_NAMES.filter((fill) => fills[fill] > 0);
  return present.map((fill) => `${formatCount(fills[fill])} ${FILL_TEXTS[fill].label.toLowerCase()}`).join(', ');
}
