import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import type { MapColour } from './colour-by.ts';
import { COLOUR_WORDS } from './colour-words.ts';
import { BAND_STARTS } from './map-bands.ts';
import s from './map.module.css';
import world from './world-map.module.css';

/** Meaning of the colours of countries and sites. */
export function MapKey({ by }: { by: MapColour }) {
  return (
    <div className={s['key']}>
      <span>{COLOUR_WORDS[by].key}</span>
      {BAND_STARTS.map((start, index) => (
        <span key={start}>
          <svg width="22" height="8" aria-hidden="true">
            <rect width="22" height="8" className={world[`band-${index + 1}`]} />
          </svg>{' '}
          {`${by === 'leaves' && index === 0 ? 'up to 10' : Math.round(start * 100)}${index === BAND_STARTS.length - 1 ? ' % +' : ' %'}`}
        </span>
      ))}
      <span>
        <svg width="14" height="10" aria-hidden="true">
          <rect width="14" height="10" className={world['band-unknown']} />
        </svg>{' '}
        not known
      </span>
      <span>Site</span>
      {FILL_NAMES.map((name) => (
        <span key={name}>
          <FillSwatch fill={name} /> {FILL_TEXTS[name].label.toLowerCase()}
        </span>
      ))}
    </div>
  );
}
