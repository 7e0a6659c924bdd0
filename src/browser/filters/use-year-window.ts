/** The year window as the slider shows it, changed by hand or by playback. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { startYears, yearExtent } from '../../core/view/facets';
import {
  firstWindow,
  nextWindow,
  type PlaybackSpeed,
  type PlaybackWay,
  stepDurations,
  stepWindow,
} from '../../core/view/playback';
import type { LoadedRegisters } from '../../core/view/settle-view';
import type { ChangeView, Filters } from '../../core/view/view';
import { type YearAxis, yearAxis } from '../../core/view/year-axis';
import { clampYears, isSameWindow, openYears, type Years } from '../../core/view/year-window';

export interface YearPlayback {
  readonly isPlaying: boolean;
  readonly way: PlaybackWay;
  readonly speed: PlaybackSpeed;
  play(): void;
  pause(): void;
  /** Shows the next year and stops there. */
  step(): void;
  chooseWay(way: PlaybackWay): void;
  chooseSpeed(speed: PlaybackSpeed): void;
}

export interface YearWindowState {
  readonly scale: Years;
  readonly axis: YearAxis;
  readonly window: Years;
  /** Changes the window by hand, and stops the playback. */
  readonly setWindow: (window: Years) => void;
  readonly playback: YearPlayback;
  /** The year whose changes are shown: the one selected, or the last one played; `null` for none. */
  readonly changesYear: number | null;
}

/** The history mode of a change: `push` for the first one of a movement, `replace` for the following ones. */
function useMovement(): () => 'push' | 'replace' {
  const isContinued = useRef(false);
  useEffect(() => {
    let isPressed = false;
    const press = () => {
      isPressed = true;
      isContinued.current = false;
    };
    const release = () => {
      isPressed = false;
    };
    // A movement by keys lasts while the handle has the focus; a press may move the focus itself.
    const leave = () => {
      if (!isPressed) isContinued.current = false;
    };
    const listeners = {
      pointerdown: press,
      pointerup: release,
      pointercancel: release,
      focusin: leave,
      popstate: leave,
    };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener, { capture: true });
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener, { capture: true });
      }
    };
  }, []);
  return () => {
    const history = isContinued.current ? 'replace' : 'push';
    isContinued.current = true;
    return history;
  };
}

export function useYearWindow(
  atlas: Atlas,
  registers: LoadedRegisters,
  filters: Filters,
  thisYear: number,
  onChange: ChangeView,
): YearWindowState {
  const scale = useMemo(
    () => yearExtent(atlas, thisYear, registers.values()),
    [atlas, thisYear, registers],
  );
  const axis = useMemo(
    () => yearAxis(startYears(atlas, registers.values()), scale),
    [atlas, registers, scale],
  );
  const window = clampYears(filters.years, scale);
  const historyOfChange = useMovement();
  const [isPlaying, setPlaying] = useState(false);
  const [way, setWay] = useState<PlaybackWay>('move');
  const [speed, setSpeed] = useState<PlaybackSpeed>('normal');
  const [played, setPlayed] = useState<Years | null>(null);

  const show = (next: Years, history: 'push' | 'replace') =>
    onChange(
      (view) => ({
        ...view,
        filters: { ...view.filters, years: openYears(next, scale) },
      }),
      history,
    );

  const setWindow = (next: Years) => {
    // The map follows the handle, but the whole movement is a single history entry.
    setPlaying(false);
    setPlayed(null);
    show(next, historyOfChange());
  };

  /** Shows a window of the playback. A whole playback is a single history entry. */
  const playTo = (next: Years, history: 'push' | 'replace') => {
    setPlayed(next);
    show(next, history);
  };

  const following = isPlaying ? nextWindow(window, way, scale) : null;
  const followingKey = following === null ? null : `${following.from}..${following.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next step is timed from the last one, regardless of other renders
  useEffect(() => {
    if (!isPlaying) return;
    if (following === null) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => playTo(following, 'replace'), stepDurations[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, followingKey, speed]);

  const isOfPlayback = played !== null && isSameWindow(played, window);
  const isOneYear = window.from === window.to && scale.from < scale.to;
  return {
    scale,
    axis,
    window,
    setWindow,
    playback: {
      isPlaying,
      way,
      speed,
      play: () => {
        playTo(firstWindow(window, way, scale), isOfPlayback ? 'replace' : 'push');
        setPlaying(true);
      },
      pause: () => setPlaying(false),
      step: () => {
        setPlaying(false);
        playTo(stepWindow(window, way, scale), isOfPlayback ? 'replace' : 'push');
      },
      chooseWay: setWay,
      chooseSpeed: setSpeed,
    },
    changesYear: isOfPlayback || isOneYear ? window.to : null,
  };
}
