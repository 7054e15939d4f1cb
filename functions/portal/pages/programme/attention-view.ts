import type { RecordedContacts } from '../../../../shared/domain/contact/state.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import type { FormFault } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import type { PartyNames } from './attention-words.tsx';

export const ATTENTION_LISTS = ['open', 'mine', 'closed'] as const;
export type AttentionList = (typeof ATTENTION_LISTS)[number];

/** One of the lists, or the page of one trouble. */
export type AttentionPlace = AttentionList | 'one';

export interface AttentionView {
  readonly nameOf: NameOf;
  /** Who may be given a trouble: the staff that settles such. */
  readonly colleagues: readonly Registered[];
  /** Typed before an error, and for which trouble. */
  readonly typed: Readonly<Record<string, string>> & { readonly attentionId?: string };
  readonly faults: readonly FormFault[];
  /** Where its forms stand, and where they are answered. */
  readonly from: AttentionPlace;
  /** Changes of contacts that wait for this reader. */
  readonly contacts: readonly RecordedContacts[];
  /** Lines of the bank's statements that wait for this reader. */
  readonly lines: number;
  readonly parties: PartyNames;
}
