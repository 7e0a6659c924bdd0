/** The files that people take away, each with what it holds and its size. */
import type { DataSet } from '../../core/domain/data-set';
import { pinFolder } from '../../core/domain/pin-day';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { addressOfFile } from '../query/fetch-json';
import { usePin } from '../query/queries';

const bytesPerKilobyte = 1000;

export function Downloads({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslations('about');
  const { number } = useWording();
  const folder = pinFolder(usePin());
  const texts: Readonly<Record<string, string>> = {
    'places.csv': t('filePlaces'),
    'pairs.csv': t('filePairs'),
    'events.csv': t('fileEvents'),
    'articles.csv': t('fileArticles'),
    'pairs.geojson': t('fileGeojson'),
    'pairs.graphml': t('fileGraphml'),
    'datapackage.json': t('filePackage'),
    'atlas.json': t('fileAtlas'),
  };
  return (
    <ul className="flex flex-col gap-2">
      {Object.entries(texts).map(([path, text]) => {
        const bytes = dataSet.files.find((file) => file.path === path)?.bytes;
        if (bytes === undefined) return null;
        const size = number(Math.ceil(bytes / bytesPerKilobyte));
        return (
          <li key={path}>
            <a
              className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
              href={addressOfFile(`${folder}${path}`).href}
              download={path}
            >
              {path}
            </a>{' '}
            <span className="text-small text-muted">{t('kilobytes', { size })}</span>
            <p className="text-small text-muted">{text}</p>
          </li>
        );
      })}
    </ul>
  );
}
