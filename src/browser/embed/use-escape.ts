/** Escape takes back what is selected, wherever the focus is. */
import { useEffect } from 'react';
import { type ChangeView, clearSelection } from '../../core/view/view';

/** What uses the key itself goes before: a field, the walk over places, an open legend. */
export function useEscape(changeView: ChangeView): void {
  useEffect(() => {
    const clear = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        (event.target instanceof Element &&
          event.target.closest('select, [role="listbox"], details[open]') !== null);
      if (event.key === 'Escape' && !isTaken) changeView(clearSelection);
    };
    window.addEventListener('keydown', clear);
    return () => window.removeEventListener('keydown', clear);
  }, [changeView]);
}
