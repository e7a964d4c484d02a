import { CopyButton } from '../components/copy-button.tsx';
import s from '../components/forms/forms.module.css';

/** Something shown once and never again; `says` its purpose. */
export function Secret({ says, text, onClose }: { says: string; text: string; onClose: () => void }) {
  return (
    <div className={s['secret']} role="status">
      <p>{says} It is shown only now.</p>
      <code>{text}</code>
      <p>
        <CopyButton className={s['button']} text={text} label="Copy" />{' '}
        <button type="button" className={s['button']} onClick={onClose}>
          Done
        </button>
      </p>
    </div>
  );
}
