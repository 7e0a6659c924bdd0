/** Links from a number to the map of what it counts: real addresses, followed without a page load. */
import { createContext, type MouseEvent, type ReactNode, use } from 'react';
import { writeAddress } from '../../core/view/address';
import {
  type ChangeView,
  type Filters,
  nothingSelected,
  type Selection,
  type View,
} from '../../core/view/view';
import { siteRoot } from '../query/site-root';
import { isPlainClick } from '../ui/plain-click';
import { RichText } from '../ui/rich-text';

interface Reader {
  readonly view: View;
  readonly changeView: ChangeView;
}

const ReaderContext = createContext<Reader | null>(null);
export const MapLinks = ReaderContext.Provider;

/** What the map will show: it clears the selection, and moves to what it shows. */
export type Aim = { readonly filters: Filters } | { readonly selection: Selection };

/** Returns the attributes that make an element such a link. */
export function useMapLink(): (aim: Aim) => {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
} {
  const reader = use(ReaderContext);
  if (reader === null) throw new Error('a link to the map stands outside of MapLinks');
  const { view, changeView } = reader;
  return (aim) => {
    const follow = (current: View): View => ({
      ...current,
      tab: 'map',
      selection: nothingSelected,
      camera: null,
      ...aim,
    });
    return {
      href: new URL(writeAddress(follow(view)), siteRoot).href,
      onClick: (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        changeView(follow);
      },
    };
  };
}

interface MapLinkProperties {
  readonly aim: Aim;
  readonly children: ReactNode;
}

export function MapLink({ aim, children }: MapLinkProperties) {
  return (
    <a
      {...useMapLink()(aim)}
      className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {children}
    </a>
  );
}

/** Turns a part of a text into such a link. */
export function partAsMapLink(aim: Aim): (part: ReactNode) => ReactNode {
  return (part) => (
    <MapLink aim={aim}>
      <RichText>{part}</RichText>
    </MapLink>
  );
}
