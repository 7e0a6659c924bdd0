/** The registers whose layers are on, as far as they have arrived. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Atlas } from '../domain/atlas';
import type { Register } from '../domain/register';
import { registerQuery } from '../query/queries';
import type { LoadedRegisters } from '../view/address';
import { indexRegister } from '../view/register-index';

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
          : registers.map((register) => [register.name, indexRegister(register, atlas)]),
      ),
    [atlas, registers],
  );
}
