import { ExportMenu } from '../export/export-menu.tsx';
import { MEASURE_MEANINGS, MEASURE_WORDS } from '../../words/law/measure-words.ts';
import s from '../network.module.css';
import { MEASURES } from '../model/network-search.ts';
import { Picker } from './picker.tsx';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** Meaning of sizes, marks of choke points or none, and the export: common to graph and table. */
export function ViewOptions({ explorer }: { explorer: ShownExplorer }) {
  const { search, change, measure } = explorer;
  return (
    <div className={s['options']}>
      <Picker
        label="Size"
        value={measure}
        options={MEASURES.map((one) => [one, MEASURE_WORDS[one].toLowerCase()])}
        title={MEASURE_MEANINGS[measure]}
        onPick={(size) => change({ size: MEASURES.find((one) => one === size) })}
      />
      <label className={s['check']}>
        <input
          type="checkbox"
          checked={search.choke === 'on'}
          onChange={(event) => change({ choke: event.currentTarget.checked ? 'on' : undefined })}
        />
        Choke points
      </label>
      {explorer.model.hasExposure ? <ExportMenu explorer={explorer} /> : null}
    </div>
  );
}
