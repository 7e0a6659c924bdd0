/** Opens links from inside a frame, whose sandbox may forbid new windows. */
import { type MouseEvent, useSyncExternalStore } from 'react';
import { isPlainClick } from '../ui/plain-click';

/** The last address that could not be opened. */
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

/** Whether an address was the last one clicked and the sandbox forbade the new window. */
export function useRefusal(address: string): boolean {
  return useSyncExternalStore(subscribe, () => refused === address);
}

/** How long a new window may take to come to the front, in milliseconds. */
const openTimeout = 500;

/** Whether this window loses the focus or is hidden within `openTimeout`. */
function isLeft(): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (hasGone: boolean) => {
      clearTimeout(timer);
      window.removeEventListener('blur', leave);
      document.removeEventListener('visibilitychange', leave);
      resolve(hasGone);
    };
    const leave = () => settle(true);
    const timer = setTimeout(() => settle(false), openTimeout);
    window.addEventListener('blur', leave);
    document.addEventListener('visibilitychange', leave);
  });
}

/** Opens the address in a new window without an opener, and returns whether that worked. */
async function openInNewTab(address: string): Promise<boolean> {
  // With "noopener" `window.open` would not report success, and a frame cannot read its own sandbox.
  try {
    const left = isLeft();
    const opened = window.open(address, '_blank');
    // On a page with `Cross-Origin-Opener-Policy`, `open` returns `null` even if the window opens.
    if (opened === null) return await left;
    opened.opener = null;
    return true;
  } catch {
    // Firefox throws where other browsers return `null`.
    return false;
  }
}

/**
 * A click handler for links in a frame: opens a new window, or calls `otherwise` if that is forbidden. Leaves
 * clicks with a modifier key, and pages outside a frame, to the browser.
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
