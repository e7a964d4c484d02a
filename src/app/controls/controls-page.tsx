import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { getLawStandings } from '../queries/view/law-standings.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import type { ControlsTab } from '../url-state.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { Tabs } from '../components/tabs.tsx';
import type { Law } from './law.ts';
import { MeasuresTab } from './measures-tab.tsx';

const LOADING = <Pending label="Loading" lines={[60, 100, 100, 100]} height={22} gap={20} />;
/** Parts read now and then have chunks of their own. */
const MeasureView = late(async () => (await import('./measure-view.tsx')).MeasureView, LOADING);
const ItemsTab = late(async () => (await import('./items-tab.tsx')).ItemsTab, LOADING);
const PacksTab = late(async () => (await import('./packs/packs-tab.tsx')).PacksTab, LOADING);
const ItemSheet = late(async () => (await import('./item-sheet.tsx')).ItemSheet, null);
const PartiesTab = late(async () => (await import('./parties-tab.tsx')).PartiesTab, LOADING);
const LicensingTab = late(async () => (await import('./licensing-tab.tsx')).LicensingTab, LOADING);
const OpenPointsTab = late(async () => (await import('./open-points-tab.tsx')).OpenPointsTab, LOADING);

/** The Controls page: the law on the law date, and its hits here. */
export function ControlsPage() {
  const view = useView();
  const catalogue = useCatalogue();
  const search = useSearch({ from: '/controls' });
  const law: Law | undefined =
    catalogue.data === undefined
      ? undefined
      : {
          catalogue: catalogue.data,
          lawDate: view.lawDate,
          suspensionEnd: view.suspensionEnd,
          reading: view.reading,
          standings: getLawStandings(catalogue.data, view.assumptions, view),
        };
  // The time line is large: it is built in between what a person does, not in one go.
  const isFilled = useDeferredValue(law !== undefined, false);
  const item = law?.catalogue.items.find((one) => one.id === search.item);
  // A link to an item shows it beside the measure that lists it, unless the list of all items is asked for.
  const measureId = search.measure ?? (search.tab === undefined ? item?.measureId : undefined);
  const tab = search.tab ?? 'measures';
  return (
    <Page
      title="Controls"
      wide
      beside={
        <Tabs label="Views of the catalogue">
          {getTabs(law).map(([id, name, count]) => (
            <Link key={id} to="/controls" search={{ tab: id }} aria-current={id === tab ? 'page' : undefined}>
              {name} <small>{count}</small>
            </Link>
          ))}
        </Tabs>
      }
      sheet={law !== undefined && item !== undefined ? <ItemSheet law={law} item={item} /> : null}
    >
      {catalogue.isError ? (
        <ErrorPanel
          what="The catalogue could not be read"
          error={catalogue.error}
          onRetry={() => void catalogue.refetch()}
        />
      ) : law === undefined || !isFilled ? (
        <Pending label="Loading the catalogue" lines={[60, 100, 100, 100, 100, 100, 100, 100]} height={22} gap={20} />
      ) : (
        <Body law={law} tab={tab} measureId={measureId} />
      )}
    </Page>
  );
}

function Body({ law, tab, measureId }: { law: Law; tab: ControlsTab; measureId: string | undefined }) {
  switch (tab) {
    case 'measures':
      return measureId === undefined ? <MeasuresTab law={law} /> : <MeasureView law={law} measureId={measureId} />;
    case 'items':
      return <ItemsTab law={law} />;
    case 'parties':
      return <PartiesTab law={law} />;
    case 'licensing':
      return <LicensingTab catalogue={law.catalogue} lawDate={law.lawDate} />;
    case 'open':
      return <OpenPointsTab catalogue={law.catalogue} />;
    case 'packs':
      return <PacksTab catalogue={law.catalogue} />;
  }
}

function getTabs(law: Law | undefined): readonly (readonly [ControlsTab, string, number | null])[] {
  const catalogue = law?.catalogue;
  return [
    ['measures', 'Measures', catalogue?.measures.length ?? null],
    ['items', 'Items', catalogue?.items.length ?? null],
    ['parties', 'Party lists', catalogue?.partyLists.length ?? null],
    ['licensing', 'Licensing', catalogue?.licensing.length ?? null],
    ['open', 'Open points', catalogue?.uncertainties.length ?? null],
    ['packs', 'Packs', catalogue === undefined ? null : catalogue.version.split('+').length - 1],
  ];
}
