/** Opening links from inside a frame, whose sandbox may forbid it. */
import { type MouseEvent, useSyncExternalStore } from 'react';
import { isPlainClick } from '../ui/plain-click';

/** The last address that was asked for and could not be opened. */
let refused: string | null = null;
const listeners = new Set<() => void>();

function refuse(address: string): void {
  refused = address;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether an address was asked for last, and the sandbox forbids new windows. */
export function useRefusal(address: string): boolean {
  return useSyncExternalStore(subscribe, () => refused === address);
}

/** How long a new window may take to come to the front, in milliseconds. */
const patience = 500;

/** Whether another window comes to the front now. */
function isLeft(): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (hasGone: boolean) => {
      clearTimeout(timer);
      window.removeEventListener('blur', leave);
      document.removeEventListener('visibilitychange', leave);
      resolve(hasGone);
    };
    const leave = () => settle(true);
    const timer = setTimeout(() => settle(false), patience);
    window.addEventListener('blur', leave);
    document.addEventListener('visibilitychange', leave);
  });
}

/** Whether a new window with the address opened. It cannot reach back to this one. */
async function openInNewTab(address: string): Promise<boolean> {
  // With "noopener" the browser would not say whether it worked. Nothing else does: a frame cannot
  // read its own sandbox.
  try {
    const left = isLeft();
    const opened = window.open(address, '_blank');
    // In a page with `Cross-Origin-Opener-Policy` nothing is returned of a window that does open.
    if (opened === null) return await left;
    opened.opener = null;
    return true;
  } catch {
    // Firefox throws where others return nothing.
    return false;
  }
}

/**
 * What a link does when it is clicked in a frame: it opens a new window, or finds out that it cannot;
 * then `otherwise` is called. Clicks with a key held, and pages in no frame, are the browser's.
 */
export function openOnClick(otherwise?: (address: string) => void) {
  return async (event: MouseEvent<HTMLAnchorElement>): Promise<void> => {
    if (window.parent === window || !isPlainClick(event)) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    if (await openInNewTab(href)) return;
    refuse(href);
    otherwise?.(href);
  };
}
