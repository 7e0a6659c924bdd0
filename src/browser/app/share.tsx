/** Opens the embed dialog, which loads with its libraries when it is first opened. */
import { Suspense, useState } from 'react';
import { ownRegister } from '../../core/domain/register-id';
import { foldStory } from '../../core/view/story';
import { showLayer } from '../../core/view/view';
import { lazyPart } from '../parts/lazy-part';
import { siteRoot } from '../query/site-root';
import type { PlaceField } from '../share/options';
import type { LayoutProperties } from './layout';

const EmbedDialog = lazyPart(() => import('../share/embed-dialog'), 'over');
const PlacePicker = lazyPart(() => import('../search/place-picker'));

interface ShareProperties extends Pick<LayoutProperties, 'atlas' | 'scene' | 'view' | 'story'> {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export function Share({ atlas, scene, view, story, isOpen, setOpen }: ShareProperties) {
  const [wasAsked, setAsked] = useState(false);
  if (isOpen && !wasAsked) setAsked(true);
  if (!wasAsked || atlas === undefined || scene === undefined) return null;
  const placeField: PlaceField = (label, onPick) => (
    <Suspense fallback={<div className="h-9" />}>
      <PlacePicker atlas={atlas} label={label} without={[]} onPick={onPick} />
    </Suspense>
  );
  return (
    <Suspense fallback={null}>
      <EmbedDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        atlas={atlas}
        scene={scene}
        // A reader's own list exists on this page only: an embed cannot show it.
        view={showLayer(foldStory(view, story?.story), ownRegister, false)}
        root={siteRoot.href}
        placeField={placeField}
      />
    </Suspense>
  );
}
