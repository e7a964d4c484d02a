import type { ReactNode } from 'react';
import s from './furniture.module.css';

/**
 * Views of one page as links: put router links inside, the current one with `aria-current="page"` (the router sets it). A count
 * goes into a `<small>`.
 */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={s['tabs']} aria-label={label}>
      {children}
    </nav>
  );
}
