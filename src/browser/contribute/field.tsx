/** Fields of the form, each with its label, a hint, and its problems. */
import type { ChangeEvent, ReactElement, ReactNode } from 'react';
import type { Problem } from '../../core/checking/problem';
import { elementOfField, useDraftForm } from './draft-form';

const box =
  'w-full rounded-panel border border-control bg-panel px-2.5 text-body aria-invalid:border-sister-city';

interface FrameProperties {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string;
}

/** The ids and ARIA attributes that connect a field's element to its label, hint and problems. */
function useTied({ field, hint }: Pick<FrameProperties, 'field' | 'hint'>) {
  const { problemsOf, leave } = useDraftForm();
  const problems = problemsOf(field);
  const id = elementOfField(field);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problems.length === 0 ? [] : [`${id}-problems`]),
  ];
  return {
    id,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': problems.some(({ severity }) => severity === 'error'),
    onBlur: () => leave(field),
  };
}

/** Wraps the element that edits a field. */
function FieldFrame({
  field,
  label,
  hint,
  className = '',
  children,
}: FrameProperties & { readonly children: ReactElement }) {
  const { problemsOf } = useDraftForm();
  const id = elementOfField(field);
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} problems={problemsOf(field)} />
    </div>
  );
}

interface FieldProblemsProperties {
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** The problems of a field as the checker words them, in English. */
export function FieldProblems({ id, problems }: FieldProblemsProperties) {
  if (problems.length === 0) return null;
  return (
    <div id={id} lang="en" className="flex flex-col text-small">
      {problems.map((problem) => (
        <ProblemText key={`${problem.rule} ${problem.message}`} problem={problem} />
      ))}
    </div>
  );
}

export function ProblemText({ problem }: { readonly problem: Problem }) {
  const edge = problem.severity === 'error' ? 'border-sister-city' : 'border-contact';
  return (
    <p className={`border-s-2 ps-2 ${edge}`} lang="en">
      <span>{problem.message}</span>
      <span className="block text-muted">{`→ ${problem.fix}`}</span>
    </p>
  );
}

interface TextFieldProperties extends FrameProperties {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The number of rows, for a longer text. */
  readonly rows?: number;
  /** BCP 47 tag of the text. */
  readonly language?: string;
  readonly type?: 'text' | 'url';
  readonly numeric?: boolean;
  readonly list?: string;
  readonly maxLength?: number;
}

export function TextField(properties: TextFieldProperties) {
  const { value, onChange, rows, language, type = 'text', numeric, list, maxLength } = properties;
  const { field, label, hint, className = '' } = properties;
  const tied = useTied(properties);
  const written = {
    ...tied,
    value,
    lang: language,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(currentTarget.value),
  };
  return (
    <FieldFrame {...{ field, label, hint, className }}>
      {rows === undefined ? (
        <input
          {...written}
          type={type}
          inputMode={numeric === true ? 'decimal' : undefined}
          className={`h-9 ${box}`}
          list={list}
          maxLength={maxLength}
          autoComplete="off"
        />
      ) : (
        <textarea {...written} rows={rows} className={`py-1.5 ${box}`} />
      )}
    </FieldFrame>
  );
}

interface ChoiceFieldProperties extends FrameProperties {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export function ChoiceField({ value, options, onChange, ...frame }: ChoiceFieldProperties) {
  const tied = useTied(frame);
  return (
    <FieldFrame {...frame}>
      <select
        {...tied}
        className={`h-9 ${box}`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface CheckFieldProperties {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

export function CheckField({ checked, onChange, children }: CheckFieldProperties) {
  return (
    <label className="flex min-h-6 items-center gap-2 text-small">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

interface SectionProperties {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProperties) {
  return (
    <section className="flex flex-col gap-4">
      <h3 className="text-title">{title}</h3>
      {children}
    </section>
  );
}
