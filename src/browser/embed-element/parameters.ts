/** The element's attributes that are parameters of the map's address. */
import { type ParameterName, parameterDefaults } from '../../core/view/parameters/parameter-table';
import type { SisterCityMapView } from './published-types';

/** Reads the named parameters from a message's data; ignores values that are not strings. */
export function readParameters<Name extends ParameterName>(
  data: unknown,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const record: Readonly<Record<string, unknown>> = Object(data);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(record, name) && record[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  ) as Partial<Record<Name, string>>;
}

/** Whether a parameter has the same value in both views; a missing one has its default. */
export function isSame(name: ParameterName, a: SisterCityMapView, b: SisterCityMapView) {
  const missing = parameterDefaults[name];
  return (a[name] ?? missing) === (b[name] ?? missing);
}
