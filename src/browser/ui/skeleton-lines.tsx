/** Placeholder lines while text loads. */
const widths = ['92%', '78%', '85%', '60%', '70%'];

export function SkeletonLines({ count }: { readonly count: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3 py-1">
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their position
          key={index}
          className="skeleton h-4"
          style={{ width: widths[index % widths.length] }}
        />
      ))}
    </div>
  );
}
