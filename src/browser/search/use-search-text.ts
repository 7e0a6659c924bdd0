/** The text in the search box, and `q` in the address, which follows once the typing pauses. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeView } from '../../core/view/view';

/** Milliseconds. Browsers refuse an address that changes with every key. */
const pause = 300;

/** `write` brings the text into the address; `leave` is for whoever changes the address already. */
type SetText = (text: string, address: 'write' | 'leave') => void;

export function useSearchText(
  query: string,
  onChange: ChangeView,
): readonly [text: string, setText: SetText] {
  const [text, setText] = useState(query);
  const timer = useRef<number | undefined>(undefined);
  /** What this field has written and the address has not shown yet. */
  const written = useRef<readonly string[]>([]);

  useEffect(() => {
    const own = written.current.lastIndexOf(query);
    written.current = written.current.slice(own + 1);
    // On a slow machine the field's own text comes back when more has been typed.
    if (own >= 0) return;
    // The address changed otherwise: by the back button or by a link.
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
      }, pause);
    },
    [onChange],
  );
  return [text, change];
}
