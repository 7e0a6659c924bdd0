/** The register made from a reader's own list: it exists only in this page, until it is closed. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Register } from '../../core/domain/register';

let own: Register | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setOwnRegister(register: Register | null): void {
  own = register;
  for (const listener of listeners) listener();
}

export function useOwnRegister(): Register | null {
  return useSyncExternalStore(subscribe, () => own);
}

/** The atlas with the reader's own register among the others. */
export function useOwnAtlas(atlas: Atlas | undefined): Atlas | undefined {
  const register = useOwnRegister();
  return useMemo(() => {
    if (atlas === undefined || register === null) return atlas;
    const { name, title, source, licence, retrieved, pairs } = register;
    const summary = { name, title, source, licence, retrieved, pairCount: pairs.count };
    return { ...atlas, registers: [...atlas.registers, summary] };
  }, [atlas, register]);
}
