/** The distribution of the number of steps between two places. */
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { nameOfPlace } from '../../core/facts/names';
import { type Path, stepsBetween } from '../../core/insights/steps';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { RichText } from '../ui/rich-text';
import { CountTable } from './count-table';
import { type Aim, partAsMapLink } from './map-links';

interface StepsTableProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly basis: string;
}

function aimAt({ from, to }: Path): Aim {
  return { selection: { type: 'chain', from, to } };
}

export function StepsTable({ atlas, scene, basis }: StepsTableProperties) {
  const t = useTranslations('insights');
  const words = useWords();
  const { number } = words.wording;
  const { distribution, mean, farthest, components } = useMemo(
    () => stepsBetween(scene.pairs.map(({ pair }) => pair)),
    [scene.pairs],
  );
  if (farthest === null) return null;
  const nameOf = (id: string) => {
    const place = atlas.places.get(id);
    return place === undefined ? id : nameOfPlace(place, words.language);
  };
  const places = components.reduce((sum, size) => sum + size, 0);
  return (
    <CountTable
      title={t('stepsTitle')}
      text={
        <p>
          <RichText>
            {t.rich('stepsText', {
              connected: number(components[0] ?? 0),
              places: number(places),
              mean: number(Math.round(10 * mean) / 10),
              most: t('steps', { count: farthest.steps }),
              from: nameOf(farthest.from),
              to: nameOf(farthest.to),
              link: partAsMapLink(aimAt(farthest)),
            })}
          </RichText>
        </p>
      }
      basis={basis}
      countHeading={t('placePairs')}
      rows={distribution.map(({ count, example }) => ({
        key: String(example.steps),
        label: t('stepsExample', {
          steps: t('steps', { count: example.steps }),
          from: nameOf(example.from),
          to: nameOf(example.to),
        }),
        count,
        aim: aimAt(example),
      }))}
    />
  );
}
