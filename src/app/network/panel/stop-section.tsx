import { nameGoods } from '../../../documents/words/name-goods.ts';
import { formatCounted, formatShareRange } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import s from '../network.module.css';
import { NOTHING_LOST, describeStopped, formatRange } from './describe-stop.ts';
import type { Selection } from '../model/selection.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';
import { useStop } from '../model/use-network.ts';
import { SurvivalLine } from './survival-line.tsx';

/** Loss of the products when the selection ships nothing, as the engine answers at once. */
export function StopSection({ explorer, selection }: { explorer: ShownExplorer; selection: Selection }) {
  const stop = useStop(explorer.model, selection.nodes);
  const { currency } = explorer.model.picture;
  return (
    <div>
      <h3>{selection.nodes.length === 1 ? 'If this one stops' : 'If all of these stop'}</h3>
      {stop.isError ? (
        <ErrorPanel what="What stops could not be calculated" error={stop.error} onRetry={() => void stop.refetch()} />
      ) : stop.data === undefined ? (
        <Pending label="Calculating what stops" lines={[80, 60]} height={14} />
      ) : stop.data.products.length === 0 ? (
        <p>{NOTHING_LOST}</p>
      ) : (
        <>
          <p className={s['lead']}>
            {describeStopped(stop.data, currency) === 'not known' ? (
              <b>Revenue not known</b>
            ) : (
              <>
                <b>{describeStopped(stop.data, currency)}</b> of yearly revenue stops
              </>
            )}
            , {formatCounted(stop.data.products.length, 'product')} of {stop.data.productCount}
          </p>
          <table className={s['stops']}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Product</th>
                <th scope="col">Output lost</th>
                <th scope="col">Revenue</th>
              </tr>
            </thead>
            <tbody>
              {stop.data.products.slice(0, 6).map((product) => (
                <tr key={product.partNumber}>
                  <th scope="row">{nameGoods(product)}</th>
                  <td>{formatShareRange(product.lost.low, product.lost.high)}</td>
                  <td>
                    {product.revenue === null
                      ? 'not known'
                      : formatRange(
                          { low: product.revenue * product.lost.low, high: product.revenue * product.lost.high },
                          currency,
                        )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={s['basis']}>
            Output lost at once with all sources of the selection down: no stock, no other source steps in. Sources that
            are not known go on.
          </p>
        </>
      )}
      <SurvivalLine explorer={explorer} selection={selection} />
    </div>
  );
}
