/** The messages between the page and the worker that reads lists. */
import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import type { Register } from '../../core/domain/register';
import type { Messages } from '../../core/i18n/message-types';
import type { Field } from '../../core/importing/columns';
import type { RowOutcome, Verdict } from '../../core/importing/import-pairs';
import type { GivenOrigin, OriginFault } from '../../core/importing/origin-fields';
import type { ReadOptions, SourceNote } from '../../core/importing/read-source';
import type { RegisterChanges } from '../../core/importing/register-changes';
import type { Documented } from '../../core/importing/register-file';
import type { Coded, Reason } from '../../core/importing/remark';
import type { SourceProblem } from '../../core/importing/source-table';

/** A file to download. */
export type KeptKind = 'pairs' | 'lines' | 'report' | 'refused' | 'package';

export type ImportRequest =
  | {
      readonly type: 'open';
      readonly bytes: ArrayBuffer;
      readonly options: ReadOptions;
      /** The address of the site's data. */
      readonly folder: string;
    }
  | {
      readonly type: 'import';
      readonly columns: readonly (readonly [Field, string])[];
      /** The first end of every pair, if the list has only the other; else empty. */
      readonly home: string;
      readonly documented: Documented;
      readonly title: string;
      readonly today: Day;
      /** The edition that was read before: its places keep their ids, and the list is compared with it. */
      readonly earlier: Register | null;
    }
  /** Asks what the list changes in one of the site's registers. */
  | { readonly type: 'compare'; readonly name: string }
  | {
      readonly type: 'keep';
      readonly kind: KeptKind;
      readonly origin: GivenOrigin;
      /** Whether the site has a register with that name, whose places keep their ids. */
      readonly isPublished: boolean;
      readonly today: Day;
      readonly language: Language;
      readonly messages: Messages['import'];
    };

export interface OpenedSource {
  readonly columns: readonly string[];
  /** The cells of the first rows, in the order of the columns. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly notes: readonly SourceNote[];
  readonly recognised: readonly (readonly [Field, string])[];
}

export interface ImportResult {
  readonly register: Register;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The number of rows with each kind of remark. */
  readonly kinds: readonly (readonly [Reason, number])[];
  /** The first of the refused and merged rows. */
  readonly rows: readonly RowOutcome[];
  /** The number of all refused and merged rows. */
  readonly rowCount: number;
  /** What differs from the edition that was read before; `null` if there is none. */
  readonly changes: RegisterChanges | null;
}

export type ImportReply =
  | { readonly type: 'opened'; readonly source: OpenedSource }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'imported'; readonly result: ImportResult }
  | { readonly type: 'compared'; readonly name: string; readonly changes: RegisterChanges }
  | { readonly type: 'kept'; readonly name: string; readonly file: Blob }
  | { readonly type: 'faults'; readonly faults: readonly OriginFault[] }
  /** The place that was typed for the first end does not exist. */
  | { readonly type: 'noHome' }
  | { readonly type: 'refused'; readonly problem: Coded<SourceProblem> }
  /** The positions of countries and cities failed to load. */
  | { readonly type: 'noPlaces' };
