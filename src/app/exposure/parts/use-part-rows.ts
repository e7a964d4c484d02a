import { useMemo } from 'react';
import type { Triage } from '../../../domain/workspace/workspace.ts';
import type { PartExposure } from '../../../engine/exposure/report.ts';
import { useConcentration, useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useDocuments } from '../../queries/workspace-queries.ts';
import type { PartRow } from './part-row.ts';
import { buildPartRows } from './part-row.ts';
import { toValidTriage } from '../../queries/view/document-values.ts';

/** Triage by part number, as stored; without meaningless entries. */
export function useTriage(): ReadonlyMap<string, Triage> {
  const { workspaceId } = useView();
  const documents = useDocuments(workspaceId).data;
  return useMemo(
    () =>
      new Map(
        (documents ?? []).flatMap((document) => {
          if (document.kind !== 'triage') return [];
          const triage = toValidTriage(document.value);
          return triage === null ? [] : [[document.key, triage] as const];
        }),
      ),
    [documents],
  );
}

/** The rows of the parts table; columns with data still on their way stay empty. */
export function usePartRows(parts: readonly PartExposure[] | undefined): PartRow[] {
  const dataset = useDataset().data;
  const catalogue = useCatalogue('later').data;
  const concentration = useConcentration('company').data;
  const triage = useTriage();
  return useMemo(() => {
    if (parts === undefined) return [];
    const items = new Map(concentration?.items.map((item) => [item.partNumber, item]));
    return buildPartRows(parts, { dataset, catalogue, triage, concentration: items });
  }, [parts, dataset, catalogue, concentration, triage]);
}
