/** Every visible relationship as a table: the same scene as the map, for reading. */
import type { Atlas } from '../domain/atlas';
import { localize } from '../domain/language';
import { useTranslations } from '../i18n/intl';
import { inReadingOrder, nameOfPair } from '../i18n/names';
import { useWording } from '../i18n/wording';
import { TieMark } from '../ui/tie-mark';
import type { Scene, ScenePair } from '../view/scene';
import { yearsOfPair } from '../view/years-of-pair';

interface PairTableProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
}

export function PairTable({ atlas, scene, onSelect, onApproach }: PairTableProperties) {
  const t = useTranslations('list');
  const tie = useTranslations('tie');
  const standing = useTranslations('standing');
  const wording = useWording();
  const rows = inReadingOrder(
    scene.pairs,
    (pair) => nameOfPair(pair, wording.language),
    wording.language,
  );
  const heading = 'px-3 py-2 text-start font-semibold text-muted';
  return (
    <table className="w-full border-collapse text-small">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="border-b border-control">
          <th scope="col" className={heading}>
            {t('pair')}
          </th>
          <th scope="col" className={heading}>
            {t('tie')}
          </th>
          <th scope="col" className={heading}>
            {t('standing')}
          </th>
          <th scope="col" className={heading}>
            {t('years')}
          </th>
          <th scope="col" className={heading}>
            {t('topics')}
          </th>
          <th scope="col" className={`${heading} text-end`}>
            {t('events')}
          </th>
          <th scope="col" className={`${heading} text-end`}>
            {t('articles')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ scenePair, name }) => (
          <tr
            key={scenePair.pair.id}
            className={`border-b border-hairline align-top ${scenePair.emphasis === 'selected' ? 'bg-wash' : ''}`}
          >
            <th scope="row" className="px-3 py-2 text-start font-semibold">
              <button
                type="button"
                className="min-h-6 text-start text-accent underline underline-offset-4"
                onClick={() => onSelect(scenePair.pair.id)}
                onPointerEnter={() => onApproach(scenePair.pair.id)}
                onFocus={() => onApproach(scenePair.pair.id)}
              >
                {name}
              </button>
            </th>
            <td className="px-3 py-2">
              <span className="flex items-center gap-2">
                <TieMark tie={scenePair.tie} standing={scenePair.standing} />
                {tie(scenePair.tie)}
              </span>
            </td>
            <td className="px-3 py-2">{standing(scenePair.standing)}</td>
            <td className="px-3 py-2 whitespace-nowrap">
              {wording.years(yearsOfPair(scenePair, scene))}
            </td>
            <td className="px-3 py-2">
              {topicsOf(atlas, scenePair)
                .map((names) => localize(names, wording.language).text)
                .join(', ')}
            </td>
            <td className="px-3 py-2 text-end tabular-nums">
              {wording.number(scenePair.events.length)}
            </td>
            <td className="px-3 py-2 text-end tabular-nums">
              {wording.number(articlesOf(scenePair).size)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function eventsOf({ pair, events }: ScenePair) {
  return events.flatMap((index) => pair.events[index] ?? []);
}

/** Names of the topics of the matching events, in the order of the topic list. */
function topicsOf(atlas: Atlas, scenePair: ScenePair) {
  const ids = new Set(eventsOf(scenePair).flatMap(({ topics }) => topics));
  return [...atlas.topics.values()].filter(({ id }) => ids.has(id)).map(({ names }) => names);
}

function articlesOf(scenePair: ScenePair): ReadonlySet<string> {
  return new Set(eventsOf(scenePair).flatMap(({ articles }) => articles));
}
