import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolationsEverywhere } from '../find-violations.ts';
import { goWithin, openApp, shareApp } from '../open-app.ts';

const graph = (page: Page) => page.getByRole('application', { name: /^Supply network/ });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('the network by mouse', () => {
  const open = shareApp();

  it('lights the path under the pointer, selects, says what stops, and goes back step by step', async () => {
    const { page, faults } = await open('/network?as=graph&by=none');
    await graph(page).waitFor();
    const label = page.locator('[role=application] svg text', { hasText: /^Rear-steer/ }).first();
    await label.hover({ force: true });
    await page.getByText(/Rear-steering magnet segments.*China · magnet · surely/).waitFor();
    const box = await label.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 5);
    const panel = page.getByRole('region', { name: /^Selected: Rear-steering magnet/ });
    await panel.getByText(/of yearly revenue stops/).waitFor();
    expect(parameter(page, 'sel')).toMatch(/\/MT-/);

    await panel.getByRole('button', { name: 'Upstream' }).click();
    expect(parameter(page, 'way')).toBe('up');
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect.poll(() => parameter(page, 'at')).toMatch(/^-?\d+,-?\d+,[\d.]+$/);
    await page.goBack();
    await expect.poll(() => parameter(page, 'at')).toBeNull();
    await page.goBack();
    await expect.poll(() => parameter(page, 'way')).toBeNull();
    await page.goBack();
    await expect.poll(() => parameter(page, 'sel')).toBeNull();
    expect(faults).toEqual([]);
  });

  it('zooms by the wheel and pans by dragging, and Fit shows all of it again', async () => {
    const { page } = await open('/network?as=graph');
    const box = await graph(page).boundingBox();
    const whole = await graph(page).getAttribute('data-look');
    await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 250);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => graph(page).getAttribute('data-look')).not.toBe(whole);
    const closer = await graph(page).getAttribute('data-look');
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 380, (box?.y ?? 0) + 200, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => graph(page).getAttribute('data-look')).not.toBe(closer);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(() => graph(page).getAttribute('data-look')).toBe(whole);
  });

  it('groups by country, opens a group in place, and closes it again', async () => {
    const { page } = await open('/network?as=graph');
    await page.getByLabel('Group by').selectOption('country');
    await expect.poll(() => graph(page).getAttribute('aria-label')).toMatch(/drawn as \d+\sitems/);
    await page.goto(`${page.url()}&sel=material:CN`);
    const panel = page.getByRole('region', { name: 'Selected: China' });
    await panel.getByRole('button', { name: /^Open \d+/ }).click();
    await expect.poll(() => parameter(page, 'open')).toBe('material:CN');
    await panel.getByRole('button', { name: 'Close the group' }).click();
    await expect.poll(() => parameter(page, 'open')).toBeNull();
  });

  it('keeps selection and filters through map, flow and table', async () => {
    const { page, faults } = await open('/network?facet=surely&sel=country:CN');
    const panel = page.getByRole('region', { name: 'Selected: China' });
    await panel.waitFor();
    await page.getByRole('link', { name: 'Map' }).click();
    await page.getByRole('group', { name: 'World map of the network' }).waitFor();
    await page.getByRole('button', { name: /^China: / }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^China: / }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('group', { name: 'Flow through the stages' }).waitFor();
    await page.getByRole('link', { name: 'Table' }).click();
    await page.getByRole('grid', { name: 'Sources that are drawn' }).waitFor();
    await panel.waitFor();
    expect([parameter(page, 'facet'), parameter(page, 'sel')]).toEqual(['surely', 'country:CN']);
    expect(faults).toEqual([]);
  });

  it('sizes by time to survive once that is worked out, tells it of the selection, and shares it with Scenarios', async () => {
    const { page, faults } = await open('/network?size=survive&sel=country:CN');
    await page.getByRole('button', { name: 'Work it out' }).first().click();
    const panel = page.getByRole('region', { name: 'Selected: China' });
    await panel.getByText(/Sales last .* on stock and other sources/).waitFor();
    expect(await page.getByRole('button', { name: 'Work it out' }).count()).toBe(0);
    await panel.getByRole('link', { name: 'Its arithmetic' }).click();
    await page.getByRole('heading', { name: 'China is down' }).waitFor();
    // The run is taken over, not made again.
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('hands over SVG, PNG, CSV, GEXF and GraphML with dates and the mark of the demo', async () => {
    const { page, faults } = await open('/network?facet=surely');
    await graph(page).waitFor();
    for (const kind of ['SVG', 'PNG', 'CSV', 'GEXF', 'GraphML']) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: kind, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`demo-aurel-motors-network-2026-11-24.${kind.toLowerCase()}`);
      const content = readFileSync(await download.path());
      expect(content.toString()).toMatch(kind === 'PNG' ? /^.PNG/ : /DEMO, FICTIONAL[^]*2026-11-24/);
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });
});

describe('the network by keyboard', () => {
  const open = shareApp();

  it('walks from a product to a mine, selects on the way, and reaches the table in one step', async () => {
    const { page, faults } = await open('/network?as=graph');
    await graph(page).focus();
    const spoken = page.locator('p[role=status].visually-hidden');
    await page.keyboard.press('End');
    await expect.poll(() => spoken.textContent()).toMatch(/· product ·/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => spoken.textContent()).toMatch(/· (component|motor|cell|pack) ·/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Selected: / }).waitFor();
    expect(parameter(page, 'sel')).not.toBeNull();
    await graph(page).focus();
    await page.keyboard.press('t');
    await page.getByRole('grid', { name: 'Sources that are drawn' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('flies to a part by its name', async () => {
    const { page } = await open('/network?as=graph');
    await graph(page).waitFor();
    const search = page.getByRole('combobox', { name: 'Find a part, company or site in the network' });
    await search.fill('rotor magnet');
    await page.getByRole('option').first().waitFor();
    await search.press('Enter');
    await page.getByRole('region', { name: /^Selected: .*[Rr]otor/ }).waitFor();
    expect(parameter(page, 'at')).not.toBeNull();
  });
});

/** Each view with what shows that it is there. */
const VIEWS: readonly (readonly [address: string, shown: (page: Page) => Locator])[] = [
  ['/network?sel=country:CN&choke=on', (page) => page.getByText(/choke points in all/)],
  ['/network?by=supplier&size=survive', (page) => page.getByRole('button', { name: 'Work it out' })],
  ['/network?as=map', (page) => page.getByRole('group', { name: 'World map of the network' })],
  ['/network?as=flow', (page) => page.getByRole('group', { name: 'Flow through the stages' })],
  ['/network?as=table', (page) => page.getByRole('grid', { name: 'Sources that are drawn' })],
  ['/network?as=table&list=flows', (page) => page.getByRole('grid', { name: 'Flows that are drawn' })],
  ['/network?country=VN&facet=surely', (page) => page.getByText('No source meets these filters')],
];

it('axe objects to nothing on the network in any view, light or dark, on a desk or a tablet, and none is wider than the window', async () => {
  const { page } = await openApp({ path: '/network?as=graph' });
  for (const [address, shown] of VIEWS) {
    await goWithin(page, address);
    await shown(page).first().waitFor();
    expect([address, await findViolationsEverywhere(page)]).toEqual([address, []]);
  }
});
