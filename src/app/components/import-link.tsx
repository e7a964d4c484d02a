import { Link } from '@tanstack/react-router';

/** The way out of a view without data: to the import. `children` names the needed data. */
export function ImportLink({ children = 'Import your files' }: { children?: string }) {
  return (
    <Link to="/data" search={{ tab: 'import' }}>
      {children}
    </Link>
  );
}
