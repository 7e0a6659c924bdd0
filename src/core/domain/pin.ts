/** The list of pins, `data/pins.json`: what a page knows of them before it opens one. */
import * as z from 'zod/mini';
import { readableFormats } from './atlas-files';
import { isPinDay } from './pin-day';
import { parseFile } from './unreadable-file';

export const rawPinSchema = z.object({
  day: z.string().check(z.refine(isPinDay, 'is not a day')),
  /** The format of its files. */
  format: z.number(),
  /** Version of the data set. */
  version: z.string(),
});
export type Pin = Readonly<z.infer<typeof rawPinSchema>>;

const rawPinsSchema = z.object({ pins: z.array(rawPinSchema) });
/** `data/pins.json`, the newest first. */
export type RawPins = z.infer<typeof rawPinsSchema>;

/** The pins in parsed JSON, the newest first. Throws an UnreadableFileError. */
export function decodePins(json: unknown): readonly Pin[] {
  return parseFile(rawPinsSchema, json, 'pins.json').pins;
}

/** The newest pin that this version can read; pins of other formats are for other versions. */
export function newestPin(pins: readonly Pin[]): Pin | undefined {
  return pins.find(({ format }) => readableFormats.some((readable) => readable === format));
}
