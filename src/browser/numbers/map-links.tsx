/** Links to the map of what a number counts: an address to open or copy, followed without a new page. */
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

/** What the map is to show: it loses what was selected before, and moves to what it shows. */
export type Aim = { readonly filters: Filters } | { readonly selection: Selection };

/** What makes a link of an element. */
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

/** What makes such a link of a part of a text. */
export function partAsMapLink(aim: Aim): (part: ReactNode) => ReactNode {
  return (part) => (
    <MapLink aim={aim}>
      <RichText>{part}</RichText>
    </MapLink>
  );
}
