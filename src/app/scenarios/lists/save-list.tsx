import type { ExportHeader, ExportTable } from '../../../domain/tables/export-table.ts';
import { getFileStem } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import type { TableFile } from '../../components/table-file.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import s from '../scenarios.module.css';

/** Hands over a list of the scenarios as CSV or XLSX: whole and unrounded, under its basis. Nothing without a workspace. */
export function SaveList({
  what,
  dataVersion,
  rests,
  createTable,
}: {
  /** The list as part of a file's name. */
  what: string;
  dataVersion: string;
  /** Basis of the figures, beside data and day. */
  rests: ExportHeader;
  createTable: () => ExportTable;
}) {
  const { workspace } = useView();
  const today = useToday();
  const saving = useSaving();
  if (workspace === undefined) return null;
  const { name, demo } = workspace;
  const save = (kind: TableFile) => async () => {
    const { saveTable } = await import('../../components/save-table.ts');
    const header: ExportHeader = [
      ['Workspace', name],
      ['Data are', demo ? 'DEMO, FICTIONAL' : "the company's own"],
      ['Made on', today],
      ['Data version', dataVersion],
      ...rests,
    ];
    await saveTable(`${getFileStem(name, demo)}-${what}-${today}`, kind, header, createTable());
  };
  return (
    <p className={s['actions']}>
      <button type="button" className={s['button']} onClick={() => saving.run(save('csv'))}>
        Save as CSV
      </button>
      <button type="button" className={s['button']} onClick={() => saving.run(save('xlsx'))}>
        {saving.isSaving ? 'Writing the file …' : 'Save as XLSX'}
      </button>
      <SavingFailure saving={saving} />
    </p>
  );
}
