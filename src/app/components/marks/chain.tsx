import type { ReactNode } from 'react';
import { Fragment } from 'react';
import s from './chain.module.css';

/** One link of a chain; the deciding one is set in bold. */
export type ChainLink = { key: string; text: ReactNode; decides?: boolean };

/** A path as a sentence: product › part › form › place. */
export function Chain({ links }: { links: readonly ChainLink[] }) {
  return (
    <span className={s['chain']}>
      {links.map((link, index) => (
        <Fragment key={link.key}>
          {index === 0 ? null : <span className={s['arrow']}> › </span>}
          {link.decides === true ? <b>{link.text}</b> : <span>{link.text}</span>}
        </Fragment>
      ))}
    </span>
  );
}
