import type { PortalDesk } from '../../../../functions/portal/portal-desk.ts';
import type { Bilingual, StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Registered } from '../../../../shared/domain/staff/state.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import type { SampleBank } from '../bank/bank.ts';

export type TaskId = 'sign' | 'request' | 'approve' | 'pay' | 'unknown' | 'expand' | 'audit';

/** Names are in both languages, amounts end in `Centimes`, other texts are identifiers. */
export type TaskFacts = Readonly<Record<string, string | number | Bilingual>>;

/** What to press: enter as a person at a page, open an association's own case, or a page that needs no person. */
export type TaskAction =
  | { readonly kind: 'enter'; readonly person: Registered; readonly to: string }
  | { readonly kind: 'case'; readonly applicationId: string }
  | { readonly kind: 'open'; readonly label: TextKey; readonly href: string };

/** One thing to try, at the step where the programme really stands; its first action leads to where that happens. */
export interface LiveTask {
  readonly id: TaskId;
  readonly words: TextKey;
  readonly facts: TaskFacts;
  readonly actions: readonly [TaskAction, ...TaskAction[]];
}

/** What a task is computed from. */
export interface TaskStage {
  readonly desk: Pick<PortalDesk, 'store'>;
  readonly bank: Pick<SampleBank, 'orders'>;
  readonly staff: readonly Registered[];
}

/** The first of the staff with the role who may take this step. */
export function whoMay(
  { staff }: TaskStage,
  role: StaffRole,
  fits: (personId: string) => boolean = () => true,
): Registered | undefined {
  return staff.find(({ personId, roles }) => roles.includes(role) && fits(personId));
}

/** A task for a person, who enters at a page; where nobody has the role, the task says so and shows who there is. */
export function personTask(
  task: Pick<LiveTask, 'id' | 'words'> & { readonly facts?: TaskFacts },
  person: Registered | undefined,
  to: string,
  ...more: readonly TaskAction[]
): LiveTask {
  const { id, words, facts = {} } = task;
  if (!person) return { id, words: 'sample.task.nobody', facts: {}, actions: [OPEN_PEOPLE, ...more] };
  return {
    id,
    words,
    facts: { ...facts, person: person.name },
    actions: [{ kind: 'enter', person, to }, ...more],
  };
}

export const OPEN_BANK: TaskAction = { kind: 'open', label: 'sample.open-bank', href: '/sample/bank' };
const OPEN_PEOPLE: TaskAction = { kind: 'open', label: 'sample.people', href: '/sample/people' };
