/** What the metadata of pages is made from: the records as compiled, the words, the site's address. */
import type { Atlas, Dossier } from '../../core/domain/atlas';
import { type DataSet, decodeDataSet } from '../../core/domain/data-set';
import type { Day } from '../../core/domain/day';
import { decodeAtlas, decodeDossier } from '../../core/domain/decode-atlas';
import type { Language } from '../../core/domain/language';
import type { Messages } from '../../core/i18n/message-types';
import { type Words, wordsIn } from '../../core/i18n/words';
import { composeScene, type Scene, type ScenePair } from '../../core/view/scene';
import { defaultView } from '../../core/view/view';

export interface DiscoveryContext {
  readonly atlas: Atlas;
  /** By pair id; every pair of the atlas has one. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly dataSet: DataSet;
  /** Everything as it stands today, without any filter. */
  readonly scene: Scene;
  readonly scenePairs: ReadonlyMap<string, ScenePair>;
  words(language: Language): Words;
  /** Absolute address of the site's root, with a slash at its end; `null` where nobody has said. */
  readonly siteUrl: string | null;
}

export interface ContextParts {
  /** What `compileRecords` writes, by path under `data/`. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly messages: Readonly<Record<Language, Messages>>;
  readonly siteUrl: string | null;
  readonly today: Day;
}

function parseOutput(outputs: ReadonlyMap<string, string>, path: string): unknown {
  const text = outputs.get(path);
  if (text === undefined) throw new Error(`the compiled records lack ${path}`);
  return JSON.parse(text);
}

/** The context of one compilation. Throws an Error where an output is missing or unreadable. */
export function discoveryContext({
  outputs,
  messages,
  siteUrl,
  today,
}: ContextParts): DiscoveryContext {
  const atlas = decodeAtlas(parseOutput(outputs, 'atlas.json'));
  const scene = composeScene(atlas, defaultView, today);
  return {
    atlas,
    dossiers: new Map(
      [...atlas.pairs.keys()].map((id) => [
        id,
        decodeDossier(parseOutput(outputs, `pairs/${id}.json`)),
      ]),
    ),
    dataSet: decodeDataSet(parseOutput(outputs, 'about.json')),
    scene,
    scenePairs: new Map(scene.pairs.map((scenePair) => [scenePair.pair.id, scenePair])),
    words: (language) => wordsIn(language, messages[language]),
    siteUrl,
  };
}
