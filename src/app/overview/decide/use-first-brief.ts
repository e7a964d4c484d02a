import { useState } from 'react';
import { choosePreset, FIRST_PRESETS } from '../../../catalogue/first-presets.ts';
import { useView } from '../../queries/view/use-view.ts';
import { type BriefState, useBrief } from './use-brief.ts';

/**
 * The brief of the view under the preset that somebody chose, else (`chosen` null) under the first one that holds goods of the company; with the
 * name of the preset. Asked and with moves as in `useBrief`.
 */
export function useFirstBrief(
  chosen: string | null,
  isAsked: boolean,
  wantsMoves: boolean,
): BriefState & { presetId: string } {
  const { dataVersion } = useView();
  const [tried, setTried] = useState({ dataVersion, count: 0 });
  const count = tried.dataVersion === dataVersion ? tried.count : 0;
  const presetId = chosen ?? choosePreset(count);
  const brief = useBrief(presetId, isAsked, wantsMoves);
  // What holds none of the company's goods says nothing of it: the next preset is tried.
  const isIdle = chosen === null && brief.report?.run.holdsNothing === true && count < FIRST_PRESETS.length;
  if (isIdle) setTried({ dataVersion, count: count + 1 });
  return { ...brief, presetId };
}
