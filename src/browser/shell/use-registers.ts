/** The registers whose layers are on, as far as they have arrived. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Register } from '../../core/domain/register';
import { indexRegisters } from '../../core/view/register-index';
import type { LoadedRegisters } from '../../core/view/settle-view';
import { registerQuery } from '../query/queries';

function arrived(results: readonly UseQueryResult<Register>[]): Register[] {
  return results.flatMap(({ data }) => data ?? []);
}

/** By name, in the order of the layers; the same map as long as they are the same. */
export function useRegisters(atlas: Atlas | undefined, layers: readonly string[]): LoadedRegisters {
  const registers = useQueries({ queries: layers.map(registerQuery), combine: arrived });
  return useMemo(
    () =>
      new Map(
        atlas === undefined
          ? []
          : indexRegisters(registers, atlas).map((index) => [index.register.name, index]),
      ),
    [atlas, registers],
  );
}
