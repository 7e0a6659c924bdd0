/** All problems that the checks find in the draft, with links to the fields. */
import type { Problem } from '../../core/checking/problem';
import type { CheckedContribution } from '../../core/contributing/check-contribution';
import type { Contribution } from '../../core/contributing/contribution';
import { missingPlaces } from '../../core/contributing/draft';
import { fieldOfProblem } from '../../core/contributing/field-of-problem';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { elementOfField } from './draft-form';
import { ProblemText, Section } from './field';

interface CheckSectionProperties {
  readonly contribution: Contribution;
  readonly checked: CheckedContribution | null;
  readonly position: number;
}

/** Whether a problem only reports that no place is selected, which the page shows by itself. */
export function isOfMissingPlace({ rule, message, file }: Problem): boolean {
  return missingPlaces.some(
    (id) =>
      file.includes(`/${id}.json`) || (rule === 'unknown-place' && message.includes(`"${id}"`)),
  );
}

export function CheckSection({ contribution, checked, position }: CheckSectionProperties) {
  const t = useTranslations('contribute');
  const lacksPlace = contribution.places.some(({ id }) =>
    missingPlaces.some((other) => other === id),
  );
  const problems = (checked?.problems ?? []).filter((problem) => !isOfMissingPlace(problem));
  const conflicts = lacksPlace ? [] : (checked?.conflicts ?? []);
  const count = problems.length + conflicts.length + (lacksPlace ? 1 : 0);
  return (
    <Section title={t('checkTitle')}>
      <p className="text-small text-muted">{t('checkIntroduction')}</p>
      <p role="status" className="font-semibold">
        {checked === null ? t('checking') : count === 0 ? t('allWell') : t('problems', { count })}
      </p>
      <ul className="flex flex-col gap-3">
        {lacksPlace && (
          <li className="border-s-2 border-sister-city ps-2 text-small">{t('choosePlaces')}</li>
        )}
        {conflicts.map((conflict) => (
          <li key={conflict} lang="en" className="border-s-2 border-sister-city ps-2 text-small">
            {conflict}
          </li>
        ))}
        {problems.map((problem) => {
          const field = fieldOfProblem(problem, contribution, position);
          const { severity, file, place, rule, message } = problem;
          return (
            <li
              key={[file, place, rule, message].join(' ')}
              className="flex flex-col items-start text-small"
            >
              <p className="text-muted">
                <span className="font-semibold text-text">{t(severity)}</span>
                <span>{' · '}</span>
                <code translate="no" className="font-mono break-all">{`${file} ${place}`}</code>
              </p>
              <ProblemText problem={problem} />
              {field !== '' && (
                <Button
                  weight="plain"
                  onClick={() => document.getElementById(elementOfField(field))?.focus()}
                >
                  {t('toField')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
