import {
  type ComponentType,
  type ReactNode,
  createElement,
  startTransition,
  useEffect,
  useReducer,
  useState,
} from 'react';

/** A component whose program is loaded when it is first drawn, or before that by `load`. */
export type Late<Props> = ComponentType<Props> & { readonly load: () => Promise<void> };

/**
 * Returns a component whose program comes by `load`; `meanwhile` stands in its place. It is shown as soon as it is there, where a boundary of React
 * keeps what it shows meanwhile for 300 ms, even if the program comes after ten. What cannot be loaded fails where it is drawn, and is asked for
 * again when it is drawn anew.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode | ((props: Props) => ReactNode),
): Late<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const begin = (): Promise<void> =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));

  function LateComponent(props: Props) {
    const [failure, fail] = useState<readonly [unknown] | null>(null);
    const [, showAnew] = useReducer((count: number) => count + 1, 0);
    const isHere = loaded !== null;
    useEffect(() => {
      if (!isHere)
        // In between what a person does, not in one go.
        begin().then(
          () => startTransition(showAnew),
          (error: unknown) => fail([error]),
        );
    }, [isHere]);
    if (loaded !== null) return createElement(loaded, props);
    if (failure !== null) throw failure[0];
    return typeof meanwhile === 'function' ? meanwhile(props) : meanwhile;
  }
  return Object.assign(LateComponent, { load: begin });
}
