import type { SimulationReport } from '../../../engine/simulation/report.ts';
import { getCurrencySign } from '../../format/money.ts';
import { Section } from '../../views/section.tsx';
import { CourseChart } from './course-chart.tsx';
import type { ThingNames } from './name-things.ts';
import s from './results.module.css';

/** One product over time with its bands, or one part in the middle course; `chosen` names either. */
export function CourseSection({
  report,
  names,
  chosen,
  onChoose,
}: {
  report: SimulationReport;
  names: ThingNames;
  chosen: string;
  onChoose: (partNumber: string) => void;
}) {
  const { series, middle } = report;
  const part = middle.parts.find(({ partNumber }) => partNumber === chosen);
  const option = ({ partNumber }: { partNumber: string }) => (
    <option key={partNumber} value={partNumber}>
      {names.part(partNumber)} ({partNumber})
    </option>
  );
  return (
    <Section
      title={`Course of ${names.part(chosen)}`}
      caption={
        part === undefined
          ? 'The line is the median of all draws, the band holds 8 of 10, dashed is what it would be if nothing happened.'
          : 'All makers and buyers of the part together, in the middle course, which has no luck and so no band; dashed is what it would be if nothing happened.'
      }
      aside={
        <label className={s['ask']}>
          Shown
          <select
            className={s['button']}
            value={chosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.value)}
          >
            <optgroup label="Products">{series.map(option)}</optgroup>
            {middle.parts.length === 0 ? null : (
              <optgroup label="Parts that matter">{middle.parts.map(option)}</optgroup>
            )}
          </select>
        </label>
      }
    >
      {part === undefined ? (
        <ProductCourse report={report} chosen={chosen} />
      ) : (
        (
          [
            ['Production', 'units a day', 'production'],
            ['Stock', 'units at makers and on shelves', 'stock'],
            ['Receipts', 'units a day that arrive at buyers', 'receipts'],
          ] as const
        ).map(([title, unit, of]) => (
          <CourseChart
            key={of}
            title={title}
            unit={unit}
            course={{ day: series[0]?.day ?? [], line: part[of], band: null, baseline: part.usual[of] }}
            startDate={report.startDate}
            mark={null}
          />
        ))
      )}
    </Section>
  );
}

function ProductCourse({ report, chosen }: { report: SimulationReport; chosen: string }) {
  const { series, products, middle, startDate, currency } = report;
  const course = series.find(({ partNumber }) => partNumber === chosen) ?? series[0];
  if (course === undefined) return null;
  const { day, production, stock, usual } = course;
  const stop = products.find(({ partNumber }) => partNumber === chosen)?.firstStopDay.p50 ?? null;
  const mark = stop === null ? null : { day: stop, label: 'first short' };
  const late = middle.products.find(({ partNumber }) => partNumber === chosen);
  const middleOnly = [
    ['Lost', 'units a day, middle course', late?.lost ?? []],
    ['Caught up later', 'units a day, middle course', late?.recovered ?? []],
    ['Extra cost of all products', `${getCurrencySign(currency)} a step, middle course`, middle.cost],
  ] as const;
  return (
    <>
      <CourseChart
        title="Production"
        unit="units a day"
        course={{ day, line: production.p50, band: production, baseline: usual.production }}
        startDate={startDate}
        mark={mark}
      />
      <CourseChart
        title="Stock of finished goods"
        unit="units"
        course={{ day, line: stock.p50, band: stock, baseline: usual.stock }}
        startDate={startDate}
        mark={mark}
      />
      {middleOnly.map(([title, unit, line]) =>
        line.every((value) => value === 0) ? null : (
          <CourseChart
            key={title}
            title={title}
            unit={unit}
            course={{ day, line, band: null, baseline: null }}
            startDate={startDate}
            mark={null}
          />
        ),
      )}
    </>
  );
}
