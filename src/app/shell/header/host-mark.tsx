import s from './header.module.css';
import { useHostText } from './use-host-text.ts';

/** Who holds the data, as a small picture before the workspace's name: a server, a browser's window, or an empty outline. */
export function HostMark() {
  const { host, text, stored } = useHostText();
  return (
    <span className={s['host']} title={stored === undefined ? text : `${text}. ${stored}`} data-state={host ?? 'down'}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {host === 'browser' ? (
          <path d="M1.5 2.5h11v9h-11zM1.5 5.2h11" />
        ) : (
          <path
            d="M1.5 2h11v4h-11zM1.5 8h11v4h-11zM4 4h.01M4 10h.01"
            strokeDasharray={host === null ? '2 2' : undefined}
          />
        )}
      </svg>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
