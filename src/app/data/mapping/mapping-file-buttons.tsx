import { useRef } from 'react';
import type { MappingFile } from '../../../domain/decisions/decisions.ts';
import { useView } from '../../queries/view/use-view.ts';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { listMappingsToKeep } from './correct-mapping.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import m from './mapping.module.css';
import { useImportSession } from '../session/use-import-session.ts';

/** The layouts of these tables out as a small file, for a colleague or the command line, and such a file in. */
export function MappingFileButtons({ state }: { state: ReadState }) {
  const { session } = useImportSession();
  const { workspace } = useView();
  const saving = useSaving();
  const input = useRef<HTMLInputElement>(null);
  const kept = listMappingsToKeep(state.outcome.proposals, state.settings.mappings ?? []);
  const save = (): void => {
    const stem = getFileStem(state.settings.name || (workspace?.name ?? ''), false);
    const file: MappingFile = { format: 'lodestone-mappings', formatVersion: 1, mappings: kept };
    saveFile(`${stem}.mapping.json`, JSON.stringify(file, null, 2), 'application/json');
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const added = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const files = [...state.files.filter(({ name }) => name !== added.name), added];
    await session.decide(`Use the layouts of ${file.name}`, { files });
  };
  return (
    <>
      <span className={m['files']}>
        <button type="button" className={s['link']} disabled={kept.length === 0} onClick={() => saving.run(save)}>
          Save these layouts
        </button>
        <button type="button" className={s['link']} onClick={() => input.current?.click()}>
          Use saved layouts
        </button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          tabIndex={-1}
          aria-label="File with layouts"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </span>
      <SavingFailure saving={saving} />
    </>
  );
}
