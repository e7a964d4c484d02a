import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ExternalLink } from '../../../src/app/components/marks/external-link.tsx';

it.each([
  ['https://www.mofcom.gov.cn/a', 'https://www.mofcom.gov.cn/a'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['javascript:alert(1)', null],
  ['data:text/html,https://example.org', null],
  [' https://example.org', null],
  ['Announcement No. 61 of 2025, in print', null],
])('leads to %s only where that is a page', (address, link) => {
  const markup = renderToStaticMarkup(<ExternalLink address={address}>the act</ExternalLink>);
  expect(/href="([^"]*)"/.exec(markup)?.[1] ?? null).toBe(link);
  expect(markup.includes(link === null ? address : 'the act')).toBe(true);
});
