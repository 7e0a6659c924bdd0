/** Converts EDTF dates to ISO 8601, which schema.org requires. */
import type { AtlasEvent } from '../../../core/domain/atlas';
import { formatDay } from '../../../core/domain/day';
import type { EdtfDate } from '../../../core/domain/edtf';

/** `2017`, `2017-07` or `2017-07-06`; `null` for a decade, which is not a single date. */
export function isoDate(date: EdtfDate | null): string | null {
  // Without EDTF's marks for approximate and uncertain dates.
  return date === null || date.precision === 'decade' ? null : date.text.replace(/[~?%]$/, '');
}

/** One end of an interval: for a decade, its first or last day. */
function isoEnd(date: EdtfDate | null, day: 'earliest' | 'latest'): string {
  if (date === null) return '..';
  return isoDate(date) ?? formatDay(date[day]);
}

/** The time of an event: `2018/2020`, `1997-06-27/..`; `null` for an undated one. */
export function isoCoverage({ date, inForce }: Pick<AtlasEvent, 'date' | 'inForce'>) {
  if (inForce !== null) {
    return `${isoEnd(inForce.start, 'earliest')}/${isoEnd(inForce.end, 'latest')}`;
  }
  if (date === null) return null;
  return isoDate(date) ?? `${isoEnd(date, 'earliest')}/${isoEnd(date, 'latest')}`;
}
