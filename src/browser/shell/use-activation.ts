/** Whether anybody sees or touches the page: an embed that nobody has come to needs no live map. */
import { useEffect, useState } from 'react';

const touches = ['pointerdown', 'keydown', 'focusin'] as const;

/** An observer inside of a frame knows what of it is seen on the page around, of any origin. */
function observeSight(callback: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    callback(entries.some((entry) => entry.isIntersecting));
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/**
 * Calls back once somebody sees or touches the page; `anew`: comes to see it who did not. The returned
 * function stops waiting.
 */
export function onceActive(callback: () => void, anew = false): () => void {
  let wasSeen = anew;
  const stop = () => {
    stopObserving();
    for (const touch of touches) window.removeEventListener(touch, activate);
  };
  const activate = () => {
    stop();
    callback();
  };
  const stopObserving = observeSight((isSeen) => {
    if (isSeen && !wasSeen) activate();
    wasSeen = isSeen;
  });
  for (const touch of touches) window.addEventListener(touch, activate);
  return stop;
}

export function useActivation(): boolean {
  const [isActive, setActive] = useState(false);
  useEffect(() => onceActive(() => setActive(true)), []);
  return isActive;
}

/**
 * Calls back when nobody has seen the page for so many milliseconds, nor is anywhere in it. The returned
 * function stops waiting.
 */
export function onceLeft(callback: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => (document.hasFocus() ? wait() : callback()), milliseconds);
  };
  const stopObserving = observeSight((isSeen) => {
    clearTimeout(timer);
    if (!isSeen) wait();
  });
  return () => {
    clearTimeout(timer);
    stopObserving();
  };
}
