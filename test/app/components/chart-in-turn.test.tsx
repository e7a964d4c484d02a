import { act, render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChartInTurn } from '../../../src/app/components/chart-in-turn.tsx';

/** Stands for a chart: tells when it was built. */
function Chart({ name, built }: { name: string; built: string[] }) {
  if (!built.includes(name)) built.push(name);
  return <p>{name}</p>;
}

function Charts({ names, built }: { names: readonly string[]; built: string[] }) {
  return names.map((name, at) => (
    <ChartInTurn key={at} height={180}>
      <Chart name={name} built={built} />
    </ChartInTurn>
  ));
}

/** Draws into a layer that is there only once the chart knows what it draws, as Recharts does: React listens to the layer, which makes it a stop. */
function LayeredChart() {
  const [layer, setLayer] = useState<SVGGElement | null>(null);
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => void setTimeout(() => setIsKnown(true)), []);
  return (
    <svg tabIndex={0}>
      {isKnown ? <g ref={setLayer} className="recharts-zIndex-layer_300" /> : null}
      {layer === null ? null : createPortal(<rect />, layer)}
    </svg>
  );
}

const nextTask = () => act(() => void vi.advanceTimersToNextTimer());

describe(ChartInTurn, () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('builds one chart a task in their order, and keeps the room of those that wait', () => {
    const built: string[] = [];
    const { container } = render(<Charts names={['first', 'second', 'third']} built={built} />);
    expect(built).toEqual([]);
    expect([...container.children].map((room) => room.getAttribute('style'))).toEqual(
      Array.from({ length: 3 }, () => 'min-height: 180px;'),
    );
    for (const count of [1, 2, 3]) {
      nextTask();
      expect(built).toEqual(['first', 'second', 'third'].slice(0, count));
    }
  });

  it('shows what was there until the turn of what is new has come', () => {
    const view = render(<Charts names={['first', 'second']} built={[]} />);
    nextTask();
    nextTask();
    view.rerender(<Charts names={['first anew', 'second anew']} built={[]} />);
    expect(view.container.textContent).toBe('firstsecond');
    nextTask();
    expect(view.container.textContent).toBe('first anewsecond');
    nextTask();
    expect(view.container.textContent).toBe('first anewsecond anew');
  });

  it('is one stop of the Tab key, whenever its layers come', async () => {
    const { container } = render(
      <ChartInTurn height={180}>
        <LayeredChart />
      </ChartInTurn>,
    );
    nextTask();
    expect(container.querySelector('g')).toBeNull();
    nextTask();
    await act(async () => Promise.resolve());
    expect(container.querySelector('g')?.innerHTML).toBe('<rect></rect>');
    expect([...container.querySelectorAll('svg, g')].map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1']);
  });

  it('has all of them on paper', () => {
    const { container } = render(<Charts names={['first', 'second']} built={[]} />);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(container.textContent).toBe('firstsecond');
  });
});
