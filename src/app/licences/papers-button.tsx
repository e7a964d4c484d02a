import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { getFileStem, saveBlob } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import s from './licences.module.css';

/** Hands out the papers of a case as one page to print and fill in. */
export function PapersButton({ shown }: { shown: LicenceCase }) {
  const { dataVersion, lawDate } = useView();
  const dataset = useDataset().data;
  const items = useCatalogue('later').data?.items;
  const today = useToday();
  const saving = useSaving();
  if (dataset === undefined || items === undefined || dataVersion === null) return null;
  const save = async (): Promise<void> => {
    const { draftLicenceFile, writePapers } = await import('./draft-papers.ts');
    const criteria = items.find(({ id }) => id === shown.itemId)?.criteria ?? [];
    const elements = criteria.flatMap((one) => (one.kind === 'element' ? one.anyOf : []));
    const { name, demo } = dataset.settings;
    const drafted = draftLicenceFile(shown, dataset, shown.expected?.filed ?? lawDate, elements);
    const html = writePapers(shown, drafted, { company: name, demo, madeOn: today, dataVersion });
    saveBlob(`${getFileStem(name, demo)}-papers-${shown.code}-${today}.html`, new Blob([html], { type: 'text/html' }));
  };
  return (
    <p>
      <button type="button" className={s['button']} onClick={() => saving.run(save)}>
        Save the papers (HTML)
      </button>
      <SavingFailure saving={saving} />
    </p>
  );
}
