import type { Identity } from '../../shared/ports/identity.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { ShortMessages } from '../../shared/ports/short-messages.ts';
import type { VirusScan } from '../../shared/ports/virus-scan.ts';
import type { MovingClock } from './moving-clock.ts';
import type { RemoteSigningSettings } from './open-remote-signing.ts';

export interface RuntimeOptions {
  readonly dataFolder: string;
  readonly clock: MovingClock;
  readonly mailer: Mailer;
  /** Where a gateway is set up. */
  readonly shortMessages?: ShortMessages | undefined;
  readonly identity: Identity;
  readonly publicUrl: string;
  readonly programmeId: string;
  readonly sample: boolean;
  /** The Maildir of what came back; one in the data folder when absent. */
  readonly bouncesFolder?: string | undefined;
  /** The trust service that keeps keys of people, where the operator has one. */
  readonly remoteSigning?: RemoteSigningSettings | undefined;
  /** A time-stamp authority of others; the installation's own when absent. */
  readonly timestampsUrl?: string | undefined;
  /** Asked about every file that people send, where the operator has one. */
  readonly virusScan?: VirusScan | undefined;
  readonly onFault: (fault: unknown) => void;
}
