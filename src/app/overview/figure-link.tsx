import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A figure opening its arithmetic in the side sheet, on the same page. */
export function FigureLink({
  open,
  className,
  label,
  children,
}: {
  open: string;
  className?: string | undefined;
  label?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link to="/" search={{ open }} className={className} aria-label={label} activeProps={{}} resetScroll={false}>
      {children}
    </Link>
  );
}
