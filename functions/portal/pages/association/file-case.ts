import type { Paper } from '../../../../shared/domain/application/application-file.ts';
import type { ApplicationState } from '../../../../shared/domain/application/state.ts';
import type { Instant } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { PaperKind, ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { FormFault } from '../../components/form.tsx';

/** A paper that was uploaded for a case, until the file takes it in. */
export interface Upload {
  readonly documentKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly uploadedAt: Instant;
}

export type Uploads = Readonly<Partial<Record<PaperKind, Upload>>>;

/** A file under work: what is filed, what is typed, which papers are there, what was found wrong. */
export interface FileCase {
  readonly applicationId: string;
  readonly application: Exclude<ApplicationState, { status: 'absent' }>;
  readonly terms: ProgrammeTerms;
  readonly values: Readonly<Record<string, string>>;
  readonly uploads: Uploads;
  /** The papers that the office has already. */
  readonly earlier: readonly Paper[];
  /** The papers that the programme asks for, and then the others that it knows of. */
  readonly kinds: readonly PaperKind[];
  /** What a returned file is to be mended in, in the reader's words, by field. */
  readonly findings: readonly FormFault[];
}
