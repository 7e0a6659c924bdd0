/** Provides the queries of the data that the address names: the current data, or a pin. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useMemo, useState } from 'react';
import { parseAddress } from '../../core/view/address';
import { createQueryClient } from '../query/queries';
import { useSearch } from './address-store';

const clients = new Map<string | null, QueryClient>();

/** The query client of one copy of the data: always the same one for the same pin. */
export function queriesOf(pin: string | null): QueryClient {
  const known = clients.get(pin);
  if (known !== undefined) return known;
  const client = createQueryClient(pin);
  clients.set(pin, client);
  return client;
}

/** The requested day for which there is no pin. */
export interface MissingPin {
  readonly day: string | null;
  readonly setDay: (day: string | null) => void;
}

export const MissingPinContext = createContext<MissingPin>({ day: null, setDay: () => {} });

/** Remounts the page when the pin changes, because a running query keeps its client. */
export function DataProvider({ children }: { readonly children: ReactNode }) {
  const { pin } = parseAddress(useSearch()).view;
  const [day, setDay] = useState<string | null>(null);
  const missingPin = useMemo(() => ({ day, setDay }), [day]);
  return (
    <MissingPinContext value={missingPin}>
      <QueryClientProvider key={pin ?? 'present'} client={queriesOf(pin)}>
        {children}
      </QueryClientProvider>
    </MissingPinContext>
  );
}
