import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ExternalSource } from '../../../src/app/components/marks/external-source.tsx';
import type { Provenance } from '../../../src/catalogue/provenance.ts';

afterEach(cleanup);

const stated = (sources: string[]): Provenance => ({
  basis: 'states',
  sources,
  confidence: 'high',
  asOf: '2026-10-10',
});
const links = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

describe(ExternalSource, () => {
  it('shows the act before whoever reports of it, and names these once somebody asks', () => {
    render(
      <ExternalSource
        provenance={stated(['https://example.com/news', 'https://www.mofcom.gov.cn/act', 'https://example.org/note'])}
      />,
    );
    expect(links()).toEqual(['https://www.mofcom.gov.cn/act']);
    const others = screen.getByRole('button', { name: /also reported by 2\sothers/, expanded: false });
    fireEvent.click(others);
    expect(links()).toEqual(['https://www.mofcom.gov.cn/act', 'https://example.com/news', 'https://example.org/note']);
    fireEvent.click(screen.getByRole('button', { expanded: true }));
    expect(links()).toHaveLength(1);
  });

  it('folds nothing where there is one source', () => {
    render(<ExternalSource provenance={stated(['https://example.com/news'])} />);
    expect(links()).toEqual(['https://example.com/news']);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
