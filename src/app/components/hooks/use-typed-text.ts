import { useEffect, useEffectEvent, useState } from 'react';

/**
 * The text of a field with another place as well (`known`; undefined: none), and the way to type in it. Once a person has rested for `restMs` it
 * is `put` there. The putting takes its time, and text typed meanwhile stays; others' text there replaces it.
 */
export function useTypedText(
  known: string | undefined,
  put: (text: string | undefined) => void,
  restMs: number,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(known ?? '');
  const [seen, setSeen] = useState(known);
  /** Texts put and not arrived yet, oldest first. */
  const [sent, setSent] = useState<readonly (string | undefined)[]>([]);
  if (known !== seen) {
    setSeen(known);
    const arrived = sent.lastIndexOf(known);
    setSent(arrived < 0 ? [] : sent.slice(arrived + 1));
    if (arrived < 0) setText(known ?? '');
  }
  const last = sent.length === 0 ? seen : sent.at(-1);
  const putNow = useEffectEvent(put);
  useEffect(() => {
    const wanted = text.trim() === '' ? undefined : text;
    if (wanted === last) return;
    const timer = setTimeout(() => {
      setSent((before) => [...before, wanted]);
      putNow(wanted);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, last, restMs]);
  return [text, setText];
}
