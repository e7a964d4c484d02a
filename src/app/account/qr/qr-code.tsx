import { drawCode } from './draw-code.ts';

/** Light modules around a code; without them readers do not find it. */
const MARGIN = 4;

/** Text as a QR code, dark on light in either theme, because not every reader takes the other way round. Nothing if the text is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = drawCode(text);
  if (rows === null) return null;
  const size = rows.length + 2 * MARGIN;
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x + MARGIN)} ${String(y + MARGIN)}h1v1h-1z`] : [])),
    )
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={size * 4}
      height={size * 4}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      style={{ maxWidth: '100%', height: 'auto' }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
