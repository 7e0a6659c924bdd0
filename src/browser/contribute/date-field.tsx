/** The fields of a date, with a preview of its wording. */
import {
  type Certainty,
  certainties,
  type DateFields,
  edtfOf,
} from '../../core/contributing/date-fields';
import { parseEdtfDate } from '../../core/domain/edtf';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { elementOfField, useDraftForm } from './draft-form';
import { ChoiceField, FieldProblems, TextField } from './field';

interface DateFieldProperties {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: DateFields;
  readonly onChange: (value: DateFields) => void;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

export function DateField({ field, label, hint, value, onChange }: DateFieldProperties) {
  const t = useTranslations('contribute');
  const { date } = useWording();
  const { problemsOf, leave } = useDraftForm();
  const text = edtfOf(value);
  const parsed = parseEdtfDate(text);
  const set = (part: Partial<DateFields>) => onChange({ ...value, ...part });
  return (
    <fieldset
      id={elementOfField(field)}
      tabIndex={-1}
      className="flex flex-col gap-1 outline-none"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Problems are shown only after the focus has left all parts of the date.
        if (!currentTarget.contains(relatedTarget)) leave(field);
      }}
    >
      <legend className="mb-1 text-small font-semibold">{label}</legend>
      <div className="grid grid-cols-2 gap-2 @md:grid-cols-4">
        <TextField
          field={`${field}-year`}
          label={t('year')}
          value={value.year}
          maxLength={5}
          onChange={(year) => set({ year })}
        />
        <ChoiceField
          field={`${field}-month`}
          label={t('month')}
          value={value.month}
          options={[
            { value: '', label: '–' },
            ...months.map((month) => ({
              value: month,
              label: t('monthName', { month }),
            })),
          ]}
          onChange={(month) => set({ month })}
        />
        <TextField
          field={`${field}-day`}
          label={t('day')}
          value={value.day}
          numeric
          maxLength={2}
          onChange={(day) => set({ day })}
        />
        <ChoiceField
          field={`${field}-certainty`}
          label={t('certainty')}
          value={value.certainty}
          options={certainties.map((each) => ({ value: each, label: t(each) }))}
          onChange={(certainty) => set({ certainty: certainty as Certainty })}
        />
      </div>
      <p role="status" className="text-small text-muted">
        {parsed.ok
          ? t('reads', { date: date(parsed.value) })
          : text === ''
            ? t('readsNothing')
            : text}
      </p>
      {hint !== undefined && <p className="text-small text-muted">{hint}</p>}
      <FieldProblems problems={problemsOf(field)} />
    </fieldset>
  );
}
