/** The live map of a shell in its present life; nothing until its library is there, or while it sleeps. */
import type { ComponentProps } from 'react';
import type { LiveMap } from './live-map';
import type { MapModule } from './use-map-module';

interface LoadedMapProperties extends Omit<ComponentProps<typeof LiveMap>, 'isDrawn' | 'onStatus'> {
  readonly live: MapModule;
}

export function LoadedMap({ live, ...properties }: LoadedMapProperties) {
  const { LiveMap, life, status, setStatus } = live;
  if (LiveMap === undefined || status === 'asleep') return null;
  return <LiveMap key={life} {...properties} isDrawn={status === 'ready'} onStatus={setStatus} />;
}
