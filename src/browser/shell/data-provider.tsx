/** Gives a page the queries of the data that its address names: the present data, or a pin. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useMemo, useState } from 'react';
import { parseAddress } from '../../core/view/address';
import { createQueryClient } from '../query/queries';
import { useSearch } from './address-store';

const clients = new Map<string | null, QueryClient>();

/** The queries of one copy of the data; asked for again, they are the same. */
export function queriesOf(pin: string | null): QueryClient {
  const known = clients.get(pin);
  if (known !== undefined) return known;
  const client = createQueryClient(pin);
  clients.set(pin, client);
  return client;
}

/** The day that was asked for and of which there are no data. */
export interface MissingPin {
  readonly day: string | null;
  readonly setDay: (day: string | null) => void;
}

export const MissingPinContext = createContext<MissingPin>({ day: null, setDay: () => {} });

/** For other data the page is drawn anew, because a query that runs keeps its client. */
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
