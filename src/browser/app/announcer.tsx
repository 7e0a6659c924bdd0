/** A live region that announces results to screen readers, where no other part of the page does. */
import { useEffect, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { resultWords } from '../../core/facts/result-words';
import { selectionInWords } from '../../core/facts/selection-words';
import type { Scene } from '../../core/view/scene';
import type { Selection } from '../../core/view/view';
import { useWords } from '../intl/wording';

interface AnnouncerProperties {
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  /** The part of the selection to announce. */
  readonly selection: Selection;
}

/** Only the last of several changes within this many milliseconds is announced. */
const debounceTime = 400;

export function Announcer({ atlas, scene, selection }: AnnouncerProperties) {
  const words = useWords();
  const isThere = atlas !== undefined && scene !== undefined;
  const selected = isThere ? selectionInWords(atlas, scene, selection, words) : '';
  const result = isThere ? resultWords(scene, words) : '';
  const [announcement, setAnnouncement] = useState('');
  const lastSelected = useRef(selected);
  const lastResult = useRef(result);
  useEffect(() => {
    const timer = setTimeout(() => {
      const hasSelected = selected !== lastSelected.current && selected !== '';
      const hasResult = result !== lastResult.current && lastResult.current !== '';
      lastSelected.current = selected;
      lastResult.current = result;
      // The filters announce their own result, except while the timeline plays.
      const filtersAnnounce = document.querySelector('output[aria-live]') !== null;
      if (hasSelected) setAnnouncement(selected);
      else if (hasResult && !filtersAnnounce) setAnnouncement(result);
    }, debounceTime);
    return () => clearTimeout(timer);
  }, [selected, result]);
  return (
    <p className="sr-only" aria-live="polite" data-announcer="">
      {announcement}
    </p>
  );
}
