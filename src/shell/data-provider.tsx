/** Gives a page the queries of the data that its address names: the present data, or a pin. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createQueryClient } from '../query/queries';
import { parseAddress } from '../view/address';
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

export function DataProvider({ children }: { readonly children: ReactNode }) {
  const { pin } = parseAddress(useSearch()).view;
  return <QueryClientProvider client={queriesOf(pin)}>{children}</QueryClientProvider>;
}
