import { Pending } from '../views/pending.tsx';
import { Section } from '../views/section.tsx';
import s from './overview.module.css';

/** The page before its first figures: the same blocks at the same heights, so that nothing moves when they come. */
export function OverviewSkeleton() {
  return (
    <>
      <section className={s['lead']} aria-label="The finding">
        <Pending label="Calculating the exposure" lines={[88, 54]} height={28} gap={8} />
        <div className={s['coverage']}>
          <Pending lines={[48]} />
        </div>
        <Pending lines={[100]} height={30} />
        <div className={s['figures']}>
          <Pending lines={[0, 50]} height={44} />
        </div>
      </section>
      <div className={s['grid']}>
        <Section title="By product">
          <Pending lines={[100, 100, 100]} height={34} gap={16} />
        </Section>
        <Section title="Paths that carry most">
          <Pending lines={[100, 96, 100, 92, 98]} height={34} gap={16} />
        </Section>
      </div>
    </>
  );
}
