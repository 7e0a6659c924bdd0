/** A citation in the format that the reader chooses, ready to copy. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { citedVersionOf } from '../../core/domain/data-version';
import { dayOfTime, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { dataSetQuery } from '../query/queries';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { type CitationFormat, citationFormats, writeCitation } from './citation';
import { CopyOutcomeLine } from './copy-outcome';
import type { KeptRecord } from './kept-record';
import { ReportMistake } from './report-mistake';
import { useCopy } from './use-copy';

interface CitePanelProperties {
  readonly record: KeptRecord;
  /** Whether it also offers the link to the record and the report of a mistake, as nothing else does. */
  readonly isAlone: boolean;
}

/** Names that are the same in every language. */
const formatNames = { bibtex: 'BibTeX', 'csl-json': 'CSL-JSON', ris: 'RIS' } as const;

export default function CitePanel({ record, isAlone }: CitePanelProperties) {
  const t = useTranslations('keep');
  const wording = useWording();
  const [format, setFormat] = useState<CitationFormat>('text');
  const [accessed] = useState(() => dayOfTime(Date.now()));
  const [outcome, copy] = useCopy();
  const [linkOutcome, copyLink] = useCopy();
  const { issued, kind } = record.citation;
  const { data: dataSet } = useQuery({ ...dataSetQuery, enabled: kind === 'record' });
  const version = kind === 'record' && dataSet !== undefined ? citedVersionOf(dataSet) : null;
  const citation = writeCitation({ ...record.citation, version, accessed }, format, {
    issued: issued && wording.date(issued),
    accessed: t('accessed', { date: wording.date(requireEdtfDate(formatDay(accessed))) }),
  });
  return (
    <>
      <Segmented
        label={t('format')}
        value={format}
        options={citationFormats.map((value) => ({
          value,
          label: value === 'text' ? t('plainText') : formatNames[value],
        }))}
        onChange={setFormat}
      />
      {format === 'text' ? (
        <p translate="no" className="text-small [overflow-wrap:anywhere] select-all">
          {citation}
        </p>
      ) : (
        <pre
          translate="no"
          className="font-mono text-[12px]/5 [overflow-wrap:anywhere] whitespace-pre-wrap select-all"
        >
          {citation}
        </pre>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button onClick={() => void copy(citation)}>{t('copy')}</Button>
        <CopyOutcomeLine outcome={outcome} />
      </div>
      {isAlone && (
        <div className="flex flex-wrap items-center gap-x-4 border-t border-hairline pt-2">
          <Button weight="plain" onClick={() => void copyLink(record.address)}>
            {t('copyLink')}
          </Button>
          <ReportMistake record={record} />
          <CopyOutcomeLine outcome={linkOutcome} text={record.address} />
        </div>
      )}
    </>
  );
}
