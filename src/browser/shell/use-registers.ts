/** The registers whose layers are on, as far as they have loaded. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Register } from '../../core/domain/register';
import { ownRegister } from '../../core/domain/register-id';
import { indexRegisters } from '../../core/view/register-index';
import type { LoadedRegisters } from '../../core/view/settle-view';
import { useOwnRegister } from '../query/own-register';
import { registerQuery } from '../query/queries';

function arrived(results: readonly UseQueryResult<Register>[]): Register[] {
  return results.flatMap(({ data }) => data ?? []);
}

/** By name, in the order of the layers, the reader's own last; the same map while the registers are the same. */
export function useRegisters(atlas: Atlas | undefined, layers: readonly string[]): LoadedRegisters {
  const published = layers.filter((layer) => layer !== ownRegister);
  const fetched = useQueries({ queries: published.map(registerQuery), combine: arrived });
  const brought = useOwnRegister();
  const own = layers.includes(ownRegister) ? brought : null;
  return useMemo(() => {
    const registers = own === null ? fetched : [...fetched, own];
    const indexes = atlas === undefined ? [] : indexRegisters(registers, atlas);
    return new Map(indexes.map((index) => [index.register.name, index]));
  }, [atlas, fetched, own]);
}
