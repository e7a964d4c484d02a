import type { DraftedFile } from '../../domain/licence-file/draft-file.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { getFileStem, saveBlob, saveFile } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { FileCheck } from './file-check.tsx';
import s from './licences.module.css';

/**
 * Hands out the papers of a case, as one page to print and as a file to fill in, and holds a filled-in file against known reasons for returns. Its
 * buttons are there before the data are, since what stands below them is pressed.
 */
export function PapersButton({ shown }: { shown: LicenceCase }) {
  const { dataVersion, lawDate } = useView();
  const dataset = useDataset().data;
  const items = useCatalogue('later').data?.items;
  const today = useToday();
  const saving = useSaving();
  if (dataset === undefined || items === undefined || dataVersion === null)
    return <Papers saving={saving} save={null} />;
  const { name, demo } = dataset.settings;
  const stem = `${getFileStem(name, demo)}-papers-${shown.code}-${today}`;
  const draft = async (): Promise<DraftedFile> => {
    const { draftLicenceFile } = await import('./draft-papers.ts');
    const criteria = items.find(({ id }) => id === shown.itemId)?.criteria ?? [];
    const elements = criteria.flatMap((one) => (one.kind === 'element' ? one.anyOf : []));
    return draftLicenceFile(shown, dataset, shown.expected?.filed ?? lawDate, elements);
  };
  const savePage = async (): Promise<void> => {
    const { writePapers } = await import('./draft-papers.ts');
    const html = writePapers(shown, await draft(), { company: name, demo, madeOn: today, dataVersion });
    saveBlob(`${stem}.html`, new Blob([html], { type: 'text/html' }));
  };
  const saveFacts = async (): Promise<void> => {
    const { addBlankPapers } = await import('./draft-papers.ts');
    const { file } = await draft();
    saveFile(`${stem}.json`, `${JSON.stringify(addBlankPapers(file), null, 2)}\n`, 'application/json');
  };
  return <Papers saving={saving} save={{ page: savePage, facts: saveFacts }} />;
}

/** `save`: null while there is nothing to save yet. */
function Papers({
  saving,
  save,
}: {
  saving: ReturnType<typeof useSaving>;
  save: { page: () => Promise<void>; facts: () => Promise<void> } | null;
}) {
  const run = (how: 'page' | 'facts'): void => {
    if (save !== null) saving.run(save[how]);
  };
  return (
    <>
      <p className={s['buttons']}>
        <button type="button" className={s['button']} disabled={save === null} onClick={() => run('page')}>
          Save the papers (HTML)
        </button>
        <button type="button" className={s['button']} disabled={save === null} onClick={() => run('facts')}>
          Save the file to fill in (JSON)
        </button>
        <SavingFailure saving={saving} />
      </p>
      <FileCheck />
    </>
  );
}
