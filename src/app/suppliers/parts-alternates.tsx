import { useState } from 'react';
import { SupplierAlternates } from './supplier-alternates.tsx';
import b from '../components/buttons.module.css';

/** Each part takes a judgement of its own, so few are shown at once. */
const AT_ONCE = 2;

/** Other possible makers of each of the parts, the first part at once and the others on demand. */
export function PartsAlternates({ parts }: { parts: readonly { partNumber: string; description: string }[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = parts.length - shown;
  return (
    <>
      {parts.slice(0, shown).map(({ partNumber, description }) => (
        <SupplierAlternates key={partNumber} partNumber={partNumber} description={description} />
      ))}
      {left > 0 ? (
        <button type="button" className={b['button']} onClick={() => setShown(shown + AT_ONCE)}>
          Who else can make the next {left === 1 ? 'part' : `${Math.min(left, AT_ONCE)} of ${left} further parts`}
        </button>
      ) : null}
    </>
  );
}
