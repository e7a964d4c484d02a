import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CourseChart } from '../../../../src/app/scenarios/results/courses/course-chart.tsx';
import { LossChart } from '../../../../src/app/scenarios/results/loss-chart.tsx';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';

const COURSE = {
  day: [0, 7, 14],
  line: [100, 40, 100],
  band: { p10: [100, 0, 60], p90: [100, 90, 100] },
  baseline: [100, 100, 100],
};
const showCourse = (course = COURSE) =>
  render(
    <CourseChart
      title="Production"
      unit="units a day"
      course={course}
      startDate="2026-11-28"
      mark={{ day: 7, label: 'first short' }}
    />,
  );
const told = () => document.querySelector('[aria-live]')?.textContent?.replaceAll('\u00A0', ' ') ?? '';
const nameTicks = () => [...document.querySelectorAll('svg > g > text')].map(({ textContent }) => textContent);

describe('a chart of a result', () => {
  it('is one stop in which the arrows go from day to day and tell its figures', () => {
    showCourse();
    const chart = screen.getByRole('application', { name: 'Production' });
    expect(told()).toBe('');
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(told()).toContain('28 Nov 2026');
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(told()).toContain('median: 40 units a day');
    expect(told()).toContain('8 of 10 runs: 0 to 90');
    expect(told()).toContain('if nothing happened: 100');
    fireEvent.keyDown(chart, { key: 'End' });
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(told()).toContain('12 Dec 2026');
    fireEvent.keyDown(chart, { key: 'Escape' });
    expect(told()).toBe('');
  });

  it('tells the day nearest to the pointer until it leaves', () => {
    showCourse();
    const chart = screen.getByRole('application', { name: 'Production' });
    // Of 640 pixels, 64 to 628 are three days a week apart: the second at 346.
    fireEvent.pointerMove(chart, { clientX: 330 });
    expect(told()).toContain('5 Dec 2026');
    fireEvent.pointerLeave(chart);
    expect(told()).toBe('');
  });

  it('has even ticks, from nothing or from below it', () => {
    const { unmount } = showCourse();
    expect(nameTicks()).toEqual(['0', '20', '40', '60', '80', '100']);
    unmount();
    showCourse({ ...COURSE, line: [-30, 0, 10], band: { p10: [-45, 0, 0], p90: [0, 0, 50] }, baseline: [0, 0, 0] });
    expect(nameTicks()).toEqual(['-60', '-40', '-20', '0', '20', '40', '60']);
  });

  it('shows the runs by what they lose', () => {
    const histogram = [
      { from: 0, to: 10e6, share: 0.75 },
      { from: 10e6, to: 20e6, share: 0.25 },
    ];
    const figure = (value: number) => ({ value, low: value, high: value });
    const loss = { histogram, mean: figure(7e6), valueAtRisk: figure(19e6) } as unknown as NonNullable<
      SimulationReport['loss']
    >;
    render(<LossChart loss={loss} currency="EUR" basis="margin" />);
    const chart = screen.getByRole('application', { name: 'Unsold margin over the runs' });
    const [low, high] = [...chart.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height')));
    expect(low! / high!).toBeCloseTo(3, 9);
    fireEvent.keyDown(chart, { key: 'End' });
    expect(told()).toContain('25 % of the runs');
  });
});
