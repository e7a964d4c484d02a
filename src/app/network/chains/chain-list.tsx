import { hyphenate } from '../../format/hyphenate.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import type { ChainDrawing } from './chain-picture.tsx';
import s from './chains.module.css';
import type { Chains, ChainRow } from './chain-types.ts';
import { CountryTag } from './country-tag.tsx';
import { describeCover, describeMakers, nameUsers } from './describe-row.ts';

/** Exposed chains on a narrow screen: upstream of a part in one column, the part, its users. */
export function ChainList({ chains, report, selected, onSelect }: ChainDrawing) {
  const scale = getSharedMoneyScale(chains.rows.map(({ money }) => money ?? 0));
  const names = new Map(chains.products.map(({ partNumber, name }) => [partNumber, name]));
  const now = chains.rows.filter(({ group }) => group === 'now').length;
  return (
    <table className={s['list']}>
      <thead>
        <tr>
          <th scope="col">Behind it</th>
          <th scope="col">Part</th>
          <th scope="col">At risk, cover of wait</th>
          <th scope="col">Component › product</th>
        </tr>
      </thead>
      <tbody>
        {chains.rows.map((row) => {
          const { into, products } = nameUsers(row, names);
          return (
            <tr key={row.key} aria-selected={row.key === selected}>
              <td data-label="from">
                <BehindText chains={chains} row={row} of={now} />
              </td>
              <th scope="row" data-fill={row.fill}>
                <button type="button" onClick={() => onSelect(row.key)}>
                  {hyphenate(row.name)}
                </button>
                <small>
                  <CountryTag country={row.makers.named.length > 0 || row.makers.hasUnnamed ? 'CN' : null} />{' '}
                  {describeMakers(row)}
                </small>
                {row.group === 'suspended' ? <small>only if suspended rules return</small> : null}
              </th>
              <td className={s['figures']}>
                {row.moneyIsLeast && row.money !== null ? '≥ ' : ''}
                {formatMoney(row.money, report.currency, scale)}
                <small className={row.isShort ? s['short'] : undefined}>{describeCover(row)} wk</small>
              </td>
              <td data-label="into">
                {hyphenate(into)}
                {products === '' ? null : <small>{hyphenate(products)}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The plant behind a row passed by most other rows as well. */
function BehindText({ chains, row, of }: { chains: Chains; row: ChainRow; of: number }) {
  const [source] = chains.sources
    .filter((one) => chains.links.some(({ from, to }) => from === one.key && to === row.key))
    .toSorted((a, b) => b.behind.length - a.behind.length);
  if (source === undefined) return <>nothing on file</>;
  return (
    <>
      <CountryTag country={source.country} /> {hyphenate(source.name)}
      <small>{hyphenate(source.place)}</small>
      {source.behind.length < 2 ? null : (
        <small>
          {source.isChoke ? '◆ ' : ''}behind {source.behind.length} of {of}
        </small>
      )}
    </>
  );
}
