import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };

async function read(files: Readonly<Record<string, string>>) {
  const { outcome, rows } = await readContents(files, DAY);
  return {
    rows,
    codes: codes(outcome),
    days: outcome.dataset?.composition.map(({ evidenceDate }) => evidenceDate),
    unread: outcome.unread.map(({ column }) => column),
  };
}

const answer = (...lines: readonly string[]): Record<string, string> => ({ 'answer.csv': `${lines.join('\n')}\n` });

describe('answers that name their supplier', () => {
  it('keep their day, and still say who delivers the part', async () => {
    const found = await read(answer('Supplier;Our part no.;Dy %;Tb %;Date', 'Ningbo;M-1;1.8;0;2026-09-01'));
    expect(found.rows).toEqual(['M-1 Dy 1.8 1.8', 'M-1 Tb 0 0']);
    expect(found.days).toEqual(['2026-09-01', '2026-09-01']);
    expect(found.unread).toEqual([]);
  });

  it('are of a part that is not called after who signs', async () => {
    const { outcome } = await readContents(
      answer('Supplier;Part number;Dy %;Tb %;Date;Name', 'Ningbo;M-1;0;0;2026-09-01;Li Wei'),
      DAY,
    );
    expect(outcome.dataset?.parts[0]?.description).toBe('');
    const described = await readContents(answer('Part number;Name;Dy %;Tb %', 'M-1;Magnet;0;0'), DAY);
    expect(described.outcome.dataset?.parts[0]?.description).toBe('Magnet');
  });

  it('hold until their last day where no other column has an end, and not by that of a price', async () => {
    const rows = async (head: string, cells: string): Promise<string[]> =>
      (await read(answer(`Supplier;Part number;Dy %;Tb %;${head}`, `Ningbo;M-1;0;0;${cells}`))).rows;
    expect(await rows('Declaration valid until', '2025-12-31')).toEqual([]);
    expect(await rows('Price;Currency;Lead time (days);Valid until', '1.20;EUR;60;2025-12-31')).toEqual([
      'M-1 Dy 0 0',
      'M-1 Tb 0 0',
    ]);
  });

  it('are those of a firm that signs, and not of a person who does', async () => {
    const sign = (by: string): Promise<string[]> =>
      read(answer('Supplier;Part number;Dy %;Tb %;Signed by', `Ningbo Magnets;M-1;0;0;${by}`)).then(({ rows }) => rows);
    expect(await sign('Handel Nord GmbH')).toEqual([]);
    expect(await sign('Li Wei')).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0 0']);
  });

  it('of several suppliers span what they say', async () => {
    const found = await read(
      answer(
        'Supplier;Part number;Share %;Dy %;Tb %;Declared on',
        'Ningbo;M-1;70;1.8;0;2026-09-01',
        'Shin;M-1;30;2.1;0;2026-07-01',
      ),
    );
    expect(found.rows).toEqual(['M-1 Dy 1.8 2.1', 'M-1 Tb 0 0']);
    // As old as the older of them.
    expect(found.days).toEqual(['2026-07-01', '2026-07-01']);
    expect(found.codes).toContain('declarations-differ');
  });

  it('deny nothing of a part that another supplier of it is silent about', async () => {
    const wide = answer('Supplier;Part number;Share %;Dy %;Tb %', 'Ningbo;M-1;70;1.8;0', 'Shin;M-1;30;2.1;');
    expect((await read(wide)).rows).toEqual(['M-1 Dy 1.8 2.1', 'M-1 Tb 0 100']);
    const long = answer(
      'Part number;Supplier;Substance;Content %;Date',
      'M-1;Ningbo;Dy;1.8;2026-09-01',
      'M-1;Shin;Dy;2.1;2026-07-01',
      'M-1;Ningbo;Tb;0;2026-09-01',
    );
    // Shin leaves 97.9 % open, Ningbo 98.2 %.
    expect((await read(long)).rows).toEqual(['M-1 Dy 1.8 2.1', 'M-1 Tb 0 97.9', 'M-1 rest 0 98.2']);
    const closed = answer(
      'Part number;Supplier;Substance;Content %;Date',
      'M-1;Ningbo;Tb;0.2;2026-09-01',
      'M-1;Ningbo;Fe;99.8;2026-09-01',
      'M-1;Shin;Fe;100;2026-09-01',
    );
    expect((await read(closed)).rows).toContain('M-1 Tb 0 0.2');
  });

  it('of one supplier count by the later day, and a draft replaces none', async () => {
    const head = 'Supplier;Part number;Dy %;Tb %;Date;Status';
    const of = async (...lines: readonly string[]): Promise<string[]> => (await read(answer(head, ...lines))).rows;
    expect(await of('Ningbo;M-1;1.8;0;2025-09-01;', 'Ningbo;M-1;0.9;0;2026-09-01;')).toEqual([
      'M-1 Dy 0.9 0.9',
      'M-1 Tb 0 0',
    ]);
    expect(await of('Ningbo;M-1;1.8;0;2025-09-01;', 'Ningbo;M-1;0.9;0;2026-09-01;draft')).toEqual([
      'M-1 Dy 0.9 1.8',
      'M-1 Tb 0 0',
    ]);
  });

  it('of one supplier who says otherwise on no later day span what it says, and refuse nothing', async () => {
    const of = async (...lines: readonly string[]) => read(answer('Supplier;Part number;Dy %;Tb %', ...lines));
    const found = await of('Ningbo;M-1;1;0', 'Ningbo Ltd.;M-1;0;0');
    expect(found.rows).toEqual(['M-1 Dy 0 1', 'M-1 Tb 0 0']);
    expect(found.codes).toContain('declarations-differ');
    // The same said twice is no contradiction.
    const again = await of('Ningbo;M-1;1;0', 'Ningbo;M-1;1;0');
    expect(again.rows).toEqual(['M-1 Dy 1 1', 'M-1 Tb 0 0']);
    expect(again.codes).not.toContain('declarations-differ');
  });
});

