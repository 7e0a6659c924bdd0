/** Whether anything else has been selected than what the embed opened with. */
import { useState } from 'react';
import { selectedIds, type View } from '../../core/view/view';

export function useMovedOn(view: View): boolean {
  const selected = selectedIds(view).join('~');
  const [openedWith] = useState(selected);
  const [hasMovedOn, setMovedOn] = useState(false);
  if (!hasMovedOn && selected !== openedWith) setMovedOn(true);
  return hasMovedOn;
}
