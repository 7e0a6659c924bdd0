/** The name of a relationship; pressed, it opens the dossier, which is fetched on approach. */
interface PairButtonProperties {
  readonly id: string;
  readonly name: string;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
  /** Answers wherever the row is pressed. */
  readonly fillsRow?: boolean;
}

export function PairButton({ id, name, onSelect, onApproach, fillsRow }: PairButtonProperties) {
  return (
    <button
      type="button"
      className={`min-h-6 text-start text-accent decoration-1 underline-offset-4 ${fillsRow ? "font-semibold after:absolute after:inset-0 after:content-[''] hover:underline" : 'underline hover:decoration-2'}`}
      onClick={() => onSelect(id)}
      onPointerEnter={() => onApproach(id)}
      onFocus={() => onApproach(id)}
    >
      {name}
    </button>
  );
}
