/** The files to download, each with its contents and its size. */
import type { DataSet } from '../../core/domain/data-set';
import { pinFolder } from '../../core/domain/pin-day';
import { exportFiles } from '../../core/tables/export-files';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { addressOfFile } from '../query/fetch-json';
import { usePin } from '../query/queries';

const files = [
  ...exportFiles,
  { name: 'changes.json', label: 'fileChanges' },
  { name: 'datapackage.json', label: 'filePackage' },
  { name: 'atlas.json', label: 'fileAtlas' },
] as const;

const bytesPerKilobyte = 1000;

export function Downloads({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslations('about');
  const { number } = useWording();
  const folder = pinFolder(usePin());
  return (
    <ul className="flex flex-col gap-2">
      {files.map(({ name, label }) => {
        const bytes = dataSet.files.find(({ path }) => path === name)?.bytes;
        if (bytes === undefined) return null;
        const size = number(Math.ceil(bytes / bytesPerKilobyte));
        return (
          <li key={name}>
            <a
              className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
              href={addressOfFile(`${folder}${name}`).href}
              download={name}
            >
              {name}
            </a>{' '}
            <span className="text-small text-muted">{t('kilobytes', { size })}</span>
            <p className="text-small text-muted">{t(label)}</p>
          </li>
        );
      })}
    </ul>
  );
}
