/** A snippet to copy: its purpose, a copy button, and the text for manual selection. */
import { useId } from 'react';
import { useTranslations } from '../intl/intl';
import { CopyOutcomeLine } from '../keep/copy-outcome';
import { useCopy } from '../keep/use-copy';
import { Button } from '../ui/button';

interface SnippetFieldProperties {
  readonly title: string;
  readonly hint: string;
  /** The button's accessible name. */
  readonly copyLabel: string;
  readonly snippet: string;
}

export function SnippetField({ title, hint, copyLabel, snippet }: SnippetFieldProperties) {
  const t = useTranslations('keep');
  const [outcome, copy] = useCopy();
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-4">
        <h3 id={id} className="text-body">
          {title}
        </h3>
        <Button weight="plain" aria-label={copyLabel} onClick={() => void copy(snippet)}>
          {t('copy')}
        </Button>
        <CopyOutcomeLine outcome={outcome} />
      </div>
      <p className="text-small text-muted">{hint}</p>
      <textarea
        readOnly
        translate="no"
        aria-labelledby={id}
        rows={5}
        spellCheck={false}
        value={snippet}
        // The first focus selects everything; a further click still sets the cursor.
        onFocus={(event) => event.currentTarget.select()}
        className="w-full resize-y rounded-panel border border-control bg-wash px-2.5 py-2 font-mono text-[12px]/5 [overflow-wrap:anywhere]"
      />
    </section>
  );
}
