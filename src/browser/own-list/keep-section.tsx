/** The downloads: cleaned pairs, the report, and the list as a register of an atlas. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { type Day, formatDay } from '../../core/domain/day';
import { slugOf } from '../../core/domain/register-id';
import {
  type GivenOrigin,
  type OriginFault,
  type OriginField,
  originFields,
} from '../../core/importing/origin-fields';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { ChangesSection } from './changes-section';
import { box } from './form-style';
import { type ImportState, importSession } from './import-session';
import type { KeptKind } from './requests';

interface KeepSectionProperties {
  /** The name of the list, usually that of its file. */
  readonly name: string;
  readonly today: Day;
  /** The names of the site's registers. */
  readonly published: readonly string[];
  readonly state: Pick<ImportState, 'result' | 'faults' | 'changes'>;
}

const plainKinds = {
  pairs: 'savePairs',
  lines: 'saveLines',
  report: 'saveReport',
  refused: 'saveRefused',
} as const;

/** The examples in messages about faults. */
const examples: { readonly [field in OriginField]?: string } = {
  address: 'https://',
  licence: 'CC-BY-SA-4.0',
};

export function KeepSection({ name, today, published, state }: KeepSectionProperties) {
  const { result, faults, changes } = state;
  const t = useTranslations('import');
  const { language } = useWords();
  const stem = name.replace(/\.\w+$/, '');
  const [origin, setOrigin] = useState<GivenOrigin>({
    ...{ name: slugOf(stem) || 'list', title: stem, source: '', address: '', licence: '' },
    retrieved: formatDay(today),
  });
  const register = (origin.name ?? '').trim();
  const isPublished = published.includes(register);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result needs a new comparison
  useEffect(() => {
    if (isPublished) importSession.compare(register);
  }, [isPublished, register, result]);
  const keep = (kind: KeptKind) =>
    void importSession.keep({ kind, origin, isPublished, today, language });
  return (
    <section className="flex flex-col items-start gap-4">
      <h3 className="text-title">{t('saveTitle')}</h3>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(plainKinds) as (keyof typeof plainKinds)[]).map((kind) => (
          <Button key={kind} onClick={() => keep(kind)}>
            {t(plainKinds[kind])}
          </Button>
        ))}
      </div>
      <form
        noValidate
        className="flex w-full max-w-xl flex-col items-start gap-3"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          keep('package');
        }}
      >
        <p>{t('packageText', { folder: 'data/registers/' })}</p>
        {originFields.map((field) => (
          <OriginInput
            key={field}
            field={field}
            value={origin[field] ?? ''}
            fault={faults.find((each) => each.field === field)}
            onChange={(value) => setOrigin({ ...origin, [field]: value })}
          />
        ))}
        <p role="status" className="text-small">
          {isPublished && t('packageKnown')}
        </p>
        {isPublished && changes?.name === register && (
          <ChangesSection title={t('changesTitle')} changes={changes.changes} />
        )}
        <Button type="submit" weight="solid">
          {t('savePackage')}
        </Button>
      </form>
    </section>
  );
}

interface OriginInputProperties {
  readonly field: OriginField;
  readonly value: string;
  readonly fault: OriginFault | undefined;
  readonly onChange: (value: string) => void;
}

function OriginInput({ field, value, fault, onChange }: OriginInputProperties) {
  const t = useTranslations('import');
  const id = useId();
  const example = examples[field] ?? '';
  return (
    <div className="flex w-full flex-col gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {t(`origin-${field}`)}
      </label>
      <input
        id={id}
        className={`h-9 ${box}`}
        type={field === 'retrieved' ? 'date' : field === 'address' ? 'url' : 'text'}
        value={value}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className="text-small">
          {fault.isFuture ? t('fault-future') : t(`fault-${field}`, { example })}
        </p>
      )}
    </div>
  );
}
