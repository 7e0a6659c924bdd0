/** Sends the embed's events to the host, and runs the host's commands. */
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
  /** The story that the view is in, once loaded. */
  readonly story: Story | undefined;
  readonly controls: Controls;
  readonly words: Words;
  /** The invalid parts of the address. */
  readonly notices: readonly Notice[];
  /** Whether the records could not be loaded. */
  readonly hasFailed: boolean;
}

/** Clears the camera, too: it follows the selection unless the host sets it. */
const noSelection = Object.fromEntries(
  [...selectionParameters, 'camera'].map((name) => [name, null]),
);

/** Clears the parameters that a story step sets. */
const noStepParameters = Object.fromEntries(
  parameterNames.filter(isStepParameter).map((name) => [name, null]),
);

/** Splits the parameters into the selection and the rest. */
function splitParameters(parameters: ViewParameters): {
  selection: SelectionParameters;
  rest: string;
} {
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
      host.onCommand(({ type, data }) => {
        // The camera follows a new selection, unless the host sets one.
        const selects = type === 'select' || selectionParameters.some((name) => data[name] != null);
        const opensStory = type === 'set-view' && data.story != null;
        const released = { ...(selects && noSelection), ...(opensStory && noStepParameters) };
        writeSearch(changeParameters(readSearch(), { ...released, ...data }), 'replace');
      }),
    [host],
  );

  const isReady = atlas !== undefined;
  const parameters = Object.fromEntries(embedParameters(foldStory(view, story), controls));
  const { selection, rest } = splitParameters(parameters);
  const selected = JSON.stringify(selection);
  const before = useRef<{ readonly selected: string; readonly rest: string } | null>(null);
  const tell = useEffectEvent(() => {
    if (atlas === undefined || scene === undefined) return;
    if (before.current === null) {
      host.sendEvent('ready', { view: parameters });
    } else {
      if (before.current.selected !== selected) {
        const name = nameOfSelection(atlas, scene, view.selection, words);
        host.sendEvent('select', { selection, name });
      }
      if (before.current.rest !== rest) host.sendEvent('view', { view: parameters });
    }
    before.current = { selected, rest };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: events are sent when these change
  useEffect(() => tell(), [isReady, selected, rest]);

  useEffect(() => {
    for (const { parameter, value, fault } of notices) {
      const reason = fault === 'malformed' ? 'cannot be read' : 'is not in the atlas';
      const message = `${parameter}: ${JSON.stringify(value)} ${reason}`;
      host.sendEvent('error', { fault: 'parameter', message, parameter, value });
    }
  }, [host, notices]);
  useEffect(() => {
    if (hasFailed) host.sendEvent('error', { fault: 'data', message: 'The records did not load.' });
  }, [host, hasFailed]);
}
