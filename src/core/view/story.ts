/**
 * A story in the view. While the map shows exactly the view of a step, the address contains only the
 * step, `story=moscow-beijing.3`. Once the reader changes selection or filters, these are added to it.
 */
import type { Story } from '../domain/story';
import { parseAddress, writeAddress } from './address';
import { isPageTab } from './parameters/parameter-table';
import { defaultView, type StoryPlace, type View } from './view';

type Shown = Pick<View, 'selection' | 'filters' | 'layers' | 'layerScope'>;

function shownBy({ selection, filters, layers, layerScope }: View): Shown {
  return { selection, filters, layers, layerScope };
}

const nothingAsked = shownBy(defaultView);

function isAlike(a: Shown, b: Shown): boolean {
  return writeAddress({ ...defaultView, ...a }) === writeAddress({ ...defaultView, ...b });
}

/** The saved view of the current step; `null` if the story lacks that step or is another story. */
function viewOfStep({ story: place }: View, story: Story | undefined): View | null {
  if (place === null || place.id !== story?.id) return null;
  const saved = story.steps[place.step - 1];
  return saved === undefined ? null : parseAddress(`?${saved.view}`).view;
}

/** Whether the map shows exactly the saved view of its step. */
export function isAtStep(view: View, story: Story | undefined): boolean {
  const ofStep = viewOfStep(view, story);
  return ofStep !== null && isAlike(shownBy(view), shownBy(ofStep));
}

/** The view expanded by its step's saved view, unless it names a view of its own. */
export function expandStory(view: View, story: Story | undefined): View {
  const ofStep = viewOfStep(view, story);
  if (ofStep === null || !isAlike(shownBy(view), nothingAsked)) return view;
  return { ...view, ...shownBy(ofStep), camera: view.camera ?? ofStep.camera };
}

/**
 * The view as written to the address: without what its step implies. Clearing the selection in a story
 * returns to the step.
 */
export function foldStory(view: View, story: Story | undefined): View {
  const ofStep = viewOfStep(view, story);
  if (ofStep === null) return view;
  const { selection } = view.selection.type === 'none' ? ofStep : view;
  if (!isAlike({ ...shownBy(view), selection }, shownBy(ofStep))) return view;
  const isOfStep = JSON.stringify(view.camera) === JSON.stringify(ofStep.camera);
  return { ...view, ...nothingAsked, camera: isOfStep ? null : view.camera };
}

/** The view at a step of a story; the list stays open if it is. */
export function goToStory(view: View, story: StoryPlace): View {
  const tab = isPageTab(view.tab) ? defaultView.tab : view.tab;
  return { ...view, ...nothingAsked, story, camera: null, tab };
}

/** The view without the story: as it was before, but for what is about the page and not the map. */
export function leaveStory({ language, theme, projection, pin }: View, before: View): View {
  return { ...before, language, theme, projection, pin };
}
