/** "Your own list": reads a reader's list of pairs in the browser, and shows it on the map. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { ownRegister } from '../../core/domain/register-id';
import { type ImportTexts, importTextsOf, problemText } from '../../core/importing/import-words';
import { type ChangeView, showLayer } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { PageFrame } from '../parts/page-frame';
import { Button } from '../ui/button';
import { ColumnsSection } from './columns-section';
import { type ImportContext, type ImportState, importSession } from './import-session';
import { KeepSection } from './keep-section';
import { ResultSection } from './result-section';
import { NewerEdition, SourcePicker } from './source-picker';

interface ImportPageProperties {
  readonly atlas: Atlas;
  readonly today: Day;
  readonly changeView: ChangeView;
  /** Whether the reader came from within the app, not by the page's address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** Creates the map behind the page. */
  readonly prepareMap: () => void;
}

/**
 * The map is created behind the page after this time, in milliseconds, but not while a list is read: on two cores
 * each would take twice as long beside the other.
 */
const timeToMap = 500;

/** The data with which the worker recognises the atlas's places and pairs in a list, in a form that can be posted. */
function documentedIn(atlas: Atlas): ImportContext['documented'] {
  const places = [...atlas.places.values()].map(
    ({ id, kind, names, aliases, country, coordinates, wikidata }) => ({
      ...{ id, kind, names, aliases, country, coordinates },
      ...(wikidata === undefined ? {} : { wikidata }),
    }),
  );
  return { places, pairs: [...atlas.pairs.keys()].map((id) => ({ id })) };
}

export default function ImportPage(properties: ImportPageProperties) {
  const { atlas, today, changeView, takesFocus, onBack, prepareMap } = properties;
  const t = useTranslations('import');
  const app = useTranslations('app');
  const words = useWords();
  const state = useSyncExternalStore(importSession.subscribe, importSession.state);
  const context = useMemo(
    (): ImportContext => ({
      documented: documentedIn(atlas),
      today,
      titleOf: (name) => t('ownTitle', { name }),
      onShown: (isShown) =>
        changeView((current) => showLayer(current, ownRegister, isShown), 'replace'),
    }),
    [atlas, today, t, changeView],
  );
  const { name, work, source, result, earlier } = state;
  useEffect(() => importSession.prepare(), []);
  useEffect(() => {
    if (work !== null) return;
    const timer = setTimeout(prepareMap, timeToMap);
    return () => clearTimeout(timer);
  }, [work, prepareMap]);
  return (
    <PageFrame
      title={app('import')}
      takesFocus={takesFocus}
      onBack={onBack}
      introduction={<p className="text-muted">{t('introduction')}</p>}
    >
      {name === null ? (
        <SourcePicker onPick={(file, label) => void importSession.open(label, file, {}, context)} />
      ) : (
        <>
          <section className="flex flex-col items-start gap-3">
            <div className="flex flex-wrap items-baseline gap-x-4">
              <h3 className="text-title break-all">{name}</h3>
              {work === null && (
                <Button weight="plain" onClick={() => importSession.discard()}>
                  {result === null ? t('another') : t('forget')}
                </Button>
              )}
            </div>
            <Progress state={state} name={name} />
            <Problem state={state} texts={importTextsOf(words)} />
          </section>
          {result !== null && (
            <ResultSection
              result={result}
              earlierName={earlier?.name}
              onShow={(tab) => changeView((current) => ({ ...current, tab }))}
            />
          )}
          {source !== null && (
            <ColumnsSection
              {...{ state, source }}
              onApply={() => importSession.import(context)}
              onReadAs={(options) => importSession.readAs(options, context)}
            />
          )}
          {result !== null && result.register.pairs.count > 0 && (
            <KeepSection
              key={name}
              {...{ name, today }}
              published={atlas.registers.map((register) => register.name)}
              state={state}
            />
          )}
          {work === null && (result !== null || earlier !== null) && (
            <NewerEdition
              name={result === null && earlier !== null ? earlier.name : name}
              onPick={(file, label) => importSession.openNewer(label, file, context)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

interface ProgressProperties {
  readonly state: ImportState;
  readonly name: string;
}

/** The progress, and a button to cancel. */
function Progress({ state: { work }, name }: ProgressProperties) {
  const t = useTranslations('import');
  /** Known once the file has been read. */
  const percent = work?.type === 'placing' ? Math.round(work.share * 100) : null;
  const text =
    work === null
      ? ''
      : percent === null
        ? t('reading', { file: name })
        : t('placing', { file: name, percent: String(percent) });
  return (
    <>
      <p role="status" className={work === null ? 'sr-only' : 'text-muted tabular-nums'}>
        {text}
      </p>
      {work !== null && (
        <div className="flex w-full items-center gap-3">
          {/* No <progress>: it needs a style for each browser, and Chromium's own is so dark that it looks full. */}
          <div
            role="progressbar"
            aria-label={text}
            className="h-2 grow overflow-hidden rounded-full border border-transparent bg-hairline"
            {...(percent !== null && { 'aria-valuenow': percent })}
          >
            <div
              className={`h-full bg-accent forced-colors:bg-[Highlight] ${percent === null ? 'w-1/3 motion-safe:animate-pulse' : ''}`}
              style={percent === null ? undefined : { width: `${percent}%` }}
            />
          </div>
          <Button onClick={() => importSession.discard()}>{t('cancel')}</Button>
        </div>
      )}
    </>
  );
}

interface ProblemProperties {
  readonly state: ImportState;
  readonly texts: ImportTexts;
}

/** The reason why there is no result. */
function Problem({ state: { problem }, texts }: ProblemProperties) {
  const t = useTranslations('import');
  if (problem === null || problem === 'noHome') return null;
  const text = typeof problem === 'string' ? t(problem) : problemText(problem, texts);
  return (
    <div role="alert" className="flex flex-col gap-1 rounded-panel bg-wash p-4">
      <p className="font-semibold">{t('problemTitle')}</p>
      <p>{text}</p>
    </div>
  );
}
