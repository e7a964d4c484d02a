import { z } from 'zod';
import { anyQuantity } from '../../../../domain/scenario/quantity.ts';
import type { Quantity } from '../../../../domain/scenario/quantity.ts';
import type { Json } from '../edit-path.ts';

/** A quantity out of a draft, whether its numbers make sense or not; null if there is none. */
export function readQuantity(value: Json): Quantity | null {
  const read = anyQuantity.safeParse(value);
  return read.success ? read.data : null;
}

const steps = z.array(z.object({ day: z.number(), share: z.number() }));

/** Shares by day out of a draft; none if there are none. */
export function readSteps(value: Json): { day: number; share: number }[] {
  const read = steps.safeParse(value);
  return read.success ? read.data : [];
}
