/** The view that the address holds, settled against the atlas, and the way to change it. */
import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { type Notice, parseAddress, writeAddress } from '../../core/view/address';
import { type LoadedRegisters, settleView } from '../../core/view/settle-view';
import type { ChangeView, View } from '../../core/view/view';
import { readSearch, useSearch, writeSearch } from './address-store';
import { MissingPinContext } from './data-provider';
import { useRegisters } from './use-registers';

interface ViewState {
  readonly view: View;
  /** Those whose layers are on, as far as they have arrived. */
  readonly registers: LoadedRegisters;
  readonly changeView: ChangeView;
  /** What of the address could not be used, until it is dismissed or the reader moves on. */
  readonly notices: readonly Notice[];
  readonly dismissNotices: () => void;
  /** Goes on to the present data, and says that there is none of the day that was asked for. */
  readonly leaveMissingPin: () => void;
}

function readView(search: string, atlas: Atlas | undefined, registers?: LoadedRegisters) {
  const parsed = parseAddress(search);
  if (atlas === undefined) return parsed;
  const settled = settleView(parsed.view, atlas, registers);
  return { view: settled.view, notices: [...parsed.notices, ...settled.notices] };
}

const noLayers: readonly string[] = [];

/** How a page keeps its view in its address. */
export interface AddressPolicy {
  /** The query part for a view; `search` is the one before. */
  write(view: View, search: string): string;
  /** Whether a change can make a step that the back button undoes. */
  readonly makesSteps: boolean;
  /** What of the page's own parameters could not be used. */
  findFaults(search: string): readonly Notice[];
}

const asOwnPage: AddressPolicy = { write: writeAddress, makesSteps: true, findFaults: () => [] };

export function useView(
  atlas: Atlas | undefined,
  { write, makesSteps, findFaults }: AddressPolicy = asOwnPage,
): ViewState {
  const search = useSearch();
  // Which registers are on can be told before they are there; what is in them cannot.
  const { layers } = useMemo(() => readView(search, atlas).view, [search, atlas]);
  const registers = useRegisters(atlas, atlas === undefined ? noLayers : layers);
  const { view, notices: found } = useMemo(
    () => readView(search, atlas, registers),
    [search, atlas, registers],
  );
  // Kept apart from the address: the first camera movement already rewrites that.
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

  const changeView = useCallback<ChangeView>(
    (change, history = 'push') => {
      // Read afresh: several changes may come before the next render.
      const search = readSearch();
      const current = readView(search, atlas, registers).view;
      writeSearch(write(change(current), search), makesSteps ? history : 'replace');
      if (history === 'push') dismissNotices();
    },
    [atlas, registers, write, makesSteps, dismissNotices],
  );
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
  return { view, registers, changeView, notices: shown, dismissNotices, leaveMissingPin };
}
