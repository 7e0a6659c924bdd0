/** The attributes of the element that are parameters of the map's address. */
import { type ParameterName, parameterDefaults } from '../../core/view/parameters/parameter-table';
import type { SisterCityMapView } from './published-types';

/** Those parameters in whatever a message carries; a value that is no text is passed over. */
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

/** Whether a parameter says the same in both views, written out or left to its default. */
export function isSame(name: ParameterName, a: SisterCityMapView, b: SisterCityMapView) {
  const missing = parameterDefaults[name];
  return (a[name] ?? missing) === (b[name] ?? missing);
}
