/** Escape clears the selection, no matter where the focus is. */
import { useEffect } from 'react';
import { type ChangeView, clearSelection } from '../../core/view/view';

/** `exceptions` is a selector of the elements that handle the key themselves. */
export function useEscape(changeView: ChangeView, exceptions: string): void {
  useEffect(() => {
    const clear = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const isTaken =
        defaultPrevented || (target instanceof Element && target.closest(exceptions) !== null);
      if (key === 'Escape' && !isTaken) changeView(clearSelection);
    };
    window.addEventListener('keydown', clear);
    return () => window.removeEventListener('keydown', clear);
  }, [changeView, exceptions]);
}
