/** Resolves a view against the atlas: keeps only what exists. */
import type { Atlas } from '../domain/atlas';
import { parseListedId } from '../domain/register-id';
import type { Notice, ReadAddress } from './address';
import { facets, facetTable } from './facet-table';
import { listedChoices } from './listed-choices';
import type { RegisterIndex } from './register-index';
import { type Filters, nothingSelected, type Selection, type View } from './view';

/** The registers that have arrived, by name. */
export type LoadedRegisters = ReadonlyMap<string, RegisterIndex>;

/**
 * Resolves a selected id in the atlas and its registers, with its register. A listed place or pair that is
 * documented resolves to the documented one. `null` if it does not exist; ids of a register that has not
 * arrived yet stay unchanged.
 */
function settleId(
  id: string,
  atlas: Atlas,
  registers: LoadedRegisters,
  isDocumented: (id: string) => boolean,
): { readonly id: string; readonly layer: string | null } | null {
  const listed = parseListedId(id);
  if (listed === null) return isDocumented(id) ? { id, layer: null } : null;
  const { register: layer } = listed;
  if (!atlas.registers.some(({ name }) => name === layer)) return null;
  const index = registers.get(layer);
  if (index === undefined) return { id, layer };
  const found = index.find(listed.places);
  if (found === null) return null;
  const { elsewhere } = found;
  // A place or pair of an earlier register belongs to that one, but this register stays on.
  return elsewhere === null
    ? { id, layer }
    : { id: elsewhere, layer: parseListedId(elsewhere) === null ? null : layer };
}

/**
 * Removes from a view what the atlas and its registers do not have, with a notice for each. Ids of
 * registers that have not arrived are kept.
 */
export function settleView(
  view: View,
  atlas: Atlas,
  registers: LoadedRegisters = new Map(),
): ReadAddress {
  const notices: Notice[] = [];
  const known = (parameter: string, ids: readonly string[], has: (id: string) => boolean) =>
    ids.filter((id) => {
      if (has(id)) return true;
      notices.push({ parameter, value: id, fault: 'unknown' });
      return false;
    });
  const ofSelection = new Set<string>();
  const settled = (parameter: string, id: string, has: (id: string) => boolean): string[] => {
    const found = settleId(id, atlas, registers, has);
    if (found === null) {
      notices.push({ parameter, value: id, fault: 'unknown' });
      return [];
    }
    if (found.layer !== null) ofSelection.add(found.layer);
    return [found.id];
  };

  let selection: Selection = view.selection;
  if (selection.type === 'places') {
    const ids = selection.ids.flatMap((id) =>
      settled('place', id, (place) => atlas.places.has(place)),
    );
    selection = ids.length === 0 ? nothingSelected : { type: 'places', ids };
  } else if (selection.type === 'pair') {
    const [id] = settled('pair', selection.id, (pair) => atlas.pairs.has(pair));
    selection = id === undefined ? nothingSelected : { type: 'pair', id };
  } else if (selection.type === 'chain') {
    const ends = [selection.from, selection.to];
    const ids = known('chain', ends, (id) => atlas.places.has(id));
    if (ids.length === 0) selection = nothingSelected;
    else if (ids.length < ends.length) selection = { type: 'places', ids };
  }
  const { story } = view;
  const isThere =
    story !== null &&
    atlas.collections.some(({ id, steps = 0 }) => id === story.id && story.step <= steps);
  if (story !== null && !isThere) {
    notices.push({ parameter: 'story', value: `${story.id}.${story.step}`, fault: 'unknown' });
  }
  const named = known('layer', view.layers, (layer) =>
    atlas.registers.some(({ name }) => name === layer),
  );
  const layers = [...new Set([...named, ...ofSelection])];
  const chosen = facets.map((facet) => {
    const choices: readonly string[] = view.filters[facet];
    if (choices.length === 0) return [facet, choices];
    const { parameter, choicesIn, choiceOfListedPlace, bothEnds } = facetTable[facet];
    const ofAtlas = new Set<string>(choicesIn(atlas));
    const isListed = (choice: string, index: RegisterIndex | undefined) =>
      index === undefined || listedChoices(index, facet)?.choices.some((each) => each === choice);
    const has = (choice: string) =>
      ofAtlas.has(choice) ||
      (choiceOfListedPlace !== null &&
        layers.some((layer) => isListed(choice, registers.get(layer))));
    const isKnown = (choice: string) => (bothEnds?.(choice) ?? [choice]).every(has);
    return [facet, known(parameter, choices, isKnown)];
  });
  const filters: Filters = { ...view.filters, ...Object.fromEntries(chosen) };
  return { view: { ...view, selection, story: isThere ? story : null, layers, filters }, notices };
}
