import type { Draw } from './apply-disruption.ts';
import type { Course } from '../flow/course.ts';
import { createHold, type DrawnControl } from './create-hold.ts';
import { CUSTOMER_LUCK } from './draw-luck.ts';
import type { LaneHold } from '../flow/passage.ts';
import { nameCustomer } from './name-flows.ts';
import { getQueueOfClass, pickClass, REST, shareOutClasses } from './licence-classes.ts';

/** A control as it is in one draw for each class of its queue: which lanes go by which figures. */
export class ControlByClass {
  private readonly context: Draw;
  private readonly control: Omit<DrawnControl, 'phases' | 'rules'>;
  private readonly byClass = new Map<number, DrawnControl>();

  constructor(context: Draw, control: Omit<DrawnControl, 'phases' | 'rules'>) {
    this.context = context;
    this.control = control;
  }

  /**
   * Returns how the control holds one lane; null where it holds nothing of it. A customer that is drawn belongs to one class; else the
   * lane stands for many customers, shared among the classes that it fits.
   */
  createHold(lane: number, held: Course): LaneHold | null {
    const { plan, read, luck } = this.context;
    const { id, queue } = this.control;
    const rows = plan.classes.get(id)?.get(lane);
    if (rows === undefined) return createHold(this.context, this.getControl(REST), lane, held);
    const shares = shareOutClasses(rows, (row) => read(queue.classes[row]!.share));
    const number =
      queue.mode === 'drawn' ? luck.getCustomerNumber(nameCustomer(plan.network, lane), CUSTOMER_LUCK.class) : null;
    const belonging = number === null ? shares : [{ row: pickClass(shares, number), share: 1 }];
    const holds = belonging.map(({ row, share }) => ({
      share,
      hold: createHold(this.context, this.getControl(row), lane, held),
    }));
    const first = holds[0]?.hold ?? null;
    if (first === null) return null;
    return {
      ...first,
      passages: holds.flatMap(({ share, hold }) => (hold?.passages ?? []).map(({ passage }) => ({ share, passage }))),
    };
  }

  private getControl(row: number): DrawnControl {
    const made = this.byClass.get(row);
    if (made !== undefined) return made;
    const control = {
      ...this.control,
      queue: getQueueOfClass(this.control.queue, row),
      phases: new Map(),
      rules: new Map(),
    };
    this.byClass.set(row, control);
    return control;
  }
}
