/** The fields of the event: kind, date, topics. */
import type { EventFields } from '../../core/contributing/draft';
import type { Atlas } from '../../core/domain/atlas';
import { eventKinds } from '../../core/domain/kind';
import { languageFacts, languages, localize } from '../../core/domain/language';
import { kindName } from '../../core/facts/terms';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { DateField } from './date-field';
import { elementOfField, useDraftForm } from './draft-form';
import { CheckField, ChoiceField, FieldProblems, Section, TextField } from './field';

export function EventSection({ topics }: Pick<Atlas, 'topics'>) {
  const t = useTranslations('contribute');
  const words = useWords();
  const { draft, change, problemsOf } = useDraftForm();
  const { event } = draft;
  const set = (part: Partial<EventFields>) =>
    change((current) => ({ ...current, event: { ...current.event, ...part } }));
  return (
    <Section title={t('eventTitle')}>
      <ChoiceField
        field="event.kind"
        label={t('kind')}
        hint={t('kindHint')}
        value={event.kind}
        options={[
          { value: '', label: t('choose') },
          ...eventKinds.map((kind) => ({ value: kind, label: kindName(kind, words) })),
        ]}
        onChange={(kind) => set({ kind })}
      />
      <DateField
        field="event.date"
        label={t('date')}
        hint={t('dateHint', { decade: '199X' })}
        value={event.date}
        onChange={(date) => set({ date })}
      />
      <CheckField checked={event.dayStated} onChange={(dayStated) => set({ dayStated })}>
        {t('dayStated')}
      </CheckField>
      {languages.map((language) => (
        <TextField
          key={language}
          field={`event.summary.${language}`}
          label={t('summaryIn', { language: languageFacts[language].ownName })}
          hint={language === 'en' ? t('summaryHint') : undefined}
          rows={language === 'en' || language === words.language ? 3 : 2}
          language={language}
          value={event.summary[language] ?? ''}
          onChange={(text) => set({ summary: { ...event.summary, [language]: text } })}
        />
      ))}
      <fieldset id={elementOfField('event.topics')} tabIndex={-1} className="outline-none">
        <legend className="mb-1 text-small font-semibold">{t('topics')}</legend>
        <div className="grid gap-x-4 @md:grid-cols-2 @2xl:grid-cols-3">
          {[...topics.values()].map(({ id, names }) => (
            <CheckField
              key={id}
              checked={event.topics.includes(id)}
              onChange={(isOn) =>
                set({
                  topics: isOn
                    ? [...event.topics, id]
                    : event.topics.filter((topic) => topic !== id),
                })
              }
            >
              {localize(names, words.language).text}
            </CheckField>
          ))}
        </div>
        <FieldProblems problems={problemsOf('event.topics')} />
      </fieldset>
      <details
        className="flex flex-col gap-4"
        open={event.from.year !== '' || event.to.year !== ''}
      >
        <summary className="cursor-pointer text-small font-semibold">{t('inForce')}</summary>
        <div
          id={elementOfField('event.inForce')}
          tabIndex={-1}
          className="flex flex-col gap-4 pt-3 outline-none"
        >
          <DateField
            field="event.from"
            label={t('from')}
            value={event.from}
            onChange={(from) => set({ from })}
          />
          <DateField
            field="event.to"
            label={t('to')}
            value={event.to}
            onChange={(to) => set({ to })}
          />
          <FieldProblems problems={problemsOf('event.inForce')} />
        </div>
      </details>
    </Section>
  );
}
