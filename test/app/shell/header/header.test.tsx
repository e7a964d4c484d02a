import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../../fixtures/render-app.tsx';

afterEach(cleanup);
const LAW = '/?law=2026-11-24';

async function findChoice(name: RegExp) {
  await screen.findByText(/yearly revenue/);
  await screen.findByText(/\d+ rules with unclear status$/);
  // The popover is closed, so its content is hidden and has no accessible name yet.
  const groups = screen.getAllByRole('group', { hidden: true });
  const group = groups.find((one) => name.test(one.querySelector('legend')?.textContent ?? ''));
  return (choice: string) => {
    const label = [...(group?.querySelectorAll('label') ?? [])].find((one) => one.textContent === choice);
    const input = label?.querySelector('input');
    if (!input) throw new Error(`no choice ${choice}`);
    fireEvent.click(input);
  };
}

describe('the strip', () => {
  it('stores a choice about an unconfirmed rule, puts it into the address, asks again, and Undo takes all back', async () => {
    const { client, history, questions } = await renderApp(LAW);
    const choose = await findChoice(/No\. 58 of 2025/);
    choose('in force');

    await screen.findByText(/unclear status: 1 in force, \d+ undecided/);
    expect(history.location.search).toContain('assume=mofcom-2025-58:in-force');
    await waitFor(() => expect(questions.at(-1)?.assumptions).toStrictEqual({ 'mofcom-2025-58': 'in-force' }));
    const undo = await screen.findByRole('button', { name: /Undo Assume No\. 58 of 2025 in force/ });
    const stored = await client.listDocuments('demo');
    expect(stored).toMatchObject([{ kind: 'assumptions', value: { 'mofcom-2025-58': 'in-force' } }]);

    fireEvent.click(undo);
    await screen.findByText(/\d+ rules with unclear status$/);
    expect(history.location.search).toContain('assume=none');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull());
  });

  it('switches inference off in the address and for every result', async () => {
    const { history, questions } = await renderApp(LAW);
    fireEvent.click(await screen.findByRole('switch', { name: /Unseen tiers/ }));
    await waitFor(() => expect(questions.at(-1)?.inference).toBe(false));
    expect(history.location.search).toContain('inf=off');
    expect(screen.getByRole('switch', { name: /Unseen tiers/ }).getAttribute('aria-checked')).toBe('false');
  });

  it('keeps what figures depend on in every link', async () => {
    await renderApp('/?law=2026-11-24&inf=off&open=surely');
    const link = await screen.findByRole('link', { name: 'Exposure' });
    expect(link.getAttribute('href')).toBe('/exposure?law=2026-11-24&inf=off');
  });

  it('takes another law date', async () => {
    const { history, questions } = await renderApp(LAW);
    await screen.findByText(/yearly revenue/);
    fireEvent.change(screen.getByLabelText('Law date', { selector: 'input' }), { target: { value: '2026-06-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Judge on this day', hidden: true }));
    await waitFor(() => expect(questions.at(-1)?.lawDate).toBe('2026-06-01'));
    expect(history.location.search).toBe('?law=2026-06-01');
  });
});

