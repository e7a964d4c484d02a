import { Pending } from '../components/states/pending.tsx';
import s from './network.module.css';

/** The page before its picture: the toolbar and the frame at their heights. */
export function ExplorerSkeleton() {
  return (
    <>
      <Pending label="Laying out the network" lines={[64]} height={26} />
      <div className={s['room']} />
    </>
  );
}
