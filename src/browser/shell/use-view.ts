/** The view from the address, validated against the atlas, and the function that changes it. */
import { replaceEqualDeep } from '@tanstack/react-query';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Story } from '../../core/domain/story';
import { type Notice, parseAddress, writeAddress } from '../../core/view/address';
import { type LoadedRegisters, settleView } from '../../core/view/settle-view';
import { expandStory, foldStory, goToStory, isAtStep, leaveStory } from '../../core/view/story';
import { type ChangeView, defaultView, type View } from '../../core/view/view';
import { readSearch, useSearch, writeSearch } from './address-store';
import { MissingPinContext } from './data-provider';
import { useRegisters } from './use-registers';
import { type ShownStory, useStory } from './use-story';

interface ViewState {
  readonly view: View;
  /** The registers whose layers are on, as far as they have loaded. */
  readonly registers: LoadedRegisters;
  readonly changeView: ChangeView;
  /** The story that the reader is in; `null` outside of one. */
  readonly story: ShownStory | null;
  /** The invalid parts of the address, until dismissed or until the next step of the reader. */
  readonly notices: readonly Notice[];
  readonly dismissNotices: () => void;
  /** Switches to the current data, with a notice that the requested pin does not exist. */
  readonly leaveMissingPin: () => void;
}

function readView(
  search: string,
  atlas: Atlas | undefined,
  registers?: LoadedRegisters,
  story?: Story,
) {
  const parsed = parseAddress(search);
  if (atlas === undefined) return parsed;
  const settled = settleView(expandStory(parsed.view, story), atlas, registers);
  return { view: settled.view, notices: [...parsed.notices, ...settled.notices] };
}

const noLayers: readonly string[] = [];

/** How a page stores its view in its address. */
export interface AddressPolicy {
  /** The query part for a view; `search` is the current one. */
  write(view: View, search: string): string;
  /** Whether a change can add a history entry that the back button undoes. */
  readonly makesSteps: boolean;
  /** The invalid values among the page's own parameters. */
  findFaults(search: string): readonly Notice[];
}

const asOwnPage: AddressPolicy = { write: writeAddress, makesSteps: true, findFaults: () => [] };

export function useView(
  atlas: Atlas | undefined,
  { write, makesSteps, findFaults }: AddressPolicy = asOwnPage,
): ViewState {
  const search = useSearch();
  // The names of the active registers are known before their contents.
  const named = useMemo(() => readView(search, atlas).view, [search, atlas]);
  const awaited = useStory((atlas && named.story?.id) ?? null);
  const { story } = awaited;
  const { layers } = useMemo(
    () => readView(search, atlas, undefined, story).view,
    [search, atlas, story],
  );
  const registers = useRegisters(atlas, atlas === undefined ? noLayers : layers);
  const latest = useRef(defaultView);
  const { view, notices: found } = useMemo(() => {
    const { view, notices } = readView(search, atlas, registers, story);
    // What is equal stays the same object: a move of the camera draws nothing anew.
    return { view: replaceEqualDeep(latest.current, view), notices };
  }, [search, atlas, registers, story]);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  // Kept as state: the first camera movement rewrites the address and drops its invalid parts.
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const faults = [...found, ...findFaults(search)];
    if (faults.length > 0) setNotices(faults);
  }, [found, findFaults, search]);
  const { day: missingDay, setDay: setMissingDay } = useContext(MissingPinContext);
  const dismissNotices = useCallback(() => {
    setNotices([]);
    setMissingDay(null);
  }, [setMissingDay]);

  const [hasMoved, setMoved] = useState(false);
  const changeView = useCallback<ChangeView>(
    (change, history = 'push') => {
      // Read again: several changes may come before the next render.
      const search = readSearch();
      const current = readView(search, atlas, registers, story).view;
      const next = foldStory(change(current), story);
      writeSearch(write(next, search), makesSteps ? history : 'replace');
      if (history === 'push') {
        setMoved(true);
        dismissNotices();
      }
    },
    [atlas, registers, story, write, makesSteps, dismissNotices],
  );
  const before = useRef(defaultView);
  useEffect(() => {
    if (view.story === null) before.current = view;
  }, [view]);
  const shownStory: ShownStory | null = view.story && {
    ...awaited,
    place: view.story,
    isAtStep: isAtStep(view, story),
    takesFocus: hasMoved,
    onGo: (step) => changeView((current) => goToStory(current, { id: view.story?.id ?? '', step })),
    onLeave: () => changeView((current) => leaveStory(current, before.current)),
  };
  const { pin } = view;
  const leaveMissingPin = useCallback(() => {
    if (pin === null) return;
    setMissingDay(pin);
    changeView((current) => ({ ...current, pin: null }), 'replace');
  }, [pin, changeView, setMissingDay]);
  const shown = useMemo(
    (): readonly Notice[] =>
      missingDay === null
        ? notices
        : [{ parameter: 'data', value: missingDay, fault: 'noPin' }, ...notices],
    [missingDay, notices],
  );
  return {
    view,
    story: shownStory,
    registers,
    changeView,
    notices: shown,
    dismissNotices,
    leaveMissingPin,
  };
}
