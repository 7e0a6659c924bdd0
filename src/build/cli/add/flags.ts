/** The flags of `data add`, and those that are required without an interactive terminal. */
import { readArguments } from '../arguments';
import { UsageError } from '../command';
import { defaultFolder } from '../records-folder';

const text = { type: 'string' } as const;

const options = {
  place: { type: 'string', multiple: true },
  url: text,
  title: text,
  publisher: text,
  published: text,
  language: text,
  article: text,
  event: text,
  kind: text,
  date: text,
  'day-stated': { type: 'boolean', default: false },
  'in-force': text,
  topic: { type: 'string', multiple: true },
  'summary-en': text,
  'summary-ru': text,
  'passage-start': text,
  'passage-end': text,
  from: text,
  yes: { type: 'boolean', default: false },
} as const;

export const flagNames: readonly string[] = Object.keys(options);

export type Flags = ReturnType<typeof readArguments<typeof options>>['values'];

export const flagDetails: readonly string[] = [
  `DIR              the records folder (default: ${defaultFolder})`,
  '--place          twice: a known id, name or alias, or a city: Osh, "Osh, KG", "Springfield, US, Illinois"',
  '--url            address of the article; an article in the records is reused',
  '--title          headline as published',
  '--publisher      who published it, in its own spelling',
  '--published      EDTF date on which it was published; leave it out if the article does not say',
  '--language       language it is written in: en, ru, zh-Hant',
  '--article        id of the article (default: from publisher and address)',
  '--event          number, from 1, of an event of the pair: the article becomes an additional source of it',
  '--kind           what happened: memorandum, meeting, programme …',
  '--date           EDTF date of the event itself: 2017-07-06, 2017-07, 2017; leave it out if no source dates it',
  '--day-stated     the article was published on that day, and states the day itself: today, a weekday, a date',
  '--in-force       EDTF interval, only if the article states it: 2018/2020, 1997-06-27/..',
  '--topic          id of a topic; repeat the flag for several',
  '--summary-en     what happened, in our own words; --summary-ru the same in Russian',
  '--passage-start  first words of the decisive sentence; --passage-end its last words',
  '--from           takes all of this from a file that the page "Add or correct" of the site has written',
  '--yes            ask only for what is required, and write without confirmation',
  'Asks for whatever is missing. Writes nothing if the records would then have an error.',
];

/** Reads the flags and the records folder. Throws a UsageError for invalid ones. */
export function readFlags(args: readonly string[]): { flags: Flags; directory: string } {
  const { values, operand: directory = defaultFolder } = readArguments(args, options);
  if ((values.place?.length ?? 0) > 2)
    throw new UsageError('A pair has two places: name --place twice');
  if (values['passage-end'] !== undefined && values['passage-start'] === undefined) {
    throw new UsageError('--passage-end needs --passage-start');
  }
  const { from, yes: _, ...said } = values;
  if (
    from !== undefined &&
    Object.values(said).some((value) => value !== undefined && value !== false)
  ) {
    throw new UsageError('--from says everything: leave out the other flags, except --yes');
  }
  return { flags: values, directory };
}

/** Throws a UsageError that names all missing required flags. */
export function demandFlags(flags: Flags, isArticleKnown: boolean): void {
  const ofArticle = isArticleKnown ? [] : (['title', 'publisher', 'language'] as const);
  const ofEvent = flags.event === undefined ? (['kind', 'summary-en'] as const) : [];
  const needed = ['url', ...ofArticle, ...ofEvent] as const;
  const missing = needed.filter((name) => flags[name] === undefined).map((name) => `--${name}`);
  if ((flags.place?.length ?? 0) < 2) missing.unshift('--place (twice)');
  if (missing.length > 0)
    throw new UsageError(`This terminal is not interactive: add ${missing.join(', ')}`);
}
