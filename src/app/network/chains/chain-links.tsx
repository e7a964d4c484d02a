import s from './chains.module.css';
import type { ChainLink } from './chain-types.ts';
import type { PlacedChains } from './place-chains.ts';

const HANDLE = 0.5;

/** The lines between the columns; unlit ones beside lit ones are pale. */
export function ChainLinks({
  links,
  placed,
  lit,
  width,
}: {
  links: readonly ChainLink[];
  placed: PlacedChains;
  lit: ReadonlySet<string> | null;
  width: number;
}) {
  const rows = [...placed.boxes.keys()].filter((key) => key.startsWith('component:'));
  return (
    <svg className={s['links']} width={width} height={placed.height} aria-hidden="true">
      {links.map((link) => (
        <path
          key={`${link.from} ${link.to}`}
          d={drawLink(link, placed)}
          data-fill={link.fill ?? 'source'}
          data-estimated={link.isEstimated}
          data-lit={lit === null ? undefined : lit.has(link.from) && lit.has(link.to)}
        />
      ))}
      {rows.map((key) => {
        const row = placed.boxes.get(key.slice('component:'.length));
        const component = placed.boxes.get(key);
        if (row === undefined || component === undefined) return null;
        const y = row.y + 9;
        return (
          <path
            key={key}
            d={`M${String(row.x + row.width + 4)} ${String(y)}H${String(component.x - 6)}`}
            data-fill="source"
          />
        );
      })}
    </svg>
  );
}

/** A line from the right side of one box to the left side of the next; towards a product it begins behind the part's first user. */
function drawLink({ from, to }: ChainLink, { boxes }: PlacedChains): string | undefined {
  const start = boxes.get(`component:${from}`) ?? boxes.get(from);
  const end = boxes.get(to);
  if (start === undefined || end === undefined) return undefined;
  const [x, y] = [start.x + start.width + 3, start.y + 9];
  const [toX, toY] = [end.x - 4, end.y + (to.startsWith('row:') ? 9 : end.height / 3)];
  // Two plants of one stage: a bow at their left sides.
  if (toX <= x)
    return `M${String(start.x - 3)} ${String(y)}C${String(start.x - 14)} ${String(y)} ${String(end.x - 14)} ${String(toY)} ${String(end.x - 3)} ${String(toY)}`;
  const bend = (toX - x) * HANDLE;
  return `M${String(x)} ${String(y)}C${String(x + bend)} ${String(y)} ${String(toX - bend)} ${String(toY)} ${String(toX)} ${String(toY)}`;
}
