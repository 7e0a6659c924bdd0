/** Tells the host what happens in the embed, and does what the host asks. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Story } from '../../core/domain/story';
import {
  type Controls,
  changeParameters,
  embedParameters,
} from '../../core/embedding/embed-address';
import type { SelectionParameters, ViewParameters } from '../../core/embedding/messages';
import { nameOfSelection } from '../../core/facts/selection-words';
import type { Words } from '../../core/i18n/words';
import type { Notice } from '../../core/view/address';
import {
  isStepParameter,
  parameterNames,
  selectionParameters,
} from '../../core/view/parameters/parameter-table';
import type { Scene } from '../../core/view/scene';
import { foldStory } from '../../core/view/story';
import type { View } from '../../core/view/view';
import { readSearch, writeSearch } from '../shell/address-store';
import type { Host } from './host';

interface Shown {
  readonly host: Host;
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly view: View;
  /** The story that the view is in, where it has arrived. */
  readonly story: Story | undefined;
  readonly controls: Controls;
  readonly words: Words;
  /** What of the address could not be used. */
  readonly notices: readonly Notice[];
  /** Whether the records could not be loaded. */
  readonly hasFailed: boolean;
}

/** With the camera, which goes where the selection is unless it is told otherwise. */
const noSelection = Object.fromEntries(
  [...selectionParameters, 'camera'].map((name) => [name, null]),
);

/** What a step of a story brings itself. */
const nothingOfSteps = Object.fromEntries(
  parameterNames.filter(isStepParameter).map((name) => [name, null]),
);

/** The parameters in two parts: what is selected, and everything else. */
function part(parameters: ViewParameters): { selection: SelectionParameters; rest: string } {
  const isOfSelection = ([name]: [string, string]) =>
    selectionParameters.some((other) => other === name);
  const entries = Object.entries(parameters);
  return {
    selection: Object.fromEntries(entries.filter(isOfSelection)),
    rest: JSON.stringify(entries.filter((entry) => !isOfSelection(entry))),
  };
}

export function useHost({
  host,
  atlas,
  scene,
  view,
  story,
  controls,
  words,
  notices,
  hasFailed,
}: Shown): void {
  useEffect(
    () =>
      host.obey(({ type, data }) => {
        // Whatever is selected takes the camera along, unless the host names one.
        const selects = type === 'select' || selectionParameters.some((name) => data[name] != null);
        const tells = type === 'set-view' && data.story != null;
        const released = { ...(selects && noSelection), ...(tells && nothingOfSteps) };
        writeSearch(changeParameters(readSearch(), { ...released, ...data }), 'replace');
      }),
    [host],
  );

  const isReady = atlas !== undefined;
  const parameters = Object.fromEntries(embedParameters(foldStory(view, story), controls));
  const { selection, rest } = part(parameters);
  const selected = JSON.stringify(selection);
  const before = useRef<{ readonly selected: string; readonly rest: string } | null>(null);
  const tell = useEffectEvent(() => {
    if (atlas === undefined || scene === undefined) return;
    if (before.current === null) {
      host.tell('ready', { view: parameters });
    } else {
      if (before.current.selected !== selected) {
        const name = nameOfSelection(atlas, scene, view.selection, words);
        host.tell('select', { selection, name });
      }
      if (before.current.rest !== rest) host.tell('view', { view: parameters });
    }
    before.current = { selected, rest };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told is what these say
  useEffect(() => tell(), [isReady, selected, rest]);

  useEffect(() => {
    for (const { parameter, value, fault } of notices) {
      const reason = fault === 'malformed' ? 'cannot be read' : 'is not in the atlas';
      const message = `${parameter}: ${JSON.stringify(value)} ${reason}`;
      host.tell('error', { fault: 'parameter', message, parameter, value });
    }
  }, [host, notices]);
  useEffect(() => {
    if (hasFailed) host.tell('error', { fault: 'data', message: 'The records did not load.' });
  }, [host, hasFailed]);
}
