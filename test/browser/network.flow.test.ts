import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

const graph = (page: Page) => page.getByRole('application', { name: /^Supply network/ });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Waits for the picture and for what is still announced as on its way. */
async function openNetwork(path: string, options: Parameters<typeof openApp>[0] = {}) {
  const opened = await openApp({ ...options, path });
  await opened.page.getByRole('heading', { name: 'Network', level: 1 }).waitFor();
  return opened;
}

describe('the network by mouse', () => {
  it('lights the path under the pointer, selects, says what stops, and goes back step by step', async () => {
    const { page, faults } = await openNetwork('/network');
    await graph(page).waitFor();
    const label = page.locator('[role=application] svg text', { hasText: /^EPS mot/ }).first();
    await label.hover({ force: true });
    await page.getByText(/EPS motor magnet ring.*China.*tier 2.*possibly/).waitFor();
    const box = await label.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 5);
    const panel = page.getByRole('region', { name: /^Selected: EPS motor magnet ring/ });
    await panel.getByText(/of yearly revenue stops/).waitFor();
    expect(parameter(page, 'sel')).toMatch(/\/EP-/);

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
    const { page } = await openNetwork('/network');
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
    const { page } = await openNetwork('/network');
    await page.getByLabel('Group by').selectOption('country');
    await expect.poll(() => graph(page).getAttribute('aria-label')).toMatch(/drawn as \d+\sitems/);
    await page.goto(`${page.url()}&sel=2:CN`);
    const panel = page.getByRole('region', { name: 'Selected: China' });
    await panel.getByRole('button', { name: /^Open \d+/ }).click();
    expect(parameter(page, 'open')).toBe('2:CN');
    await panel.getByRole('button', { name: 'Close the group' }).click();
    await expect.poll(() => parameter(page, 'open')).toBeNull();
  });

  it('keeps selection and filters through map, flow and table', async () => {
    const { page, faults } = await openNetwork('/network?facet=surely&sel=country:CN');
    const panel = page.getByRole('region', { name: 'Selected: China' });
    await panel.waitFor();
    await page.getByRole('link', { name: 'Map' }).click();
    await page.getByRole('group', { name: 'World map of the network' }).waitFor();
    await page.getByRole('button', { name: /^China: / }).waitFor();
    expect(await page.getByRole('button', { name: /^China: / }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('group', { name: 'Flow through the tiers' }).waitFor();
    await page.getByRole('link', { name: 'Table' }).click();
    await page.getByRole('grid', { name: 'Sources that are drawn' }).waitFor();
    await panel.waitFor();
    expect([parameter(page, 'facet'), parameter(page, 'sel')]).toEqual(['surely', 'country:CN']);
    expect(faults).toEqual([]);
  });

  it.each(['SVG', 'PNG', 'CSV', 'GEXF', 'GraphML'])(
    'hands over a %s with dates and the mark of the demo',
    async (kind) => {
      const { page, faults } = await openNetwork('/network?facet=surely');
      await graph(page).waitFor();
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: kind, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`demo-aurel-motors-network-2026-11-24.${kind.toLowerCase()}`);
      const content = readFileSync(await download.path());
      expect(content.toString()).toMatch(kind === 'PNG' ? /^.PNG/ : /DEMO, FICTIONAL[^]*2026-11-24/);
      expect(faults).toEqual([]);
    },
  );
});

describe('the network by keyboard', () => {
  it('walks from a product to a mine, selects on the way, and reaches the table in one step', async () => {
    const { page, faults } = await openNetwork('/network');
    await graph(page).focus();
    const spoken = page.locator('p[role=status].visually-hidden');
    await page.keyboard.press('End');
    await expect.poll(() => spoken.textContent()).toMatch(/· product ·/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => spoken.textContent()).toMatch(/· tier \d ·/);
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
    const { page } = await openNetwork('/network');
    await graph(page).waitFor();
    const search = page.getByRole('combobox', { name: 'Fly to a part, company or site' });
    await search.fill('rotor magnet');
    await page.getByRole('option').first().waitFor();
    await search.press('Enter');
    await page.getByRole('region', { name: /^Selected: .*[Rr]otor/ }).waitFor();
    expect(parameter(page, 'at')).not.toBeNull();
  });
});

describe('axe objects to nothing on the network', () => {
  it.each(['light', 'dark'] as const)(
    'in %s, in any view',
    async (theme) => {
      const { page, url } = await openNetwork('/network', { theme });
      for (const address of [
        '/network',
        '/network?sel=country:CN&choke=on',
        '/network?by=supplier',
        '/network?as=map',
        '/network?as=flow',
        '/network?as=table',
        '/network?as=table&list=flows',
        '/network?country=VN&facet=surely',
      ]) {
        await page.goto(url + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForTimeout(1500);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, Math.max(0, over)]).toEqual([address, 0]);
      }
    },
    180_000,
  );
});
