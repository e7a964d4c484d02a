import { useState } from 'react';
import type { FileFlaw } from '../../domain/licence-file/check-file.ts';
import { formatCounted } from '../format/number.ts';
import s from './licences.module.css';

type Checked = { readonly name: string; readonly flaws: readonly FileFlaw[]; readonly reason: string | null };

/** Holds a filled-in file against the known reasons for returned files, and lists each reason with its paper. */
export function FileCheck() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = async (file: File): Promise<void> => {
    const { checkLicenceFile, readLicenceFile } = await import('./draft-papers.ts');
    const { name } = file;
    const read = readLicenceFile(await file.text(), name);
    setChecked(
      read.ok ? { name, flaws: checkLicenceFile(read.file), reason: null } : { name, flaws: [], reason: read.reason },
    );
  };
  return (
    <>
      <p>
        <label>
          Check a filled-in file (JSON):{' '}
          <input
            type="file"
            accept=".json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file === undefined) return;
              check(file).catch((error: unknown) =>
                setChecked({ name: file.name, flaws: [], reason: `${file.name} could not be read: ${String(error)}` }),
              );
            }}
          />
        </label>
      </p>
      {checked === null ? null : <Outcome {...checked} />}
    </>
  );
}

function Outcome({ name, flaws, reason }: Checked) {
  if (reason !== null) return <p role="alert">{reason}</p>;
  return (
    <div role="status">
      <p>
        <b>
          {flaws.length === 0
            ? `${name}: no flaw found; an officer may ask for more.`
            : `${name}: ${formatCounted(flaws.length, 'reason')} to come back.`}
        </b>
      </p>
      <ul className={s['flaws']}>
        {flaws.map(({ code, paper, message }) => (
          <li key={`${code} ${paper ?? ''} ${message}`}>
            {message} <small>{paper ?? 'the file as a whole'}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
