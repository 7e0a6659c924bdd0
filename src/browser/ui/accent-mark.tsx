/** The mark of a compared thing: its colour, and its number for those who do not tell colours. */
interface AccentMarkProperties {
  /** From 0. */
  readonly accent: 0 | 1 | 2 | 3;
}

export function AccentMark({ accent }: AccentMarkProperties) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-5 shrink-0 items-center justify-center rounded-full text-small font-semibold text-panel tabular-nums"
      style={{ background: `var(--accent-${accent + 1})` }}
    >
      {accent + 1}
    </span>
  );
}
