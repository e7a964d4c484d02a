import { Link, useNavigate } from '@tanstack/react-router';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { Sheet } from '../components/page/page.tsx';
import { CalcTable } from '../components/calc-table.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { explainFigure } from './explain-figure.ts';
import s from './figure-sheet.module.css';
import { getTerritoryName } from '../network/map/territory-name.ts';

/** The arithmetic of the address's figure, beside the page; from here the rows behind it are one step away. */
export function FigureSheet({ report, open }: { report: ExposureSummary; open: string }) {
  const navigate = useNavigate();
  const territories = useCatalogue('later').data?.territories;
  const nameTerritory = (code: string) => getTerritoryName(territories, code);
  const explanation = explainFigure(report, open, nameTerritory);
  const close = () => void navigate({ to: '/', search: { open: undefined }, resetScroll: false });
  if (explanation === null) {
    return (
      <Sheet label="arithmetic" takesFocus onClose={close}>
        <EmptyState reason="no-match" title="This figure is not here">
          The data or the law have changed since the link was made, and the page no longer shows the figure that it
          opens.
        </EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet label={`arithmetic: ${explanation.title}`} takesFocus onClose={close}>
      <p className={s['kicker']}>Arithmetic</p>
      <h2 className={s['title']}>{explanation.title}</h2>
      <p className={s['text']}>{explanation.text}</p>
      <CalcTable caption={explanation.title} rows={explanation.rows} />
      <ul className={s['links']}>
        {explanation.behind.map(({ label, search }) => (
          <li key={label}>
            <Link to="/exposure" search={search}>
              {label}
            </Link>
          </li>
        ))}
        {explanation.control === undefined ? null : (
          <li>
            <Link to="/controls" search={explanation.control.search}>
              The rule: {explanation.control.label}
            </Link>
          </li>
        )}
        <li>
          <Link to="/method" search={{}}>
            The method
          </Link>
        </li>
      </ul>
      <p className={s['basis']}>
        Law of {formatDate(report.lawDate)} · data {report.dataVersion.slice(0, 8)} · catalogue{' '}
        {report.catalogueVersion} · engine {report.engineVersion} · market shares {report.inference ? 'on' : 'off'}
      </p>
    </Sheet>
  );
}
