import { Link } from '@tanstack/react-router';
import { formatDate } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

/** Which catalogue of controls is used, and how far its evidence reaches. */
export function CataloguePopover() {
  const { data: catalogue, isError, error } = useCatalogue('later');
  return (
    <Popover
      className={s['fact']}
      title="Catalogue of controls"
      label={
        <>
          <span className={s['key']}>Catalogue</span>{' '}
          {catalogue?.version ?? (
            <span className={s['loading']} aria-hidden="true">
              0000.00
            </span>
          )}
        </>
      }
    >
      {isError ? <ErrorPanel what="The catalogue could not be read" error={error} /> : null}
      {catalogue === undefined ? null : (
        <>
          <p className={s['hint']}>
            {formatCounted(catalogue.measures.length, 'measure')} with {formatCounted(catalogue.items.length, 'item')}.
            The newest evidence read is of {formatDate(catalogue.evidenceCutoff)}; a window that ran out after it
            without a known successor is unclear.
          </p>
          <p className={s['hint']}>{catalogue.disclaimer}</p>
        </>
      )}
      <p>
        <Link to="/controls" search={{}}>
          Open the controls
        </Link>
      </p>
    </Popover>
  );
}
