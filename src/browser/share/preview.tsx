/** The preview: the real embed, scaled down if there is no room for its size. */
import { type RefCallback, useCallback, useEffect, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';

interface PreviewProperties {
  readonly address: string;
  readonly title: string;
  /** In CSS pixels of the host page. */
  readonly width: number;
  readonly height: number;
}

/** Debounces changes, so that several in a row load one map and not several. */
const pauseMilliseconds = 400;

/** A value once it has stayed the same for a while. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useWidth(): readonly [ref: RefCallback<HTMLElement>, width: number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

export function Preview({ address, title, width, height }: PreviewProperties) {
  const t = useTranslations('share');
  const { number } = useWording();
  const settled = useSettled(address);
  const [ref, room] = useWidth();
  const scale = room === 0 ? 0 : Math.min(1, room / width);
  return (
    <section aria-label={t('preview')} className="min-w-0">
      <div ref={ref}>
        <div
          className="overflow-hidden rounded-panel border border-hairline bg-sea"
          style={{ width: width * scale, height: height * scale }}
        >
          {scale > 0 && (
            // A new frame for each address: in the same frame, each change would add an entry to the
            // page's history.
            <iframe
              key={settled}
              src={settled}
              title={t('previewOf', { title })}
              className="origin-top-left border-0"
              style={{ width, height, scale: String(scale) }}
            />
          )}
        </div>
      </div>
      <p className="min-h-5 pt-1 text-small text-muted">
        {scale > 0 && scale < 1 && t('scaled', { percent: number(Math.round(scale * 100)) })}
      </p>
    </section>
  );
}
