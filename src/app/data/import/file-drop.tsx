import { useRef, useState } from 'react';
import { joinClasses } from '../../components/class-names.ts';
import s from '../data.module.css';

const KINDS_TEXT =
  'Bills of materials, lists of parts, suppliers, sources and stocks as your ERP, PLM, ECAD or planning system writes them: CSV, TSV, XLSX, XLS, ODS, JSON, a CycloneDX hardware BOM. Several files at once are read together. A workspace (.lodestone.json) is read alone.';

/** Where files are dropped or chosen; the button works by keyboard. `compact` after a result is on screen. */
export function FileDrop({ compact, onFiles }: { compact: boolean; onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={joinClasses(s['drop'], compact && s['dropCompact'], over && s['dropOver'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer.files);
      }}
    >
      <p className={s['dropTitle']}>
        {compact ? 'Other files: drop them here, or ' : 'Drop your files here, or '}
        <button type="button" className={compact ? s['button'] : s['primary']} onClick={() => input.current?.click()}>
          Choose files
        </button>
      </p>
      {compact ? null : (
        <>
          <p className={s['hint']}>{KINDS_TEXT}</p>
          <p className={s['hint']}>
            They are read in this browser; nothing is stored before you have seen what was found and accepted it.
          </p>
        </>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="Files to import"
        onChange={(event) => {
          give(event.currentTarget.files);
          // The same file, corrected, must be a choice again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
