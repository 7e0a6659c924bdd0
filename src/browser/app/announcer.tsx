/** Tells screen readers what an action of the reader led to, where no other part of the page does. */
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
  /** What of the selection is to be told. */
  readonly selection: Selection;
}

/** Changes closer together than this (in milliseconds) are told as one, the last. */
const settling = 400;

export function Announcer({ atlas, scene, selection }: AnnouncerProperties) {
  const words = useWords();
  const isThere = atlas !== undefined && scene !== undefined;
  const selected = isThere ? selectionInWords(atlas, scene, selection, words) : '';
  const result = isThere ? resultWords(scene, words) : '';
  const [told, setTold] = useState('');
  const lastSelected = useRef(selected);
  const lastResult = useRef(result);
  useEffect(() => {
    const timer = setTimeout(() => {
      const hasSelected = selected !== lastSelected.current && selected !== '';
      const hasResult = result !== lastResult.current && lastResult.current !== '';
      lastSelected.current = selected;
      lastResult.current = result;
      // The filters tell what they leave themselves, and keep quiet while they play.
      const filtersTell = document.querySelector('output[aria-live]') !== null;
      if (hasSelected) setTold(selected);
      else if (hasResult && !filtersTell) setTold(result);
    }, settling);
    return () => clearTimeout(timer);
  }, [selected, result]);
  return (
    <p className="sr-only" aria-live="polite" data-announcer="">
      {told}
    </p>
  );
}
