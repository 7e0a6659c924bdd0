/** The text in the search box, and `q` in the address, which is written when typing pauses. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeView } from '../../core/view/view';

/** In milliseconds. Browsers limit how often the address may change: once per key is too often. */
const writeDelay = 300;

/** `write` writes the text to the address; `leave` is for callers that change the address themselves. */
type SetText = (text: string, address: 'write' | 'leave') => void;

export function useSearchText(
  query: string,
  onChange: ChangeView,
): readonly [text: string, setText: SetText] {
  const [text, setText] = useState(query);
  const timer = useRef<number | undefined>(undefined);
  /** The texts that this field has written and that have not come back from the address yet. */
  const written = useRef<readonly string[]>([]);

  useEffect(() => {
    const own = written.current.lastIndexOf(query);
    written.current = written.current.slice(own + 1);
    // On a slow machine the field's own text comes back after more has been typed.
    if (own >= 0) return;
    // Another cause changed the address: the back button or a link.
    window.clearTimeout(timer.current);
    setText(query);
  }, [query]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const change = useCallback<SetText>(
    (next, address) => {
      window.clearTimeout(timer.current);
      setText(next);
      if (address === 'leave') return;
      timer.current = window.setTimeout(() => {
        onChange((view) => {
          if (view.query !== next) written.current = [...written.current, next];
          return { ...view, query: next };
        }, 'replace');
      }, writeDelay);
    },
    [onChange],
  );
  return [text, change];
}
