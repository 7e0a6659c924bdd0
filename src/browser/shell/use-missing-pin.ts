/** Where the site has no data of the day that the address names, the present data is shown. */
import { useEffect } from 'react';
import { isMissing } from '../query/fetch-json';
import { usePin } from '../query/queries';

/** Calls `leave` when the atlas of a pin did not arrive because there is none. */
export function useMissingPin(error: unknown, leave: () => void): void {
  const pin = usePin();
  useEffect(() => {
    if (pin !== null && isMissing(error)) leave();
  }, [pin, error, leave]);
}
