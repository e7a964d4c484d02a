/**
 * What the network's bench runs inside of a page. Each function is sent there as text, so it uses nothing but its argument and the
 * page.
 */

/** Draws a random tiered graph with one element for each node, label and arc; returns the time to its first frame in milliseconds. */
export function drawPlainGraph({ nodes, arcs }: { nodes: number; arcs: number }): Promise<number> {
  const begun = performance.now();
  const tiers = 8;
  const perTier = Math.ceil(nodes / tiers);
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const place = (node: number) => ({
    x: 20 + Math.floor(node / perTier) * 140,
    y: 20 + ((node % perTier) * 560) / perTier,
  });
  const create = (name: string, values: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
    return element;
  };
  document.body.replaceChildren();
  const svg = create('svg', { id: 'plain', width: 1040, height: 600 });
  const group = create('g', {});
  for (let arc = 0; arc < arcs; arc++) {
    const to = next(nodes - perTier);
    const from = place(Math.min(nodes - 1, to + perTier - (to % perTier) + next(perTier)));
    const end = place(to);
    const d = `M${from.x} ${from.y}C${from.x - 60} ${from.y} ${end.x + 60} ${end.y} ${end.x} ${end.y}`;
    group.append(create('path', { d, fill: 'none', stroke: '#b4571b', 'stroke-opacity': 0.5 }));
  }
  for (let node = 0; node < nodes; node++) {
    const { x, y } = place(node);
    group.append(create('rect', { x, y, width: 9, height: 4, fill: '#15181b' }));
    const label = create('text', { x: x + 14, y: y + 4, 'font-size': 11 });
    label.textContent = `Part ${node}`;
    group.append(label);
  }
  svg.append(group);
  let at = 0;
  svg.addEventListener('pointermove', () => {
    at += 3;
    group.setAttribute('transform', `translate(${at} 0)`);
  });
  document.body.append(svg);
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
  });
}

/** Pans or zooms an element for some frames by the events of a pointer; returns the median and the longest time between frames, in milliseconds. */
export async function measureFrames({
  kind,
  selector,
}: {
  kind: 'pan' | 'zoom';
  selector: string;
}): Promise<{ frame: number; longest: number }> {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  const box = element.getBoundingClientRect();
  const send = (type: string, x: number): void => {
    const init = { bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: x, clientY: box.top + box.height / 2 };
    element.dispatchEvent(new PointerEvent(type, init));
  };
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let x = box.left + box.width / 2;
  if (kind === 'pan') send('pointerdown', x);
  const begun = await nextFrame();
  let before = begun;
  // Some take seconds for a frame: a few of them tell enough.
  for (let step = 0; step < 60 && before - begun < 8000; step++) {
    if (kind === 'pan') send('pointermove', (x -= 3));
    else {
      const init = { bubbles: true, cancelable: true, deltaY: -12, clientX: x, clientY: box.top + box.height / 2 };
      element.dispatchEvent(new WheelEvent('wheel', init));
    }
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  if (kind === 'pan') send('pointerup', x);
  const frame = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  // The picture is drawn anew where it rests: the longest frame of what follows.
  let longest = 0;
  const rested = before;
  for (let step = 0; step < 60 && before - rested < 8000; step++) {
    const now = await nextFrame();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { frame, longest };
}

/** Presses an item of the graph; returns the milliseconds from the press to the frame that shows its path lit. */
export async function measureLit(): Promise<number> {
  const frame = document.querySelector('[role=application]');
  const heads = [...document.querySelectorAll('[role=application] ol > li')];
  const head = heads.at(-4) ?? heads[0];
  if (frame === null || head === undefined) throw new Error('There is no graph.');
  const box = frame.getBoundingClientRect();
  const x = head.getBoundingClientRect().left + 4;
  const layers = () => frame.querySelectorAll('svg[aria-hidden], canvas').length;
  const before = layers();
  for (let y = box.top + box.height / 2; y < box.bottom - 10; y += 3) {
    const begun = performance.now();
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) {
      frame.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 2, button: 0, clientX: x, clientY: y }));
    }
    await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    if (layers() > before) return performance.now() - begun;
  }
  throw new Error('No item was found under the pointer.');
}
