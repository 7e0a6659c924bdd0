/** Plays the years one by one. With reduced motion, only the single step is offered. */
import { playbackSpeeds, playbackWays } from '../../core/view/playback';
import { useTranslations } from '../intl/intl';
import { PopoverButton } from '../parts/popover-button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { useMedia } from '../ui/use-media';
import type { YearPlayback } from './use-year-window';

export function PlaybackControls({ playback }: { readonly playback: YearPlayback }) {
  const t = useTranslations('play');
  const wantsNoMotion = useMedia('(prefers-reduced-motion: reduce)');
  const { isPlaying } = playback;
  const ways = { move: t('move'), grow: t('grow') };
  const speeds = { slow: t('slow'), normal: t('normal'), fast: t('fast') };
  return (
    <fieldset aria-label={t('label')} className="-ms-1.5 -mb-1 flex items-center">
      {!wantsNoMotion && (
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? t('pause') : t('start')}
          className="size-8"
          onClick={isPlaying ? playback.pause : playback.play}
        />
      )}
      <IconButton icon="next" label={t('next')} className="size-8" onClick={playback.step} />
      <PopoverButton
        button={{
          'aria-label': t('options'),
          title: t('options'),
          className: 'inline-flex size-8 items-center justify-center rounded-panel hover:bg-wash',
          children: <Icon name="settings" size={16} />,
        }}
        popup={{
          'aria-label': t('options'),
          className: 'flex flex-col items-start gap-3 p-4 text-small',
        }}
      >
        {() => (
          <>
            <div className="flex flex-col gap-1">
              <span className="text-muted">{t('way')}</span>
              <Segmented
                label={t('way')}
                value={playback.way}
                options={playbackWays.map((way) => ({ value: way, label: ways[way] }))}
                onChange={playback.chooseWay}
              />
            </div>
            {!wantsNoMotion && (
              <div className="flex flex-col gap-1">
                <span className="text-muted">{t('speed')}</span>
                <Segmented
                  label={t('speed')}
                  value={playback.speed}
                  options={playbackSpeeds.map((speed) => ({
                    value: speed,
                    label: speeds[speed],
                  }))}
                  onChange={playback.chooseSpeed}
                />
              </div>
            )}
          </>
        )}
      </PopoverButton>
    </fieldset>
  );
}
