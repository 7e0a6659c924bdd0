/** Whether anybody has seen or touched the embed: before that it downloads no map. */
import { useEffect, useState } from 'react';

const touches = ['pointerdown', 'keydown', 'focusin'] as const;

/**
 * Calls back once somebody has. The returned function stops waiting. An observer inside of a frame
 * knows what of it is seen on the page around, of any origin.
 */
export function onceActive(callback: () => void): () => void {
  const stop = () => {
    observer.disconnect();
    for (const touch of touches) window.removeEventListener(touch, activate);
  };
  const activate = () => {
    stop();
    callback();
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) activate();
  });
  observer.observe(document.documentElement);
  for (const touch of touches) window.addEventListener(touch, activate);
  return stop;
}

export function useActivation(): boolean {
  const [isActive, setActive] = useState(false);
  useEffect(() => onceActive(() => setActive(true)), []);
  return isActive;
}
