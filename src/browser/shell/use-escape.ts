/** Escape takes back what is selected, wherever the focus is. */
import { useEffect } from 'react';
import { type ChangeView, clearSelection } from '../../core/view/view';

/** `takers`: a selector of what uses the key itself, and goes before. */
export function useEscape(changeView: ChangeView, takers: string): void {
  useEffect(() => {
    const clear = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const isTaken =
        defaultPrevented || (target instanceof Element && target.closest(takers) !== null);
      if (key === 'Escape' && !isTaken) changeView(clearSelection);
    };
    window.addEventListener('keydown', clear);
    return () => window.removeEventListener('keydown', clear);
  }, [changeView, takers]);
}
