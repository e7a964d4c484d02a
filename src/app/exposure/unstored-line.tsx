import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useView } from '../queries/view/use-view.ts';
import s from './exposure-page.module.css';
import { useUnstoredParts } from './sheet/facts/unstored-facts.ts';

/** Says of which parts beside the open one something was chosen and not stored, each a way back to it; nothing if there is none. */
export function UnstoredLine({ open }: { open: string | undefined }) {
  const parts = useUnstoredParts(useView().workspaceId).filter((part) => part !== open);
  return (
    <p role="status" className={parts.length === 0 ? 'visually-hidden' : s['unstored']}>
      {parts.length === 0 ? null : 'Chosen, and not stored yet: what is said of '}
      {parts.map((part, row) => (
        <Fragment key={part}>
          {row === 0 ? null : ', '}
          <Link to="/exposure" search={(previous) => ({ ...previous, tab: undefined, part })} resetScroll={false}>
            {part}
          </Link>
        </Fragment>
      ))}
      {parts.length === 0 ? null : '.'}
    </p>
  );
}
