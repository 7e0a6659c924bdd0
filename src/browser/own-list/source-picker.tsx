/** The input of a list: a file, chosen or dropped, or pasted rows. */
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { box } from './form-style';

interface SourcePickerProperties {
  readonly onPick: (file: Blob, label: string) => void;
}

export function SourcePicker({ onPick }: SourcePickerProperties) {
  const t = useTranslations('import');
  return (
    <>
      <FileField label={t('choose')} weight="solid" onPick={onPick}>
        <p>{t('drop')}</p>
        <p className="max-w-xl text-small text-muted">{t('formats')}</p>
      </FileField>
      <PasteField onPick={onPick} />
    </>
  );
}

interface NewerEditionProperties extends SourcePickerProperties {
  /** The list that the newer edition is compared with. */
  readonly name: string;
}

export function NewerEdition({ name, onPick }: NewerEditionProperties) {
  const t = useTranslations('import');
  return (
    <FileField label={t('newerChoose')} onPick={onPick}>
      <p className="max-w-xl text-small text-muted">{t('newerText', { name })}</p>
    </FileField>
  );
}

interface FileFieldProperties extends SourcePickerProperties {
  readonly label: string;
  readonly weight?: 'solid';
  readonly children: ReactNode;
}

/** An area on which a file can be dropped, with a button to choose one. */
function FileField({ label, weight, children, onPick }: FileFieldProperties) {
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
    <section
      aria-label={label}
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
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // So that the same file can be chosen again after it was edited.
          currentTarget.value = '';
        }}
      />
      <Button {...(weight && { weight })} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {children}
    </section>
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
