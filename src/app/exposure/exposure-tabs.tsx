import { Link } from '@tanstack/react-router';
import type { ExposureReport } from '../../engine/exposure/report.ts';
import { formatCount } from '../format/number.ts';
import type { ExposureTab } from '../url-state.ts';
import { EXPOSURE_TABS } from '../url-state.ts';
import { Tabs } from '../components/tabs.tsx';

const NAMES: Record<ExposureTab, string> = {
  parts: 'Parts',
  suppliers: 'Suppliers',
  sites: 'Sites',
  materials: 'Materials',
  measures: 'Measures',
};

/** The five lists of the page with how many rows each holds, `total` parts once all of them are here. A tab begins unfiltered. */
export function ExposureTabs({ report, total }: { report: ExposureReport | undefined; total: number | null }) {
  return (
    <Tabs label="Lists">
      {EXPOSURE_TABS.map((tab) => (
        <Link
          key={tab}
          to="/exposure"
          search={{ tab: tab === 'parts' ? undefined : tab }}
          activeOptions={{ explicitUndefined: true }}
        >
          {NAMES[tab]}{' '}
          {report === undefined ? null : (
            <small>{formatCount((tab === 'parts' ? total : null) ?? report[tab].length)}</small>
          )}
        </Link>
      ))}
    </Tabs>
  );
}
