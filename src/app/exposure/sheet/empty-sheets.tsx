import { Sheet } from '../../components/page/page.tsx';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { Pending } from '../../components/states/pending.tsx';

/** The sheet of a part in the address but not in the data. */
export function UnknownPartSheet({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Sheet label={`part ${id}`} onClose={onClose}>
      <p className="code">{id}</p>
      <EmptyState reason="no-match" title="This part is not in the list">
        It is a product, nobody buys it, or this data version does not hold it. Where unseen tiers stay unknown,
        estimated contents are left out as well.
      </EmptyState>
    </Sheet>
  );
}

/** The sheet's shape while its program is on its way. */
export function PendingSheet({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Sheet label={`part ${id}`} onClose={onClose}>
      <p className="code">{id}</p>
      <Pending label="Opening the part" lines={[80, 60, 90, 40, 70, 64, 76]} height={14} gap={14} />
    </Sheet>
  );
}
