import { act, cleanup, render } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { late } from '../../../src/app/components/late.tsx';

afterEach(cleanup);

function Picture({ of }: { of: string }) {
  return <p>picture of {of}</p>;
}

class Catch extends Component<{ children: ReactNode }, { said: string | null }> {
  override state = { said: null };
  static getDerivedStateFromError(error: Error) {
    return { said: error.message };
  }
  override render() {
    return this.state.said ?? this.props.children;
  }
}

describe(late, () => {
  it('shows what stands in its place until its program is there, and loads it once for all that draw it', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof Picture>();
    const load = vi.fn<() => Promise<typeof Picture>>(() => promise);
    const LatePicture = late(load, 'not yet');
    const { container } = render(
      <>
        <LatePicture of="a chain" />, <LatePicture of="a map" />
      </>,
    );
    expect(container.textContent).toBe('not yet, not yet');
    await act(async () => resolve(Picture));
    expect(container.textContent).toBe('picture of a chain, picture of a map');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is drawn at once where its program was loaded before', async () => {
    const LatePicture = late(async () => Picture, 'not yet');
    await LatePicture.load();
    const { container } = render(<LatePicture of="a chain" />);
    expect(container.textContent).toBe('picture of a chain');
  });

  it('fails where it is drawn, and is asked for again when it is drawn anew', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const load = vi
      .fn<() => Promise<typeof Picture>>(async () => Picture)
      .mockRejectedValueOnce(new Error('The line is cut.'));
    const LatePicture = late(load, 'not yet');
    const draw = () =>
      render(
        <Catch>
          <LatePicture of="a chain" />
        </Catch>,
      );
    const first = draw();
    await act(async () => undefined);
    expect(first.container.textContent).toBe('The line is cut.');
    const second = draw();
    await act(async () => undefined);
    expect(second.container.textContent).toBe('picture of a chain');
    quiet.mockRestore();
  });

  it('leaves alone who has gone before its program came', async () => {
    const { promise, reject } = Promise.withResolvers<typeof Picture>();
    const LatePicture = late(() => promise, 'not yet');
    const { container, unmount } = render(<LatePicture of="a chain" />);
    unmount();
    await act(async () => reject(new Error('The line is cut.')));
    expect(container.textContent).toBe('');
  });
});
