/** Single-character shortcuts: inactive while typing, and the reader can turn them off. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { textFields } from './text-fields';

/** Speech input and unsteady hands press keys by accident: WCAG 2.2, 2.1.4. */
let isOn = true;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Applies to this visit only: nothing is stored. */
export function switchSingleKeys(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}

export function useSingleKeysSwitch(): boolean {
  return useSyncExternalStore(subscribe, () => isOn);
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${textFields}, select`) !== null;
}

/** Calls `answer` on a character typed outside of fields, without Ctrl, Alt or Meta. */
export function useSingleKey(key: string, answer: () => void): void {
  const respond = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOn || event.key !== key || !isPlain || event.defaultPrevented) return;
    if (isEditable(event.target)) return;
    event.preventDefault();
    answer();
  });
  useEffect(() => {
    window.addEventListener('keydown', respond);
    return () => window.removeEventListener('keydown', respond);
  }, []);
}
