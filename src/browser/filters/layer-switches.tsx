/** A switch for each register, with notes under those that are on. */
import { useQuery } from '@tanstack/react-query';
import type { Atlas } from '../../core/domain/atlas';
import { requireEdtfDate } from '../../core/domain/edtf';
import { ownRegister } from '../../core/domain/register-id';
import type { RegisterSummary } from '../../core/domain/register-summary';
import { facets, facetTable } from '../../core/view/facet-table';
import { type ChangeView, showLayer, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { faultOf } from '../query/fetch-json';
import { registerQuery } from '../query/queries';
import { Button } from '../ui/button';
import { NamedRow } from '../ui/named-row';
import { OutwardLink } from '../ui/outward-link';
import { RichText } from '../ui/rich-text';
import { Switch } from '../ui/switch';

interface LayerSwitchesProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly onChange: ChangeView;
}

/** The facets that registers have no data for. */
const unstated = facets.filter((facet) => facetTable[facet].choiceOfListedPlace === null);

export function LayerSwitches({ atlas, view, onChange }: LayerSwitchesProperties) {
  const t = useTranslations('layer');
  const app = useTranslations('app');
  const { number } = useWording();
  const { layers, layerScope, selection } = view;
  if (atlas.registers.length === 0) return null;
  const isOnlySelected = layerScope === 'selected';
  return (
    <NamedRow name={t('title')} className="gap-x-5 gap-y-1 text-small">
      {atlas.registers.map((register) => (
        <Switch
          key={register.name}
          className="min-h-7"
          checked={layers.includes(register.name)}
          onChange={(isOn) => onChange((current) => showLayer(current, register.name, isOn))}
        >
          <ListedMark />
          <span>
            <span>{register.title}</span>{' '}
            <span className="text-muted tabular-nums">{number(register.pairCount)}</span>
          </span>
        </Switch>
      ))}
      {layers.length > 0 && (
        <Switch
          className="min-h-7"
          checked={isOnlySelected}
          onChange={(isOn) =>
            onChange((current) => ({ ...current, layerScope: isOn ? 'selected' : 'all' }))
          }
        >
          {t('onlySelected')}
        </Switch>
      )}
      {atlas.registers
        // A reader's own list has no source to name.
        .filter(({ name }) => layers.includes(name) && name !== ownRegister)
        .map((register) => (
          <AboutLayer
            key={register.name}
            register={register}
            isUntouched={unstated.some((facet) => view.filters[facet].length > 0)}
          />
        ))}
      {layers.length > 0 && isOnlySelected && selection.type === 'none' && (
        <p className="basis-full text-muted">{t('selectFirst')}</p>
      )}
      <Button weight="plain" onClick={() => onChange((current) => ({ ...current, tab: 'import' }))}>
        {app('import')}
      </Button>
    </NamedRow>
  );
}

/** A sample of the thin line of a register's pair. */
function ListedMark() {
  return (
    <svg aria-hidden="true" width="20" height="12" viewBox="0 0 20 12" className="text-muted">
      <path d="M1 9Q10 0 19 9" fill="none" stroke="currentColor" strokeWidth="1" />
    </svg>
  );
}

interface AboutLayerProperties {
  readonly register: RegisterSummary;
  /** Whether filters are active for which registers have no data. */
  readonly isUntouched: boolean;
}

/** The register's source; or that it is loading or failed to load. */
function AboutLayer({ register, isUntouched }: AboutLayerProperties) {
  const t = useTranslations('layer');
  const problem = useTranslations('problem');
  const wording = useWording();
  const { isPending, error, refetch, isFetching } = useQuery(registerQuery(register.name));
  if (error !== null && !isFetching) {
    const fault = faultOf(error);
    return (
      <div role="alert" className="flex basis-full flex-wrap items-center gap-x-3">
        <p className="font-semibold">{problem('registerTitle')}</p>
        <p>
          {fault.type === 'missing'
            ? problem('missing', { status: String(fault.status) })
            : problem(fault.type)}
        </p>
        <Button weight="plain" onClick={() => void refetch()}>
          {problem('retry')}
        </Button>
      </div>
    );
  }
  if (isPending || error !== null) {
    return (
      <p role="status" className="basis-full text-muted">
        {t('loading')}
      </p>
    );
  }
  return (
    <p className="basis-full text-muted">
      <RichText>
        {t.rich('origin', {
          source: register.source.title,
          licence: register.licence,
          date: wording.date(requireEdtfDate(register.retrieved)),
          link: (chunks) => (
            <OutwardLink href={register.source.url}>
              <RichText>{chunks}</RichText>
            </OutwardLink>
          ),
        })}
      </RichText>
      {isUntouched && <span>{` ${t('untouched')}`}</span>}
    </p>
  );
}
