/** The input of a list: a file, chosen or dropped, or pasted rows. */
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { box } from './form-style';

interface SourcePickerProperties {
  readonly onPick: (file: Blob, label: string) => void;
}

export function SourcePicker({ onPick }: SourcePickerProperties) {
  const t = useTranslations('import');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) onPick(file, file.name);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <section
        aria-label={t('choose')}
        className={`flex flex-col items-center gap-3 rounded-panel border-2 border-dashed p-8 text-center ${isOver ? 'border-accent bg-wash' : 'border-control'}`}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
        <Button weight="solid" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <p>{t('drop')}</p>
        <p className="max-w-xl text-small text-muted">{t('formats')}</p>
      </section>
      <PasteField onPick={onPick} />
    </>
  );
}

function PasteField({ onPick }: SourcePickerProperties) {
  const t = useTranslations('import');
  const id = useId();
  const [text, setText] = useState('');
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="text-title">{t('pasteTitle')}</h3>
      <label htmlFor={id} className="text-small font-semibold">
        {t('pasteLabel')}
      </label>
      <textarea
        id={id}
        rows={5}
        spellCheck={false}
        className={`py-1.5 font-mono ${box}`}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button disabled={text.trim() === ''} onClick={() => onPick(new Blob([text]), t('pasted'))}>
        {t('pasteRead')}
      </Button>
    </section>
  );
}