describe('columns that ask whether a substance is in the part', () => {
  it.each([
    ['Contains Dy?;Contains Tb?', 'Yes;No'],
    ['Enthält Dy?;Enthält Tb?', 'ja;nein'],
    ['Dy enthalten;Tb enthalten', 'x;nein'],
    ['是否含Dy;是否含Tb', '是;否'],
    ['Contient Dy ?;Contient Tb ?', 'oui;non'],
    ['Dysprosium;Terbium', 'yes;no'],
  ])('are read under %s', async (headers, cells) => {
    const { rows, unread } = await read(answer(`Part number;${headers}`, `M-1;${cells}`));
    expect(rows).toEqual([
      expect.stringMatching(/^M-1 Dy(?:sprosium)? 0\.000001 100$/),
      expect.stringMatching(/^M-1 T(?:b|erbium) 0 0$/),
    ]);
    expect(unread).toEqual([]);
  });

  it('say no more beside a figure, whichever stands first', async () => {
    for (const [head, cells] of [
      ['Contains Dy?;Dy %;Tb %', 'yes;1.8;0'],
      ['Dy %;Tb %;Contains Dy?', '1.8;0;yes'],
    ])
      expect((await read(answer(`Part number;${head}`, `M-1;${cells}`))).rows).toContain('M-1 Dy 1.8 1.8');
  });

  it('deny no more than the threshold they ask about, and nothing where they ask for no substance', async () => {
    const asked = await read(
      answer('Part number;Description;Contains Dy > 0.1 %?;Contains magnets?;Approved', 'M-1;Motor;No;No;Yes'),
    );
    expect(asked.rows).toEqual(['M-1 Dy 0 0.1']);
    expect(asked.unread).toEqual(expect.arrayContaining(['Contains magnets?']));
  });

  it.each([
    ['Dy ≥ 0.1 %;Tb ≥ 0.1 %', 'yes;no', ['M-1 Dy 0.1 100', 'M-1 Tb 0 0.1']],
    ['Contains Dy (> 0.1 %);Contains Tb (> 0.1 %)', 'yes;no', ['M-1 Dy 0.1 100', 'M-1 Tb 0 0.1']],
    ['Dysprosium (≥1000 ppm);Terbium (≥1000 ppm)', 'yes;no', ['M-1 Dysprosium 0.1 100', 'M-1 Terbium 0 0.1']],
    ['Dy mehr als 0,05 Gew.-%?;Tb mehr als 0,05 Gew.-%?', 'ja;nein', ['M-1 Dy 0.05 100', 'M-1 Tb 0 0.05']],
    ['镝 0.1%以上;铽 0.1%以上', '是;否', ['M-1 镝 0.1 100', 'M-1 铽 0 0.1']],
    // Yes to less is a bound, and no to less is some.
    ['Dy < 0.1 %?;Tb < 0.1 %?', 'yes;no', ['M-1 Dy 0 0.1', 'M-1 Tb 0.1 100']],
  ])('of %s lie on either side of the threshold', async (headers, cells, rows) => {
    expect((await read(answer(`Part number;${headers}`, `M-1;${cells}`))).rows).toEqual(rows);
  });

  it.each([
    ['Contains Dy (intentionally added)', ''],
    ['Contains Dy (0.1 %)', ''],
    ['Contains Dy (to the best of our knowledge)', ''],
    ['Dy present (above threshold)', '0.1'],
  ])('leave open what a no to %s does not deny', async (header, most) => {
    const { rows } = await read(answer(`Part number;${header};Contains Tb`, 'M-1;no;no', 'M-2;yes;no'));
    expect(rows).toContain(`M-1 Dy ${most === '' ? '' : '0'} ${most}`);
    expect(rows).toEqual(expect.arrayContaining(['M-1 Tb 0 0', expect.stringMatching(/^M-2 Dy \S+ 100$/)]));
  });

  it('deny as much as a title over them asks for', async () => {
    const { rows } = await read({
      'answer.csv': 'Substances above 0.1 % by weight\n\nPart number;Contains Dy;Contains Tb\nM-1;no;yes\n',
    });
    expect(rows).toEqual(['M-1 Dy 0 0.1', 'M-1 Tb 0.000001 100']);
  });

  it.each([
    ['Contains heavy rare earths?', ['no', 'yes', 'not known'], 'heavy rare earths'],
    ['Disprosyum içeriyor mu', ['Hayır', 'Evet', 'Bilinmiyor'], 'Disprosyum'],
    ['是否含镝', ['否', '是', '不清楚'], '镝'],
    ['Dy included?', ['N', 'Y', 'unknown'], 'Dy'],
  ])('are enough by themselves: %s', async (header, [no, yes, unknown], substance) => {
    const { rows } = await read(
      answer(`Part number;${header}`, `M-1;${no}`, `M-2;${yes}`, ...(unknown === 'unknown' ? [] : [`M-3;${unknown}`])),
    );
    const said = [`M-1 ${substance} 0 0`, `M-2 ${substance} 0.000001 100`];
    expect(rows).toEqual(unknown === 'unknown' ? said : [...said, `M-3 ${substance}  `]);
  });

  it('are none where one column only names what it may be about', async () => {
    expect((await read(answer('Part number;Cobalt', 'M-1;no'))).rows).toEqual([]);
    expect((await read(answer('Part number;Contains Dy?', 'M-1;see data sheet'))).rows).toEqual([]);
  });

  it.each([
    ['Part number;Dy present?;Comment', 'M-1;No;below detection limit 50 ppm', 0.005],
    ['Part number;Substance;Threshold;Present', 'M-1;Dy;0.1 %;No', 0.1],
    ['Part number;Substance;Threshold [ppm];Content [%]', 'M-1;Dy;500;0', 0.05],
    ['Part number;Contains Dy?;Schwellenwert', 'M-1;nein;0,1 %', 0.1],
    ['Part number;Dy [%];Reporting threshold', 'M-1;0;0.1 %', 0.1],
  ])('deny no more than a threshold or remark beside them leaves: %s', async (head, line, most) => {
    expect((await read(answer(head, line))).rows[0]).toBe(`M-1 Dy 0 ${most}`);
  });

  it('have their header above rows of answers, whatever “no” may be short for', async () => {
    const found = await read(answer('Part number;Contains Dy?;Contains Tb?', 'M1;no;no', 'M2;yes;no'));
    expect(found.rows).toEqual(['M1 Dy 0 0', 'M1 Tb 0 0', 'M2 Dy 0.000001 100', 'M2 Tb 0 0']);
    // Over numbers it is a header.
    const listed = await read(answer('No;Part number;Dy %;Tb %', '1;M1;1.8;0', '2;M2;0;0'));
    expect(listed.rows).toEqual(['M1 Dy 1.8 1.8', 'M1 Tb 0 0', 'M2 Dy 0 0', 'M2 Tb 0 0']);
  });
});
