import { Link } from '@tanstack/react-router';

/** The way out of a view that lacks data: to the import. `children` says what is to be brought. */
export function ImportLink({ children = 'Import your files' }: { children?: string }) {
  return (
    <Link to="/data" search={{ tab: 'import' }}>
      {children}
    </Link>
  );
}
