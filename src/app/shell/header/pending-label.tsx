import s from './header.module.css';

/** A button's label before there is one: a bar of the width of `text`; the text also names the button for screen readers. */
export function PendingLabel({ text }: { text: string }) {
  return (
    <>
      <span className={s['loading']} aria-hidden="true">
        {text}
      </span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}
