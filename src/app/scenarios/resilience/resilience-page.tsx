import { useMemo } from 'react';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { AnalysisPage } from './analysis-page.tsx';
import { nameOutages } from './name-outage.ts';
import { OutageSheet } from './outage-sheet.tsx';
import { ResilienceView } from './resilience-view.tsx';
import { findSilentStock } from '../../../documents/words/silent-stock.ts';
import { sortOutages } from './sort-outages.ts';
import { useResilience } from '../../queries/analyses/use-resilience.ts';

/** Everything down in turn, one at a time: how long sales go on and the loss until recovery. */
export function ResiliencePage({
  context,
  search,
  change,
}: {
  context: ScenarioContext;
  search: ScenariosSearch;
  change: (next: ScenariosSearch, options?: { replace?: boolean }) => void;
}) {
  const { inference, workspace, workspaceId } = useView();
  const versions = useVersions(workspaceId).data;
  const today = useToday();
  const saving = useSaving();
  const { report, analysis } = useResilience(context, inference, { atOnce: true });
  const nameOf = useMemo(() => nameOutages(context), [context]);
  const { level = 'sites', sort = 'impact' } = search;
  const rows = useMemo(() => (report === undefined ? [] : sortOutages(report[level], sort)), [report, level, sort]);
  const open = rows.find(({ id }) => id === search.row);
  const { dataset } = context;
  const isSilent = useMemo(() => findSilentStock(dataset), [dataset]);
  const save = async () => {
    if (report === undefined || workspace === undefined) return;
    // Few save the table: what writes it is fetched when somebody does.
    const { writeOutages } = await import('./write-outages.ts');
    const { name, demo } = workspace;
    const version = versions?.find(({ hash }) => hash === report.dataVersion);
    const text = writeOutages(
      report,
      level,
      rows,
      { nameOf, isSilent },
      {
        workspaceName: name,
        demo,
        version:
          version === undefined
            ? null
            : { number: version.number, date: version.dataDate ?? version.accepted.slice(0, 10) },
        madeOn: today,
      },
    );
    saveFile(`${getFileStem(name, demo)}-resilience-${level}-${today}.csv`, text, 'text/csv');
  };
  return (
    <AnalysisPage
      what="The analysis of outages"
      begins="The solver is being loaded …"
      analysis={analysis}
      sheet={
        report === undefined || open === undefined ? undefined : (
          <OutageSheet
            key={`${level} ${open.id}`}
            row={open}
            level={level}
            label={nameOf(level, open.id)}
            report={report}
            context={context}
            isSilent={isSilent(level, open)}
            onClose={() => change({ row: undefined }, { replace: true })}
          />
        )
      }
    >
      {report === undefined ? null : (
        <>
          <SavingFailure saving={saving} />
          <ResilienceView
            report={report}
            level={level}
            rows={rows}
            sort={sort}
            open={open?.id}
            hasStock={dataset.inventory.length > 0 || dataset.parts.some(({ stock }) => stock !== null)}
            nameOf={nameOf}
            isSilent={isSilent}
            onSort={(next) => change({ sort: next === 'impact' ? undefined : next }, { replace: true })}
            onOpen={(id) => change({ row: id === open?.id ? undefined : id })}
            onSave={() => saving.run(save)}
          />
        </>
      )}
    </AnalysisPage>
  );
}
