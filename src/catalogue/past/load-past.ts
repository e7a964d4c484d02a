import { z } from 'zod';
import causes from './causes.json' with { type: 'json' };
import episodes from './episodes.json' with { type: 'json' };
import { type Cause, cause, type Check, check, type Episode, episode, type Seal, seal } from './past-schema.ts';
import record from './record.json' with { type: 'json' };
import sealed from './sealed.json' with { type: 'json' };

/** Events since 2023 as episodes, their observations, the model's words before anybody looked, and the reasons of its errors. */
export type Past = {
  readonly episodes: readonly Episode[];
  readonly record: readonly Check[];
  readonly seal: Seal;
  readonly causes: readonly Cause[];
};

/** The past shipped with this version. @throws ZodError for data without a fit to their schema. */
export function loadPast(): Past {
  return {
    episodes: z.array(episode).parse(episodes),
    record: z.array(check).parse(record),
    seal: seal.parse(sealed),
    causes: z.array(cause).parse(causes),
  };
}
