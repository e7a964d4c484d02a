import { TEXT_ENCODINGS, type TextEncoding } from '../../../domain/texts/text-encodings.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** The encoding of a file's reading, to be chosen again where it was judged by its signs: names tell a person whether it is right. */
export function EncodingChoice({ state, file, encoding }: { state: ReadState; file: string; encoding: string }) {
  const { session } = useImportSession();
  const choose = (chosen: TextEncoding): void => {
    const others = (state.settings.encodings ?? []).filter((one) => one.file !== file);
    const settings = { ...state.settings, encodings: [...others, { file, encoding: chosen }] };
    void session.decide(`Read ${file} as ${chosen}`, { settings });
  };
  const isKnown = TEXT_ENCODINGS.some((known) => known === encoding);
  return (
    <label>
      Text as{' '}
      <select
        className={s['select']}
        value={encoding}
        aria-label={`Encoding of ${file}`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = TEXT_ENCODINGS.find((known) => known === value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {isKnown ? null : <option>{encoding}</option>}
        {TEXT_ENCODINGS.map((known) => (
          <option key={known}>{known}</option>
        ))}
      </select>
    </label>
  );
}
