/** The size of the window, or of the frame that the page is in, in CSS pixels. */
import { useSyncExternalStore } from 'react';

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Kept until it changes: to ask the window makes the browser lay out the page, at each render. */
let size: WindowSize | null = null;
window.addEventListener('resize', () => {
  size = null;
});

function readSize(): WindowSize {
  size ??= { width: window.innerWidth, height: window.innerHeight };
  return size;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export function useWindowSize(): WindowSize {
  return useSyncExternalStore(subscribe, readSize);
}