describe('the strip on a slow host', () => {
  it('adds a choice to one that is still on its way, and shows both when the first is stored', async () => {
    const writes: (() => void)[] = [];
    const hold = (question: string): Promise<void> =>
      question.startsWith('PUT ') ? new Promise((resolve) => writes.push(resolve)) : Promise.resolve();
    const { client, history } = await renderApp(LAW, { hold });
    const [choose, chooseOther] = [await findChoice(/No\. 58 of 2025/), await findChoice(/No\. 62 of 2025/)];
    const both = { 'mofcom-2025-58': 'in-force', 'mofcom-2025-62': 'ended' };
    const getAssumed = () => new URLSearchParams(history.location.search).get('assume');
    choose('in force');
    chooseOther('ended');
    await screen.findByText(/unclear status: 1 in force, 1 ended/);
    const shown = getAssumed();
    await waitFor(() => expect(writes).toHaveLength(1));
    writes[0]?.();
    await waitFor(() => expect(writes).toHaveLength(2));
    expect(getAssumed()).toBe(shown);
    writes[1]?.();
    await screen.findByRole('button', { name: /Undo Assume No\. 62 of 2025 ended/ });
    expect(getAssumed()).toBe(shown);
    expect(await client.listDocuments('demo')).toMatchObject([{ kind: 'assumptions', value: both }]);
  });

  it('takes back the newest write, also one still on its way, and no more where it is clicked twice', async () => {
    const { client, history } = await renderApp(LAW);
    const [choose, chooseOther] = [await findChoice(/No\. 58 of 2025/), await findChoice(/No\. 62 of 2025/)];
    choose('in force');
    await screen.findByRole('button', { name: /Undo Assume No\. 58 of 2025 in force/ });
    chooseOther('ended');
    // The second choice is not stored yet, so the button still names the first.
    const undo = screen.getByRole('button', { name: /Undo Assume No\. 58 of 2025 in force/ });
    fireEvent.click(undo);
    fireEvent.click(undo);
    fireEvent.click(await screen.findByRole('switch', { name: /Unseen tiers/ }));
    // Writes go one after another: what comes after both clicks tells that they are over.
    await screen.findByRole('button', { name: /Undo Leave unseen tiers unknown/ });
    expect(new URLSearchParams(history.location.search).get('assume')).toBe('mofcom-2025-58:in-force');
    expect(await client.listDocuments('demo')).toContainEqual(
      expect.objectContaining({ kind: 'assumptions', value: { 'mofcom-2025-58': 'in-force' } }),
    );
  });

  it('changes one preference of those that are stored, also before it knows them', async () => {
    const gate = Promise.withResolvers<void>();
    const { client } = await renderApp(LAW, {
      documents: [{ kind: 'preferences', key: 'current', value: { inference: true, suspensionEnd: 'exclusive' } }],
      hold: (question) => (question === 'GET /api/workspaces/demo/documents' ? gate.promise : Promise.resolve()),
    });
    fireEvent.click(await screen.findByRole('switch', { name: /Unseen tiers/ }));
    gate.resolve();
    await screen.findByRole('button', { name: /Undo Leave unseen tiers unknown/ });
    expect(await client.listDocuments('demo')).toMatchObject([
      { kind: 'preferences', value: { inference: false, suspensionEnd: 'exclusive' } },
    ]);
  });

  it('says beside the pages how long data last that are in memory alone', async () => {
    await renderApp('/controls?law=2026-11-24');
    const said = 'Not kept · nothing is sent';
    await waitFor(() => expect(screen.getAllByText(said).length).toBeGreaterThan(0));
  });

  it('offers no choice about a rule before the choices that are stored are known', async () => {
    const gate = Promise.withResolvers<void>();
    await renderApp('/controls?law=2026-11-24', {
      documents: [{ kind: 'assumptions', key: 'current', value: { 'mofcom-2025-62': 'ended' } }],
      hold: (question) => (question === 'GET /api/workspaces/demo/documents' ? gate.promise : Promise.resolve()),
    });
    await screen.findByRole('searchbox', { name: 'Search the catalogue' });
    expect(screen.queryByText(/\d+ rules with unclear status/)).toBeNull();
    gate.resolve();
    await screen.findByText(/unclear status: 1 ended, \d+ undecided/);
  });

  it.each([
    ['switch', 'Not stored: The disk is full.'],
    ['choice', 'Not stored for the others: The disk is full.'],
  ])('says why a %s was not stored and what to do, and lets it hold in the address', async (which, says) => {
    const { history } = await renderApp(LAW, {
      refuse: ({ method }) =>
        method === 'PUT' ? Response.json({ status: 500, detail: 'The disk is full.' }, { status: 500 }) : null,
    });
    await screen.findByText(/yearly revenue/);
    if (which === 'switch') fireEvent.click(await screen.findByRole('switch', { name: /Unseen tiers/ }));
    else fireEvent.click(await screen.findByLabelText(/is the first day without it/));
    const alert = await screen.findByText(
      (_, element) => element?.getAttribute('role') === 'alert' && (element.textContent ?? '').startsWith(says),
    );
    expect(alert.textContent).toContain('Try again in a minute');
    expect(history.location.search).toContain(which === 'switch' ? 'inf=off' : 'end=exclusive');
  });
});
