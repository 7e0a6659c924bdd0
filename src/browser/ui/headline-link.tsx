/** A headline linked to its article, which opens in a new window. */
import { Icon } from './icon';

interface HeadlineLinkProperties {
  readonly href: string;
  readonly language: string;
  readonly title: string;
  /** In a table, where every row starts with one, they are underlined on hover only. */
  readonly isInTable?: boolean;
}

export function HeadlineLink({ href, language, title, isInTable = false }: HeadlineLinkProperties) {
  const underline = isInTable ? 'hover:underline' : 'underline decoration-1 hover:decoration-2';
  return (
    <a
      className={`font-semibold text-accent underline-offset-4 ${underline}`}
      href={href}
      lang={language}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span>{title}</span>{' '}
      <span className="inline-block align-[-2px]">
        <Icon name="external" size={isInTable ? 12 : 14} />
      </span>
    </a>
  );
}
