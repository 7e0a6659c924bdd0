/** The name of a relationship as a button that opens the dossier, which is fetched on hover or focus. */
interface PairButtonProperties {
  readonly id: string;
  readonly name: string;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
  readonly className: string;
}

export function PairButton({ id, name, onSelect, onApproach, className }: PairButtonProperties) {
  return (
    <button
      type="button"
      translate="no"
      className={`min-h-6 text-start text-accent decoration-1 underline-offset-4 ${className}`}
      onClick={() => onSelect(id)}
      onPointerEnter={() => onApproach(id)}
      onFocus={() => onApproach(id)}
    >
      {name}
    </button>
  );
}
