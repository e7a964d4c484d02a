import s from '../furniture.module.css';

/** Says that a workspace is invented; on every screen and print of one. */
export function DemoMark() {
  return <span className={s['demo']}>Demo · fictional</span>;
}
