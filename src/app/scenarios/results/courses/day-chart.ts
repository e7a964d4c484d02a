/** Look of a chart over days: its axes and the box for the place under the pointer. */
export const DAY_AXIS = {
  dataKey: 'day',
  type: 'number',
  domain: ['dataMin', 'dataMax'],
  tickLine: false,
  stroke: 'var(--line-2)',
  tick: { fill: 'var(--ink-2)', fontSize: 12 },
  tickFormatter: (day: unknown) => `day ${String(day)}`,
  minTickGap: 48,
} as const;

export const VALUE_AXIS = {
  tickLine: false,
  axisLine: false,
  width: 64,
  tick: { fill: 'var(--ink-3)', fontSize: 12 },
} as const;

export const DAY_TOOLTIP = {
  isAnimationActive: false,
  cursor: { stroke: 'var(--line-2)' },
  contentStyle: { background: 'var(--surface)', borderColor: 'var(--line-2)', fontSize: 12 },
  labelStyle: { color: 'var(--ink)' },
  itemStyle: { color: 'var(--ink-2)' },
} as const;
