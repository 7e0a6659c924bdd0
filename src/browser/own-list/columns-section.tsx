/** The recognised field of each column, with the first rows; the reader can correct it. */
import { useId } from 'react';
import {
  type Field,
  fields,
  type PairField,
  type PlaceField,
  pairFields,
  placeFields,
  unplacedEnds,
} from '../../core/importing/columns';
import type { ReadOptions, SourceNote } from '../../core/importing/read-source';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { box } from './form-style';
import { type ImportState, importSession, isOneSided, missingIn } from './import-session';
import type { OpenedSource } from './requests';

interface ColumnsSectionProperties {
  readonly state: ImportState;
  readonly source: OpenedSource;
  readonly onApply: () => void;
  readonly onReadAs: (options: ReadOptions) => void;
}

/** The name of a field of one end, or of the pair. */
function useFieldName(): (field: Field) => string {
  const t = useTranslations('import');
  const nameOf = (field: PlaceField | PairField) => t(`field-${field}`);
  return (field) => {
    const place = placeFields.find((each) => field === `${each}1` || field === `${each}2`);
    if (place === undefined) return t('fieldOfPair', { field: nameOf(field as PairField) });
    const named = { field: nameOf(place) };
    return field.endsWith('1') ? t('fieldOfFirst', named) : t('fieldOfSecond', named);
  };
}

export function ColumnsSection({ state, source, onApply, onReadAs }: ColumnsSectionProperties) {
  const t = useTranslations('import');
  const nameOf = useFieldName();
  const headingId = useId();
  const missing = missingIn(state);
  const fieldByColumn = new Map([...state.columns].map(([field, column]) => [column, field]));
  const words = missing.map((some) => some.map(nameOf).join(' + '));
  return (
    <section className="flex flex-col items-start gap-3">
      <h3 id={headingId} className="text-title">
        {t('columnsTitle')}
      </h3>
      <p>{t('columnsText')}</p>
      <SourceOptions {...{ state, source, onReadAs }} />
      <div className="w-full overflow-x-auto">
        <table aria-labelledby={headingId} className="w-full border-collapse text-small">
          <thead>
            <tr className="border-b border-hairline text-start">
              <th scope="col" className="py-1 pe-3 text-start">
                {t('columnHeading')}
              </th>
              <th scope="col" className="py-1 pe-3 text-start">
                {t('sampleHeading')}
              </th>
              <th scope="col" className="py-1 text-start">
                {t('takenHeading')}
              </th>
            </tr>
          </thead>
          <tbody>
            {source.columns.map((column, index) => (
              <tr key={column} className="border-b border-hairline align-top">
                <th
                  scope="row"
                  className="max-w-40 py-1.5 pe-3 text-start font-semibold break-words"
                >
                  {column}
                </th>
                <td className="max-w-56 py-1.5 pe-3 text-muted">
                  {source.sample.map((row, position) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file do not move
                    <span key={position} className="block truncate">
                      {row[index] || '–'}
                    </span>
                  ))}
                </td>
                <td className="min-w-40 py-1.5">
                  <select
                    aria-label={t('takenFor', { column })}
                    className={`h-8 ${box}`}
                    value={fieldByColumn.get(column) ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      importSession.setColumn(
                        column,
                        fields.find((field) => field === value) ?? null,
                      )
                    }
                  >
                    <option value="">{t('notRead')}</option>
                    <FieldGroup
                      label={t('ofFirst')}
                      of={placeFields.map((each) => `${each}1` as const)}
                    />
                    <FieldGroup
                      label={t('ofSecond')}
                      of={placeFields.map((each) => `${each}2` as const)}
                    />
                    <FieldGroup label={t('ofPair')} of={pairFields} />
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(isOneSided(state.columns) || state.home !== '') && (
        <HomeField home={state.home} isUnknown={state.problem === 'noHome'} />
      )}
      {missing.length > 0 && <p role="status">{t('missing', { fields: words.join('; ') })}</p>}
      {missing.length === 0 && unplacedEnds(state.columns).length > 0 && (
        <p className="text-small text-muted">{t('byName')}</p>
      )}
      <Button disabled={missing.length > 0 || state.work !== null} onClick={onApply}>
        {t('apply')}
      </Button>
    </section>
  );
}

interface FieldGroupProperties {
  readonly label: string;
  readonly of: readonly Field[];
}

function FieldGroup({ label, of }: FieldGroupProperties) {
  const nameOf = useFieldName();
  return (
    <optgroup label={label}>
      {of.map((field) => (
        <option key={field} value={field}>
          {nameOf(field)}
        </option>
      ))}
    </optgroup>
  );
}

interface HomeFieldProperties {
  readonly home: string;
  readonly isUnknown: boolean;
}

/** The place whose partners a one-sided list contains. */
function HomeField({ home, isUnknown }: HomeFieldProperties) {
  const t = useTranslations('import');
  const id = useId();
  return (
    <div className="flex w-full max-w-md flex-col gap-1">
      <p>{t('homeText')}</p>
      <label htmlFor={id} className="text-small font-semibold">
        {t('homeLabel', { example: 'Osh, KG' })}
      </label>
      <input
        id={id}
        className={`h-9 ${box}`}
        value={home}
        aria-invalid={isUnknown}
        autoComplete="off"
        onChange={({ currentTarget }) => importSession.setHome(currentTarget.value)}
      />
      {isUnknown && (
        <p role="alert" className="text-small">
          {t('done-unknown-id', { id: home })}
        </p>
      )}
    </div>
  );
}

/** The encodings to choose from; others are detected, or no longer used. */
const encodings = [
  ...['utf-8', 'utf-16le', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253'],
  ...['windows-1254', 'windows-1257', 'koi8-r', 'shift_jis', 'euc-kr', 'gb18030', 'big5'],
];

interface SourceOptionsProperties {
  readonly state: ImportState;
  readonly source: OpenedSource;
  readonly onReadAs: (options: ReadOptions) => void;
}

/** The decisions about the file that the reader can change. */
function SourceOptions({ state, source, onReadAs }: SourceOptionsProperties) {
  const t = useTranslations('import');
  const { options } = state;
  const { encoding } = options;
  // The source has no note on an encoding that the reader has chosen.
  const chosen: readonly SourceNote[] =
    encoding === undefined ? [] : [{ type: 'encoding', encoding }];
  return [...chosen, ...source.notes].map((note) => {
    if (note.type === 'titles') {
      return <p key={note.type}>{t('titles', { titles: note.titles.join(' | ') })}</p>;
    }
    const [label, current, others] =
      note.type === 'sheet'
        ? [t('sheet'), note.sheet, [note.sheet, ...note.others]]
        : [t('encoding'), note.encoding, encodings];
    return (
      <label key={note.type} className="flex items-center gap-2 text-small font-semibold">
        <span>{label}</span>
        <select
          className={`h-8 ${box}`}
          value={current}
          onChange={({ currentTarget: { value } }) => onReadAs({ ...options, [note.type]: value })}
        >
          {[...new Set([current, ...others])].map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      </label>
    );
  });
}
