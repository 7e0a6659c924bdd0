/**
 * A story in the view. The address says no more than the step, `story=moscow-beijing.3`, as long as
 * the map shows what the step shows; a reader who looks around there has selection and filters in it.
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

/** The view's step as its editor saved it; `null` where the story has no such step, or is another. */
function viewOfStep({ story: place }: View, story: Story | undefined): View | null {
  if (place === null || place.id !== story?.id) return null;
  const saved = story.steps[place.step - 1];
  return saved === undefined ? null : parseAddress(`?${saved.view}`).view;
}

/** Whether the map shows what the step of the view shows. */
export function isAtStep(view: View, story: Story | undefined): boolean {
  const ofStep = viewOfStep(view, story);
  return ofStep !== null && isAlike(shownBy(view), shownBy(ofStep));
}

/** The view with what its step shows, where it asks for nothing else. */
export function expandStory(view: View, story: Story | undefined): View {
  const ofStep = viewOfStep(view, story);
  if (ofStep === null || !isAlike(shownBy(view), nothingAsked)) return view;
  return { ...view, ...shownBy(ofStep), camera: view.camera ?? ofStep.camera };
}

/**
 * The view as the address says it: without what its step says already. Whoever ends a selection in a
 * story is back at the step.
 */
export function foldStory(view: View, story: Story | undefined): View {
  const ofStep = viewOfStep(view, story);
  if (ofStep === null) return view;
  const { selection } = view.selection.type === 'none' ? ofStep : view;
  if (!isAlike({ ...shownBy(view), selection }, shownBy(ofStep))) return view;
  const isOfStep = JSON.stringify(view.camera) === JSON.stringify(ofStep.camera);
  return { ...view, ...nothingAsked, camera: isOfStep ? null : view.camera };
}

/** The view at a step of a story; whoever reads the list stays there. */
export function goToStory(view: View, story: StoryPlace): View {
  const tab = isPageTab(view.tab) ? defaultView.tab : view.tab;
  return { ...view, ...nothingAsked, story, camera: null, tab };
}

/** The view without the story: as it was before, but for what is about the page and not the map. */
export function leaveStory({ language, theme, projection, pin }: View, before: View): View {
  return { ...before, language, theme, projection, pin };
}
