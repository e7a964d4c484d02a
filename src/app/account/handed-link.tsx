import type { MadeLink } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { Secret } from './secret.tsx';

/** How a link went to its person: by mail, with the way to have it shown all the same, or as a secret to hand over; `says` its purpose. */
export function HandedLink({
  to,
  says,
  handed: { link, mail },
  onShow,
  onClose,
}: {
  to: string;
  says: string;
  handed: Pick<MadeLink, 'link' | 'mail'>;
  onShow: () => void;
  onClose: () => void;
}) {
  if (link !== null)
    return <Secret says={mail === 'failed' ? `The mail was not sent. ${says}` : says} text={link} onClose={onClose} />;
  return (
    <div className={s['secret']} role="status">
      <p>The link went to {to} by mail. If it does not arrive, have another one shown and hand it over.</p>
      <p>
        <button type="button" className={s['button']} onClick={onShow}>
          Show a link
        </button>{' '}
        <button type="button" className={s['button']} onClick={onClose}>
          Done
        </button>
      </p>
    </div>
  );
}
