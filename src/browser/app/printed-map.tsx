/** The map on paper: a WebGL canvas prints blank, so a still image replaces it. */
import { type RefObject, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { Scene } from '../../core/view/scene';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { PrintFrame } from '../list/print-frame';
import type { AtlasMap } from '../map/atlas-map';
import { usePrinting } from '../ui/use-printing';

interface PrintedMapProperties {
  readonly map: AtlasMap | null;
  /** The element that the map fills. */
  readonly element: RefObject<HTMLElement | null>;
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly filters: Filters;
  readonly today: Day;
}

export function PrintedMap({ map, element, ...shown }: PrintedMapProperties) {
  const t = useTranslations('map');
  const isPrinting = usePrinting();
  // Behind another page, that page is printed.
  const isBehind = element.current?.closest('[inert]') != null;
  if (!isPrinting || map === null || isBehind) return null;
  return (
    <PrintFrame {...shown} caption={t('label')}>
      <Still map={map} />
    </PrintFrame>
  );
}

/** Taken once: as soon as the print layout applies, the map is hidden and has no size. */
function Still({ map }: { readonly map: AtlasMap }) {
  const [address] = useState(() => map.still().toDataURL());
  return <img src={address} alt="" />;
}
