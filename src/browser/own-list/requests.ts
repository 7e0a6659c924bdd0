/** What the page asks of the worker that reads lists, and what it answers. */
import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import type { Register } from '../../core/domain/register';
import type { Messages } from '../../core/i18n/message-types';
import type { Field } from '../../core/importing/columns';
import type { RowOutcome, Verdict } from '../../core/importing/import-pairs';
import type { OriginFault, SaidOrigin } from '../../core/importing/origin-fields';
import type { ReadOptions, SourceNote } from '../../core/importing/read-source';
import type { Documented } from '../../core/importing/register-file';
import type { Reason, Said } from '../../core/importing/remark';
import type { SourceProblem } from '../../core/importing/source-table';

/** A file that one can take away. */
export type KeptKind = 'pairs' | 'lines' | 'report' | 'refused' | 'package';

export type ImportRequest =
  | {
      readonly type: 'open';
      readonly bytes: ArrayBuffer;
      readonly options: ReadOptions;
      /** Where the site's data are. */
      readonly folder: string;
    }
  | {
      readonly type: 'import';
      readonly columns: readonly (readonly [Field, string])[];
      /** The first end of every pair, where the list has only the other; else empty. */
      readonly home: string;
      readonly documented: Documented;
      readonly title: string;
      readonly today: Day;
    }
  | {
      readonly type: 'keep';
      readonly kind: KeptKind;
      readonly origin: SaidOrigin;
      /** The site has a register of that name: its places keep their ids. */
      readonly isPublished: boolean;
      readonly today: Day;
      readonly language: Language;
      readonly messages: Messages['import'];
    };

export interface OpenedSource {
  readonly columns: readonly string[];
  /** Cells of the first rows, in the order of the columns. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly notes: readonly SourceNote[];
  readonly recognised: readonly (readonly [Field, string])[];
}

export interface ImportResult {
  readonly register: Register;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** How many rows each kind was noticed in. */
  readonly kinds: readonly (readonly [Reason, number])[];
  /** Rows refused and merged, the first of them. */
  readonly rows: readonly RowOutcome[];
  /** How many there are of them. */
  readonly rowCount: number;
}

export type ImportReply =
  | { readonly type: 'opened'; readonly source: OpenedSource }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'imported'; readonly result: ImportResult }
  | { readonly type: 'kept'; readonly name: string; readonly file: Blob }
  | { readonly type: 'faults'; readonly faults: readonly OriginFault[] }
  /** There is no such place as the one that was typed for the first end. */
  | { readonly type: 'noHome' }
  | { readonly type: 'refused'; readonly problem: Said<SourceProblem> }
  /** Where countries and cities are did not arrive. */
  | { readonly type: 'noPlaces' };
