/** The lines of an event's card, each styled by its role. */
import type { FactLine, LineRole } from '../../core/facts/event-facts';
import type { OwnWords as OwnWordsFacts } from '../../core/facts/own-words';
import { useWording } from '../intl/wording';

const looks: Readonly<Record<LineRole, string>> = {
  heading: 'font-semibold',
  detail: 'text-small text-muted',
  statement: 'mt-2',
  note: 'mt-2 text-small text-muted',
};

interface FactLinesProperties {
  readonly lines: readonly FactLine[];
  readonly heading: 'h3' | 'h4';
}

export function FactLines({ lines, heading: Heading }: FactLinesProperties) {
  return (
    <div>
      {lines.map((line) =>
        line.role === 'heading' ? (
          <Heading key={line.role} className={looks.heading}>
            {line.text}
          </Heading>
        ) : (
          <OwnWords key={`${line.role} ${line.text}`} words={line} className={looks[line.role]} />
        ),
      )}
    </div>
  );
}

interface OwnWordsProperties {
  readonly words: OwnWordsFacts;
  readonly className?: string;
}

/** A text by the atlas's editors, with a `lang` if it is not in the reader's language. */
export function OwnWords({ words, className }: OwnWordsProperties) {
  const { language } = useWording();
  return (
    <p className={className} lang={words.language}>
      <span>{words.text}</span>
      {words.remark !== null && (
        <span className="ms-1.5 text-small text-muted" lang={language}>
          {`(${words.remark})`}
        </span>
      )}
    </p>
  );
}
