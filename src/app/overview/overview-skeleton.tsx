import { Pending } from '../components/states/pending.tsx';
import { Section } from '../components/section.tsx';
import s from './overview.module.css';

/** The page before its first figures: the same blocks at the same heights, so that nothing moves when they come. */
export function OverviewSkeleton() {
  return (
    <>
      <section className={s['lead']} aria-label="The finding">
        <div className={s['finding']}>
          <Pending label="Calculating the exposure" lines={[92, 58]} height={26} gap={10} />
        </div>
        <div className={s['coverage']}>
          <Pending lines={[72]} height={20} />
        </div>
        <Pending lines={[100]} height={30} />
        <div className={s['figuresRoom']}>
          <Pending lines={[70]} height={56} />
        </div>
      </section>
      <div className={s['grid']}>
        <Section title="By product" caption="Yearly revenue by exposure.">
          <Pending lines={[100, 100, 100]} height={40} gap={20} />
        </Section>
        <Section title="Paths that carry most" caption="Revenue that rests on each path.">
          <Pending lines={[100, 100, 100, 100, 100]} height={38} gap={19} />
        </Section>
      </div>
    </>
  );
}
