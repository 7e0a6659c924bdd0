/** Shortcuts of a single character: quiet while one types, and off for those who want none. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Speech input and unsteady hands press keys that nobody meant: WCAG 2.2, 2.1.4. */
let isOn = true;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For this visit only: nothing is stored. */
export function switchSingleKeys(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}

export function useSingleKeysSwitch(): boolean {
  return useSyncExternalStore(subscribe, () => isOn);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="range"]), textarea, select, [contenteditable="true"]') !== null
  );
}

/** Answers a character typed anywhere but in a field, without Ctrl, Alt or Meta. */
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
