/** A text field with results as you type. Base UI provides the ARIA combobox and its keys. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ReactElement, type Ref, useEffect, useRef, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';

export interface FinderItem {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** BCP 47 tag, if the label is not in the reader's language. */
  readonly language?: string | undefined;
  readonly choose: () => void;
}

export interface FinderGroup {
  readonly label: string;
  readonly items: readonly FinderItem[];
  /** The number of all results, including those not shown. */
  readonly total: number;
}

interface FinderProperties {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** `null` while the search loads. */
  readonly groups: readonly FinderGroup[] | null;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  /** Whether the results of an initial text are open from the start. */
  readonly defaultOpen?: boolean;
  /** A note under the results. */
  readonly remark?: ReactElement | false;
  /** Whether the results cover what follows the field or push it down. */
  readonly arrangement?: keyof typeof arrangements;
}

const arrangements = {
  over: 'absolute inset-x-0 top-full z-50 mt-1 max-h-[min(60vh,32rem)]',
  between: 'mt-1 max-h-72',
} as const;

/** Keeps the address short. */
const maxTextLength = 100;

export function Finder({
  label,
  placeholder,
  text,
  onTextChange,
  groups,
  onFocus,
  inputRef,
  autoFocus = false,
  defaultOpen = false,
  remark,
  arrangement = 'over',
}: FinderProperties) {
  const t = useTranslations('search');
  const [wantsOpen, setWantsOpen] = useState(defaultOpen);
  const frame = useRef<HTMLDivElement>(null);
  const isOpen = wantsOpen && text.trim() !== '';
  const total = groups?.reduce((sum, group) => sum + group.total, 0) ?? 0;
  const status =
    groups === null
      ? t('loading')
      : total === 0
        ? t('nothing', { text: text.trim() })
        : t('results', { count: total });
  const close = () => setWantsOpen(false);
  useEffect(() => {
    if (!isOpen) return;
    const closeFromOutside = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) setWantsOpen(false);
    };
    const turnsElsewhere = ['pointerdown', 'focusin'] as const;
    for (const type of turnsElsewhere) document.addEventListener(type, closeFromOutside);
    return () => {
      for (const type of turnsElsewhere) document.removeEventListener(type, closeFromOutside);
    };
  }, [isOpen]);
  const listed = isOpen ? (groups ?? []) : [];
  return (
    <div ref={frame} className="relative">
      <Autocomplete.Root
        // Base UI's own popup would hide the page from screen readers while typing.
        inline
        open
        items={listed.map((group) => ({ ...group, value: group.label }))}
        mode="none"
        autoHighlight
        value={text}
        onValueChange={(next, { reason }) => {
          // Choosing a result must not write its name into the field.
          if (reason === 'item-press') return;
          setWantsOpen(true);
          onTextChange(next);
        }}
        itemToStringValue={(item: FinderItem) => item.label}
      >
        <div className="relative">
          <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-muted">
            <Icon name="search" size={16} />
          </span>
          <Autocomplete.Input
            ref={inputRef}
            aria-label={label}
            aria-expanded={isOpen}
            placeholder={placeholder}
            maxLength={maxTextLength}
            spellCheck={false}
            autoFocus={autoFocus}
            onFocus={onFocus}
            onClick={() => setWantsOpen(true)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && isOpen) {
                // The first press closes, the second clears.
                event.preventBaseUIHandler();
                close();
              } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                setWantsOpen(true);
              }
            }}
            className="h-9 w-full rounded-panel border border-control bg-panel ps-8 pe-9 text-body placeholder:text-muted placeholder:opacity-100"
          />
          {text !== '' && (
            <Autocomplete.Clear
              aria-label={t('clear')}
              className="absolute end-0.5 top-0.5 inline-flex size-8 items-center justify-center rounded-panel text-muted hover:bg-wash"
            >
              <Icon name="close" size={14} />
            </Autocomplete.Clear>
          )}
        </div>
        <div
          hidden={!isOpen}
          className={`overflow-y-auto overscroll-contain rounded-panel border border-hairline bg-panel py-1 text-small shadow-panel ${arrangements[arrangement]}`}
        >
          {total === 0 && <p className="px-3 py-2 text-muted">{status}</p>}
          <Autocomplete.List
            aria-label={label}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
          >
            {(group: FinderGroup) => (
              <Autocomplete.Group key={group.label} items={group.items}>
                <Autocomplete.GroupLabel className="flex justify-between gap-2 px-3 pt-2 pb-1 font-semibold text-muted">
                  <span>{group.label}</span>
                  {group.total > group.items.length && (
                    <span className="font-normal tabular-nums">
                      {t('ofTotal', {
                        shown: String(group.items.length),
                        total: String(group.total),
                      })}
                    </span>
                  )}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(item: FinderItem) => (
                    <Autocomplete.Item
                      key={item.key}
                      value={item}
                      onClick={() => {
                        close();
                        item.choose();
                      }}
                      className="block cursor-default px-3 py-1 select-none data-[highlighted]:bg-wash data-[highlighted]:shadow-[inset_2px_0_0_var(--accent)]"
                    >
                      <span translate="no" className="block text-body" lang={item.language}>
                        {item.label}
                      </span>
                      <span className="block text-muted">{item.detail}</span>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
          {remark}
        </div>
      </Autocomplete.Root>
      <p role="status" className="sr-only">
        {isOpen && status}
      </p>
    </div>
  );
}
