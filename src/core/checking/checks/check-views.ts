/**
 * The views of collections, and of the steps of stories, as readers would open them: that the atlas
 * knows all ids, that something is shown, and that a step's sources document it. Needs the atlas, so it
 * runs only if the records have no other errors.
 */
import type { Atlas } from '../../domain/atlas';
import type { Day } from '../../domain/day';
import type { CollectionRecord } from '../../domain/record';
import { didYouMean } from '../../text/did-you-mean';
import { parseAddress } from '../../view/address';
import { isStepParameter } from '../../view/parameters/parameter-table';
import { parseQueryString } from '../../view/query-string';
import { settleView } from '../../view/settle-view';
import { articlesShown, eventsShown } from '../../view/shown-events';
import type { JsonPath } from '../json-document';
import { type Finding, type Problem, problemIn, type Rule } from '../problem';
import type { RecordFile, Records } from '../records';

type Known = Readonly<Record<string, { readonly rule: Rule; readonly ids: readonly string[] }>>;

function knownIn({ places, pairs, topics }: Atlas): Known {
  return {
    place: { rule: 'unknown-place', ids: [...places.keys()] },
    chain: { rule: 'unknown-place', ids: [...places.keys()] },
    pair: { rule: 'unknown-pair', ids: [...pairs.keys()] },
    topic: { rule: 'unknown-topic', ids: [...topics.keys()] },
  };
}

function* faultsOfView(saved: string, path: JsonPath, atlas: Atlas): Generator<Finding> {
  const strange = parseQueryString(saved).find(([name]) => !isStepParameter(name));
  if (strange !== undefined) {
    yield {
      rule: 'bad-view',
      path,
      message: `"${strange[0]}" is not a parameter of a view`,
      fix: 'remove it, or copy the part after the question mark from the address of the site',
    };
  }
  const { view, notices } = parseAddress(`?${saved}`);
  for (const { parameter, value } of notices) {
    yield {
      rule: 'bad-view',
      path,
      message: `"${parameter}" cannot be "${value}"`,
      fix: 'choose it on the site, and copy the part after the question mark from the address',
    };
  }
  const known = knownIn(atlas);
  for (const { parameter, value } of settleView(view, atlas).notices) {
    const { rule = 'bad-view', ids = [] } = known[parameter] ?? {};
    const meant = didYouMean(value, ids);
    yield {
      rule,
      path,
      message: `The atlas has no "${value}" for "${parameter}"`,
      fix: meant === undefined ? 'write an id of a record' : `did you mean "${meant}"?`,
    };
  }
}

function* checkView(
  { document }: RecordFile<CollectionRecord>,
  { view, sources }: { readonly view: string; readonly sources?: readonly string[] },
  path: JsonPath,
  atlas: Atlas,
  today: Day,
): Generator<Problem> {
  const faults = [...faultsOfView(view, [...path, 'view'], atlas)];
  for (const fault of faults) yield problemIn(document, fault);
  if (faults.length > 0) return;
  const events = eventsShown(view, atlas, today);
  if (events.length === 0) {
    yield problemIn(document, {
      rule: 'empty-view',
      path: [...path, 'view'],
      message: 'This view shows nothing on the map',
      fix: 'open the site with this view after the question mark, and remove filters until something is shown',
    });
    return;
  }
  const shown = articlesShown(events);
  for (const [index, article] of (sources ?? []).entries()) {
    if (shown.has(article)) continue;
    yield problemIn(document, {
      rule: 'unrelated-source',
      path: [...path, 'sources', index],
      message: `The article "${article}" documents nothing that this view shows`,
      fix: 'name an article of an event in view, or widen the view until the event is in it',
    });
  }
}

export function* checkViews(
  { collections }: Records,
  atlas: Atlas,
  today: Day,
): Generator<Problem> {
  for (const collection of collections.values()) {
    if (collection.value === null) continue;
    const { steps = [] } = collection.value;
    yield* checkView(collection, { view: collection.value.view }, [], atlas, today);
    for (const [index, step] of steps.entries()) {
      yield* checkView(collection, step, ['steps', index], atlas, today);
    }
  }
}
